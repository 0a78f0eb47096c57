// Places to which nothing is posted for a while: a channel that is gone, an account that was signed out.
import type { Channel } from '../model/delivery.ts';
import { type Place, placeOf } from './place.ts';
import type { Tx } from './store.ts';

/** All channels of a workspace, or all workspaces of a platform's account. */
export const all = '*';

export interface Pause extends Channel {
  readonly sinceAt: number;
  /** When it is tried again (ms since 1970). */
  readonly untilAt: number;
  readonly reason: string;
}

/** Pauses a place, or goes on pausing it. True: it was not paused before. */
export async function pausePlace(tx: Tx, pause: Pause): Promise<boolean> {
  const { platform, workspace, channel, sinceAt, untilAt, reason } = pause;
  const begun = await tx
    .insertInto('pause')
    .values({ platform, workspace, channel, until_at: untilAt, since_at: sinceAt, reason, told: 1 })
    .onConflict((oc) => oc.doNothing())
    .returning('since_at')
    .execute();
  if (begun.length > 0) return true;
  await tx
    .updateTable('pause')
    .set({ until_at: untilAt, reason })
    .where((eb) => eb.and({ platform, workspace, channel }))
    .execute();
  return false;
}

/** Something was posted: the channel, its workspace and the account work. */
export async function endPauses(tx: Tx, { platform, workspace, channel }: Channel): Promise<void> {
  await tx
    .deleteFrom('pause')
    .where('platform', '=', platform)
    .where('workspace', 'in', [workspace, all])
    .where('channel', 'in', [channel, all])
    .execute();
}

/** The channel was seen to work: what waited for it to be tried again is due now. */
export async function wakeChannel(tx: Tx, channel: Channel, now: number): Promise<void> {
  const here = placeOf(channel);
  const paused = await tx
    .deleteFrom('pause')
    .where((eb) => eb.and(here))
    .returning('until_at')
    .execute();
  if (paused.length === 0) return;
  // Others wait for another reason, such as an update for the one before it.
  const tried = tx.updateTable('delivery').set({ not_before_at: now }).where('attempt', '>', 0);
  await tried
    .where((eb) => eb.and({ ...here, state: 'waiting' }))
    .where('not_before_at', '>', now)
    .execute();
}

/** Accounts are tried again at once, since whoever started Sitrep may have mended them. */
export async function retryAccounts(tx: Tx, now: number): Promise<void> {
  await tx.updateTable('pause').set({ until_at: now }).where('channel', '=', all).execute();
}

/** What is paused; only what concerns a workspace or one of its channels, if asked. */
export async function listPauses(tx: Tx, within?: Place): Promise<readonly Pause[]> {
  let query = tx.selectFrom('pause').selectAll().orderBy('since_at').orderBy('channel');
  if (within !== undefined) {
    const { platform, workspace, channel } = within;
    query = query.where('platform', '=', platform).where('workspace', 'in', [workspace, all]);
    if (channel !== undefined) query = query.where('channel', 'in', [channel, all]);
  }
  const rows = await query.execute();
  return rows.map(({ platform, workspace, channel, since_at, until_at, reason }) => {
    return { platform, workspace, channel, sinceAt: since_at, untilAt: until_at, reason };
  });
}
