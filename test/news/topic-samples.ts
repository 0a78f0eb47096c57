// Small topics and name tables for the tests of finding and scoring.
import type { Part } from '../../src/model/item.ts';
import type { NameTable, Topic } from '../../src/model/topic.ts';
import { parseNames, parseTopic } from '../../src/news/parse-topic.ts';

/** A topic from the indented lines after its id, names and description. */
export function makeTopic(rest: string, id = 'test'): Topic {
  return parseTopic(`id: ${id}\nnames: { en: ${id} }\ndescription: for tests\n${rest}`);
}

/** A topic with one concept whose terms are given by language. */
export function makeTermTopic(
  terms: Readonly<Record<string, readonly string[]>>,
  id = 'test',
): Topic {
  return makeTopic(`concepts: { words: { terms: ${JSON.stringify(terms)} } }`, id);
}

export function makeNames(yaml: string): NameTable {
  return parseNames(yaml);
}

export const noNames: NameTable = { entries: [] };

export function makePart(title: string, text = '', lang = 'en'): Part {
  return { title, text, lang };
}
