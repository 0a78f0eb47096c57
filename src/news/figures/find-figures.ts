// Figures: how many were killed, wounded, detained or sent, by the words of one sentence.
import type { FigureBound } from '../../model/briefing.ts';
import { findNamedDays } from '../../text/named-days.ts';
import { findNumberPhrase, findOwnNumberWord } from '../../text/number-phrases.ts';
import { findFactor, findNumberWord } from '../../text/number-words.ts';
import { isStopword } from '../../text/stopwords.ts';
import { words } from '../../text/words.ts';
import { compiledFigureWords, type Lists } from './compile-figure-words.ts';
import { isDenied, isImagined, isPart } from './doubt-words.ts';
import { currencies, type FigureKind } from './figure-words.ts';
import { compileWords, type Form, hasWordAt, toForms } from './word-sets.ts';

export interface Figure {
  readonly kind: FigureKind;
  /** Who is counted, in a form that means the same in every language. */
  readonly group: string;
  readonly value: number;
  readonly bound: FigureBound;
  /** As it stands in the sentence: "at least 12". */
  readonly text: string;
  /** The sentence says that it changed or was corrected. */
  readonly changed: boolean;
}

/** Small words between the ends of a range. */
const mostBetween = 2;
/** How many words may stand between a figure and what happened to so many. */
const reach = 5;
/** Words that go with the one behind them: "at least", "no fewer", "en az", "au moins". */
const companions = new Set('at no not au al en до не در دست لە bi ji a plus de'.split(' '));
const money = Object.entries(currencies).map(
  ([group, list]) => [group, compileWords(list)] as const,
);

/**
 * The figures of a sentence that may be compared with other outlets' ones: those whose event and
 * group are plain, and that belong to the event of the day. Cautious: what could be read in two
 * ways is left out.
 */
export function findFigures(sentence: string, lang: string): readonly Figure[] {
  const lists = compiledFigureWords.get(lang);
  if (lists === undefined) return [];
  const plain = words(sentence);
  // Most sentences give no figure; the forms of their words need not be made.
  if (!plain.some(({ folded }) => /^\d/.test(folded) || findNumberWord(folded) !== undefined)) {
    return [];
  }
  const found = toForms(plain, lang);
  const amounts = readNumbers(found, sentence, lang);
  const numbers = amounts.filter(({ value }) => !Number.isNaN(value));
  if (numbers.length === 0) return [];
  if (isDenied(found, lang)) return [];
  const isUnsure = isImagined(found, lang);
  // Sums over years and other days are no rivals of today's figure.
  if (found.some((_, at) => hasWordAt(lists.other, found, at))) return [];
  if (findNamedDays(found.map(({ word }) => word)).length > 0) return [];
  const changed = found.some((_, at) => hasWordAt(lists.change, found, at));
  const isOneOfTwo = (number: Amount) =>
    amounts.some(
      (other) => other !== number && isRangeOrPart(number, other, found, sentence, lang),
    );
  const figures = numbers.flatMap((number) => {
    if (isOneOfTwo(number) || isPartOf(number, found)) return [];
    const currency = findCurrency(number, found, sentence);
    const event = findEvent(number, found, amounts, currency !== undefined, lists, sentence);
    const group = currency ?? (event && findGroup(event, number, { found, lists, sentence, lang }));
    if (event === undefined || group === undefined) return [];
    const { kind, at } = event;
    if (isUnsure && kind !== 'troops' && kind !== 'money') return [];
    const bound = readBound(number, found, lists, sentence);
    return [{ kind, at, group, value: number.value, changed, ...bound }];
  });
  // One word for two figures: which of them it counts cannot be told.
  return figures
    .filter((one) => figures.every((two) => one === two || one.at !== two.at))
    .map(({ at: _, ...figure }) => figure);
}

interface Amount {
  /** NaN: words of a number that cannot be read for sure. */
  readonly value: number;
  /** Places of its first word and of the word after it. */
  readonly from: number;
  readonly to: number;
}

function readNumbers(found: readonly Form[], sentence: string, lang: string): readonly Amount[] {
  const amounts: Amount[] = [];
  const plain = found.map(({ word }) => word);
  for (let at = 0; at < found.length; at += 1) {
    const phrase = findNumberPhrase(sentence, plain, at, lang);
    if (phrase !== undefined) {
      amounts.push({ value: phrase.value ?? Number.NaN, from: at, to: phrase.to });
      at = phrase.to - 1;
      continue;
    }
    const folded = found[at]?.word.folded ?? '';
    const value = /^\d{1,7}$/.test(folded) ? Number(folded) : findOwnNumberWord(folded, lang);
    if (value === undefined || (value >= 1900 && value <= 2100)) continue;
    const factor = findFactor(found[at + 1]?.word.folded ?? '') ?? 1;
    const to = factor === 1 ? at + 1 : at + 2;
    amounts.push({ value: value * factor, from: at, to });
    at = to - 1;
  }
  return amounts;
}

/**
 * Two numbers with no more than small words between them are the ends of a range ("between 10 and
 * 15") or a whole and its part ("four of the 20"): neither is a toll.
 */
