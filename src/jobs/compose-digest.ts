// What a channel's digest tells: the stories with news on what it follows, chosen and written up.
import type { BriefingStory, Voice } from '../model/briefing.ts';
import { type Channel, type Subscription, scopeOf } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Topic } from '../model/topic.ts';
import { briefStories } from '../news/brief-stories.ts';
import { chooseForDigest } from '../news/choose-for-digest.ts';
import { usualVoicesMs } from '../news/find-silence.ts';
import { gatherStories } from '../news/gather-stories.ts';
import { readerLangsOf } from '../news/reader-langs.ts';
import { readCoverage } from '../store/coverage.ts';
import { type FreshStory, listFreshStories, listHeldStories } from '../store/digest-news.ts';
import type { DigestMark } from '../store/digests.ts';
import { listMutes, type Mute } from '../store/mutes.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';
import { listStoryParts } from '../store/story-parts.ts';
import { listSubscriptions } from '../store/subscriptions.ts';
import { readTopicScores } from '../store/topic-scores.ts';
import { listVoices } from '../store/voices.ts';
import type { DigestNews, DigestTopic } from '../view/digest-card.ts';
import { toTopicLabel } from '../view/topic-name.ts';
import { type Candidate, siftStories } from './sift-stories.ts';

const mostStories = 12;
/** Of each outlet family, stories that nobody else tells. */
const mostPerOwner = 2;
const leftOut = `A digest tells the ${mostStories} most important stories, and at most ${mostPerOwner} that only one owner's outlets report.`;

export interface DigestAsk {
  readonly channel: Channel;
  /** What was told, and what is there now. */
  readonly after: DigestMark;
  readonly until: DigestMark;
  readonly topics: readonly Topic[];
  /** Language of labels. */
  readonly lang: string;
  /** Languages that the workspace reads, if it has said. */
  readonly reads?: readonly string[];
  /** Gives a chosen story as it is to be told; unset = as it is. */
  readonly tell?: (story: BriefingStory) => BriefingStory;
}

export interface ComposedDigest {
  readonly news: DigestNews;
  readonly told: readonly StoryId[];
  /** What had news and is not told, and why. */
  readonly left: readonly LedgerEntry[];
}

/** Composes the digest of a channel; undefined when it follows nothing. Changes nothing. */
export async function composeDigest(tx: Tx, ask: DigestAsk): Promise<ComposedDigest | undefined> {
  const { channel, after, until, lang } = ask;
  const followed = await listSubscriptions(tx, { within: channel });
  const inDigest = chooseForDigest(followed);
  const topics = findTopics(ask, followed);
  if (!inDigest.some(({ topicId }) => topics.has(topicId))) return undefined;
  const candidates = await readCandidates(tx, ask, inDigest, topics);
  const mutes = await readMutes(tx, ask);
  const { fitting, left } = siftStories(candidates, { followed, mutes, after });
  const voicesOn = await readVoices(tx, ask, fitting);
  const told = briefStories(
    fitting.map(({ story }) => story),
    {
      now: until.coveredUntilAt,
      lastBriefingAt: after.coveredUntilAt,
      readerLangs: readerLangsOf(lang, ask.reads),
      voicesOn,
      maxStories: mostStories,
      maxPerOwner: mostPerOwner,
    },
  ).stories;
  const shown = ask.tell === undefined ? told : told.map(ask.tell);
  const toldIds = new Set(told.map(({ id }) => id));
  const crowdedOut = fitting
    .filter(({ story }) => !toldIds.has(story.id))
    .map((one) => ({ ...one, reason: 'over-cap', sentence: leftOut }) as const);
  const isCovered = (id: TopicId) => inDigest.some(({ topicId }) => topicId === id);
  const groups = [...topics.values()]
    .map((topic) => ({
      ...groupStories(topic, fitting, shown, lang),
      covered: isCovered(topic.id),
    }))
    .filter(({ covered, stories }) => covered || stories.length > 0)
    .map(({ topic, stories, more }) => ({ topic, stories, more }));
  const sinceAt = after.coveredUntilAt;
  const coverage = await readCoverage(tx, sinceAt, scopeOf(channel));
  return {
    news: { sinceAt, untilAt: until.coveredUntilAt, topics: groups, coverage },
    told: [...toldIds],
    left: toLedger([...left, ...crowdedOut], ask),
  };
}

/** A story stands under the topic that it is most squarely on. */
function groupStories(
  topic: Topic,
  fitting: readonly Candidate[],
  told: readonly BriefingStory[],
  lang: string,
): DigestTopic {
  const here = fitting.filter(({ topicIds }) => topicIds[0] === topic.id);
  const ids = new Set(here.map(({ story }) => story.id));
  const stories = told.filter(({ id }) => ids.has(id));
  return { topic: toTopicLabel(topic, lang), stories, more: here.length - stories.length };
}

