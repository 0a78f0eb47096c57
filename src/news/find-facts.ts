// Facts: the names and numbers of a sentence, in a form that means the same in every language.
import { findNames, skeleton } from '../text/names.ts';
import { variants } from '../text/stems.ts';
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

export interface Told {
  readonly text: string;
  readonly lang: string;
}

/** In scripts without capitals a name is found by its sound, and two sounds meet by chance. */
const minSounds = 3;
/** Without any report that marks names by capitals, two languages must share a longer sound. */
const minUnmarked = 4;
const hasCapitals = /\p{Lu}/u;
/** 200 000, as French and Russian write it. */
const spaced = /(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g;
/** 23.00 and 6:30, as `words` folds them. */
const clock = /^\d{1,2}\.\d\d$/;
/** Before a figure: it is the time of day. */
const hourWords = new Set(words('الساعة saat בשעה ساعت کاتژمێر saet um').map((one) => one.folded));
const locales = 'en ar-SY ar-EG he tr ckb ku fa-u-ca-gregory fr de ru es'.split(' ');
/** Names of months and weekdays, folded. */
const calendar = listCalendar();
const calendarSounds = new Set([...calendar].map(skeleton));
/** "8 bin", "24 ألف", "1.5 million": figures written half in words. */
const multiples = new Map(
  Object.entries({
    1e3: 'thousand الف الاف אלפ bin هزار hezar هەزار тысяч тысячи тысячами mil tausend mille',
    1e6: 'million millions مليون ملايين מיליונ milyon میلیون ملیۆن миллион миллиона миллионов millon millones millionen',
    1e9: 'billion مليار מיליארד milyar میلیارد ملیار миллиард миллиарда миллиардов milliard milliards milliarde milliarden',
  }).flatMap(([value, list]) => list.split(' ').map((word) => [word, Number(value)] as const)),
);

/**
 * The facts of each sentence of one story: `n:` numbers, `s:` sounds of names that two languages
 * share, `l:` names that only one of them has (or spells beyond recognition). A word in Arabic or
 * Hebrew letters is a name when it sounds like one that another report marks by a capital.
 */
export function findFacts(told: readonly Told[]): readonly ReadonlySet<string>[] {
  const sounds = told.map(({ text, lang }) =>
    hasCapitals.test(text) ? soundsOfNames(text, lang) : soundsOfWords(text, lang),
  );
  const marked = new Set(
    sounds.flatMap((own, index) => (hasCapitals.test(told[index]?.text ?? '') ? [...own] : [])),
  );
  const shared = findShared(told, sounds);
  return told.map(({ text, lang }, index) => {
    const names = [...(sounds[index] ?? [])].flatMap((sound) => {
      if (shared.has(sound) && (marked.has(sound) || sound.length >= minUnmarked)) {
        return [`s:${sound}`];
      }
      return marked.has(sound) ? [`l:${sound}`] : [];
    });
    return new Set([...numbersOf(text, lang), ...names]);
  });
}

/** Whether a fact is among others; the sounds of a name may differ in one, as spellings do. */
export function hasFact(facts: ReadonlySet<string>, fact: string): boolean {
  if (facts.has(fact)) return true;
  return !fact.startsWith('n:') && [...facts].some((other) => isNearName(other, fact));
}

/** One sound more, less or other, in sounds of four and more; or the beginning of the other. */
function isNearName(a: string, b: string): boolean {
  if (a.startsWith('n:')) return false;
  const [short = '', long = ''] = [a.slice(2), b.slice(2)].toSorted((x, y) => x.length - y.length);
  if (short.length < minUnmarked) return false;
  if (long.startsWith(short)) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}

function soundsOfNames(text: string, lang: string): ReadonlySet<string> {
  const names = findNames(text, lang).flatMap((name) => name.key.split(' '));
  return new Set(names.filter((sound) => sound.length >= minSounds && !calendarSounds.has(sound)));
}

function soundsOfWords(text: string, lang: string): ReadonlySet<string> {
  const sounds = new Set<string>();
  for (const { folded } of words(text)) {
    if (isStopword(folded, lang)) continue;
    for (const form of variants(folded, lang)) {
      const sound = skeleton(form);
      if (sound.length >= minSounds) sounds.add(sound);
    }
  }
  return sounds;
}

/** Sounds heard in at least two languages. */
function findShared(
  told: readonly Told[],
  sounds: readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  const firstLang = new Map<string, string>();
  const shared = new Set<string>();
  for (const [index, { lang }] of told.entries()) {
    for (const sound of sounds[index] ?? []) {
      const heardIn = firstLang.get(sound) ?? lang;
      firstLang.set(sound, heardIn);
      if (heardIn !== lang) shared.add(sound);
    }
  }
  return shared;
}

/** Years, days of a month and hours are left out: every language says these in its own way. */
function numbersOf(text: string, lang: string): readonly string[] {
  const found = words(text.replace(spaced, (digits) => digits.replace(/\s/g, '')));
  return found.flatMap(({ folded }, index) => {
    if (!/^\d+(?:\.\d+)?$/.test(folded) || clock.test(folded)) return [];
    const beside = [1, -1, 2].map((step) => found[index + step]?.folded ?? '');
    const value = Number(folded) * multipleOf(beside[0] ?? '', lang);
    const isYear = value >= 1900 && value <= 2100;
    if (hourWords.has(found[index - 1]?.folded ?? '')) return [];
    return isYear || (value <= 31 && beside.some(isMonth)) ? [] : [`n:${value}`];
  });
}

function multipleOf(folded: string, lang: string): number {
  const form = variants(folded, lang).find((one) => multiples.has(one));
  return multiples.get(form ?? '') ?? 1;
}

function isMonth(folded: string): boolean {
  return calendar.has(folded);
}

function listCalendar(): ReadonlySet<string> {
  const found = locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, index) => {
      const at = Date.UTC(2026, index, index + 1);
      const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
      return new Intl.DateTimeFormat(locale, parts).format(at);
    }),
  );
  const folded = found.flatMap((text) => words(text).map((word) => word.folded));
  return new Set(folded.filter((word) => !/^\d/.test(word) && word.length > 2));
}
