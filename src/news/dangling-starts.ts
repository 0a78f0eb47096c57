// Beginnings that lean on a sentence before: pronouns and connectives. Alone, they mean nothing.
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { isTimeWord } from './time-line.ts';
import { findTurn } from './turn-phrases.ts';

/** Phrases of one to three words, separated by commas; folded before they are compared. */
const phrases: Readonly<Record<string, string>> = {
  en: `he,she,they,it,we,i,you,his,her,their,its,our,this,that,these,those,him,them,such,both,another,others,
    meanwhile,however,moreover,furthermore,additionally,also,but,and,or,so,yet,then,still,instead,nevertheless,
    nonetheless,therefore,thus,hence,likewise,similarly,separately,elsewhere,otherwise,conversely,besides,
    the two,the pair,the latter,the former,the same,in addition,in turn,on the other,at the same,as a result,
    in response,for his part,for her part,for its part,for their part,among them,one of them,some of them,
    according to him,according to her,after that,since then,by contrast,in contrast,with this,in this,at that,
    not only,there he,there she,asked whether,asked about,asked if`,
  ar: `هو,هي,هم,هما,هذا,هذه,ذلك,تلك,هؤلاء,وهو,وهي,وهم,وهذا,وهذه,وذلك,وتلك,كما,كذلك,أيضا,لكن,ولكن,لكنه,لكنها,غير أن,
    إلا أن,بيد أن,بينما,فيما,وفيما,حيث,بدوره,بدورها,وبدوره,وبدورها,من جهته,من جهتها,ومن جهته,ومن جهتها,من جانبه,
    من جانبها,ومن جانبه,ومن جانبها,وأضاف,وأضافت,وأضافوا,أضاف,أضافت,وتابع,وتابعت,تابع,وأردف,وأردفت,واستطرد,
    وقال إن,وقالت إن,وقال إنه,وقالت إنها,وأوضح أن,وأوضحت أن,وأكد أن,وأكدت أن,وأشار إلى,وأشارت إلى,ولفت إلى,ولفت,
    وشدد على,وبين أن,ونوه,وذكر أن,وذكرت أن,ومع ذلك,في المقابل,وفي المقابل,في غضون ذلك,وفي غضون ذلك,وفي سياق,في سياق,
    وفي السياق,إلى ذلك,وإلى جانب ذلك,من ناحية أخرى,من جهة أخرى,على صعيد آخر,وعلى صعيد,ويأتي ذلك,يأتي ذلك,وجاء ذلك,
    ويأتي هذا,وبذلك,لذلك,ولذلك,وبحسبه,ووفقا له,وكان قد,وكانت قد,وقد,ثم,ومنها,وفيها,ورغم ذلك,ويذكر أن,يذكر أن`,
  he: `הוא,היא,הם,הן,זה,זו,זאת,אלה,אלו,אך,אבל,אולם,ואולם,עם זאת,בנוסף,כמו כן,מנגד,מצד שני,בינתיים,לדבריו,לדבריה,
    לדבריהם,עוד אמר,עוד אמרה,עוד נמסר,עוד הוסיף,עוד נכתב,הוסיף כי,הוסיפה כי,לכן,לפיכך,גם,השניים,שניהם,יתרה,
    בתוך כך,במקביל,בהמשך,זהו,זוהי,ובכן,ואז,כך גם,על כך,בכך,מדובר`,
  tr: `bu,bunun,buna,bunlar,bunu,bunlardan,şu,o,onun,onlar,onu,ona,ayrıca,ancak,fakat,ama,lakin,öte yandan,
    diğer yandan,diğer taraftan,bununla birlikte,bu arada,böylece,ardından,üstelik,dolayısıyla,yine,kendisi,ikili,
    oysa,ise,sözlerine,sözlerini,şöyle,söz konusu,nitekim,aynı zamanda,her iki,ikisi`,
  ckb: `ئەو,ئەم,ئەوان,ئەوانە,ئەوە,ئەمە,ئەمانە,ئەوەش,ئەمەش,هەروەها,بەڵام,هاوکات,دواتر,ناوبراو,بۆیە,هەر بۆیە,
    لە لایەکی,لەلایەکی,لەلایەن خۆیەوە,لای خۆیەوە,بە وتەی ئەو,بە گوتەی ئەو,جگە لەوە,لە هەمان کاتدا,گوتیشی,وتیشی`,
  kmr: `ew,wî,wê,ewan,wan,vê,vî,ev,evan,van,lê,lêbelê,herwiha,herweha,her wiha,ji aliyê din,di heman demê,li gorî wî,
    li gorî wê,li gorî wan,paşê,piştre,navborî,ji ber vê,ji bilî vê,di vê,di berdewamiya,û,dîsa`,
  fa: `او,وی,آنها,آنان,ایشان,این,آن,اما,ولی,همچنین,با این حال,در همین حال,در عین حال,از سوی دیگر,به گفته او,به گفته وی,
    در ادامه,افزود,بنابراین,لذا,سپس,چنین,در این,نیز,و`,
  fr: `il,elle,ils,elles,on,ce,cet,cette,ces,cela,c,ceci,celui,celle,ceux,mais,or,donc,car,cependant,toutefois,
    néanmoins,pourtant,en revanche,par ailleurs,en outre,de plus,de son côté,pour sa part,selon lui,selon elle,
    aussi,ainsi,dans le même,pendant ce temps,son,sa,ses,leur,leurs,les deux,puis,ensuite,j,nous,vous,je,et,
    d après lui,d après elle,à son tour,en effet,enfin,parmi eux`,
  de: `er,sie,es,ihr,ihre,sein,seine,seinen,dies,dieser,diese,dieses,diesem,diesen,das ist,das sei,das war,damit,
    dabei,dazu,davon,dafür,dagegen,darauf,daraufhin,danach,darüber,darin,zudem,außerdem,ferner,unterdessen,
    währenddessen,allerdings,jedoch,aber,doch,und,oder,denn,deshalb,daher,deswegen,trotzdem,dennoch,auch,beide,
    die beiden,man,wir,ich,hinzu,im gegenzug,nach seinen,nach ihren,gleichzeitig,zugleich,so,derweil`,
  ru: `он,она,они,оно,это,эта,этот,эти,его,ее,её,их,но,однако,также,кроме того,при этом,в свою очередь,тем временем,
    между тем,вместе с тем,по его,по ее,по её,по их,поэтому,затем,тогда,а,и,к тому же,оба,обе,таким образом,там,
    напомним,мы,я,в то же`,
  es: `ella,ellos,ellas,esto,este,esta,estos,estas,ese,esa,eso,aquello,pero,sin embargo,no obstante,además,también,
    asimismo,mientras tanto,por su parte,por otra parte,por otro lado,según ella,su,sus,así,entonces,luego,por eso,
    por ello,y,o,ambos,ambas,lo,les,nos,en tanto,por tanto,a su vez,los dos,las dos`,
};

const longestPhrase = 3;
const demonstratives = new Set(
  fold(
    'this these bu هذا هذه ce cette ces diese diesen dieser dieses esta este esto ئەم ev این эта этот',
  ).split(' '),
);

const starts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(phrases).map(([lang, list]) => [lang, new Set(list.split(',').map(foldPhrase))]),
);

/** Whether a sentence begins with a pronoun or a connective of its language. */
export function startsDangling(sentence: string, lang: string): boolean {
  const known = starts.get(lang);
  if (known === undefined) return false;
  if (findTurn(sentence, lang) !== undefined) return true;
  const first = words(sentence.slice(0, 80)).slice(0, longestPhrase);
  // "This week", "bu sabah", "cette semaine" say when.
  if (
    isTimeWord((first[1]?.folded ?? '').replace(/^ال/, '')) &&
    demonstratives.has(first[0]?.folded ?? '')
  )
    return false;
  return first.some((_, index) => known.has(joinFolded(first.slice(0, index + 1))));
}

function foldPhrase(phrase: string): string {
  return joinFolded(words(phrase));
}

function joinFolded(found: readonly { readonly folded: string }[]): string {
  return found.map((word) => word.folded).join(' ');
}
