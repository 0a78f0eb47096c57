// What one story's news is to one channel, as messages: an alert, or an update in its thread.
import type { BriefingStory } from '../model/briefing.ts';
import type { Card } from '../model/card.ts';
import type { NewDelivery, Subscription } from '../model/delivery.ts';
import type { ItemId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { briefStories } from '../news/brief-stories.ts';
import { sourceOf } from '../news/count-sources.ts';
import { gatherStories, toTimelineReport } from '../news/gather-stories.ts';
import { readerLangsOf } from '../news/reader-langs.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { alertCard, updateCard } from '../view/alert-card.ts';
import { labelsFor } from '../view/labels/choose-labels.ts';
import { type TopicLabel, toTopicLabel } from '../view/topic-name.ts';
import { type ChannelNews, nameOf, type StoryNews } from './channel-news.ts';
import { keyOfPart, keysOfTellers, noteReports } from './told-reports.ts';

/** `telling`: the subscriptions by which the channel is told; `version`: 1 is the story's first alert. */
export function writeAlert(
  news: ChannelNews,
  telling: readonly Subscription[],
  version = 1,
): NewDelivery {
  const { story, channel, settings, now } = news;
  const labels = labelsFor(settings.lang);
  const card = alertCard(
    tellStory(news, settings, now),
    labelsOf(news.followed, news.topics, settings.lang),
    labels,
  );
  const ping = telling.find((one) => one.ping !== undefined)?.ping;
  return {
    ...channel,
    key: `${nameOf(channel)}/alert/${story.id}/${version}/1`,
    kind: 'alert',
    storyId: story.id,
    card: noteReports(card, keysOfTellers(news.parts)),
    ...(ping !== undefined && { ping }),
  };
}

/**
 * What is new: fresh reports of owners that have not told the story before. `waiting`: an update
 * that was written, but not sent; what stands in it is new, too. Undefined: there is nothing new.
 */
export function writeUpdate(
  news: ChannelNews,
  waiting: Card | undefined,
): Pick<NewDelivery, 'key' | 'card'> | undefined {
  const { story, channel, settings, now } = news;
  const tellers = news.parts.filter(({ copyOf }) => copyOf === undefined);
  const listed = listReportedItems(waiting);
  const isFresh = (part: StoryPart) => news.fresh.some(({ ref }) => isPart(part, ref));
  const isListed = (part: StoryPart) => listed.has(part.item.id) && !isFresh(part);
  const known = new Set(tellers.filter((part) => !isFresh(part)).map(ownerOf));
  const added = tellers.filter((part) => isFresh(part) && !known.has(ownerOf(part)));
  if (added.length === 0) return undefined;
  const telling = [...tellers.filter(isListed), ...added];
  const card = updateCard(
    tellStory(news, settings, now),
    telling.map(toTimelineReport),
    labelsOf(news.followed, news.topics, settings.lang),
    labelsFor(settings.lang),
  );
  // Numbers of items are never used twice; a count of reports falls when a feed is removed.
  const version = Math.max(...added.map(({ item }) => item.id));
  return {
    key: `${nameOf(channel)}/update/${story.id}/${version}/1`,
    card: noteReports(card, telling.map(keyOfPart)),
  };
}

/** The story in a few sentences, for readers of a language. */
export function tellStory(
  { story, parts }: StoryNews,
  { lang, reads }: Pick<WorkspaceSettings, 'lang' | 'reads'>,
  now: number,
): BriefingStory {
  const wish = { now, readerLangs: readerLangsOf(lang, reads), maxStories: 1 };
  const [told] = briefStories(gatherStories([story.id], parts), wish).stories;
  if (told === undefined) throw new Error('a story with reports could not be told');
  return told;
}

function labelsOf(
  followed: readonly Subscription[],
  topics: readonly Topic[],
  lang: string,
): readonly TopicLabel[] {
  const ids = new Set(followed.map(({ topicId }) => topicId));
  return topics.filter(({ id }) => ids.has(id)).map((topic) => toTopicLabel(topic, lang));
}

// `updateCard` puts the reports into its data, and a stored card comes back as it was written.
function listReportedItems(card: Card | undefined): ReadonlySet<ItemId> {
  const data = card?.data as { readonly reports?: readonly { readonly itemId: ItemId }[] };
  return new Set((data?.reports ?? []).map(({ itemId }) => itemId));
}

function isPart({ item, part }: StoryPart, ref: StoryNews['fresh'][number]['ref']): boolean {
  return ref.itemId === item.id && ref.part === part;
}

function ownerOf({ item }: StoryPart): string {
  return sourceOf(item.outlet);
}
