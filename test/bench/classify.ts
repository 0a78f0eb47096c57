// How many reports are classified a second with 100, 20,000 and 100,000 terms, against looking for
// every term with `includes`. Run: node test/bench/classify.ts
import { readFileSync } from 'node:fs';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import type { TopicId } from '../../src/model/ids.ts';
import type { Part } from '../../src/model/item.ts';
import type { Topic } from '../../src/model/topic.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { scoreTopics } from '../../src/news/score-topics.ts';
import { fold } from '../../src/text/fold.ts';

const sizes = [100, 20_000, 100_000];

function readParts(): readonly Part[] {
  const path = new URL('../fixtures/topic-reports.jsonl', import.meta.url);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Part => {
      const { title, text, lang } = JSON.parse(line) as Part;
      return { title, text, lang };
    });
}

const syllables = 'ka ru mo ti sel dar in bo ef lan ur ga she ni to pal'.split(' ');

/** A word that no language has but that looks like one, the same for the same number. */
function inventWord(number: number): string {
  let left = number * 2_654_435_761;
  let word = '';
  for (let part = 0; part < 4; part += 1) {
    word += syllables[Math.abs(left) % syllables.length] ?? '';
    left = Math.floor(left / syllables.length);
  }
  return word;
}

function cutTerms(topic: Topic, most: number): Topic {
  let left = most;
  const concepts = topic.concepts.map((concept) => {
    const terms = Object.entries(concept.terms).map(([lang, list]) => {
      const kept = list.slice(0, Math.max(0, left));
      left -= kept.length;
      return [lang, kept] as const;
    });
    return { ...concept, terms: Object.fromEntries(terms) };
  });
  return { ...topic, concepts };
}

/** One-concept topics of 50 invented terms each, as many as it takes. */
function inventTopics(count: number, pattern: Topic): readonly Topic[] {
  return Array.from({ length: Math.ceil(count / 50) }, (_, index) => {
    const terms = Array.from({ length: 50 }, (_unused, term) => {
      const number = index * 50 + term;
      return number % 3 === 0
        ? inventWord(number)
        : `${inventWord(number)} ${inventWord(number + 1)}`;
    });
    const concept = { id: 'words', label: 'words', points: 3, names: [], terms: { en: terms } };
    const id = `invented-${index}` as TopicId;
    return { ...pattern, id, concepts: [concept], pairs: [], all: [], exclude: [] };
  });
}

function allTerms(topics: readonly Topic[]): readonly string[] {
  return topics.flatMap(({ concepts }) =>
    concepts.flatMap(({ terms }) => Object.values(terms).flat()),
  );
}

/** Reports per second of processor time, going round the reports for at least `leastMs`. */
function measure(
  parts: readonly Part[],
  classify: (part: Part) => unknown,
  leastMs: number,
): number {
  const start = process.cpuUsage();
  let done = 0;
  let spentMs = 0;
  while (spentMs < leastMs) {
    const part = parts[done % parts.length];
    if (part !== undefined) classify(part);
    done += 1;
    const { user, system } = process.cpuUsage(start);
    spentMs = (user + system) / 1000;
  }
  return (done * 1000) / spentMs;
}

function classifyNaively(part: Part, terms: readonly string[]): number {
  const text = fold(`${part.title} ${part.text}`);
  return terms.reduce((found, term) => found + (text.includes(term) ? 1 : 0), 0);
}

async function main(): Promise<void> {
  const parts = readParts();
  const { topics, names } = await loadTopics();
  const pattern = topics[0];
  if (pattern === undefined) throw new Error('There is no topic file.');
  console.log(
    `${parts.length} reports in ${new Set(parts.map(({ lang }) => lang)).size} languages`,
  );
  for (const size of sizes) {
    const nameCount = names.entries.flatMap(({ variants, shorts }) => [
      ...variants,
      ...shorts,
    ]).length;
    const own = allTerms(topics).length + nameCount;
    const used =
      size > own ? [...topics, ...inventTopics(size - own, pattern)] : [cutTerms(pattern, size)];
    const table = size > own ? names : { entries: [] };
    const index = compileTopics(used, table);
    const terms = allTerms(used).map((term) => fold(term.replace(/[*=]/g, '')));
    measure(parts, (part) => scoreTopics(part, findHits(part, index), index), 500);
    const trie = measure(parts, (part) => scoreTopics(part, findHits(part, index), index), 1500);
    const naive = measure(parts, (part) => classifyNaively(part, terms), 1500);
    const ratio = (trie / naive).toFixed(1);
    console.log(
      `${String(index.targets.length).padStart(7)} terms: ${Math.round(trie)} reports/s, ` +
        `naive includes ${Math.round(naive)} reports/s, ratio ${ratio}`,
    );
  }
}

await main();
