// What workspaces have set for themselves.
import type { Channel } from '../model/delivery.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { present } from './present.ts';
import type { Tx } from './store.ts';

type Workspace = Omit<Channel, 'channel'>;

/** The settings of a workspace; what it has not set is as `usual`. */
export async function readSettings(
  tx: Tx,
  { platform, workspace }: Workspace,
  usual: WorkspaceSettings,
): Promise<WorkspaceSettings> {
  const row = await tx
    .selectFrom('workspace')
    .select(['zone', 'lang', 'ops_channel as opsChannel'])
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return { ...usual, ...(row && present(row)) };
}
