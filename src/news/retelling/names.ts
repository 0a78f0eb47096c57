// Names: whoever and whatever place a sentence names must be named in what it cites, in any script.
import type { NameTable } from '../../model/topic.ts';
import { findMonth } from '../../text/months.ts';
import { skeleton } from '../../text/names.ts';
import { findNumbers } from '../../text/numbers.ts';
import { isRoleWord } from '../../text/role-words.ts';
import { stem, variants } from '../../text/stems.ts';
import { isStopword } from '../../text/stopwords.ts';
import { type Word, words } from '../../text/words.ts';
import { compileTopics, type TopicIndex } from '../compile-topics.ts';
import { findHits } from '../find-hits.ts';
import { findSpokenDay } from '../weekdays.ts';
import { type Claim, isSameLanguage, type Refusal, type ToldSentence } from './claim.ts';
import { isOrdinary } from './ordinary-words.ts';

/** The table of names, ready for checking. */
export interface NameCheck {
  /** For sources: a short form counts in company only. */
  readonly strict: TopicIndex;
  /** For what was written: every form that may be a name is one. */
  readonly wary: TopicIndex;
}

export function compileNameCheck(names: NameTable): NameCheck {
  const wary = names.entries.map((entry) => ({
    ...entry,
    variants: [...entry.variants, ...entry.shorts],
    shorts: [],
  }));
  return { strict: compileTopics([], names), wary: compileTopics([], { entries: wary }) };
}

/** Compiled at first use, and again when the table is another one. */
export function openNameCheck(names: () => NameTable): () => NameCheck {
  let compiled: { readonly names: NameTable; readonly check: NameCheck } | undefined;
  return () => {
    const table = names();
    if (compiled?.names !== table) compiled = { names: table, check: compileNameCheck(table) };
    return compiled.check;
  };
}

const capital = /\p{Lu}/u;
const hasCapitals = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
/** Sounds that two words share by chance: fewer prove nothing between scripts. */
const minSounds = 3;
/** In longer names one sound may differ, as spellings do. */
const minNearSounds = 5;

/**
 * Concepts of the table that texts name, by language together: short forms need their company. A name
 * inside a longer one counts as well: "the force in Gaza" is the force, and Gaza.
 */
export function listConcepts(
  sources: readonly Pick<ToldSentence, 'text' | 'lang'>[],
  index: TopicIndex,
): ReadonlySet<string> {
  const concepts = new Set<string>();
  for (const [lang, own] of Map.groupBy(sources, (one) => one.lang)) {
    const read = (text: string) => findHits({ title: '', text, lang }, index);
    const hits = read(own.map(({ text }) => text).join('\n'));
    const inner = hits
      .filter(({ length }) => length > 1)
      .flatMap(({ found }) => words(found).flatMap((word) => read(word.text)));
    for (const { concept } of [...hits, ...inner]) concepts.add(concept);
  }
  return concepts;
}

/** Folded words of the sources, and the sounds of those that may be names. */
interface Heard {
  readonly folded: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Of words in the claim's own script that are written with a capital. */
  readonly marked: readonly string[];
  /** Of words in other scripts, where nothing marks a name. */
  readonly unmarked: readonly string[];
}

function hear(cited: readonly ToldSentence[]): Heard {
  const found = cited.flatMap(({ text, lang }) =>
    words(text).map((word) => ({ word, lang, forms: variants(word.folded, lang) })),
  );
  const soundsOf = (wanted: boolean) =>
    found
      .filter(({ word }) => hasCapitals.test(word.text) === wanted)
      .filter(({ word, lang }) =>
        wanted ? capital.test(word.text) : !isStopword(word.folded, lang),
      )
      .flatMap(({ forms }) => forms.map(skeleton));
  return {
    folded: new Set(found.flatMap(({ forms }) => forms)),
    stems: new Set(found.flatMap(({ lang, forms }) => forms.map((form) => stem(form, lang)))),
    marked: soundsOf(true),
    unmarked: soundsOf(false),
  };
}

/** The name (or what may be one) that its sources lack. */
export function findNameFault(claim: Claim, check: NameCheck): Refusal | undefined {
  const { text, lang, cited } = claim;
  const heard = hear(cited);
  const known = listConcepts(cited, check.strict);
  const hits = findHits({ title: '', text, lang }, check.wary);
  const strange = hits.find(({ concept, found }) => !known.has(concept) && !isHeard(found, heard));
  if (strange !== undefined) return refuse(strange.found);
  const covered = new Set(hits.flatMap(({ at, length }) => range(at, length)));
  const found = words(text);
  const open = found.filter((word, at) => !covered.has(at) || /\p{Ll}\p{Lu}/u.test(word.text));
  const stranger = open.find((word) => !isKnownWord(word, found[0] === word, claim, heard));
  return stranger && refuse(stranger.text);
}

