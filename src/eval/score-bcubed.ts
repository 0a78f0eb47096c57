// BCubed: how pure and how complete the stories are, seen from each report.
import { meanOf, type Score, toScore } from './score.ts';

/** One report with the story it belongs to and the one it was put into; unset = on its own. */
export interface StoryLabel {
  readonly id: string;
  readonly lang: string;
  readonly expected?: string | undefined;
  readonly predicted?: string | undefined;
}

/** Of one report: the share of its mates that are right, and of the right ones that are there. */
export interface ReportShares {
  readonly lang: string;
  readonly precision: number;
  readonly recall: number;
}

/**
 * BCubed precision and recall of each report (Bagga and Baldwin 1998, "Algorithms for scoring
 * coreference chains"): the share of its predicted mates that are right and the share of its right
 * mates that were found, itself included. A report without a label or a prediction is a story of
 * its own. Linear time.
 */
export function compareMates(labels: readonly StoryLabel[]): readonly ReportShares[] {
  const keys = labels.map((label) => {
    const right = groupKey(label.expected, label.id);
    const found = groupKey(label.predicted, label.id);
    return { lang: label.lang, right, found, both: JSON.stringify([right, found]) };
  });
  const sizes = new Map<string, number>();
  const grow = (key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (const { right, found, both } of keys) {
    grow(`right ${right}`);
    grow(`found ${found}`);
    grow(both);
  }
  const sizeOf = (key: string) => sizes.get(key) ?? 1;
  return keys.map(({ lang, right, found, both }) => ({
    lang,
    precision: sizeOf(both) / sizeOf(`found ${found}`),
    recall: sizeOf(both) / sizeOf(`right ${right}`),
  }));
}

/** The mean of the reports' shares; the F1 is that of the two means. */
export function averageShares(shares: readonly ReportShares[]): Score {
  return toScore(
    shares.length === 0 ? 1 : meanOf(shares.map(({ precision }) => precision)),
    shares.length === 0 ? 1 : meanOf(shares.map(({ recall }) => recall)),
    shares.length,
  );
}

/** A label and a lone report's id must never meet, hence the prefix. */
function groupKey(story: string | undefined, id: string): string {
  return story === undefined ? `alone:${id}` : `story:${story}`;
}
