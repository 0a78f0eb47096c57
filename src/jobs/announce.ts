// What a check's reports mean for the channels that follow their topics: outbox rows, or ledger lines.
import type { Subscription } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { listAnnouncedChannels } from '../store/announced.ts';
import { findBriefedAt } from '../store/briefing-marks.ts';
import { enqueueDeliveries } from '../store/deliveries.ts';
import { recordLedger } from '../store/ledger.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';
import { listStoryParts } from '../store/story-parts.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import type { Judged } from './judge-part.ts';
import { nameOf, type StoryNews, writeMessage } from './write-message.ts';

/** Writes outbox rows (one message a story and channel) and, where nothing is said, why not. */
export async function announce(
  tx: Tx,
  judged: readonly Judged[],
  now: number,
  topics: TopicIndex,
): Promise<void> {
  const fresh = judged.filter(({ silence }) => silence === undefined);
  // Most checks bring nothing, and then nobody need be asked for.
  if (fresh.length === 0) return;
  const subscriptions = await listSubscriptions(tx);
  if (subscriptions.length === 0) return await recordLedger(tx, noteCopies(fresh));
  const entries: LedgerEntry[] = [];
  for (const news of await readNews(tx, fresh)) {
    entries.push(...(await announceStory(tx, news, subscriptions, now, topics)));
  }
  await recordLedger(tx, dropRepeated(entries));
}

async function readNews(tx: Tx, fresh: readonly Judged[]): Promise<readonly StoryNews[]> {
  const news = new Map<StoryId, StoryNews>();
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

/** Answers what the ledger has to say of the story's reports. */
async function announceStory(
  tx: Tx,
  news: StoryNews,
  subscriptions: readonly Subscription[],
  now: number,
  topics: TopicIndex,
): Promise<readonly LedgerEntry[]> {
  const { story, fresh } = news;
  const channels = byChannel(subscriptions, story.topicIds);
  const knowing = new Set((await listAnnouncedChannels(tx, story.id)).map(nameOf));
  for (const followed of channels) {
    const [first] = followed;
    if (first !== undefined && (await wasBriefed(tx, news, followed))) knowing.add(nameOf(first));
  }
  const messages = channels.map((followed) => writeMessage(news, followed, knowing, now, topics));
  const deliveries = messages.flatMap((one) => (one.kind === 'delivery' ? [one.delivery] : []));
  await enqueueDeliveries(tx, deliveries, now);
  const silences = messages.flatMap((one) => (one.kind === 'silence' ? one.entries : []));
  // Where the copied report was not told, e.g. as part of a baseline, the copy is what is told.
  const isTold = deliveries.some(({ kind }) => kind === 'alert');
  return isTold ? silences : [...silences, ...noteCopies(fresh)];
}

/** Whether the channel has read of the story in a briefing, which is as good as an alert. */
async function wasBriefed(
  tx: Tx,
  { parts }: StoryNews,
  followed: readonly Subscription[],
): Promise<boolean> {
  const brokeAt = Math.min(...parts.map(({ joinedAt }) => joinedAt));
  for (const { topicId, ...channel } of followed) {
    const briefedAt = await findBriefedAt(tx, channel, topicId);
    if (briefedAt !== undefined && briefedAt >= brokeAt) return true;
  }
  return false;
}

/** The subscriptions of each channel to any of the topics. */
function byChannel(
  subscriptions: readonly Subscription[],
  topicIds: readonly TopicId[],
): readonly (readonly Subscription[])[] {
  const fitting = subscriptions.filter(({ topicId }) => topicIds.includes(topicId));
  return [...Map.groupBy(fitting, nameOf).values()];
}

function noteCopies(fresh: readonly Judged[]): readonly LedgerEntry[] {
  return fresh
    .filter(({ repeats }) => repeats)
    .flatMap(({ ref, storyId, topicIds, copyOf, seenAt }) =>
      topicIds.map((topicId) => ({
        ...ref,
        ...(storyId !== undefined && { storyId }),
        topicId,
        reason: 'copy' as const,
        sentence: `Its text repeats that of i${copyOf}.`,
        at: seenAt,
      })),
    );
}

// The ledger speaks of reports, not of channels: what holds for many of them is said once.
function dropRepeated(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const toName = ({ itemId, part, topicId, reason }: LedgerEntry) =>
    [itemId, part, topicId, reason].join(' ');
  return [...new Map(entries.map((entry) => [toName(entry), entry])).values()];
}
