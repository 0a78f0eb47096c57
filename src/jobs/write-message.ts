// What one story's news is to one channel: an alert, an update, or nothing, for a reason.
import type { BriefingStory } from '../model/briefing.ts';
import type { Channel, NewDelivery, Subscription } from '../model/delivery.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { briefStories } from '../news/brief-stories.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { sourceOf } from '../news/count-sources.ts';
import { gatherStories, toTimelineReport } from '../news/gather-stories.ts';
import { readerLangsOf } from '../news/reader-langs.ts';
import type { StoredStory } from '../store/stories.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { alertCard, updateCard } from '../view/alert-card.ts';
import { type TopicLabel, toTopicLabel } from '../view/topic-name.ts';
import type { Judged } from './judge-part.ts';

/** The labels of messages are English, and so are their readers, first of all. */
const alertLocale = 'en';

/** All of one story's reports that a check brought and that may be announced. */
export interface StoryNews {
  readonly story: StoredStory;
  readonly fresh: readonly Judged[];
  /** All of the story's parts, the fresh ones among them. */
  readonly parts: readonly StoryPart[];
}

export type Message =
  | { readonly kind: 'delivery'; readonly delivery: NewDelivery }
  | { readonly kind: 'silence'; readonly entries: readonly LedgerEntry[] };

/**
 * `followed`: the channel's subscriptions to the story's topics, at least one. `announced`: names
 * of the channels that know the story.
 */
export function writeMessage(
  news: StoryNews,
  followed: readonly Subscription[],
  announced: ReadonlySet<string>,
  now: number,
  topics: TopicIndex,
): Message {
  const [first] = followed;
  if (first === undefined) throw new Error('a channel without subscriptions is told nothing');
  const { platform, workspace, channel } = first;
  const place = { platform, workspace, channel };
  if (announced.has(nameOf(place))) return writeUpdate(news, place, followed, now, topics);
  const since = Math.min(...followed.map((one) => one.since));
  const brokeAt = Math.min(...news.parts.map(({ joinedAt }) => joinedAt));
  if (brokeAt < since) return silence(news, followed, 'before-subscription', now);
  const card = alertCard(tell(news, now), labelsOf(followed, topics));
  return deliver(place, 'alert', news, 1, card);
}

/** Only what an independent source adds is worth a second message. */
function writeUpdate(
  news: StoryNews,
  place: Channel,
  followed: readonly Subscription[],
  now: number,
  topics: TopicIndex,
): Message {
  const tellers = news.parts.filter(({ copyOf }) => copyOf === undefined);
  const isFresh = (part: StoryPart) => news.fresh.some(({ ref }) => isPart(part, ref));
  const known = new Set(tellers.filter((part) => !isFresh(part)).map(ownerOf));
  const others = tellers.filter((part) => isFresh(part) && !known.has(ownerOf(part)));
  if (others.length === 0) return silence(news, followed, 'one-owner', now);
  const reports = others.map(toTimelineReport);
  const card = updateCard(tell(news, now), reports, labelsOf(followed, topics));
  // Numbers of items are never used twice; a count of reports falls when a feed is removed.
  const version = Math.max(...others.map(({ item }) => item.id));
  return deliver(place, 'update', news, version, card);
}

function deliver(
  place: Channel,
  kind: 'alert' | 'update',
  { story }: StoryNews,
  version: number,
  card: NewDelivery['card'],
): Message {
  const key = `${nameOf(place)}/${kind}/${story.id}/${version}/1`;
  return { kind: 'delivery', delivery: { ...place, key, kind, storyId: story.id, card } };
}

const silences = {
  'before-subscription': 'Its story broke before the channel followed the topic.',
  'one-owner': 'Its story was announced, and an outlet of the same owner had reported it before.',
} as const;

/** Copies have a line of their own. */
function silence(
  { story, fresh }: StoryNews,
  followed: readonly Subscription[],
  reason: keyof typeof silences,
  at: number,
): Message {
  const shared = { storyId: story.id, reason, sentence: silences[reason], at };
  const entries = fresh
    .filter(({ repeats }) => !repeats)
    .flatMap(({ ref }) => followed.map(({ topicId }) => ({ ...ref, ...shared, topicId })));
  return { kind: 'silence', entries };
}

function tell({ story, parts }: StoryNews, now: number): BriefingStory {
  const wish = { now, readerLangs: readerLangsOf(alertLocale), maxStories: 1 };
  const [told] = briefStories(gatherStories([story.id], parts), wish).stories;
  if (told === undefined) throw new Error('a story with reports could not be told');
  return told;
}

function labelsOf(
  followed: readonly Subscription[],
  { topics }: TopicIndex,
): readonly TopicLabel[] {
  const ids = new Set(followed.map(({ topicId }) => topicId));
  return topics.filter(({ id }) => ids.has(id)).map((topic) => toTopicLabel(topic, alertLocale));
}

function isPart({ item, part }: StoryPart, ref: Judged['ref']): boolean {
  return ref.itemId === item.id && ref.part === part;
}

function ownerOf({ item }: StoryPart): string {
  return sourceOf(item.outlet);
}

/** A channel's name among all channels of all platforms. */
export function nameOf({ platform, workspace, channel }: Channel): string {
  return `${platform}/${workspace}/${channel}`;
}
