// What channels do not want to hear of for a while: a topic or a story, until a time.
import type { Channel } from '../model/delivery.ts';
import type { StoryId, TopicId } from '../model/ids.ts';
import { type Place, placeOf } from './place.ts';
import type { Tx } from './store.ts';

export type MuteTarget =
  | { readonly kind: 'topic'; readonly id: TopicId }
  | { readonly kind: 'story'; readonly id: StoryId };

export interface Mute extends Channel {
  readonly target: MuteTarget;
  readonly untilAt: number;
}

/** Mutes for a channel; a longer or shorter time replaces the one before. */
export async function saveMute(tx: Tx, { target, untilAt, ...channel }: Mute): Promise<void> {
  const { platform, workspace, channel: id } = channel;
  await tx
    .insertInto('mute')
    .values({ platform, workspace, channel: id, target: nameOf(target), until_at: untilAt })
    .onConflict((oc) =>
      oc.columns(['platform', 'workspace', 'channel', 'target']).doUpdateSet({ until_at: untilAt }),
    )
    .execute();
}

/** Mutes that hold at `now`, soonest over first; of a workspace or channel only, if asked. */
export async function listMutes(tx: Tx, now: number, within?: Place): Promise<readonly Mute[]> {
  let query = tx.selectFrom('mute').selectAll().where('until_at', '>', now).orderBy('until_at');
  if (within !== undefined) query = query.where((eb) => eb.and(placeOf(within)));
  const rows = await query.execute();
  return rows.map(({ target, until_at, ...channel }) => {
    return { ...channel, target: targetOf(target), untilAt: until_at };
  });
}

/** Ends a mute. False: there was none. */
export async function endMute(
  tx: Tx,
  { platform, workspace, channel }: Channel,
  target: MuteTarget,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .deleteFrom('mute')
    .where((eb) => eb.and({ platform, workspace, channel, target: nameOf(target) }))
    .returning('until_at')
    .execute();
  return rows.some(({ until_at }) => until_at > now);
}

function nameOf({ kind, id }: MuteTarget): string {
  return `${kind}:${id}`;
}

function targetOf(name: string): MuteTarget {
  const id = name.slice(name.indexOf(':') + 1);
  return name.startsWith('story:')
    ? { kind: 'story', id: Number(id) as StoryId }
    : { kind: 'topic', id: id as TopicId };
}