function range(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, step) => from + step);
}

// A short form without its company is the sources' all the same when it stands there.
function isHeard(found: string, { folded }: Heard): boolean {
  return words(found).every((word) => folded.has(word.folded));
}

function isKnownWord(word: Word, isFirst: boolean, claim: Claim, heard: Heard): boolean {
  const { lang } = claim;
  // Numbers are looked at by themselves, also those written as words.
  if (/^\p{N}/u.test(word.text) || findNumbers(word.text).length > 0) return true;
  // A capital in the midst of a word (sDF) is a slip, unless the sources write it so (McGurk).
  if (/\p{Ll}\p{Lu}/u.test(word.text))
    return claim.cited.some(({ text }) => text.includes(word.text));
  if (hasCapitals.test(word.text)) {
    if (!capital.test(word.text) && isSpeltIn(lang, word.text)) return true;
    return isKnownName(word, isFirst, lang, heard);
  }
  if (isHeardWord(word, lang, heard) || isStopword(word.folded, lang)) return true;
  // Nothing marks a name here: in the sources' own language every word has to be theirs.
  return !isSameLanguage(claim) && !isIntroduced(word, claim);
}

/** A lower-case Latin word in an Arabic sentence is nothing ordinary. */
function isSpeltIn(lang: string, text: string): boolean {
  return lang === 'ru'
    ? /^\p{Script=Cyrillic}/u.test(text)
    : /^\p{Script=Latin}/u.test(text) && !unmarkedLangs.has(lang);
}

const unmarkedLangs = new Set(['ar', 'he', 'ckb', 'fa', 'ur']);

function isHeardWord({ folded }: Word, lang: string, heard: Heard): boolean {
  return variants(folded, lang).some(
    (form) => heard.folded.has(form) || heard.stems.has(stem(form, lang)),
  );
}

function isKnownName(word: Word, isFirst: boolean, lang: string, heard: Heard): boolean {
  const { folded } = word;
  if (heard.folded.has(folded) || isOrdinary(folded, lang, isFirst)) return true;
  // Days and months are looked at by themselves.
  if (findMonth(folded) !== undefined) return true;
  if (findSpokenDay(folded, lang, undefined, undefined) !== undefined) return true;
  const sound = skeleton(folded);
  if (heard.marked.includes(sound)) return true;
  return heard.unmarked.some((other) => soundsLike(other, sound));
}

/** The same consonants; in long names one of them may be another, or missing. */
function soundsLike(a: string, b: string): boolean {
  if (a === b) return a.length >= minSounds;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < minNearSounds || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}

/** Words that stand before names of people and places, in Arabic and Hebrew. */
const introductions = new Set(
  `الرئيس رئيس الوزير وزير وزيرة الملك الأمير السيد السيدة الدكتور القائد قائد الجنرال العميد العقيد اللواء الشيخ الناطق المتحدث
  السفير سفير المبعوث مبعوث النائب مدينة بلدة قرية محافظة منطقة حي مخيم معبر سجن جبل نهر بن ابن أبو أم آل قال قالت
  הנשיא ראש שר השר הגנרל השגריר העיר הכפר`
    .split(/\s+/)
    .map((word) => words(word)[0]?.folded ?? word),
);

// Translated into a script without capitals, a word is taken for a name where a title or a kind of
// place stands before it; nothing else tells it from an ordinary word.
function isIntroduced(word: Word, { text, lang, cited }: Claim): boolean {
  const found = words(text);
  const before = found[found.findIndex(({ start }) => start === word.start) - 1];
  if (before === undefined || !isIntroduction(before, lang)) return false;
  if (isRoleWord(word.folded) || isIntroduction(word, lang)) return false;
  const sounds = variants(word.folded, lang).map(skeleton);
  const named = cited.flatMap((one) => words(one.text)).map(({ folded }) => skeleton(folded));
  const isNamed = (sound: string) =>
    sound.length > 1 && named.some((other) => other === sound || soundsLike(other, sound));
  return !sounds.some(isNamed);
}

function isIntroduction({ folded }: Word, lang: string): boolean {
  return variants(folded, lang).some(
    (form) =>
      introductions.has(form) ||
      longIntroductions.some((introduction) => form.startsWith(introduction)),
  );
}

/** These may carry a pronoun: مبعوثه. */
const longIntroductions = [...introductions].filter((word) => word.length > 3);

function refuse(found: string): Refusal {
  return { kind: 'name', sentence: `It says “${found}”, which its sources do not name.` };
}
