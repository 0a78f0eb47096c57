// A topic as its file says it, and the shared table of names that topics build upon.
import type { Scope, TopicId } from './ids.ts';
import type { Learnt } from './learnt.ts';
import type { Field } from './match.ts';

/**
 * Terms by language (`*` = any). A term is one word or several in a row; `sanction*` matches any
 * word that begins so; a word in capitals (SDF) only matches capitals; `=Şam` only matches what is
 * written so, letter by letter.
 */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** One idea, said in many ways. Points are negative for what speaks against the topic. */
export interface Concept {
  readonly id: string;
  /** What people read in reasons. */
  readonly label: string;
  readonly points: number;
  /** Ids of the name table that stand for it, e.g. `name:mazloum-abdi`. */
  readonly names: readonly string[];
  readonly terms: Terms;
}

/** Points for two groups of concepts that stand near each other. */
export interface Pair {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Words between the two in one field; unset = anywhere in the part. */
  readonly within?: number;
}

/** One of the concepts or pairs must be there, in one of the fields if they are given. */
export interface Group {
  readonly any: readonly string[];
  readonly fields?: readonly Field[];
  /** How many mentions it takes (default 1); one in the title counts for two. */
  readonly mentions?: number;
  /** Asked only of parts with more words than this: a headline alone has no room for company. */
  readonly over?: number;
  /** Met only when these concepts are mentioned less: a report is about what it names most. */
  readonly outweighs?: readonly string[];
  /** How many times as often it must be mentioned as what it outweighs (default 1). */
  readonly times?: number;
}

/** Keeps a part out whatever its points, when the concept is there and nothing of `unless` is. */
export interface Exclusion extends Group {
  readonly unless: readonly string[];
  /** A sentence for the channel's owner. */
  readonly because: string;
}

export interface Topic {
  readonly id: TopicId;
  /** What people type and read; the same as `id` for built-in topics, unique within a workspace. */
  readonly handle: string;
  /** The workspace that made it; unset = built in, for all. */
  readonly scope?: Scope;
  /** The built-in topic that it stands for in its workspace. */
  readonly replaces?: TopicId;
  /** What its team's answers taught. */
  readonly learnt?: Learnt;
  /** By language; `en` is always there. */
  readonly names: Readonly<Record<string, string>>;
  readonly description: string;
  /** Reports published before this are about something else (ms since 1970). */
  readonly sinceAt?: number;
  readonly threshold: number;
  /** Points needed in languages that the topic has no terms in; unset = the same. */
  readonly thresholdElsewhere?: number;
  /** A point in the title, lead or body is worth this much. */
  readonly fields: Readonly<Record<Field, number>>;
  readonly concepts: readonly Concept[];
  readonly pairs: readonly Pair[];
  readonly all: readonly Group[];
  readonly exclude: readonly Exclusion[];
  readonly examples: { readonly match: readonly string[]; readonly noMatch: readonly string[] };
}

/** A person, group, body or place in all its spellings. */
export interface NameEntry {
  /** `name:…` for people and groups, `body:…`, `place:…`. */
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
  /** Forms that mean something else as often: they count only beside one of `beside`. */
  readonly shorts: readonly string[];
  readonly beside: readonly string[];
}

export interface NameTable {
  readonly entries: readonly NameEntry[];
}