function isRangeOrPart(
  one: Amount,
  two: Amount,
  found: readonly Form[],
  sentence: string,
  lang: string,
): boolean {
  const [first, second] = one.from < two.from ? [one, two] : [two, one];
  const between = found.slice(first.to, second.from);
  if (between.length > mostBetween || !between.every(({ word }) => isStopword(word.folded, lang)))
    return false;
  const start = found[first.to - 1]?.word.end ?? 0;
  return !/[.;:؛،,()]/.test(sentence.slice(start, found[second.from]?.word.start ?? start));
}

/** "Half of 40", "most of the 12": as many are not meant. */
function isPartOf({ from }: Amount, found: readonly Form[]): boolean {
  return found.slice(Math.max(0, from - 3), from).some(({ forms }) => forms.some(isPart));
}

interface Event {
  readonly kind: FigureKind;
  readonly at: number;
}

/** What happened: the nearest word for an event, on the figure's side of any other figure. */
function findEvent(
  number: Amount,
  found: readonly Form[],
  numbers: readonly Amount[],
  isMoney: boolean,
  lists: Lists,
  sentence: string,
): Event | undefined {
  const isOther = (at: number) =>
    numbers.some((one) => one !== number && at >= one.from && at < one.to);
  const look = (start: number, step: 1 | -1) => {
    for (let count = 0, at = start; count < reach; count += 1, at += step) {
      const form = found[at];
      if (form === undefined || isOther(at)) return undefined;
      if (isCut(found, step === 1 ? at - 1 : at, sentence)) return undefined;
      const kind = lists.events.find(
        ([event, set]) => (event === 'money') === isMoney && hasWordAt(set, found, at),
      )?.[0];
      const joins =
        hasWordAt(lists.and, found, at) || (count > 0 && /^[وו]./u.test(form.word.folded));
      // "12 killed and 30 wounded": behind the "and" begins another count.
      if (kind !== undefined && !(step === 1 && startsWithAnd(form))) return { kind, at, count };
      if (joins) return undefined;
    }
    return undefined;
  };
  const after = look(number.to, 1);
  const ahead = look(number.from - 1, -1);
  if (after === undefined || ahead === undefined) return after ?? ahead;
  if (after.kind === ahead.kind) return after;
  if (after.count === ahead.count) return undefined;
  return after.count < ahead.count ? after : ahead;
}

/** Arabic and Hebrew write "and" onto the word: وإصابة. */
function startsWithAnd({ word, forms }: Form): boolean {
  return /^[وו]/u.test(word.folded) && forms.includes(word.folded.slice(1));
}

/** Punctuation behind a word that ends the clause. */
function isCut(found: readonly Form[], at: number, sentence: string): boolean {
  const word = found[at]?.word;
  const next = found[at + 1]?.word;
  if (word === undefined || next === undefined) return false;
  return /[.;:؛،,()—–]/.test(sentence.slice(word.end, next.start));
}

interface Read {
  readonly found: readonly Form[];
  readonly lists: Lists;
  readonly sentence: string;
  readonly lang: string;
}

/** Who is counted: the word behind the figure. "12 killed" and "kills 12 in Homs" count people. */
function findGroup(
  { kind, at }: Event,
  number: Amount,
  { found, lists, sentence, lang }: Read,
): string | undefined {
  if (at === number.to) return 'people';
  const group = lists.groups.find(([, set]) => hasWordAt(set, found, number.to))?.[0];
  if (group !== undefined) return kind === 'freed' && group === 'members' ? undefined : group;
  if (!isRightAhead(at, number, found, lists) || kind === 'troops' || kind === 'freed')
    return undefined;
  const next = found[number.to]?.word;
  // "two US soldiers": a capital is somebody's.
  if (next === undefined || isCut(found, number.to - 1, sentence)) return 'people';
  if (/^\p{Lu}/u.test(next.text)) return undefined;
  return isStopword(next.folded, lang) ? 'people' : undefined;
}

/** "kills 12", "kills at least 12". */
function isRightAhead(at: number, { from }: Amount, found: readonly Form[], lists: Lists): boolean {
  if (at >= from) return false;
  const between = Array.from({ length: from - at - 1 }, (_, step) => at + 1 + step);
  return between.every(
    (place) =>
      companions.has(found[place]?.word.folded ?? '') ||
      hasWordAt(lists.least, found, place) ||
      hasWordAt(lists.about, found, place),
  );
}

function findCurrency(
  { from, to }: Amount,
  found: readonly Form[],
  sentence: string,
): string | undefined {
  const sign = sentence.charAt((found[from]?.word.start ?? 0) - 1);
  if (sign === '$') return 'dollars';
  if (sign === '€') return 'euros';
  return money.find(([, set]) => hasWordAt(set, found, to))?.[0];
}

function readBound(
  number: Amount,
  found: readonly Form[],
  lists: Lists,
  sentence: string,
): Pick<Figure, 'bound' | 'text'> {
  const to = found[number.to - 1]?.word.end ?? 0;
  for (const back of [2, 1]) {
    const at = number.from - back;
    const bound = hasWordAt(lists.least, found, at)
      ? 'least'
      : hasWordAt(lists.about, found, at)
        ? 'about'
        : undefined;
    if (bound === undefined) continue;
    // "at least": the words before belong to it as they stand.
    const first = companions.has(found[at - 1]?.word.folded ?? '') ? at - 1 : at;
    const start = found[first]?.word.start ?? 0;
    return { bound, text: sentence.slice(start, to) };
  }
  return { bound: 'exact', text: sentence.slice(found[number.from]?.word.start ?? 0, to) };
}
