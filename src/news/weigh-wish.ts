// Whether a channel's wish lets a story be announced there now, later, or not at all, and why.
import type { QuietHours, Subscription } from '../model/delivery.ts';

/** What the rules ask of a story, as the channel's workspace sees it. */
export interface StoryFacts {
  /** When its first report came in (ms since 1970). */
  readonly brokeAt: number;
  /** Independent owners. */
  readonly sourceCount: number;
  /** Languages of its reports. */
  readonly languages: readonly string[];
}

/** What the rules ask of a channel. */
export interface ChannelState {
  readonly now: number;
  readonly findEndOfQuiet: (quiet: QuietHours) => number | undefined;
  /** Times of the alerts of the last hour, in any order. */
  readonly alertTimes: readonly number[];
  /** Until when the story or the subscription's topic is muted. */
  readonly mutedUntil?: number;
}

export type SilentReason =
  | 'before-subscription'
  | 'muted'
  | 'in-digest'
  | 'other-language'
  | 'too-few-sources';

export type HoldReason = 'quiet-hours' | 'over-cap';

export type Verdict =
  | { readonly kind: 'tell' }
  | { readonly kind: 'hold'; readonly reason: HoldReason; readonly dueAt: number }
  | { readonly kind: 'silent'; readonly reason: SilentReason };

const hourMs = 3_600_000;

/** What one subscription says to a story that its channel does not know yet. */
export function weighWish(wish: Subscription, story: StoryFacts, channel: ChannelState): Verdict {
  const reason = findObjection(wish, story, channel);
  if (reason !== undefined) return { kind: 'silent', reason };
  const endOfQuiet = wish.quiet && channel.findEndOfQuiet(wish.quiet);
  if (endOfQuiet !== undefined) return { kind: 'hold', reason: 'quiet-hours', dueAt: endOfQuiet };
  const freeAt = findFreeTime(wish.capPerHour, channel);
  if (freeAt !== undefined) return { kind: 'hold', reason: 'over-cap', dueAt: freeAt };
  return { kind: 'tell' };
}

function findObjection(
  { since, mode, languages, minSources }: Subscription,
  story: StoryFacts,
  { mutedUntil }: ChannelState,
): SilentReason | undefined {
  if (mutedUntil !== undefined) return 'muted';
  if (mode === 'digest') return 'in-digest';
  if (story.brokeAt < since) return 'before-subscription';
  if (languages.length > 0 && !story.languages.some((lang) => languages.includes(lang))) {
    return 'other-language';
  }
  return story.sourceCount < minSources ? 'too-few-sources' : undefined;
}

// As many alerts as the cap allows were told in the last hour: the oldest of them makes room.
function findFreeTime(cap: number | undefined, { now, alertTimes }: ChannelState) {
  if (cap === undefined) return undefined;
  const recent = alertTimes.filter((at) => at > now - hourMs).toSorted((a, b) => b - a);
  const oldest = recent[cap - 1];
  return oldest === undefined ? undefined : oldest + hourMs;
}

/** Several subscriptions of one channel: the most generous one counts. */
export function pickVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.toSorted((a, b) => generosity(a) - generosity(b))[0];
}

function generosity(verdict: Verdict): number {
  switch (verdict.kind) {
    case 'tell':
      return Number.NEGATIVE_INFINITY;
    case 'hold':
      return verdict.dueAt;
    case 'silent':
      return Number.POSITIVE_INFINITY;
    default:
      return verdict satisfies never;
  }
}
