// Reads a topic file and the name table from YAML; mistakes come back as sentences for an editor.
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { TopicId } from '../model/ids.ts';
import type { Concept, NameTable, Topic } from '../model/topic.ts';

/** What is wrong with a topic file or name table, every mistake at once. */
export class TopicMistakes extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'TopicMistakes';
    this.mistakes = mistakes;
  }
}

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and hyphens');
const nameId = z
  .string()
  .regex(/^(?:name|body|place):[a-z0-9-]+$/, 'write it like name:ahmed-al-sharaa');
const filled = z.string().trim().min(1, 'write at least one letter');
// YAML reads a bare 2803 as a number; as a term it is a word.
const term = z.union([filled, z.number().transform(String)]);
const terms = z.record(z.string(), z.array(term));
const field = z.enum(['title', 'lead', 'body']);
const day = z.iso.date('write a day like 2024-12-08');

const conceptSchema = z.strictObject({
  label: filled.optional(),
  points: z.number().min(-50).max(50).default(3),
  names: z.array(nameId).default([]),
  terms: terms.default({}),
});

const groupSchema = z.strictObject({
  any: z.array(id).min(1),
  fields: z.array(field).optional(),
  mentions: z.int().positive().optional(),
  over: z.int().positive().optional(),
  outweighs: z.array(id).min(1).optional(),
  times: z.number().positive().optional(),
});

const topicSchema = z.strictObject({
  id,
  names: z
    .record(z.string(), filled)
    .refine((names) => 'en' in names, 'give the English name (en)'),
  description: filled,
  since: day.optional(),
  threshold: z.number().positive().default(3),
  thresholdElsewhere: z.number().positive().optional(),
  fields: z
    .strictObject({ title: z.number().min(0), lead: z.number().min(0), body: z.number().min(0) })
    .default({ title: 2.5, lead: 1, body: 0.5 }),
  concepts: z.record(id, conceptSchema),
  pairs: z
    .record(
      id,
      z.strictObject({
        label: filled,
        points: z.number(),
        first: z.array(id).min(1),
        second: z.array(id).min(1),
        within: z.int().positive().optional(),
      }),
    )
    .default({}),
  all: z.array(groupSchema).default([]),
  exclude: z
    .array(groupSchema.extend({ unless: z.array(id).default([]), because: filled }))
    .default([]),
  examples: z
    .strictObject({ match: z.array(filled).default([]), noMatch: z.array(filled).default([]) })
    .default({ match: [], noMatch: [] }),
});

const namesSchema = z.record(
  nameId,
  z.strictObject({
    label: filled,
    variants: terms,
    shorts: z.array(term).default([]),
    beside: z.array(nameId).default([]),
  }),
);

/** Reads YAML by a schema. Throws `TopicMistakes` with every mistake as a sentence. */
export function readYaml<T>(yaml: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  if (document.errors.length > 0) {
    throw new TopicMistakes(
      document.errors.map(
        ({ pos, message }) => `Line ${lines.linePos(pos[0]).line} cannot be read: ${message}.`,
      ),
    );
  }
  const read = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!read.success) throw new TopicMistakes(read.error.issues.map(toSentence));
  return read.data;
}

function toSentence(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(' > ') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return `In ${place}: "${issue.keys.join('", "')}" is not known here.`;
  }
  return `In ${place}: ${issue.message}.`;
}

/** Ids that rules speak of but that no concept or pair has. */
function findUnknown(topic: Topic): readonly string[] {
  const concepts = new Set(topic.concepts.map((concept) => concept.id));
  const all = new Set([...concepts, ...topic.pairs.map((pair) => pair.id)]);
  const inPairs = topic.pairs.flatMap(({ first, second }) => [...first, ...second]);
  const inRules = [
    ...topic.all.flatMap(({ any, outweighs = [] }) => [...any, ...outweighs]),
    ...topic.exclude.flatMap(({ any, outweighs = [], unless }) => [
      ...any,
      ...outweighs,
      ...unless,
    ]),
  ];
  return [
    ...inPairs.filter((used) => !concepts.has(used)),
    ...inRules.filter((used) => !all.has(used)),
  ];
}

function checkTopic(topic: Topic): Topic {
  const isEmpty = ({ names, terms: byLang }: Concept) =>
    names.length === 0 && Object.values(byLang).every((list) => list.length === 0);
  const mistakes = [
    ...findUnknown(topic).map((used) => `A rule speaks of "${used}", but no concept has that id.`),
    ...topic.concepts.filter(isEmpty).map((empty) => `The concept "${empty.id}" has no terms.`),
  ];
  if (topic.concepts.length === 0) mistakes.push('A topic needs at least one concept with terms.');
  if (mistakes.length > 0) throw new TopicMistakes(mistakes);
  return topic;
}

type ReadGroup = z.infer<typeof groupSchema>;

function dropUnset<G extends ReadGroup>({ fields, mentions, over, outweighs, times, ...rest }: G) {
  return {
    ...rest,
    ...(fields !== undefined && { fields }),
    ...(mentions !== undefined && { mentions }),
    ...(over !== undefined && { over }),
    ...(outweighs !== undefined && { outweighs }),
    ...(times !== undefined && { times }),
  };
}

/** Reads one topic file. Throws `TopicMistakes` with every mistake as a sentence. */
export function parseTopic(yaml: string): Topic {
  const { since, thresholdElsewhere, concepts, pairs, all, exclude, ...rest } = readYaml(
    yaml,
    topicSchema,
  );
  return checkTopic({
    ...rest,
    id: rest.id as TopicId,
    handle: rest.id,
    ...(since !== undefined && { sinceAt: Date.parse(since) }),
    ...(thresholdElsewhere !== undefined && { thresholdElsewhere }),
    concepts: Object.entries(concepts).map(([key, { label, ...concept }]) => ({
      id: key,
      label: label ?? key.replaceAll('-', ' '),
      ...concept,
    })),
    pairs: Object.entries(pairs).map(([key, { within, ...pair }]) => ({
      id: key,
      ...pair,
      ...(within !== undefined && { within }),
    })),
    all: all.map(dropUnset),
    exclude: exclude.map(dropUnset),
  });
}

/** Reads the table of names. Throws `TopicMistakes` with every mistake as a sentence. */
export function parseNames(yaml: string): NameTable {
  const entries = Object.entries(readYaml(yaml, namesSchema)).map(([key, entry]) => ({
    id: key,
    ...entry,
    variants: Object.values(entry.variants).flat(),
  }));
  const known = new Set(entries.map((entry) => entry.id));
  const strangers = entries.flatMap(({ beside }) => beside).filter((other) => !known.has(other));
  if (strangers.length === 0) return { entries };
  throw new TopicMistakes(strangers.map((other) => `No name has the id "${other}".`));
}
