// A rehearsal: what a subscription would have done with the stories that are stored.
import type { QuietHours, Subscription } from '../model/delivery.ts';
import type { Outlet } from '../model/feed.ts';
import type { StoryId } from '../model/ids.ts';
import { sourceOf } from './count-sources.ts';
import { type StoryFacts, weighWish } from './weigh-wish.ts';

export interface RehearsedReport {
  /** When it was published, or seen where that is not known (ms since 1970). */
  readonly at: number;
  readonly lang: string;
  readonly outlet: Outlet;
  readonly isCopy: boolean;
}

export interface RehearsedStory {
  readonly id: StoryId;
  readonly reports: readonly RehearsedReport[];
}

export interface Rehearsal {
  /** Stories that would have been alerts, the newest first. */
  readonly alerts: readonly StoryId[];
  /** Stories that would have been told later, in summaries. */
  readonly inQuietHours: number;
  readonly overCap: number;
  /** Stories that would not have been told. */
  readonly tooFewSources: number;
  readonly otherLanguage: number;
}

/** Plays the stories through a subscription, in the order in which they would have come. */
export function rehearseWish(
  wish: Subscription,
  stories: readonly RehearsedStory[],
  findEndOfQuiet: (at: number, quiet: QuietHours) => number | undefined,
): Rehearsal {
  const open: Subscription = { ...wish, since: 0, mode: 'alerts' };
  const moments = stories.map((story) => findMoment(open, story));
  const due = moments.filter(({ reason }) => reason === undefined).toSorted((a, b) => a.at - b.at);
  const alerts: { readonly id: StoryId; readonly at: number }[] = [];
  const held = { 'quiet-hours': 0, 'over-cap': 0 };
  for (const { id, at, facts } of due) {
    const verdict = weighWish(open, facts, {
      now: at,
      findEndOfQuiet: (quiet) => findEndOfQuiet(at, quiet),
      alertTimes: alerts.map((one) => one.at),
    });
    if (verdict.kind === 'tell') alerts.push({ id, at });
    if (verdict.kind === 'hold') held[verdict.reason] += 1;
  }
  const count = (reason: Moment['reason']) =>
    moments.filter((moment) => moment.reason === reason).length;
  return {
    alerts: alerts.toReversed().map(({ id }) => id),
    inQuietHours: held['quiet-hours'],
    overCap: held['over-cap'],
    tooFewSources: count('too-few-sources'),
    otherLanguage: count('other-language'),
  };
}

/** When a story would have been announced, or why never. */
interface Moment {
  readonly id: StoryId;
  readonly at: number;
  readonly facts: StoryFacts;
  readonly reason?: 'too-few-sources' | 'other-language';
}

// The story grows report by report until nothing speaks against it.
function findMoment(wish: Subscription, { id, reports }: RehearsedStory): Moment {
  const inOrder = reports.toSorted((a, b) => a.at - b.at);
  let moment: Moment = { id, at: 0, facts: factsOf([]), reason: 'too-few-sources' };
  for (const [index, { at }] of inOrder.entries()) {
    const facts = factsOf(inOrder.slice(0, index + 1));
    const awake = { now: at, findEndOfQuiet: () => undefined, alertTimes: [] };
    const verdict = weighWish(wish, facts, awake);
    if (verdict.kind !== 'silent') return { id, at, facts };
    const reason = verdict.reason === 'other-language' ? verdict.reason : 'too-few-sources';
    moment = { id, at, facts, reason };
  }
  return moment;
}

function factsOf(reports: readonly RehearsedReport[]): StoryFacts {
  const tellers = reports.filter(({ isCopy }) => !isCopy);
  return {
    brokeAt: reports[0]?.at ?? 0,
    // A copy of what is not among the reports is somebody's word, too.
    sourceCount: Math.max(
      new Set(tellers.map(({ outlet }) => sourceOf(outlet))).size,
      Math.min(1, reports.length),
    ),
    languages: [...new Set(reports.map(({ lang }) => lang))],
  };
}
