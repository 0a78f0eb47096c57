// The files that an evaluation writes: predictions and briefings, as JSON lines.
import type { LabelledItem } from './read-labelled.ts';
import type { WrittenBriefing } from './score-briefings.ts';
import type { PredictedItem } from './score-predictions.ts';

/** A line for each item, in the order of the items, also for those of which nothing was made. */
export function writePredictions(
  items: readonly LabelledItem[],
  predictions: readonly PredictedItem[],
): string {
  const byKey = new Map(predictions.map((prediction) => [prediction.key, prediction]));
  const idOf = toIds(items);
  return toLines(
    items.map(({ id, key }) => {
      const found: Partial<PredictedItem> = byKey.get(key) ?? {};
      const { topics = [], story = null, copyOf, lang } = found;
      const confidence = roundAll(found.confidence ?? {});
      const original = idOf(copyOf ?? null);
      // Files of before said copyOf, and somebody may read that.
      return { id, topics, confidence, story, copy_of: original, copyOf: original, lang };
    }),
  );
}

/** A line for each story. */
export function writeBriefings(
  items: readonly LabelledItem[],
  briefings: readonly WrittenBriefing[],
): string {
  const idOf = toIds(items);
  return toLines(
    briefings.map(({ story, headline, sentences }) => ({
      story,
      headline,
      sentences: sentences.map(({ text, item, outlet, url }) => {
        return { text, item: idOf(item), outlet, url: url ?? null };
      }),
    })),
  );
}

// Three decimals are more than a confidence means.
function roundAll(shares: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const rounded = Object.entries(shares).map(([name, share]) => [name, Number(share.toFixed(3))]);
  return Object.fromEntries(rounded);
}

function toIds(items: readonly LabelledItem[]): (key: string | null) => string | number | null {
  const ids = new Map(items.map(({ key, id }) => [key, id]));
  return (key) => (key === null ? null : (ids.get(key) ?? key));
}

function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
