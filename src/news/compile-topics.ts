// Puts the terms of all topics and the name table into one trie, once, before anything is read.
import type { Concept, NameTable, Topic } from '../model/topic.ts';
import { indexSkeletons, type NameSkeletons } from './name-skeletons.ts';
import { addTerm, emptyTrie, type TermTrie } from './term-trie.ts';

export interface TermTarget {
  /** What a hit of the term says: a name's id or `<topic id>/<concept id>`. */
  readonly concept: string;
  /** The table or topic the term belongs to. A longer term hides a shorter one of its own owner. */
  readonly owner: number;
  /** Language of a topic's own term; `*` and names count in every language. */
  readonly lang: string;
  /**
   * Languages that its topic has terms in; in others all its terms count. The built-in topics
   * share theirs; what a team writes changes nobody else's topic.
   */
  readonly langs: ReadonlySet<string>;
  /** A few letters are another word in another language: the Dutch "met" is "with". */
  readonly isShort?: boolean;
  /** Set for a risky short form: the names one of which must stand in the same part. */
  readonly beside?: ReadonlySet<string>;
}

/** A topic's concept that a hit counts for. */
export interface ConceptUse {
  readonly topic: Topic;
  readonly concept: Concept;
  /** Where it stands among the topic's concepts. */
  readonly at: number;
}

export interface TopicIndex {
  readonly topics: readonly Topic[];
  readonly trie: TermTrie;
  readonly targets: readonly TermTarget[];
  /** By a hit's concept. */
  readonly uses: ReadonlyMap<string, readonly ConceptUse[]>;
  /** People in spellings that the table lacks. */
  readonly skeletons: NameSkeletons;
}

/** Terms with fewer letters do not count in languages that a topic has no terms in. */
const shortest = 6;
const notLetters = /[^\p{L}\p{N}]/gu;

interface Draft {
  readonly trie: TermTrie;
  readonly targets: TermTarget[];
  readonly uses: Map<string, ConceptUse[]>;
}

function addTarget(draft: Draft, term: string, target: TermTarget): void {
  addTerm(draft.trie, term, draft.targets.length);
  draft.targets.push(target);
}

function addNames(draft: Draft, names: NameTable): void {
  for (const { id, variants, shorts, beside } of names.entries) {
    const company = new Set([id, ...beside]);
    const target = { concept: id, owner: 0, lang: '*', langs: new Set<string>() };
    for (const term of variants) addTarget(draft, term, target);
    for (const term of shorts) addTarget(draft, term, { ...target, beside: company });
  }
}

function addUse(draft: Draft, key: string, use: ConceptUse): void {
  const uses = draft.uses.get(key);
  if (uses === undefined) draft.uses.set(key, [use]);
  else uses.push(use);
}

function addTopic(draft: Draft, topic: Topic, owner: number, langs: ReadonlySet<string>): void {
  for (const [at, concept] of topic.concepts.entries()) {
    const key = `${topic.id}/${concept.id}`;
    addUse(draft, key, { topic, concept, at });
    for (const name of concept.names) addUse(draft, name, { topic, concept, at });
    for (const [lang, terms] of Object.entries(concept.terms)) {
      for (const term of terms) {
        const isShort = term.replace(notLetters, '').length < shortest;
        addTarget(draft, term, { concept: key, owner, lang, langs, isShort });
      }
    }
  }
}

/** Compiles topics and names. Linear in the number of words of all terms. */
export function compileTopics(topics: readonly Topic[], names: NameTable): TopicIndex {
  const draft: Draft = { trie: emptyTrie(), targets: [], uses: new Map() };
  addNames(draft, names);
  const shared = listLangs(topics.filter(({ scope }) => scope === undefined));
  for (const [index, topic] of topics.entries()) {
    const langs = topic.scope === undefined ? shared : listLangs([topic]);
    addTopic(draft, topic, index + 1, langs);
  }
  return { topics, ...draft, skeletons: indexSkeletons(names) };
}

function listLangs(topics: readonly Topic[]): ReadonlySet<string> {
  const concepts = topics.flatMap((topic) => topic.concepts);
  return new Set(concepts.flatMap(({ terms }) => Object.keys(terms)));
}
