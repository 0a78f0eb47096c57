// The digests of channels: when the next one is due, and up to where the news was told.
import type { Insertable, Selectable } from 'kysely';
import type { Channel } from '../model/delivery.ts';
import type { ItemId } from '../model/ids.ts';
import type { DigestTable } from './channel-tables.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

/** How far the news was told in a channel. */
export interface DigestMark {
  /** ms since 1970; what people read. */
  readonly coveredUntilAt: number;
  /** The last item that was there then: what is newer was not told. */
  readonly coveredItemId: ItemId | 0;
}

/** A digest as somebody set it, and how far it is. */
export interface Digest extends Channel, DigestMark {
  /** Minute of the day in `zone`, 0–1439. */
  readonly minute: number;
  readonly zone: string;
  /** Digits of the days, 1 = Monday: `1234567`. */
  readonly weekdays: string;
  readonly whenEmpty: 'line' | 'silence';
  /** The local date that the next one is for, and when it is due; unset = it is off. */
  readonly next?: { readonly date: string; readonly at: number };
  /** Local date of the last one. */
  readonly lastDate?: string;
  /** Who set it up, by the platform's own id. */
  readonly createdBy?: string;
}

const key = ['platform', 'workspace', 'channel'] as const;

/** The digest of a channel, also one that is off. */
export async function findDigest(
  tx: Tx,
  { platform, workspace, channel }: Channel,
): Promise<Digest | undefined> {
  const row = await tx
    .selectFrom('digest')
    .selectAll()
    .where((eb) => eb.and({ platform, workspace, channel }))
    .executeTakeFirst();
  return row && digestFromRow(row);
}

/** Writes a digest as it is now, new or changed. */
export async function saveDigest(tx: Tx, digest: Digest): Promise<void> {
  const { platform, workspace, channel, ...columns } = rowOfDigest(digest);
  await tx
    .insertInto('digest')
    .values({ platform, workspace, channel, ...columns })
    .onConflict((oc) => oc.columns(key).doUpdateSet(columns))
    .execute();
}

/** Channels whose digest is due on these platforms, longest due first; those that Sitrep left not. */
export async function listDueDigests(
  tx: Tx,
  { platforms, now }: { readonly platforms: readonly string[]; readonly now: number },
): Promise<readonly Channel[]> {
  if (platforms.length === 0) return [];
  return await tx
    .selectFrom('digest')
    .select(key)
    .where('next_due_at', '<=', now)
    .where('platform', 'in', platforms)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('workspace')
            .select('workspace.platform')
            .whereRef('workspace.platform', '=', 'digest.platform')
            .whereRef('workspace.workspace', '=', 'digest.workspace')
            .where('workspace.left_at', 'is not', null),
        ),
      ),
    )
    .orderBy('next_due_at')
    .execute();
}

/** The digests of a workspace that are on, soonest due first. */
export async function listDigests(
  tx: Tx,
  { platform, workspace }: Omit<Channel, 'channel'>,
): Promise<readonly Digest[]> {
  const rows = await tx
    .selectFrom('digest')
    .selectAll()
    .where((eb) => eb.and({ platform, workspace }))
    .where('next_due_at', 'is not', null)
    .orderBy('next_due_at')
    .orderBy('channel')
    .execute();
  return rows.map(digestFromRow);
}

/** The mark of everything that is there. Exact while nothing else is put into stories. */
export async function readMark(tx: Tx, now: number): Promise<DigestMark> {
  const row = await tx
    .selectFrom('item')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return { coveredUntilAt: now, coveredItemId: row?.id ?? 0 };
}

/** The mark of everything that was there at a time in the past (ms since 1970). */
export async function findMarkAt(tx: Tx, at: number): Promise<DigestMark> {
  // Numbers grow with time, so this looks at what came since, and no further.
  const row = await tx
    .selectFrom('item')
    .select('id')
    .where('seen_at', '<=', at)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { coveredUntilAt: at, coveredItemId: row?.id ?? 0 };
}

function digestFromRow(row: Selectable<DigestTable>): Digest {
  const { next_date: date, next_due_at: at } = row;
  return {
    platform: row.platform,
    workspace: row.workspace,
    channel: row.channel,
    minute: row.minute,
    zone: row.zone,
    weekdays: row.weekdays,
    whenEmpty: row.when_empty,
    coveredUntilAt: row.covered_until_at,
    coveredItemId: row.covered_item_id,
    ...(date !== null && at !== null && { next: { date, at } }),
    ...present({ lastDate: row.last_date, createdBy: row.created_by }),
  };
}

function rowOfDigest(digest: Digest): Insertable<DigestTable> {
  return {
    platform: digest.platform,
    workspace: digest.workspace,
    channel: digest.channel,
    minute: digest.minute,
    zone: digest.zone,
    weekdays: digest.weekdays,
    when_empty: digest.whenEmpty,
    next_date: digest.next?.date ?? null,
    next_due_at: digest.next?.at ?? null,
    last_date: digest.lastDate ?? null,
    covered_until_at: digest.coveredUntilAt,
    covered_item_id: digest.coveredItemId,
    created_by: digest.createdBy ?? null,
  };
}
