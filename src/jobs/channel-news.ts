// One story's news for one channel, and what the rules need to know about the two.
import type { Channel, Subscription } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { countSources } from '../news/count-sources.ts';
import { gatherStories } from '../news/gather-stories.ts';
import type { ChannelState, StoryFacts } from '../news/weigh-wish.ts';
import { type Announcement, listAnnouncements, listMergedIds } from '../store/announced.ts';
import type { Mute } from '../store/mutes.ts';
import type { Tx } from '../store/open-store.ts';
import { listSaidReasons, type SaidReason } from '../store/said-reasons.ts';
import type { StoredStory } from '../store/stories.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { listAlertTimes } from '../store/told-deliveries.ts';
import { findEndOfQuiet } from '../view/quiet-hours.ts';
import type { Judged } from './judge-part.ts';

/** A story as one workspace sees it, and the reports of it that a check brought there. */
export interface StoryNews {
  readonly story: StoredStory;
  /** Reports that may be announced; empty when the news is that its time has come. */
  readonly fresh: readonly Judged[];
  /** All of the story's parts, the fresh ones among them. */
  readonly parts: readonly StoryPart[];
}

/** What channels know of a story, and what they were told of why they do not. */
export interface StoryKnowledge {
  /** The story's number and those of the stories that were merged into it. */
  readonly ids: readonly StoryId[];
  /** By the channel's name. */
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly said: readonly SaidReason[];
}

export interface ChannelNews extends StoryNews {
  readonly channel: Channel;
  /** The channel's subscriptions to the story's topics, at least one. */
  readonly followed: readonly Subscription[];
  readonly known: StoryKnowledge;
  readonly settings: WorkspaceSettings;
  /** Mutes that hold now, of all channels. */
  readonly mutes: readonly Mute[];
  readonly topics: readonly Topic[];
  readonly now: number;
}

const hourMs = 3_600_000;

/** Who knows the story, or one that was merged into it. */
export async function readKnowledge(tx: Tx, storyId: StoryId): Promise<StoryKnowledge> {
  const ids = await listMergedIds(tx, storyId);
  const announcements = new Map<string, Announcement>();
  for (const one of await listAnnouncements(tx, ids)) {
    if (!announcements.has(nameOf(one))) announcements.set(nameOf(one), one);
  }
  return { ids, announcements, said: await listSaidReasons(tx, ids) };
}

export function findFacts({ story, parts }: StoryNews): StoryFacts {
  const reports = gatherStories([story.id], parts).flatMap((one) => one.reports);
  const { sourceCount, languages } = countSources(reports);
  return { brokeAt: findBreakTime(parts), sourceCount, languages };
}

/** When the first report came in. */
export function findBreakTime(parts: readonly StoryPart[]): number {
  return Math.min(...parts.map(({ joinedAt }) => joinedAt));
}

/** How the channel is, as one subscription has to take it. */
export async function readState(
  tx: Tx,
  news: ChannelNews,
): Promise<Omit<ChannelState, 'mutedUntil'>> {
  const { channel, followed, now, settings } = news;
  const isCapped = followed.some(({ capPerHour }) => capPerHour !== undefined);
  return {
    now,
    findEndOfQuiet: (quiet) => findEndOfQuiet(now, settings.zone, quiet),
    alertTimes: isCapped ? await listAlertTimes(tx, channel, now - hourMs) : [],
  };
}

/** Until when the channel has muted the story or the topic. */
export function findMutedUntil(
  { mutes, channel, known }: Pick<ChannelNews, 'mutes' | 'channel' | 'known'>,
  { topicId }: Subscription,
): number | undefined {
  const name = nameOf(channel);
  const fitting = mutes.filter((mute) => {
    const { target } = mute;
    const fits = target.kind === 'topic' ? target.id === topicId : known.ids.includes(target.id);
    return fits && nameOf(mute) === name;
  });
  return fitting.length === 0 ? undefined : Math.max(...fitting.map(({ untilAt }) => untilAt));
}

/** A channel's name among all channels of all platforms. */
export function nameOf({ platform, workspace, channel }: Channel): string {
  return `${platform}/${workspace}/${channel}`;
}
