// Story baselines: how alike the reports of a stream are, each beside those before it.
import { skeleton } from '../../text/names.ts';
import { findNumbers } from '../../text/numbers.ts';
import { isStopword } from '../../text/stopwords.ts';
import { words } from '../../text/words.ts';
import { type PlainItem, sortByTime } from './plain-item.ts';
import { countTerms, createDocumentCounts, dot, type SparseVector } from './sparse-vector.ts';

export interface Link {
  /** Place of the earlier report. */
  readonly to: number;
  readonly similarity: number;
}

/** Reports in order of time, with their links to earlier ones. */
export interface LinkedStream {
  readonly keys: readonly string[];
  readonly links: readonly (readonly Link[])[];
}

const hourMs = 3_600_000;
const sigmaMs = 48 * hourMs;
const windowMs = 5 * 24 * hourMs;

/** What a report is compared by. */
export type Describe = (item: PlainItem) => SparseVector;

/**
 * Cosine of TF-IDF vectors, document frequencies learnt from the stream itself up to the report,
 * times a Gaussian decay (σ 48 h) of the time between two reports; more than five days apart they
 * are not compared. After Allan, Papka and Lavrenko (1998), "On-line New Event Detection and
 * Tracking", and Yang, Pierce and Carbonell (1998). An undated report is as late as the last one.
 */
export function linkReports(items: readonly PlainItem[], describe: Describe): LinkedStream {
  const sorted = sortByTime(items);
  const lastAt = Math.max(0, ...sorted.flatMap(({ at }) => at ?? []));
  const counts = createDocumentCounts();
  const before: { readonly at: number; readonly vector: SparseVector }[] = [];
  const links = sorted.map((item) => {
    const at = item.at ?? lastAt;
    const terms = describe(item);
    counts.count(terms);
    const vector = counts.weigh(terms);
    const found = before.flatMap((other, to): readonly Link[] => {
      const gap = at - other.at;
      if (gap > windowMs) return [];
      const similarity = dot(vector, other.vector) * Math.exp(-(gap * gap) / (2 * sigmaMs ** 2));
      return similarity > 0 ? [{ to, similarity }] : [];
    });
    before.push({ at, vector });
    return found;
  });
  return { keys: sorted.map(({ key }) => key), links };
}

/** All words, the title's counting 2.5 times, and pairs of words. */
export const describeByTerms: Describe = countTerms;

/** A key of fewer consonants meets others by chance. */
const leastConsonants = 3;

/**
 * What is the same in all languages: numbers, and the consonants of words, which the spellings of
 * a name share across scripts.
 */
export function describeByNames({ title, text, lang }: PlainItem): SparseVector {
  const counts = new Map<string, number>();
  for (const number of findNumbers(`${title}\n${text}`)) counts.set(`number ${number}`, 1);
  for (const { folded } of words(`${title}\n${text}`)) {
    const key = isStopword(folded, lang) ? '' : skeleton(folded);
    if (key.length >= leastConsonants) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
