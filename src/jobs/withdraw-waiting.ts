// Takes back what waits to be told of stories, so that it can be told as the stories are now.
import type { Channel } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { forgetAlert, forgetTold } from '../store/announced.ts';
import { takeBack } from '../store/backlog.ts';
import { dropHeldAlerts, listHeldAlerts } from '../store/held-alerts.ts';
import type { Tx } from '../store/open-store.ts';
import { placeOf } from '../store/place.ts';
import type { StoryPart } from '../store/story-parts.ts';
import { listWaitingAbout } from '../store/told-deliveries.ts';
import { nameOf } from './channel-news.ts';
import { keyOfPart, listReports, type ReportKey } from './told-reports.ts';

export interface Withdrawn {
  readonly channel: Channel;
  /** What it was to be told. */
  readonly reports: ReadonlySet<ReportKey>;
}

/**
 * Takes back alerts and updates that nobody has tried to send yet, and alerts that are held. `parts`:
 * all that the stories hold. Answers what was taken back, by the channel's name.
 */
export async function withdrawWaiting(
  tx: Tx,
  storyIds: readonly StoryId[],
  parts: readonly StoryPart[],
): Promise<ReadonlyMap<string, Withdrawn>> {
  const found = new Map<string, Withdrawn>();
  function note(place: Channel, keys: readonly ReportKey[]): void {
    const before = found.get(nameOf(place))?.reports ?? [];
    found.set(nameOf(place), { channel: placeOf(place), reports: new Set([...before, ...keys]) });
  }
  for (const delivery of await listWaitingAbout(tx, storyIds)) {
    if ((await takeBack(tx, [delivery])).size === 0) continue;
    if (delivery.kind === 'alert') await forgetAlert(tx, delivery, delivery.key);
    note(delivery, listReports(delivery.card));
  }
  for (const held of await listHeldAlerts(tx, { storyIds })) {
    if ((await dropHeldAlerts(tx, held, [held.storyId])).length === 0) continue;
    await forgetTold(tx, held, held.storyId);
    note(held, parts.map(keyOfPart));
  }
  return found;
}
