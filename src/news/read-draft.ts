// From what somebody filled into a topic's form to its draft, or to what is wrong with it.
import type { Strictness, TopicDraft } from '../model/team-topic.ts';
import { type ReadTerms, readTerms } from './read-terms.ts';

/** The fields as they were typed; what is unset stays as it was. */
export interface TypedDraft {
  readonly name?: string | undefined;
  readonly words?: string | undefined;
  readonly without?: string | undefined;
  readonly beside?: string | undefined;
  readonly strictness?: Strictness | undefined;
}

export type DraftReading =
  | { readonly kind: 'draft'; readonly draft: TopicDraft }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export const mostTerms = 300;
const mostNameLetters = 60;
const mostProblems = 8;
const emptyDraft: TopicDraft = {
  name: '',
  words: {},
  without: {},
  beside: {},
  strictness: 'normal',
};

/** `before`: what the topic was; `isCopy`: it has words of its own already. */
export function readDraft(
  typed: TypedDraft,
  before: TopicDraft = emptyDraft,
  isCopy = false,
): DraftReading {
  const name = tidyName(typed.name ?? before.name);
  const read = (text: string | undefined) => (text === undefined ? undefined : readTerms(text));
  const [words, without, beside] = [read(typed.words), read(typed.without), read(typed.beside)];
  const draft: TopicDraft = {
    name,
    words: words?.terms ?? before.words,
    without: without?.terms ?? before.without,
    beside: beside?.terms ?? before.beside,
    strictness: typed.strictness ?? before.strictness,
  };
  const problems = [
    ...(name === '' ? ['The topic needs a name that people can read.'] : []),
    ...[words, without, beside].flatMap((list: ReadTerms | undefined) => list?.problems ?? []),
  ];
  const count = countTerms(draft);
  if (count > mostTerms) {
    problems.push(`These are ${count} words; a topic may have ${mostTerms} altogether.`);
  }
  if (!isCopy && problems.length === 0 && Object.keys(draft.words).length === 0) {
    problems.push('The topic needs at least one word to look for.');
  }
  if (problems.length === 0) return { kind: 'draft', draft };
  const more = problems.length - mostProblems;
  const rest = more > 0 ? [`and ${more} more of the kind`] : [];
  return { kind: 'problems', problems: [...problems.slice(0, mostProblems), ...rest] };
}

function countTerms({ words, without, beside }: TopicDraft): number {
  return [words, without, beside].flatMap((terms) => Object.values(terms).flat()).length;
}

function tidyName(name: string): string {
  const plain = name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, mostNameLetters).join('').trim();
}
