// One trie of words for all terms: finding is as fast with 100,000 terms as with 100.
import type { Word } from '../text/words.ts';
import { words } from '../text/words.ts';

/** One word of a term, and how a text's word is compared with it. */
interface Step {
  readonly kind: 'word' | 'prefix' | 'written' | 'capitals';
  readonly key: string;
}

/** Words are numbered first, so that most words of a text are told apart from terms by one look. */
export interface TermTrie {
  readonly words: Map<string, number>;
  readonly prefixes: Map<string, number>;
  readonly capitals: Map<string, number>;
  readonly written: Map<string, number>;
  /** Lengths of the prefixes, short first. */
  readonly prefixLengths: number[];
  /** Node and word number -> next node. */
  readonly edges: Map<number, number>;
  /** By node: the numbers of the terms that end there. */
  readonly ends: (number[] | undefined)[];
}

/** Node times this plus word number is an edge's key: room for two million different words. */
const wordRoom = 2 ** 21;
const capitals = /^\p{Lu}{2,}$/u;
const leadingCapitals = /^\p{Lu}{2,}/u;

export function emptyTrie(): TermTrie {
  return {
    words: new Map(),
    prefixes: new Map(),
    capitals: new Map(),
    written: new Map(),
    prefixLengths: [],
    edges: new Map(),
    ends: [undefined],
  };
}

/** The word before an apostrophe, as it stands: folding makes "same" of the Kurdish "Şamê". */
function asWritten(word: Word): string {
  return word.text.split(/['’ʼ]/, 1)[0]?.normalize('NFC') ?? '';
}

function toStep(term: string, word: Word): Step {
  if (term.charAt(word.start - 1) === '=') return { kind: 'written', key: asWritten(word) };
  if (capitals.test(word.text)) return { kind: 'capitals', key: word.text };
  const isPrefix = term.charAt(word.end) === '*';
  return { kind: isPrefix ? 'prefix' : 'word', key: word.folded };
}

function mapOf(trie: TermTrie, kind: Step['kind']): Map<string, number> {
  switch (kind) {
    case 'word':
      return trie.words;
    case 'prefix':
      return trie.prefixes;
    case 'capitals':
      return trie.capitals;
    case 'written':
      return trie.written;
  }
}

function numberOf(trie: TermTrie, step: Step): number {
  const map = mapOf(trie, step.kind);
  const known = map.get(step.key);
  if (known !== undefined) return known;
  const number = trie.words.size + trie.prefixes.size + trie.capitals.size + trie.written.size;
  map.set(step.key, number);
  // A shouted headline keeps the marks, not the small letters.
  const shouted = step.key.toUpperCase();
  if (step.kind === 'written' && !map.has(shouted)) map.set(shouted, number);
  if (step.kind === 'prefix' && !trie.prefixLengths.includes(step.key.length)) {
    trie.prefixLengths.push(step.key.length);
    trie.prefixLengths.sort((a, b) => a - b);
  }
  return number;
}

/** Topics are compiled anew when one of them changes; reading thousands of terms is most of it. */
const stepsRead = new Map<string, readonly Step[]>();
const mostRead = 50_000;

function readSteps(term: string): readonly Step[] {
  const known = stepsRead.get(term);
  if (known !== undefined) return known;
  const steps = words(term).map((word) => toStep(term, word));
  if (stepsRead.size >= mostRead) stepsRead.clear();
  stepsRead.set(term, steps);
  return steps;
}

/** Adds a term (see `Terms` for its form) under a number. A term without a word is left out. */
export function addTerm(trie: TermTrie, term: string, number: number): void {
  let node = 0;
  for (const step of readSteps(term)) {
    const key = node * wordRoom + numberOf(trie, step);
    let next = trie.edges.get(key);
    if (next === undefined) {
      next = trie.ends.length;
      trie.ends.push(undefined);
      trie.edges.set(key, next);
    }
    node = next;
  }
  if (node === 0) return;
  const ends = trie.ends[node] ?? [];
  if (!ends.includes(number)) ends.push(number);
  trie.ends[node] = ends;
}

function addPrefixes(trie: TermTrie, folded: string, found: number[]): void {
  for (const length of trie.prefixLengths) {
    if (length > folded.length) return;
    const number = trie.prefixes.get(folded.slice(0, length));
    if (number !== undefined && !found.includes(number)) found.push(number);
  }
}

/** Numbers of the words in terms that a word of a text may stand for, given its folded variants. */
export function findWordNumbers(
  trie: TermTrie,
  word: Word,
  variants: readonly string[],
): readonly number[] {
  const found: number[] = [];
  const acronym = leadingCapitals.exec(word.text)?.[0];
  const capital = acronym === undefined ? undefined : trie.capitals.get(acronym);
  if (capital !== undefined) found.push(capital);
  const written = trie.written.size === 0 ? undefined : trie.written.get(asWritten(word));
  if (written !== undefined) found.push(written);
  for (const variant of variants) {
    const number = trie.words.get(variant);
    if (number !== undefined && !found.includes(number)) found.push(number);
    addPrefixes(trie, variant, found);
  }
  return found;
}

/**
 * Walks the trie from one word of a text on and reports every term that ends: its number and how
 * many words it covers. `numbersAt` gives the word numbers at an index (empty past the end).
 */
export function walkTrie(
  trie: TermTrie,
  at: number,
  numbersAt: (index: number) => readonly number[],
  report: (term: number, length: number) => void,
): void {
  let nodes = [0];
  for (let length = 1; nodes.length > 0; length += 1) {
    const reached: number[] = [];
    for (const number of numbersAt(at + length - 1)) {
      for (const node of nodes) {
        const next = trie.edges.get(node * wordRoom + number);
        if (next !== undefined) reached.push(next);
      }
    }
    for (const node of reached) for (const term of trie.ends[node] ?? []) report(term, length);
    nodes = reached;
  }
}
