// Why a story was not announced to a channel, as lines of the ledger.
import type { Subscription } from '../model/delivery.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { HoldReason, SilentReason } from '../news/weigh-wish.ts';
import { formatTime } from '../view/format-time.ts';
import { joinNames, languageName } from '../view/language-name.ts';
import { formatQuietHours } from '../view/quiet-hours.ts';
import { type ChannelNews, nameOf } from './channel-news.ts';

/** A reason is said once of a story to a channel and topic, with the report that came first. */
export function explain(
  news: Pick<ChannelNews, 'channel' | 'story' | 'fresh' | 'known' | 'now'>,
  { topicId }: Pick<Subscription, 'topicId'>,
  reason: LedgerEntry['reason'],
  sentence: string,
): readonly LedgerEntry[] {
  const { channel, story, fresh, known, now } = news;
  const name = nameOf(channel);
  const wasSaid = known.said.some((one) => {
    return one.reason === reason && one.topicId === topicId && nameOf(one) === name;
  });
  if (wasSaid) return [];
  return [{ ...fresh[0]?.ref, storyId: story.id, topicId, channel, reason, sentence, at: now }];
}

export function describeSilence(reason: SilentReason, wish: Subscription): string {
  switch (reason) {
    case 'before-subscription':
      return 'Its story broke before the channel followed the topic.';
    case 'muted':
      return 'The channel had muted it at that time.';
    case 'in-digest':
      return 'The channel hears of this topic in its digest.';
    case 'other-language': {
      const langs = joinNames(wish.languages.map(languageName), 'or');
      return `The channel asks for a report in ${langs}; when this one came in there was none.`;
    }
    case 'too-few-sources':
      return `The channel asks for ${wish.minSources} independent sources; when this report came in there were fewer.`;
    default:
      return reason satisfies never;
  }
}

/** `digestAt`: when a digest tells it; else a summary does at `dueAt`. */
export function describeHold(
  reason: HoldReason,
  { quiet, capPerHour = 0 }: Subscription,
  times: { readonly dueAt: number; readonly digestAt: number | undefined },
  { now, settings }: Pick<ChannelNews, 'now' | 'settings'>,
): string {
  const { digestAt, dueAt } = times;
  const clock = { now, zone: settings.zone, locale: 'en' };
  const at = digestAt ?? dueAt;
  const day = `${formatTime(at, 'date', clock)}, ${formatTime(at, 'time', clock)}`;
  const later =
    digestAt === undefined ? `It is told at ${day}.` : `It is told in the digest at ${day}.`;
  const hours = quiet === undefined ? '' : ` (${formatQuietHours(quiet)})`;
  return reason === 'quiet-hours'
    ? `It came in the channel’s quiet hours${hours}. ${later}`
    : `The channel had its ${capPerHour} alerts of the hour. ${later}`;
}
