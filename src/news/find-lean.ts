// What a sentence leans on: a pronoun or a bare "the minister" means nothing without who was named.
import { fold } from '../text/fold.ts';
import { findNumberWord } from '../text/number-words.ts';
import { stem } from '../text/stems.ts';
import { type Word, words } from '../text/words.ts';
import { bareHeads, englishHeads, englishOpeners } from './bare-heads.ts';
import { startsDangling } from './dangling-starts.ts';
import { leansInside } from './inner-pronouns.ts';

/**
 * `before`: the sentence before it has to be read. `noun`: so it has, unless the headline says what
 * is meant: one of these stems.
 */
export type Lean =
  | { readonly kind: 'alone' }
  | { readonly kind: 'before' }
  | { readonly kind: 'noun'; readonly stems: readonly string[] };

const alone: Lean = { kind: 'alone' };
const before: Lean = { kind: 'before' };
/** Where a sentence says of whom it speaks. */
const reach = 110;
const capital = /^\p{Lu}/u;

const english = { heads: toSet(englishHeads), openers: toSet(englishOpeners) };
const others = new Map(
  Object.entries(bareHeads).map(([lang, lists]) => [
    lang,
    {
      openers: toSet(lists.openers),
      heads: toSet(lists.heads),
      followers: toSet(lists.followers),
      always: toSet(lists.always),
    },
  ]),
);

/** What a sentence leans on. Headlines lean on nothing. */
export function findLean(sentence: string, lang: string): Lean {
  if (startsDangling(sentence, lang) || leansInside(sentence, lang)) return before;
  const opening = words(sentence.slice(0, reach));
  const stems =
    lang === 'en' ? findEnglishHead(opening, sentence) : findHead(opening, lang, sentence);
  return stems === undefined ? alone : { kind: 'noun', stems };
}

/** Whether a headline names what the sentence only points at. */
export function isIntroduced(lean: Lean, headline: string, lang: string): boolean {
  if (lean.kind !== 'noun') return lean.kind === 'alone';
  const said = new Set(words(headline).map(({ folded }) => stem(folded, lang)));
  return lean.stems.some((one) => said.has(one));
}

/** "The 15 members said", "In the statement,": a bare noun behind "the", nobody's and of nowhere. */
function findEnglishHead(
  opening: readonly Word[],
  sentence: string,
): readonly string[] | undefined {
  let at = 0;
  while (at < 2 && english.openers.has(opening[at]?.folded ?? '')) at += 1;
  if (opening[at]?.folded !== 'the') return undefined;
  const phrase: Word[] = [];
  for (const word of opening.slice(at + 1, at + 5)) {
    // A capital names it: the Syrian president, the US envoy. "The Council" is a noun all the same.
    if (capital.test(word.text) && !english.heads.has(word.folded)) return undefined;
    phrase.push(word);
    if (!english.heads.has(word.folded)) continue;
    const end = at + 1 + phrase.length;
    if (isNamedAfter(opening, end, sentence)) return undefined;
    return phrase.filter((one) => !/^\d/.test(one.folded)).map((one) => stem(one.folded, 'en'));
  }
  return undefined;
}

const binders = new Set(
  'of for in on during near outside inside between from to at with against by over and that which who led headed set signed reached'.split(
    ' ',
  ),
);

/** How far behind the noun a name may stand: "that is to write the constitution of Syria". */
const namedWithin = 9;

/** "… of the Gaza committee", "…, Asaad al-Shaibani,": a name close behind says which one is meant. */
function isNamedAfter(opening: readonly Word[], end: number, sentence: string): boolean {
  const last = opening[end - 1];
  const next = opening[end];
  if (last === undefined || next === undefined) return false;
  if (capital.test(next.text)) return true;
  if (!binders.has(next.folded)) return false;
  if (/[,;:]/.test(sentence.slice(last.end, next.start))) return false;
  return opening.slice(end + 1, end + namedWithin).some((word) => capital.test(word.text));
}

function findHead(
  opening: readonly Word[],
  lang: string,
  sentence: string,
): readonly string[] | undefined {
  const lists = others.get(lang);
  if (lists === undefined) return undefined;
  let at = 0;
  while (at < 3 && (lists.openers.has(opening[at]?.folded ?? '') || isNumber(opening[at]))) at += 1;
  // Arabic and Hebrew put the verb first: "and the statement added", "said the minister".
  const places = lang === 'ar' || lang === 'he' ? [at, at + 1] : [at];
  for (const place of places) {
    const found = headAt(opening, place, lists, sentence);
    if (found !== undefined) return [stem(found.folded, lang)];
  }
  return undefined;
}

type Lists = NonNullable<ReturnType<typeof others.get>>;

function headAt(
  opening: readonly Word[],
  at: number,
  { heads, followers, always }: Lists,
  sentence: string,
): Word | undefined {
  const word = opening[at];
  const next = opening[at + 1];
  if (word === undefined) return undefined;
  // What has an apostrophe is a name with its ending: Sözcü'ye.
  if (/['’]/.test(word.text)) return undefined;
  const folded = dropAnd(word.folded, heads, always);
  // "The two presidents, the Syrian and …": an adjective says which ones.
  if (always.has(folded) && /^ال/.test(next?.folded ?? '')) return undefined;
  if (always.has(folded) || always.has(`${folded}_${next?.folded ?? ''}`)) return word;
  if (!heads.has(folded)) return undefined;
  if (next === undefined || /^\s*[,،:]/.test(sentence.slice(word.end, next.start))) return word;
  return followers.has(next.folded) && !capital.test(next.text) ? word : undefined;
}

// Arabic and Hebrew write "and" onto the word.
function dropAnd(folded: string, ...known: readonly ReadonlySet<string>[]): string {
  const bare = folded.replace(/^[وו](?=.{3})/u, '');
  return known.some((set) => set.has(bare)) ? bare : folded;
}

function isNumber(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return /^\d+$/.test(word.folded) || findNumberWord(word.folded) !== undefined;
}

function toSet(list: string): ReadonlySet<string> {
  return new Set(fold(list).split(/\s+/).filter(Boolean));
}
