// One message (in as many parts as it takes) that tells a channel several stories.
import type { Channel, NewDelivery } from '../model/delivery.ts';
import { scopeOf } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import type { Tx } from '../store/open-store.ts';
import { readSeenStory } from '../store/seen-story.ts';
import { labelsFor } from '../view/labels/choose-labels.ts';
import type { HeldWhy } from '../view/labels/labels.ts';
import { splitCard } from '../view/split-card.ts';
import { summaryCard, summaryLimits } from '../view/summary-card.ts';
import { nameOf, type StoryNews } from './channel-news.ts';
import { keysOfTellers, noteReports } from './told-reports.ts';
import { tellStory } from './write-message.ts';

export interface SummaryWish {
  readonly why: HeldWhy;
  readonly settings: WorkspaceSettings;
  readonly now: number;
}

/** The messages of a summary, in order. */
export function writeSummary(
  channel: Channel,
  stories: readonly StoryNews[],
  { why, settings, now }: SummaryWish,
): readonly NewDelivery[] {
  const told = stories.map((news) => tellStory(news, settings, now));
  const reports = stories.flatMap(({ parts }) => keysOfTellers(parts));
  const whole = noteReports(summaryCard(told, why, labelsFor(settings.lang)), reports);
  const key = `${nameOf(channel)}/summary/${told[0]?.id}/${now}`;
  return splitCard(whole, summaryLimits).map((card, index) => ({
    ...channel,
    key: `${key}/${index + 1}`,
    kind: 'summary',
    // Each part knows what it is about, should it be given up.
    card: { ...card, data: whole.data },
  }));
}

/** A story as the channel's workspace sees it now; undefined when it is not there any more. */
export async function seeAgain(
  tx: Tx,
  channel: Channel,
  id: StoryId,
): Promise<StoryNews | undefined> {
  const seen = await readSeenStory(tx, id, scopeOf(channel));
  return seen === undefined || seen.parts.length === 0 ? undefined : { ...seen, fresh: [] };
}
