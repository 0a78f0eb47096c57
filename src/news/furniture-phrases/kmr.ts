// Kurmanji furniture: `*` stands for any words, `#` for a number, `|` separates; see ../furniture.ts.
import type { FurniturePhrases } from '../furniture-patterns.ts';

export const kmr: FurniturePhrases = {
  anywhere: `
zêdetir bixwîne | zêdetir bixwîne * | zêdetir bixwînin * | bêtir bixwîne * | bêhtir bixwîne *
dûmahîka nûçeyê * | berdewama nûçeyê * | ji bo xwendina * | hemû nûçeyê bixwîne *
her wiha bixwîne * | herwiha bixwîne * | vê jî bixwîne * | vana jî bixwîne *
nûçeyên têkildar * | babetên têkildar * | mijarên têkildar * | nûçeyên din *
nûçeyên pêwendîdar * | li vir bitikîne * | bitikîne * | me bişopînin * | li ser * bişopînin *
bibin abone * | bibe abone * | aboneyî * | sepana me * | sepanê daxîne * | parve bike *
parve bikin * | vê nûçeyê parve * | girêdanê kopî bike * | şîrove binivîse * | şîroveyekê *
şîrove bike * | nûkirina dawî * | hatiye nûkirin * | dîroka weşanê * | berî # xulekan
berî # saetan | berî # deqeyan | wêne: * | wêneya arşîvê * | foto: * | çavkanî: * | çavkanî : *
amadekirin: * | hemû maf parastî * | hemû mafên * | mafê weşanê * | reklam | çerez *
ev malper *çerez * | siyaseta nepenîtiyê * | bexş bike * | piştgiriya me bike * | etîket: *
peyvên sereke * | dûmahî | berdewamî`,
  alone: `
parve | parve bike | çap bike | facebook | twitter | telegram | whatsapp | vîdyo | wêne | galerî
destpêk | lêgerîn | şîrove | zêdetirîn hatine xwendin * | herî zêde hatine xwendin *
nûçeyên dawî * | nûçeyên herî dawî * | pêş | paş | rojev | hate nûkirin * | hatiye weşandin *`,
};
