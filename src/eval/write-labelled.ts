// Writes reports with people's labels as lines of the format that `npm run eval` reads.
import type { Item } from '../model/item.ts';

/** What people said of a report. Nothing of what nobody spoke about. */
export interface LabelsToWrite {
  readonly item: Item;
  readonly fits: readonly string[];
  readonly fitsNot: readonly string[];
  readonly storyId?: number;
}

/**
 * One line of JSON for each report. A topic that nobody spoke of is optional: either answer is
 * right. Where nobody spoke of any topic, or of its story, the field is absent.
 * @param topicIds all built-in topics
 */
export function writeLabelled(
  reports: readonly LabelsToWrite[],
  topicIds: readonly string[],
): string {
  return reports.map((report) => `${JSON.stringify(toLine(report, topicIds))}\n`).join('');
}

function toLine({ item, fits, fitsNot, storyId }: LabelsToWrite, topicIds: readonly string[]) {
  const { id, url, outlet, lang, title, publishedAt, parts } = item;
  const isSpokenOf = fits.length + fitsNot.length > 0;
  const open = topicIds.filter((topic) => !fits.includes(topic) && !fitsNot.includes(topic));
  return {
    id: `i${id}`,
    ...(url !== undefined && { url }),
    outlet: outlet.name,
    lang,
    title,
    ...(publishedAt !== undefined && { published: new Date(publishedAt).toISOString() }),
    text: parts.map(({ text }) => text).join('\n\n'),
    ...(isSpokenOf && { topics: fits, optional_topics: open }),
    ...(storyId !== undefined && { story: `s${storyId}` }),
  };
}