// A muted story may have been merged into another one since.
async function readMutes(tx: Tx, { channel, until }: DigestAsk): Promise<readonly Mute[]> {
  const mutes: Mute[] = [];
  for (const mute of await listMutes(tx, until.coveredUntilAt, channel)) {
    const { target } = mute;
    const story = target.kind === 'story' ? await findStory(tx, target.id) : undefined;
    mutes.push(story === undefined ? mute : { ...mute, target: { kind: 'story', id: story.id } });
  }
  return mutes;
}

/** Who usually reports on the topic that each story stands under. */
async function readVoices(
  tx: Tx,
  { channel, after, until }: DigestAsk,
  fitting: readonly Candidate[],
): Promise<(id: StoryId) => readonly Voice[]> {
  const topicOf = new Map(fitting.map(({ story, topicIds }) => [story.id, topicIds[0]]));
  const voices = new Map<TopicId, readonly Voice[]>();
  for (const topicId of new Set(topicOf.values())) {
    if (topicId === undefined) continue;
    const usualSince = until.coveredUntilAt - usualVoicesMs;
    const readSince = after.coveredUntilAt;
    const ask = { topicId, usualSince, readSince, scope: scopeOf(channel) };
    voices.set(topicId, await listVoices(tx, ask));
  }
  return (id) => {
    const topicId = topicOf.get(id);
    return (topicId && voices.get(topicId)) ?? [];
  };
}

/** The followed topics that the workspace may see, in the order in which they are listed. */
function findTopics(
  { topics, channel }: DigestAsk,
  followed: readonly Subscription[],
): ReadonlyMap<TopicId, Topic> {
  const ids = new Set(followed.map(({ topicId }) => topicId));
  const own = scopeOf(channel);
  const seen = topics.filter(({ id, scope }) => ids.has(id) && (scope ?? own) === own);
  return new Map(seen.map((topic) => [topic.id, topic]));
}

async function readCandidates(
  tx: Tx,
  { channel, after, until }: DigestAsk,
  inDigest: readonly Subscription[],
  topics: ReadonlyMap<TopicId, Topic>,
): Promise<readonly Candidate[]> {
  const scope = scopeOf(channel);
  const topicIds = inDigest.map(({ topicId }) => topicId).filter((id) => topics.has(id));
  const held = (await listHeldStories(tx, channel)).filter(({ topicId }) => topics.has(topicId));
  const fresh = [...(await listFreshStories(tx, { topicIds, after, until, scope })), ...held];
  const byStory = Map.groupBy(fresh, ({ storyId }) => storyId);
  const ids = [...byStory.keys()];
  const scores = await readScores(tx, fresh, topics, channel);
  const scoreOf = (storyId: StoryId, topicId: TopicId) => scores.get(`${storyId} ${topicId}`) ?? 0;
  const heldIds = new Set(held.map(({ storyId }) => storyId));
  return gatherStories(ids, await listStoryParts(tx, ids, scope))
    .filter(({ reports }) => reports.length > 0)
    .map((story) => {
      const onTopics = [...new Set(byStory.get(story.id)?.map(({ topicId }) => topicId))];
      const ranked = onTopics.toSorted((a, b) => scoreOf(story.id, b) - scoreOf(story.id, a));
      const [best] = ranked;
      const topicScore = best === undefined ? 1 : scoreOf(story.id, best);
      return { story: { ...story, topicScore }, topicIds: ranked, isHeld: heldIds.has(story.id) };
    });
}

/** Each story's score on each of its topics, as a multiple of what the topic needs. */
async function readScores(
  tx: Tx,
  fresh: readonly FreshStory[],
  topics: ReadonlyMap<TopicId, Topic>,
  channel: Channel,
): Promise<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  for (const [topicId, stories] of Map.groupBy(fresh, (one) => one.topicId)) {
    const threshold = topics.get(topicId)?.threshold ?? 1;
    const ids = stories.map(({ storyId }) => storyId);
    for (const [id, score] of await readTopicScores(tx, topicId, ids, scopeOf(channel))) {
      scores.set(`${id} ${topicId}`, score / threshold);
    }
  }
  return scores;
}

function toLedger(
  left: readonly (Candidate & Pick<LedgerEntry, 'reason' | 'sentence'>)[],
  { channel, until }: DigestAsk,
): readonly LedgerEntry[] {
  return left.map(({ story, topicIds, reason, sentence }) => {
    const last = story.reports.at(-1);
    return {
      ...(last !== undefined && { itemId: last.itemId, part: last.part }),
      ...(topicIds[0] !== undefined && { topicId: topicIds[0] }),
      storyId: story.id,
      channel,
      reason,
      sentence,
      at: until.coveredUntilAt,
    };
  });
}
