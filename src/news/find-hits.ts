// Finds every known name and topic term in a part, in one pass over its words.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Field } from '../model/match.ts';
import { variants } from '../text/stems.ts';
import { type Word, words } from '../text/words.ts';
import type { TermTarget, TopicIndex } from './compile-topics.ts';
import { findSkeletons } from './name-skeletons.ts';
import { findWordNumbers, walkTrie } from './term-trie.ts';
import { findWordLists } from './word-lists.ts';

/** A lead is what a feed's summary holds; how it is cut into paragraphs is the site's habit. */
const leadWords = 90;

/** Languages that a short text is easily taken for one another. */
const lookalikes: Readonly<Record<string, string>> = {
  ar: 'arabic',
  fa: 'arabic',
  ckb: 'arabic',
  tr: 'turkish',
  kmr: 'turkish',
};

interface FoundTerm {
  readonly target: number;
  readonly at: number;
  readonly length: number;
}

interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly words: readonly Word[];
}

/** Tags and stuffed keywords name subjects that the report does not speak of. */
function dropLists(all: readonly Word[], text: string, lang: string): readonly Word[] {
  const lists = findWordLists(text, lang);
  if (lists.length === 0) return all;
  return all.filter(
    (word) => !lists.some(({ start, end }) => word.start >= start && word.start < end),
  );
}

function splitFields(part: Part): readonly FieldText[] {
  const { text } = part;
  const all = dropLists(words(text), text, part.lang);
  return [
    {
      field: 'title',
      text: part.title,
      words: dropLists(words(part.title), part.title, part.lang),
    },
    { field: 'lead', text, words: all.slice(0, leadWords) },
    { field: 'body', text, words: all.slice(leadWords) },
  ];
}

function findTerms(field: FieldText, lang: string, index: TopicIndex): readonly FoundTerm[] {
  const { trie } = index;
  const isShouted = !/\p{Ll}/u.test(field.text);
  const numbers = field.words.map((word) => {
    // Where all is in capitals, IS is a verb and US are we.
    const isNoAcronym = isShouted && word.text.length === 2;
    const read = isNoAcronym ? { ...word, text: word.text.toLowerCase() } : word;
    return findWordNumbers(trie, read, variants(word.folded, lang));
  });
  const found: FoundTerm[] = [];
  const keep = (target: number, at: number, length: number) => {
    if (isSpokenIn(index.targets[target], lang)) found.push({ target, at, length });
  };
  for (let at = 0; at < numbers.length; at += 1) {
    walkTrie(
      trie,
      at,
      (position) => numbers[position] ?? [],
      (target, length) => keep(target, at, length),
    );
  }
  return found.sort((a, b) => a.at - b.at || b.length - a.length);
}

/** Leaves out what stands inside a longer term of the same owner; equal spans both stay. */
function keepLongest(found: readonly FoundTerm[], index: TopicIndex): readonly FoundTerm[] {
  const last = new Map<number, FoundTerm>();
  return found.filter((term) => {
    const owner = index.targets[term.target]?.owner ?? 0;
    const before = last.get(owner);
    const end = term.at + term.length;
    if (before === undefined || end > before.at + before.length) {
      last.set(owner, term);
      return true;
    }
    return term.at === before.at && term.length === before.length;
  });
}

/** "Tuesday" begins like the French "tué": a topic's terms count in their own language. */
function isSpokenIn(target: TermTarget | undefined, lang: string): boolean {
  if (target === undefined) return false;
  const { lang: termLang, langs, isShort } = target;
  if (termLang === '*' || termLang === lang) return true;
  if (!langs.has(lang)) return lang === 'und' || isShort !== true;
  return lookalikes[lang] !== undefined && lookalikes[lang] === lookalikes[termLang];
}

/** Two sentences stand this many words further apart than their words do. */
const sentenceGap = 6;
const sentenceEnd = /[.!?؟۔。…;؛\n]\s/;

/** Where each word stands, counted in words, with room between sentences. */
function placeWords({ text, words: all }: FieldText): readonly number[] {
  let gaps = 0;
  return all.map((word, index) => {
    const end = all[index - 1]?.end ?? 0;
    // One sign between two words is a space or a hyphen.
    if (index > 0 && word.start - end > 1 && sentenceEnd.test(text.slice(end, word.start))) {
      gaps += sentenceGap;
    }
    return index + gaps;
  });
}

function toHit(term: FoundTerm, field: FieldText, concept: string, places: readonly number[]): Hit {
  const first = field.words[term.at];
  const final = field.words[term.at + term.length - 1];
  const found = field.text.slice(first?.start ?? 0, final?.end ?? 0);
  const at = places[term.at] ?? term.at;
  return { concept, found, field: field.field, at, length: term.length };
}

interface Candidate {
  readonly hit: Hit;
  readonly beside: ReadonlySet<string> | undefined;
}

function isBody({ concept }: Hit): boolean {
  return concept.startsWith('body:');
}

/**
 * Two risky forms vouch for each other when each is the other's company: "Abdi" and "SDF". Bodies'
 * do not: any town's "peace board" may have its "stabilisation force".
 */
function isVouchedFor(candidate: Candidate, risky: readonly Candidate[]): boolean {
  const { hit, beside } = candidate;
  return risky.some(
    (other) =>
      other.hit.concept !== hit.concept &&
      !(isBody(hit) && isBody(other.hit)) &&
      beside?.has(other.hit.concept) === true &&
      other.beside?.has(hit.concept) === true,
  );
}

/** A risky short form (SDF, IS) counts only when a name that goes with it stands in the part. */
function keepInCompany(candidates: readonly Candidate[]): readonly Hit[] {
  const certain = new Set(
    candidates.filter(({ beside }) => beside === undefined).map(({ hit }) => hit.concept),
  );
  const isAlone = ({ beside }: Candidate) => beside?.isDisjointFrom(certain) === true;
  // One of each name is enough to vouch: a hostile text of ten thousand short forms stays cheap.
  const alone = new Map(candidates.filter(isAlone).map((one) => [one.hit.concept, one]));
  const risky = [...alone.values()];
  return candidates
    .filter((candidate) => !isAlone(candidate) || isVouchedFor(candidate, risky))
    .map(({ hit }) => hit);
}

function dedupe(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  const sure = new Set(hits.flatMap((hit) => (hit.isAlike ? [] : [hit.concept])));
  return hits.filter((hit) => {
    // Who is named in a known spelling needs no other.
    if (hit.isAlike && sure.has(hit.concept)) return false;
    const key = `${hit.concept} ${hit.field} ${hit.at} ${hit.length}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function findAlike(field: FieldText, index: TopicIndex, places: readonly number[]) {
  return findSkeletons(field.words, index.skeletons).map(({ concept, at, length }): Candidate => {
    const hit = toHit({ target: -1, at, length }, field, concept, places);
    return { hit: { ...hit, isAlike: true }, beside: undefined };
  });
}

/**
 * All names and topic terms in a part, in reading order (title, lead, body). One pass: the time
 * depends on the part's length, not on the number of terms.
 */
export function findHits(part: Part, index: TopicIndex): readonly Hit[] {
  const candidates: Candidate[] = [];
  for (const field of splitFields(part)) {
    const places = placeWords(field);
    for (const term of keepLongest(findTerms(field, part.lang, index), index)) {
      const target = index.targets[term.target];
      if (target === undefined) continue;
      candidates.push({ hit: toHit(term, field, target.concept, places), beside: target.beside });
    }
    candidates.push(...findAlike(field, index, places));
  }
  return dedupe(keepInCompany(candidates));
}
