// Who sees what: feeds and topics as a workspace sees them, as conditions for the reading queries.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FeedId, Scope } from '../model/ids.ts';
import type { Tx } from './store.ts';

/** What all workspaces share. */
export const everyone = '*' as Scope;

/** True for a feed's id that the scope sees: its own row decides, and where it has none, `*`. */
export function isSeenFeed(column: string, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (
    select feed_id from feed_access where scope = ${scope} and visible = 1
    union all
    select feed_id from feed_access where scope = ${everyone} and visible = 1
      and feed_id not in (select feed_id from feed_access where scope = ${scope}))`;
}

/**
 * True for a topic's id that the scope sees: its own topics, and the built-in ones but for those
 * whose handle it took for one of its own. `t` and a digit begins a team's topic, nothing else.
 */
export function isSeenTopic(column: string, scope: Scope): RawBuilder<SqlBool> {
  const id = sql.ref(column);
  return sql<SqlBool>`(${id} in (select 't' || id from team_topic where scope = ${scope})
    or (not ${isTeamTopic(column)}
      and ${id} not in (select handle from team_topic where scope = ${scope})))`;
}

/** True for the id of a topic that a team made. */
export function isTeamTopic(column: string): RawBuilder<SqlBool> {
  const id = sql.ref(column);
  return sql<SqlBool>`(substr(${id}, 1, 1) = 't' and substr(${id}, 2, 1) in
    ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))`;
}

/** True for a part (of `table`) that is on a topic and from a feed that the scope sees. */
export function isSeenPart(table: string, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from item as seen_item
    join topic_match as seen_match on seen_match.item_id = seen_item.id
    where seen_item.id = ${sql.ref(`${table}.item_id`)}
      and seen_match.part = ${sql.ref(`${table}.part`)} and seen_match.on_topic = 1
      and ${isSeenTopic('seen_match.topic_id', scope)}
      and ${isSeenFeed('seen_item.feed_id', scope)})`;
}

/** True for a story's id in which the scope sees a part. */
export function isSeenStory(column: string, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from story_part as seen_part
    where seen_part.story_id = ${sql.ref(column)} and ${isSeenPart('seen_part', scope)})`;
}

/** True for rows of `table` that belong to the channels of a scope. */
export function isOfScope(table: string, scope: Scope): RawBuilder<SqlBool> {
  const [platform, workspace] = [sql.ref(`${table}.platform`), sql.ref(`${table}.workspace`)];
  return sql<SqlBool>`${platform} || '/' || ${workspace} = ${scope}`;
}

/** Lets a scope see a feed. False: it does already. */
export async function grantFeed(tx: Tx, feedId: FeedId, scope: Scope): Promise<boolean> {
  if (await seesFeed(tx, feedId, scope)) return false;
  // A shared feed that was hidden comes back by itself once nothing speaks against it.
  await tx.deleteFrom('feed_access').where(isRow(feedId, scope)).execute();
  if (await seesFeed(tx, feedId, scope)) return true;
  await tx.insertInto('feed_access').values({ feed_id: feedId, scope, visible: 1 }).execute();
  return true;
}

/** Takes a feed from a scope. Answers whether nobody sees it any more. */
export async function revokeFeed(tx: Tx, feedId: FeedId, scope: Scope): Promise<boolean> {
  await tx.deleteFrom('feed_access').where(isRow(feedId, scope)).execute();
  if (await seesFeed(tx, feedId, scope)) {
    await tx.insertInto('feed_access').values({ feed_id: feedId, scope, visible: 0 }).execute();
    return false;
  }
  const others = await tx
    .selectFrom('feed_access')
    .select('scope')
    .where('feed_id', '=', feedId)
    .where('visible', '=', 1)
    .limit(1)
    .execute();
  return others.length === 0;
}

/** Feeds that a workspace brought along itself. */
export async function countOwnFeeds(tx: Tx, scope: Scope): Promise<number> {
  const { count } = await tx
    .selectFrom('feed_access')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('scope', '=', scope)
    .where('visible', '=', 1)
    .executeTakeFirstOrThrow();
  return count;
}

async function seesFeed(tx: Tx, feedId: FeedId, scope: Scope): Promise<boolean> {
  const rows = await tx
    .selectFrom('feed')
    .select('id')
    .where('id', '=', feedId)
    .where(isSeenFeed('feed.id', scope))
    .execute();
  return rows.length > 0;
}

function isRow(feedId: FeedId, scope: Scope): RawBuilder<SqlBool> {
  return sql<SqlBool>`feed_id = ${feedId} and scope = ${scope}`;
}
