// Reads the topic files and the name table from their folder.
import { readdir, readFile } from 'node:fs/promises';
import type { OutletBook } from '../model/outlet-book.ts';
import type { NameTable, Topic } from '../model/topic.ts';
import { parseOutlets } from '../news/parse-outlets.ts';
import { parseNames, parseTopic, TopicMistakes } from '../news/parse-topic.ts';

const builtIn = new URL('../topics/', import.meta.url);
const namesFile = 'names.yaml';
const outletsFile = 'outlets.yaml';

export interface LoadedTopics {
  readonly topics: readonly Topic[];
  readonly names: NameTable;
}

async function readWith<T>(folder: URL, file: string, parse: (yaml: string) => T): Promise<T> {
  try {
    return parse(await readFile(new URL(file, folder), 'utf8'));
  } catch (error) {
    if (!(error instanceof TopicMistakes)) throw error;
    throw new TopicMistakes(error.mistakes.map((mistake) => `${file}: ${mistake}`));
  }
}

function findStrangers({ topics, names }: LoadedTopics): readonly string[] {
  const known = new Set(names.entries.map(({ id }) => id));
  return topics.flatMap((topic) =>
    topic.concepts
      .flatMap((concept) => concept.names)
      .filter((name) => !known.has(name))
      .map((name) => `${topic.id}.yaml: the name table has no "${name}".`),
  );
}

/**
 * Reads every topic file (`*.yaml`) of a folder and its `names.yaml`; by default those that Sitrep
 * ships. Throws `TopicMistakes` whose sentences begin with the file's name.
 */
export async function loadTopics(folder: URL = builtIn): Promise<LoadedTopics> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const topics = await Promise.all(
    files
      .filter((file) => file !== namesFile && file !== outletsFile)
      .map((file) => readWith(folder, file, parseTopic)),
  );
  const loaded = { topics, names: await readWith(folder, namesFile, parseNames) };
  const strangers = findStrangers(loaded);
  if (strangers.length > 0) throw new TopicMistakes(strangers);
  return loaded;
}

/** Reads the outlet book; by default the one that Sitrep ships. Throws `TopicMistakes`. */
export async function loadOutlets(folder: URL = builtIn): Promise<OutletBook> {
  return await readWith(folder, outletsFile, parseOutlets);
}
