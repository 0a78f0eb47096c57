// What workspaces have set for themselves.
import type { Channel } from '../model/delivery.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

export type Workspace = Omit<Channel, 'channel'>;

/** The settings of a workspace; what it has not set is as `usual`. */
export async function readSettings(
  tx: Tx,
  { platform, workspace }: Workspace,
  usual: WorkspaceSettings,
): Promise<WorkspaceSettings> {
  const row = await tx
    .selectFrom('workspace')
    .select(['zone', 'lang', 'ops_channel as opsChannel', 'reads'])
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  if (row === undefined) return usual;
  const { reads, ...own } = present(row);
  return { ...usual, ...own, ...(reads !== undefined && { reads: reads.split(',') }) };
}

/** Workspaces that Sitrep is in, as far as chat services have said. */
export async function listPresent(tx: Tx): Promise<readonly Workspace[]> {
  return await tx
    .selectFrom('workspace')
    .select(['platform', 'workspace'])
    .where('left_at', 'is', null)
    .where('platform', '<>', 'terminal')
    .execute();
}

/** Changes settings of a workspace; what is not given stays as it is. */
export async function saveSettings(
  tx: Tx,
  { platform, workspace }: Workspace,
  {
    zone,
    lang,
    opsChannel,
    reads,
  }: Partial<Record<'zone' | 'opsChannel', string | null>> & {
    readonly lang?: WorkspaceSettings['lang'];
    /** Null = nobody has said. */
    readonly reads?: readonly string[] | null;
  },
): Promise<void> {
  const changes = {
    platform,
    ...(zone !== undefined && { zone }),
    ...(lang !== undefined && { lang }),
    ...(opsChannel !== undefined && { ops_channel: opsChannel }),
    ...(reads !== undefined && { reads: reads === null ? null : reads.join(',') }),
  };
  await tx
    .insertInto('workspace')
    .values({ workspace, ...changes })
    .onConflict((oc) => oc.columns(['platform', 'workspace']).doUpdateSet(changes))
    .execute();
}
