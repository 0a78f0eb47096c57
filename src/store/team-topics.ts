// The topics that teams made: keeping them, and noticing that they changed.
import type { Scope, TopicId } from '../model/ids.ts';
import type { TeamTopic } from '../model/team-topic.ts';
import { toJson } from './bind-value.ts';
import type { Tx } from './store.ts';

/** The topics of all teams, or of one. */
export async function listTeamTopics(tx: Tx, scope?: Scope): Promise<readonly TeamTopic[]> {
  let query = tx.selectFrom('team_topic').selectAll().orderBy('id');
  if (scope !== undefined) query = query.where('scope', '=', scope);
  const rows = await query.execute();
  return rows.map(({ id, scope: owner, handle, data }) => {
    const written: Omit<TeamTopic, 'id' | 'scope' | 'handle'> = JSON.parse(data);
    return { ...written, id: toTopicId(id), scope: owner, handle };
  });
}

/** A text that differs whenever a topic was made, changed or removed, or a name added or removed. */
export async function readTopicsVersion(tx: Tx): Promise<string> {
  const names = await tx
    .selectFrom('added_name')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  const { count, last, changes } = await tx
    .selectFrom('team_topic')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('id').as('last'),
      eb.fn.sum<number>('changed_at').as('changes'),
    ])
    .executeTakeFirstOrThrow();
  return [count, last, changes, names.count, names.last].join(' ');
}

/** Keeps a new topic. Throws when its team has one with this handle. */
export async function insertTeamTopic(
  tx: Tx,
  { scope, handle, ...written }: Omit<TeamTopic, 'id'>,
  at: number,
): Promise<TopicId> {
  const { id } = await tx
    .insertInto('team_topic')
    .values({ scope, handle, data: toJson(written), changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toTopicId(id);
}

/** Replaces what a team wrote about its topic. False: it has no such topic. */
export async function updateTeamTopic(
  tx: Tx,
  { id, scope, handle: _, ...written }: TeamTopic,
  at: number,
): Promise<boolean> {
  const rows = await tx
    .updateTable('team_topic')
    // Two changes in one millisecond are two versions.
    .set((eb) => ({
      data: toJson(written),
      changed_at: eb
        .case()
        .when('changed_at', '>=', at)
        .then(eb('changed_at', '+', 1))
        .else(at)
        .end(),
    }))
    .where('id', '=', toNumber(id))
    .where('scope', '=', scope)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Removes a team's topic. False: it has no such topic. */
export async function deleteTeamTopic(tx: Tx, id: TopicId, scope: Scope): Promise<boolean> {
  const rows = await tx
    .deleteFrom('team_topic')
    .where('id', '=', toNumber(id))
    .where('scope', '=', scope)
    .returning('id')
    .execute();
  return rows.length > 0;
}

function toTopicId(id: number): TopicId {
  return `t${id}` as TopicId;
}

function toNumber(id: TopicId): number {
  return Number(id.slice(1));
}
