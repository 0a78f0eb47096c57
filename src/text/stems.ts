// Stems and variants: the forms under which an inflected word is compared or looked up.
import snowball from 'snowball-stemmers';
import { cutArabicPrefixes, cutArabicPronoun, cutEndings, cutHebrewPrefixes } from './clitics.ts';
import { fold } from './fold.ts';

type Rule = (folded: string) => string;

function snowballRule(language: string): Rule {
  const stemmer = snowball.newStemmer(language);
  return (folded) => stemmer.stem(folded);
}

function longestCut(lang: string): Rule {
  return (folded) => cutEndings(folded, lang).at(-1)?.base ?? folded;
}

// Short bases are kept only when a plural shows that an ending it is (güçler, not Suriye: sur). A
// vowel at the end may be the word's own or a dative: it goes in both cases.
function stemTurkish(folded: string): string {
  const cut = cutEndings(folded, 'tr').findLast(
    ({ base, ending }) => base.length > 3 || /^l[ae]r/.test(ending),
  );
  return (cut?.base ?? folded).replace(/(?<=.{4})[aeiou]$/, '');
}

/** Words whose first letter is no "and". */
const arabicRootsWithWaw = new Set(
  fold(
    `وزير وزارة وزراء وزيرا وزارات وزاري وزارية وثيقة وكالة وكالات وطني وطنية وساطة وسطاء وسيط وصول واشنطن ورقة وسائل
    ولاية ولايات وليد واقع واقعة واسع واسعة وقفة وجود وفاة وفاق وحدة وحدات وضعت وصلت وقعت وقعا وافق وافقت واصل واصلت`,
  ).split(/\s+/),
);

// After Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007):
// clitics and article off, then the commonest endings, always leaving three letters.
function stemArabic(folded: string): string {
  const word = /^[وف](?:ال|لل|بال|كال)/.test(folded)
    ? folded.slice(1)
    : folded.replace(/^و(?=.{4})/, (waw) => (arabicRootsWithWaw.has(folded) ? waw : ''));
  return word
    .replace(/^(?:بال|كال|لل|ال)(?=.{2})/, '')
    .replace(/(?<=.{3})(?:ياته|اتها|اتهم|يات|ات|ان|ون|ين|تها|تهم|تنا|ته|ها|هم|يه|ه|ي|ا)$/, '');
}

const hebrewPrefix = /^ו?(?:כש|ש)?(?:מה|ה|ב|ל|מ)?(?=.{3})/;
const hebrewEnding = /(?<=.{3})(?:יותיה|ויות|יהמ|יימ|יות|ות|ימ|ית|יה|ה|י|ו)$/;

/** Roots of the news that begin with a letter which is a prefix elsewhere. */
const hebrewRoots =
  /^(?:ממשל|מלחמ|מדינ|מזרח|משטר|מועצ|מפלג|משרד|מחבל|מנהיג|מפקד|משפט|מתקפ|מבצע|מטוס|מסגר|מצרי|מעצר|מהלכ|מחנ|מיליונ|מליונ|ביטחו|בטחו|בחיר|בריט|ברית|בכיר|לבנו|לחימ|לשכ|לוחמ|הסכמ|הפסק|הודע|החלט|הצע|הנהג|הסדר|השקע|התקפ|הכרז|הבנ|הקמ|ועד|וועד|שלטו|שלומ|שגריר|שיח|שחרור|שנת)/;

function stemHebrew(folded: string): string {
  const isBare = folded.length < 5 || hebrewRoots.test(folded);
  return (isBare ? folded : folded.replace(hebrewPrefix, '')).replace(hebrewEnding, '');
}

const spanish = snowballRule('spanish');
const french = snowballRule('french');

const rules: Readonly<Record<string, Rule>> = {
  en: snowballRule('english'),
  de: snowballRule('german'),
  ru: snowballRule('russian'),
  it: snowballRule('italian'),
  pt: snowballRule('portuguese'),
  nl: snowballRule('dutch'),
  sv: snowballRule('swedish'),
  // Folding took the accents by which these two stemmers know their endings.
  es: (folded) => spanish(folded.replace(/ion$/, 'ión')).replace(/ó/g, 'o'),
  fr: (folded) => french(folded).replace(/(?<=.{3})e+$/, ''),
  tr: stemTurkish,
  ckb: longestCut('ckb'),
  kmr: longestCut('kmr'),
  fa: longestCut('fa'),
  ar: stemArabic,
  he: stemHebrew,
};

// Text repeats itself: most words are answered from the last few thousand.
const remembered = 20_000;

function remember<T>(compute: (folded: string, lang: string) => T): typeof compute {
  const byLang = new Map<string, Map<string, T>>();
  return (folded, lang) => {
    let known = byLang.get(lang);
    if (known === undefined || known.size >= remembered) {
      known = new Map();
      byLang.set(lang, known);
    }
    const before = known.get(folded);
    if (before !== undefined) return before;
    const result = compute(folded, lang);
    known.set(folded, result);
    return result;
  };
}

/**
 * The stem of a folded word: the same for its inflected forms, not a word itself. Words of
 * languages without a stemmer, words of up to three letters and numbers are their own stem.
 */
export const stem = remember((folded: string, lang: string): string => {
  const rule = rules[lang];
  if (rule === undefined || folded.length < 4 || /\d/.test(folded)) return folded;
  return rule(folded);
});

const hardened: Readonly<Record<string, string>> = { g: 'k', b: 'p', d: 't' };

function turkishVariants(folded: string): readonly string[] {
  return cutEndings(folded, 'tr').flatMap(({ base, ending }) => {
    // A final k, p, t softens before a vowel: birliği, Irak'ın but kitabı.
    const hard = /^[aeiu]/.test(ending) ? hardened[base.slice(-1)] : undefined;
    return hard === undefined ? [base] : [base, base.slice(0, -1) + hard];
  });
}

function russianVariants(folded: string): readonly string[] {
  return cutEndings(folded, 'ru').flatMap(({ base, ending }) =>
    /^(?:и|ии|ию|ией|ю|ей|е|у|ой|ы)$/.test(ending)
      ? [base, base + (/^(?:у|ой|ы)$/.test(ending) ? 'а' : 'я')]
      : [base],
  );
}

function arabicVariants(folded: string): readonly string[] {
  const bare = cutArabicPrefixes(folded);
  return [...bare, ...[folded, ...bare].flatMap(cutArabicPronoun)];
}

function findVariants(folded: string, lang: string): readonly string[] {
  switch (lang) {
    case 'ar':
      return arabicVariants(folded);
    case 'he':
      return cutHebrewPrefixes(folded);
    case 'tr':
      return turkishVariants(folded);
    case 'ru':
      return russianVariants(folded);
    default:
      return cutEndings(folded, lang).map(({ base }) => base);
  }
}

/**
 * The forms under which a folded word may be looked up: itself first, then without clitics and
 * endings (وللشرع: للشرع, الشرع, شرع). A form may be no word at all; a word list decides.
 */
export const variants = remember((folded: string, lang: string): readonly string[] => {
  if (folded.length < 3) return [folded];
  return [...new Set([folded, ...findVariants(folded, lang)])];
});
