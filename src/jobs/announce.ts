// What a check's reports mean for the channels that follow their topics: outbox rows, or ledger lines.
import type { BriefingStory } from '../model/briefing.ts';
import type { Channel, NewDelivery, Subscription } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { briefStories } from '../news/brief-stories.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { gatherStories, toTimelineReport } from '../news/gather-stories.ts';
import { listAnnouncedChannels } from '../store/announced.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import { recordLedger } from '../store/ledger.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory, type StoredStory } from '../store/stories.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import { alertCard, updateCard } from '../view/alert-card.ts';
import type { Judged } from './judge-part.ts';

/** All of one story's reports that a check brought and that may be announced. */
interface News {
  readonly story: StoredStory;
  readonly fresh: readonly Judged[];
  readonly parts: readonly StoryPart[];
}

/** Writes outbox rows (one message a story and channel) and, where nothing is said, why not. */
export async function announce(
  tx: Tx,
  judged: readonly Judged[],
  now: number,
  topics: TopicIndex,
): Promise<void> {
  const fresh = judged.filter((one) => one.silence === undefined && one.copyOf === undefined);
  const topicIds = [...new Set(fresh.flatMap((one) => one.topicIds))];
  const subscriptions = await listSubscriptions(tx, { topicIds });
  if (subscriptions.length === 0) return;
  for (const news of await readNews(tx, fresh)) {
    const announced = new Set((await listAnnouncedChannels(tx, news.story.id)).map(nameOf));
    for (const followed of byChannel(subscriptions, news.story.topicIds)) {
      const message = writeMessage(news, followed, announced, now, topics);
      if (message.kind === 'delivery') await enqueueDeliveries(tx, [message.delivery], now);
      else await recordLedger(tx, message.entries);
    }
  }
}

async function readNews(tx: Tx, fresh: readonly Judged[]): Promise<readonly News[]> {
  const news = new Map<StoryId, News>();
  for (const one of fresh) {
    // Looked up by its number, since a later report of the same check may have merged the story.
    const story = one.storyId === undefined ? undefined : await findStory(tx, one.storyId);
    if (story === undefined) continue;
    const known = news.get(story.id);
    const parts = known?.parts ?? (await listStoryParts(tx, [story.id]));
    news.set(story.id, { story, parts, fresh: [...(known?.fresh ?? []), one] });
  }
  return [...news.values()];
}

/** The subscriptions of each channel to any of the topics. */
function byChannel(
  subscriptions: readonly Subscription[],
  topicIds: readonly TopicId[],
): readonly (readonly Subscription[])[] {
  const fitting = subscriptions.filter(({ topicId }) => topicIds.includes(topicId));
  return [...Map.groupBy(fitting, nameOf).values()];
}

type Message =
  | { readonly kind: 'delivery'; readonly delivery: NewDelivery }
  | { readonly kind: 'silence'; readonly entries: readonly LedgerEntry[] };

function writeMessage(
  news: News,
  followed: readonly Subscription[],
  announced: ReadonlySet<string>,
  now: number,
  topics: TopicIndex,
): Message {
  const { story, fresh, parts } = news;
  const [first] = followed;
  if (first === undefined) return { kind: 'silence', entries: [] };
  const channel = { platform: first.platform, workspace: first.workspace, channel: first.channel };
  if (!announced.has(nameOf(channel))) {
    const since = Math.min(...followed.map((one) => one.since));
    if (Math.min(...parts.map(({ joinedAt }) => joinedAt)) < since) {
      return silence(news, followed, 'before-subscription', now);
    }
    return deliver(
      channel,
      'alert',
      story.id,
      1,
      alertCard(tell(news, now), namesOf(followed, topics)),
    );
  }
  const owners = new Set(parts.filter((part) => !isFresh(part, fresh)).map(ownerOf));
  const others = fresh.filter((one) => !owners.has(one.owner));
  if (others.length === 0) return silence(news, followed, 'one-owner', now);
  const reports = parts.filter((part) => isFresh(part, others)).map(toTimelineReport);
  const card = updateCard(tell(news, now), reports, namesOf(followed, topics));
  return deliver(channel, 'update', story.id, parts.length, card);
}

function deliver(
  channel: Channel,
  kind: 'alert' | 'update',
  storyId: StoryId,
  version: number,
  card: NewDelivery['card'],
): Message {
  const key = `${nameOf(channel)}/${kind}/${storyId}/${version}/1`;
  return { kind: 'delivery', delivery: { ...channel, key, kind, storyId, card } };
}

const silences = {
  'before-subscription': 'Its story broke before this channel followed the topic.',
  'one-owner': 'Its story was announced, and an outlet of the same owner had reported it before.',
} as const;

function silence(
  { story, fresh }: News,
  followed: readonly Subscription[],
  reason: keyof typeof silences,
  at: number,
): Message {
  const topicIds = new Set(followed.map(({ topicId }) => topicId));
  const entries = fresh.flatMap((one) =>
    one.topicIds
      .filter((topicId) => topicIds.has(topicId))
      .map((topicId) => ({
        ...one.ref,
        storyId: story.id,
        topicId,
        reason,
        sentence: silences[reason],
        at,
      })),
  );
  return { kind: 'silence', entries };
}

function tell({ story, parts }: News, now: number): BriefingStory {
  const wish = { now, readerLangs: [], maxStories: 1 };
  const [told] = briefStories(gatherStories([story.id], parts), wish).stories;
  if (told === undefined) throw new Error('a story with reports could not be told');
  return told;
}

function namesOf(followed: readonly Subscription[], { topics }: TopicIndex): readonly string[] {
  const ids = new Set(followed.map(({ topicId }) => topicId));
  return topics.filter(({ id }) => ids.has(id)).map(({ id, names }) => names.en ?? id);
}

function isFresh({ item, part }: StoryPart, fresh: readonly Judged[]): boolean {
  return fresh.some(({ ref }) => ref.itemId === item.id && ref.part === part);
}

function ownerOf({ item }: StoryPart): string {
  return item.outlet.owner;
}

function nameOf({ platform, workspace, channel }: Channel): string {
  return `${platform}/${workspace}/${channel}`;
}
