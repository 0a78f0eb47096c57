// Reports of which people said something, with what they said, as labels to measure against.
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import { isSeenFeed, isTeamTopic } from './access.ts';
import { inLists } from './chunk.ts';
import { itemFromRow, selectItems } from './item-row.ts';
import type { Tx } from './store.ts';

/** A report with what is known of it from people; nothing says who they were. */
export interface PeopleLabels {
  readonly item: Item;
  /** Built-in topics of which most said that it is on them, and those of which most said not. */
  readonly fits: readonly TopicId[];
  readonly fitsNot: readonly TopicId[];
  /** Its story, when somebody split or merged that. */
  readonly storyId?: StoryId;
}

/**
 * The reports of feeds that the scope sees, of which somebody said something. Answers on teams'
 * own topics are left out: nobody else knows what those are.
 */
export async function listPeopleLabels(tx: Tx, scope: Scope): Promise<readonly PeopleLabels[]> {
  const stories = await readDecidedStories(tx);
  const votes = await readVotes(tx);
  const ids = [...new Set([...stories.keys(), ...votes.keys()])].sort((a, b) => a - b);
  const labels: PeopleLabels[] = [];
  for (const list of inLists(ids)) {
    const rows = await selectItems(tx)
      .where('item.id', 'in', list)
      .where('item.emptied', '=', 0)
      .where(isSeenFeed('item.feed_id', scope))
      .orderBy('item.id')
      .execute();
    for (const row of rows) {
      const item = itemFromRow(row);
      const storyId = stories.get(item.id);
      const own = [...(votes.get(item.id) ?? [])];
      labels.push({
        item,
        fits: own.filter(([, balance]) => balance > 0).map(([topicId]) => topicId),
        fitsNot: own.filter(([, balance]) => balance < 0).map(([topicId]) => topicId),
        ...(storyId !== undefined && { storyId }),
      });
    }
  }
  return labels;
}

/** The stories in which the reports of decisions are now, by item; of several parts, the first. */
async function readDecidedStories(tx: Tx): Promise<ReadonlyMap<ItemId, StoryId>> {
  const rows = await tx
    .selectFrom('story_decision_part as decided')
    .innerJoin('story_part', (join) =>
      join
        .onRef('story_part.item_id', '=', 'decided.item_id')
        .onRef('story_part.part', '=', 'decided.part'),
    )
    .select(['decided.item_id', 'decided.part', 'story_part.story_id'])
    .distinct()
    .orderBy('decided.item_id')
    .orderBy('decided.part', 'desc')
    .execute();
  return new Map(rows.map(({ item_id, story_id }) => [item_id, story_id]));
}

/** By item and built-in topic: how many more people said that it fits than that it does not. */
async function readVotes(tx: Tx): Promise<ReadonlyMap<ItemId, ReadonlyMap<TopicId, number>>> {
  const rows = await tx
    .selectFrom('verdict')
    .innerJoin('verdict_report', 'verdict_report.verdict_id', 'verdict.id')
    .select(['verdict_report.item_id', 'verdict.topic_id', 'verdict.fits'])
    .select(['verdict.scope', 'verdict.person'])
    .distinct()
    .where(({ not }) => not(isTeamTopic('verdict.topic_id')))
    .execute();
  const votes = new Map<ItemId, Map<TopicId, number>>();
  for (const { item_id, topic_id, fits } of rows) {
    const own = votes.get(item_id) ?? new Map<TopicId, number>();
    votes.set(item_id, own.set(topic_id, (own.get(topic_id) ?? 0) + (fits === 1 ? 1 : -1)));
  }
  return votes;
}
