// When a channel's next digest is due, after somebody set it up or changed it.
import type { Channel } from '../model/delivery.ts';
import { type Digest, findDigest, findMarkAt, saveDigest } from '../store/digests.ts';
import type { Tx } from '../store/open-store.ts';
import { type DaySchedule, findNextMoment } from '../view/local-time.ts';

/** What a digest that was just set up tells of, at most. */
const firstDigestMs = 24 * 3_600_000;

/** How a digest is when nobody said more: 08:00, every day, a line on an empty day. */
export const usualDigest = { minute: 8 * 60, weekdays: '1234567', whenEmpty: 'line' } as const;

export type DigestWish = DaySchedule & Pick<Digest, 'whenEmpty'>;

/** Who sets a digest up, and when. */
export interface DigestSetter {
  /** The platform's own id of the person. */
  readonly createdBy: string | undefined;
  readonly now: number;
}

/**
 * Makes sure that a channel has a digest: one that is there stays as it is, one that is off is
 * turned on again, a new one comes at 08:00 every day in `zone`.
 */
export async function ensureDigest(
  tx: Tx,
  channel: Channel,
  { zone, ...setter }: DigestSetter & { readonly zone: string },
): Promise<Digest> {
  const digest = await findDigest(tx, channel);
  if (digest?.next !== undefined) return digest;
  return await scheduleDigest(tx, channel, { ...usualDigest, zone, ...digest }, setter);
}

/**
 * Sets a digest up or changes it. The next one is for a date that had none yet, whatever the time
 * or the zone was before; what happened since the last one goes into it.
 */
export async function scheduleDigest(
  tx: Tx,
  { platform, workspace, channel }: Channel,
  { minute, zone, weekdays, whenEmpty }: DigestWish,
  { createdBy, now }: DigestSetter,
): Promise<Digest> {
  const before = await findDigest(tx, { platform, workspace, channel });
  const wish = { minute, zone, weekdays };
  const next = keepsTime(before, wish) ? before?.next : findNextMoment(wish, now, before?.lastDate);
  const digest: Digest = {
    ...(await findMark(tx, before, now)),
    ...(before?.lastDate !== undefined && { lastDate: before.lastDate }),
    ...(createdBy !== undefined && { createdBy }),
    platform,
    workspace,
    channel,
    ...wish,
    whenEmpty,
    ...(next !== undefined && { next }),
  };
  await saveDigest(tx, digest);
  return digest;
}

/** Whether the next digest, which may be due already, stays where it is. */
function keepsTime(before: Digest | undefined, { minute, zone, weekdays }: DaySchedule): boolean {
  if (before?.next === undefined) return false;
  return before.minute === minute && before.zone === zone && before.weekdays === weekdays;
}

// After a time without digests only the last day is told.
async function findMark(tx: Tx, before: Digest | undefined, now: number) {
  const earliest = now - firstDigestMs;
  const isOn = before?.next !== undefined;
  if (before === undefined || (!isOn && before.coveredUntilAt < earliest)) {
    return await findMarkAt(tx, earliest);
  }
  const { coveredUntilAt, coveredItemId } = before;
  return { coveredUntilAt, coveredItemId };
}

/** Ends the digests of a channel; it stays known what was told. False: there were none. */
export async function endDigest(tx: Tx, channel: Channel): Promise<boolean> {
  const digest = await findDigest(tx, channel);
  if (digest?.next === undefined) return false;
  const { next: _, ...rest } = digest;
  await saveDigest(tx, rest);
  return true;
}
