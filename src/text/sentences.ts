// Sentences: where one ends and the next begins, in scripts with and without capitals.

// Never the end of a sentence.
const titles = new Set(
  `dr mr mrs ms prof profs messrs drs gen gens col cols lt lts sgt sgts cpl pvt brig maj capt cmdr adm sen sens rep reps
  gov govs rev hon pres amb insp supt st mt fr gén cdt gral org korg tümg tuğg alb usw ggf bspw abs mio mrd mme
  mlle mgr me hr frau bzw ca z.b u.a d.h sog sr sra srta dra ud uds ee doc av alb yrd doç vb vs ing dipl т.е т.д им ул св`.split(
    /\s+/,
  ),
);
// The end only when a word follows that no name could start with a capital: "in the U.S. The …".
const mostlyInside = new Set(
  'u.s u.k u.n e.u u.a.e d.c a.m p.m inc ltd co corp jr bros etc uu no nr nos art vol pp'.split(
    ' ',
  ),
);
// Before a figure only: "Oct. 5", "No. 13", "тыс. человек".
const beforeFigure = new Set(
  `no nr nos nro núm num art vol p pp s fig ch sec res jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago
  dic janv févr avr juil déc okt dez märz тыс млн млрд руб г гг стр`.split(/\s+/),
);
// What a number and a full stop make an ordinal of: German, Turkish and others write "27. Januar".
const afterOrdinal =
  /^(?:jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|oct|nov|de[zc]|jahr|welt|mal|runde|spieltag|tag|woche|platz|minute|artikel|parteitag|monat|stunde|etappe|ocak|şubat|nisan|may[ıi]s|haziran|temmuz|ağustos|eylül|ekim|kas[ıi]m|aral[ıi]k|yüzy|madde|y[ıi]l|gün|dönem|hafta|çile|sibat|adar|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|kanûn)/iu;
const starters =
  /^(?:the|it|he|she|they|we|in|on|at|but|and|a|an|this|that|these|his|her|their|its|after|as|for|when|while|if|no|there|el|la|los|las|en|un|una|der|die|das|er|sie|es|le|les|il|elle|bu|o|ve)$/iu;

const stop = /[.!?…؟۔。！？]+["'”’»›)\]]*/g;
const before = /([\p{L}\p{N}][\p{L}\p{N}\p{M}.]*)$/u;
const after = /^[\s"'“‘«‹([]*([\p{L}\p{N}]+)/u;
const lower = /^[\p{Ll}]/u;
// Arabic names may begin a sentence with a small article: al-Sharaa.
const article = /^[\s"'“‘«(]*(?:al|el|ash|as|an|ad|at|ar|az)-\p{Lu}/u;
/** How far to look to both sides of a full stop: longer than any abbreviation. */
const window = 24;

function isAbbreviation(word: string, next: string): boolean {
  const plain = word.toLowerCase();
  const initial = /^\p{L}$/u.test(word) && word !== 'I';
  if (titles.has(plain) || initial) return true;
  if (/^\d/.test(next) && beforeFigure.has(plain)) return true;
  if (/^\p{N}{1,2}$/u.test(word) && afterOrdinal.test(next)) return true;
  const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
  return (dotted || mostlyInside.has(plain)) && !starters.test(next);
}

function endsAt(paragraph: string, from: number, to: number, mark: string): boolean {
  const ahead = paragraph.slice(to, to + window);
  const next = after.exec(ahead)?.[1] ?? '';
  const word = before.exec(paragraph.slice(Math.max(0, from - window), from))?.[1] ?? '';
  if (ahead !== '' && !/^\s/.test(ahead)) {
    // No space: a number, an address, or a full stop whose space got lost between two sentences.
    const lost = /^\p{Lu}\p{Ll}/u.test(ahead) && /\p{Ll}{3}$/u.test(word);
    const arabic = /^\p{Script=Arabic}{2}/u.test(ahead) && /\p{Script=Arabic}{2}$/u.test(word);
    return mark.startsWith('.') && !word.includes('.') && (lost || arabic);
  }
  if (lower.test(next) && !article.test(ahead)) return false;
  return !(mark === '.' && isAbbreviation(word, next));
}

function splitParagraph(paragraph: string, out: string[]): void {
  let start = 0;
  for (const match of paragraph.matchAll(stop)) {
    const to = match.index + match[0].length;
    if (!endsAt(paragraph, match.index, to, match[0])) continue;
    const sentence = paragraph.slice(start, to).trim();
    if (sentence !== '') out.push(sentence);
    start = to;
  }
  const rest = paragraph.slice(start).trim();
  if (rest !== '') out.push(rest);
}

/**
 * Splits a text into its sentences: verbatim pieces of it, trimmed, in order. A line break always
 * ends one. Abbreviations, initials, ordinals and figures do not; closing quotes stay with theirs.
 */
export function sentences(text: string): readonly string[] {
  const out: string[] = [];
  for (const paragraph of text.split('\n')) splitParagraph(paragraph, out);
  return out;
}
