// Round-ups: reports that sum up a day or list several events, and so belong to none of them.
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';

/** Expressions by which headlines announce a summary, a digest or a live page of everything. */
const expressions: Readonly<Record<string, string>> = {
  en: `what happened|round up|roundup|in brief|news brief|things to know|things you need|recap|top stories|
    headlines|morning briefing|evening briefing|daily briefing|week in review|day in review|at a glance|
    live updates|key developments|key events|the day in|this week in`,
  ar: `ابرز احداث|ابرز الاحداث|ابرز الاخبار|ابرز العناوين|ابرز التطورات|ابرز ما|اهم الاخبار|اهم الاحداث|اهم ما|
    موجز|حصاد اليوم|حصاد الاسبوع|نشره الاخبار|جوله الصحافه|عناوين الصحف|تغطيه مستمره`,
  he: 'תקציר|מה קרה|עיקרי החדשות|סיכומ היומ|סיכומ השבוע|כותרות היומ|מבזקי|עדכונימ שוטפימ',
  tr: 'gunun ozeti|haftanin ozeti|gunun one cikan|one cikan gelismeler|gunun gelismeleri|kisa kisa|neler oldu|gun ozeti|gundem ozeti|haber ozeti|gunun basliklari',
  fr: `essentiel a retenir|essentiel de actualite|ce qu il faut retenir|ce qu il faut savoir|en bref|revue de presse|les titres|
    le fil du jour|les points cles|le recap|resume de la journee|faits marquants`,
  de: `im uberblick|nachrichtenuberblick|das wichtigste|kurz gemeldet|kurzmeldungen|was heute wichtig|
    presseschau|die lage am|tagesruckblick|wochenruckblick|nachrichten am morgen|was geschah`,
  es: 'resumen de|resumen del|lo mas destacado|claves del dia|en breve|que paso|que ha pasado|los titulares|lo que hay que saber|las noticias del',
  ru: 'главное за|главное к|итоги дня|итоги недели|коротко о|что произошло|дайджест|главные новости|главные события|обзор прессы|что известно к',
  fa: 'خلاصه اخبار|مهمترين اخبار|مهم ترين اخبار|مهمترين رويدادهاي|مهم ترين رويدادهاي|مرور اخبار|چكيده اخبار|اخبار كوتاه',
  ckb: 'پوختەي|گرنگترين هەواڵ|گرنگترين رووداو|گرنگترين ڕووداو|هەواڵەكاني ئەمڕۆ|كورتەي هەواڵ',
  kmr: 'kurtenuce|kurteya nuceyan|nuceyen roje|nuceyen giring|rojeva roje',
};

const byLang = new Map(
  Object.entries(expressions).map(([lang, list]) => [
    lang,
    list.split('|').map((expression) => ` ${fold(expression.trim())} `),
  ]),
);
/** Shared by the headlines of other languages (Italian, Portuguese, Dutch …). */
const anywhere = byLang.get('en') ?? [];

/** A list in a headline: several things of some words each, with more than commas between. */
const separators = /\s*[;؛•|]\s*|\s+[/·]\s+/;
const fewestItems = 3;
const itemWords = 2;
/** Behind a colon commas separate, too: "Syria today: a crossing, an airport, a visit abroad". */
const listed = /^[^:：]{3,60}[:：]\s+(.+)$/s;
const commas = /\s*[,،]\s*(?:and |et |und |y |ve |и |و)?/;

function countItems(text: string, between: RegExp): number {
  return text.split(between).filter((item) => words(item).length >= itemWords).length;
}

function isList(title: string): boolean {
  if (countItems(title, separators) >= fewestItems) return true;
  const rest = listed.exec(title)?.[1];
  if (rest === undefined) return false;
  const isMixed = countItems(rest, separators) >= 2;
  return isMixed || countItems(rest, commas) >= fewestItems;
}

/** "Live: Lebanon updates", "Liveblog", "آخر المستجدات لحظة بلحظة": a page of whatever comes in. */
const livePage =
  /(?:^| )(?:live(?: \S+){0,3} (?:updates?|blog|ticker)|liveblog|liveticker|newsblog|canli blog|fil info|لحظه بلحظه)(?: |$)/;

/** The name of a column of short news: before a colon or a dash, at the end behind one, or alone. */
const labels =
  'briefs|brief|news briefs?|(?:news |world )?in brief|news in short|round ?up|news round ?up|daily wrap|news wrap|wrap ?up|(?:daily |news )?digest|(?:news )?bulletin|in other news|' +
  'kurz notiert|kurznachrichten|kurzmeldungen|meldungen|in kurze|kurz und knapp|uberblick|' +
  'breves|en bref|(?:l )?actu en bref|tour d horizon|en breve|noticias breves|boletin|resumen|' +
  'kisa haberler|kisaca|bulten|haber turu|ozet|haber bulteni|' +
  'موجز|اخبار قصيره|اخبار سريعه|نشره|باختصار|مختصرات|جوله الاخبار|اخبار متفرقه|' +
  'בקצרה|מבזקימ|חדשות בקצרה|תקציר|סיכומ|בקיצור|' +
  'кратко|коротко|новости кратко|дайджест|сводка|обзор|новости одной строкой|' +
  'اخبار كوتاه|كوتاه|به اختصار|بولتن|خبرهاي كوتاه|' +
  'به كورتي|بە كورتي|كورته هەوال|كورتە هەواڵ|هەواڵي كورت|پوختە|' +
  'bi kurti|kurtenuce|nuceyen kurt|bi kurtasi';
const labelled = new RegExp(
  `^(?:[^:|–—]{0,24}[|–—] ?)?(?:${labels})(?: ?[:：|]| [–—-] |$)|[|–—:] ?(?:${labels})$`,
  'u',
);

/** Whether a headline says that its report sums up several events. */
export function isRoundUp(title: string, lang: string): boolean {
  const found = words(title);
  const folded = ` ${found.map((word) => word.folded).join(' ')} `;
  const known = byLang.get(lang) ?? anywhere;
  if (livePage.test(folded) || labelled.test(fold(title).replace(/['’-]/g, ' ').trim()))
    return true;
  return known.some((expression) => folded.includes(expression)) || isList(title);
}
