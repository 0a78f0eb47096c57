// Role words: capitalised words that stand before a name without being part of it.
import { fold } from './fold.ts';

const lists = [
  // English: offices, ranks, forms of address, and words that open a sentence
  `president vice prime minister foreign defense defence interior finance secretary general king queen
  prince princess sheikh pope chancellor ambassador envoy special senator congressman governor mayor
  chief commander colonel major captain lieutenant sergeant spokesman spokeswoman spokesperson director
  chairman judge justice professor doctor mr mrs ms dr sir lord leader interim transitional acting former
  yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday meanwhile earlier
  later speaking according earlier official officials state us`,
  // Turkish
  `cumhurbaskani baskani baskan basbakan bakani bakan sozcusu sozcu genel sekreteri disisleri icisleri
  savunma milli suriye rusya turkiye abd israil iran disisleri buyukelci buyukelcisi elcisi ozel
  temsilcisi komutani general orgeneral sayin`,
  // Kurmanji
  `serok serokkomar serokomare wezir wezire serokwezir serokwezire fermandare fermandar generale nunere
  berdevk berdevke endam endame hevserok hevseroke`,
  // German, French, Spanish
  `prasident prasidentin ubergangsprasident kanzler bundeskanzler minister ministerin aussenminister
  aussenministerin sprecher sprecherin general konig herr frau le la presidente president premier
  ministre ministra ministro general monsieur madame el los rey reina papa canciller secretario senor`,
  // Russian
  `президент премьер министр глава генерал король папа посол спецпосланник секретарь господин лидер`,
];

const all: ReadonlySet<string> = new Set(lists.flatMap((list) => fold(list).split(/\s+/)));

/** Whether a folded word is an office, a rank or the like rather than part of a name. */
export function isRoleWord(folded: string): boolean {
  return all.has(folded);
}
