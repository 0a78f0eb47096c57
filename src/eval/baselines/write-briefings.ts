// Briefing baselines: the well-known ways to pick about 80 words from a story's reports.
import { cosine, rankSentences, toVectors } from '../../news/rank-sentences.ts';
import { sentences as splitSentences } from '../../text/sentences.ts';
import { words } from '../../text/words.ts';
import type { WrittenBriefing, WrittenSentence } from '../score-briefings.ts';
import { type PlainItem, sortByTime } from './plain-item.ts';

/** A story to tell: its reports, for readers of a language. */
export interface PlainStory {
  readonly story: string;
  readonly lang: string;
  readonly reports: readonly PlainItem[];
  /** How long it may be: so many words (the sentence that passes them is whole), or sentences. */
  readonly length: { readonly words: number } | { readonly sentences: number };
}

export type Writer = (reports: readonly PlainItem[]) => readonly WrittenSentence[];

/** What summaries of news are usually compared at. */
export const usualLength = { words: 80 };
/** More alike than this, the later sentence is left out. */
const mostAlike = 0.5;

/** Tells a story with the reports in the readers' language, where there are any. */
export function writeWith(
  writer: Writer,
  { story, lang, reports, length }: PlainStory,
): WrittenBriefing {
  const sorted = sortByTime(reports);
  const own = sorted.filter((report) => report.lang === lang);
  const told = own.length > 0 ? own : sorted;
  const list = writer(told);
  const sentences =
    'words' in length ? cutToWords(list, length.words) : list.slice(0, length.sentences);
  return { story, lang, headline: told[0]?.title ?? '', sentences };
}

function cutToWords(list: readonly WrittenSentence[], most: number): readonly WrittenSentence[] {
  const kept: WrittenSentence[] = [];
  let count = 0;
  for (const sentence of list) {
    if (count >= most) break;
    kept.push(sentence);
    count += words(sentence.text).length;
  }
  return kept;
}

function splitReport({ key, outlet, text }: PlainItem): readonly WrittenSentence[] {
  return splitSentences(text).map((one) => ({ text: one, item: key, outlet }));
}

/** The beginning of the first report: what most systems for single reports are measured against. */
export const takeFirstLead: Writer = ([first]) => (first === undefined ? [] : splitReport(first));

/** The first sentence of each report in turn, then the second of each, and so on. */
export const takeLeadsInTurn: Writer = (reports) => {
  const split = reports.map(splitReport);
  const longest = Math.max(0, ...split.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => split.flatMap((list) => list[at] ?? [])).flat();
};

/**
 * LexRank (Erkan and Radev 2004) over all sentences; the most central ones that resemble none
 * before them, as in maximal marginal relevance (Carbonell and Goldstein 1998).
 */
export const takeCentral: Writer = (reports) => {
  const all = reports.flatMap(splitReport);
  const vectors = toVectors(
    all.map(({ text }) => text),
    reports[0]?.lang ?? 'und',
  );
  const ranks = rankSentences(vectors);
  const order = all.map((_, at) => at).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
  const taken: number[] = [];
  for (const at of order) {
    const vector = vectors[at] ?? new Map<string, number>();
    if (taken.every((other) => cosine(vector, vectors[other] ?? new Map()) <= mostAlike)) {
      taken.push(at);
    }
  }
  return taken.flatMap((at) => all[at] ?? []);
};
