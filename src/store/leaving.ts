// Workspaces that Sitrep was removed from: nothing is posted there, and after a while all is erased.
import type { Kysely } from 'kysely';
import { type Channel, scopeOf, unfinished } from '../model/delivery.ts';
import type { Scope } from '../model/ids.ts';
import { everyone } from './access.ts';
import type { Database } from './database.ts';
import { dropFeed } from './feeds.ts';
import type { Tx } from './store.ts';
import { listTeamTopics } from './team-topics.ts';
import { forgetTopic } from './topic-traces.ts';

type Workspace = Omit<Channel, 'channel'>;

const removed = 'Sitrep was removed from this workspace before it could be posted.';

/** Tables of what a workspace's channels follow, were told and wait for. */
const channelTables = [
  'subscription',
  'briefing_mark',
  'mute',
  'announcement',
  'held_alert',
  'pause',
  'digest',
  'delivery',
  'ledger',
] as const satisfies readonly (keyof Database)[];

/** Tables of what a workspace made and said. */
const scopeTables = ['team_topic', 'verdict', 'learning_off', 'added_name'] as const;

/** Sitrep was removed: what waits to be posted there is given up. A second time changes nothing. */
export async function markLeft(
  tx: Tx,
  { platform, workspace }: Workspace,
  at: number,
): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({ platform, workspace, left_at: at })
    .onConflict((oc) =>
      oc
        .columns(['platform', 'workspace'])
        .doUpdateSet({ left_at: at })
        .where('workspace.left_at', 'is', null),
    )
    .execute();
  await tx
    .updateTable('delivery')
    .set({ state: 'parked', reason: removed, lease_until_at: null })
    .where((eb) => eb.and({ platform, workspace }))
    .where('state', 'in', unfinished)
    .execute();
}

/** Sitrep was invited (again): everything is as it was, but what was given up stays so. */
export async function markJoined(tx: Tx, { platform, workspace }: Workspace): Promise<void> {
  const added = await tx
    .insertInto('workspace')
    .values({ platform, workspace })
    .onConflict((oc) => oc.doNothing())
    .returning('workspace')
    .execute();
  if (added.length > 0) return;
  const back = await tx
    .updateTable('workspace')
    .set({ left_at: null })
    .where((eb) => eb.and({ platform, workspace }))
    .where('left_at', 'is not', null)
    .returning('workspace')
    .execute();
  if (back.length === 0) return;
  // Its channels were closed to Sitrep because it was gone.
  await tx
    .deleteFrom('pause')
    .where((eb) => eb.and({ platform, workspace }))
    .execute();
}

/** Workspaces that were left before a time (ms since 1970). */
export async function listLeft(tx: Tx, before: number): Promise<readonly Workspace[]> {
  return await tx
    .selectFrom('workspace')
    .select(['platform', 'workspace'])
    .where('left_at', '<', before)
    .orderBy('left_at')
    .execute();
}

/**
 * Erases everything that a workspace set, made, followed and was told, if it was left before a
 * time. False: Sitrep is back there.
 */
export async function eraseWorkspace(
  tx: Tx,
  { platform, workspace }: Workspace,
  before: number,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('workspace')
    .where((eb) => eb.and({ platform, workspace }))
    .where('left_at', '<', before)
    .returning('workspace')
    .execute();
  if (gone.length === 0) return false;
  const scope = scopeOf({ platform, workspace });
  for (const table of channelTables) await deleteRows(tx, table, { platform, workspace });
  await eraseFeeds(tx, scope);
  for (const { id } of await listTeamTopics(tx, scope)) await forgetTopic(tx, id);
  for (const table of scopeTables) await tx.deleteFrom(table).where('scope', '=', scope).execute();
  // What its editors said of stories holds for all; nobody needs to know whose word it was.
  await tx
    .updateTable('story_decision')
    .set({ scope: everyone })
    .where('scope', '=', scope)
    .execute();
  await tx.deleteFrom('slack_installation').where('id', '=', workspace).execute();
  return true;
}

// All of these tables have the two columns, which Kysely cannot say of several tables at once.
async function deleteRows(
  tx: Tx,
  table: (typeof channelTables)[number],
  place: Workspace,
): Promise<void> {
  await (tx as Kysely<Record<typeof table, Workspace>>)
    .deleteFrom(table)
    .where('platform', '=', place.platform)
    .where('workspace', '=', place.workspace)
    .execute();
}

// A feed that nobody else sees goes, with all that it brought.
async function eraseFeeds(tx: Tx, scope: Scope): Promise<void> {
  const own = await tx
    .selectFrom('feed_access')
    .select('feed_id')
    .where('scope', '=', scope)
    .where('visible', '=', 1)
    .execute();
  for (const { feed_id } of own) await dropFeed(tx, feed_id, scope);
  await tx.deleteFrom('feed_access').where('scope', '=', scope).execute();
}
