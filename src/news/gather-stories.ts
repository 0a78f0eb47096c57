// From stored stories and their parts to what the briefing reads.
import type { ItemId, StoryId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import type { TimelineReport } from '../model/story-timeline.ts';
import { reportedAt, type StoryReport, type StoryToBrief } from './story-report.ts';

/** A part of a story as the store gives it. */
export interface PartOfStory {
  readonly storyId: StoryId;
  readonly item: Item;
  readonly part: number;
  readonly copyOf?: ItemId;
}

/** Puts parts to their stories, in the stories' order. `scores`: topic score by story, if known. */
export function gatherStories(
  storyIds: readonly StoryId[],
  parts: readonly PartOfStory[],
  scores: ReadonlyMap<StoryId, number> = new Map(),
): readonly StoryToBrief[] {
  const byStory = Map.groupBy(parts, ({ storyId }) => storyId);
  return storyIds.map((id) => ({
    id,
    reports: (byStory.get(id) ?? []).map(toReport),
    topicScore: scores.get(id) ?? 1,
  }));
}

// A part whose text was pruned has nothing to quote, but its title and outlet still count.
function toReport({ item, part, copyOf }: Omit<PartOfStory, 'storyId'>): StoryReport {
  const { id, outlet, url, publishedAt, seenAt, parts } = item;
  const { title, text, lang } = parts[part] ?? { title: item.title, text: '', lang: item.lang };
  return {
    itemId: id,
    part,
    outlet,
    title: title === '' ? item.title : title,
    text,
    lang,
    seenAt,
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(copyOf !== undefined && { copyOf }),
  };
}

/** A part of a story as a line of its timeline. */
export function toTimelineReport(part: Omit<PartOfStory, 'storyId'>): TimelineReport {
  const { itemId, title, lang, outlet, url, copyOf, ...times } = toReport(part);
  return {
    itemId,
    title,
    lang,
    outlet: outlet.name,
    at: reportedAt(times),
    isDated: times.publishedAt !== undefined,
    ...(url !== undefined && { url }),
    ...(copyOf !== undefined && { copyOf }),
  };
}
