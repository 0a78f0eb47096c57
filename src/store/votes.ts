// What a team said of a topic's reports, for learning; and whether it wants the topic to learn.
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { Vote } from '../model/learnt.ts';
import type { Match } from '../model/match.ts';
import { isSeenFeed } from './access.ts';
import type { Tx } from './store.ts';
import { nameOfPart } from './topic-traces.ts';
import type { VerdictSubject } from './verdicts.ts';

/** All that a workspace said of a topic, in the order in which it was said. */
export async function listVotes(tx: Tx, scope: Scope, topicId: TopicId): Promise<readonly Vote[]> {
  const rows = await tx
    .selectFrom('verdict')
    .innerJoin('verdict_report', 'verdict_report.verdict_id', 'verdict.id')
    .select(['person', 'by_manager', 'fits', 'at', 'story_id'])
    .select(['verdict_report.item_id', 'verdict_report.part', 'verdict_report.sample'])
    .where('scope', '=', scope)
    .where('topic_id', '=', topicId)
    .orderBy('verdict.id')
    .orderBy('verdict_report.item_id')
    .orderBy('verdict_report.part')
    .execute();
  return rows.map(({ person, by_manager, fits, at, story_id, item_id, part, sample }) => {
    const report = nameOfPart({ itemId: item_id, part });
    return {
      person,
      isManager: by_manager === 1,
      fits: fits === 1,
      at,
      report,
      group: story_id === null ? report : `s${story_id}`,
      sample: JSON.parse(sample),
    };
  });
}

/** Verdicts from before reports were kept with them. */
export async function listBareVerdicts(
  tx: Tx,
  scope: Scope,
  topicId: TopicId,
): Promise<readonly (VerdictSubject & { readonly id: number; readonly fits: boolean })[]> {
  const rows = await tx
    .selectFrom('verdict')
    .select(['id', 'story_id', 'item_id', 'fits'])
    .where((eb) => eb.and({ scope, topic_id: topicId }))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('verdict_report')
            .select('verdict_id')
            .whereRef('verdict_report.verdict_id', '=', 'verdict.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id, story_id, item_id, fits }) => ({
    id,
    fits: fits === 1,
    ...(story_id !== null && { storyId: story_id }),
    ...(item_id !== null && { itemId: item_id }),
  }));
}

export interface SubjectMatch {
  /** Of a copy, the report that it repeats. */
  readonly ref: PartRef;
  readonly match: Match;
}

/** A story may be of hundreds; so many of its reports say what it looks like. */
const mostReports = 10;

/** How the reports of a story, or the parts of an item, did on a topic; copies count once. */
export async function listSubjectMatches(
  tx: Tx,
  { storyId, itemId }: VerdictSubject,
  topicId: TopicId,
  scope: Scope,
): Promise<readonly SubjectMatch[]> {
  if (storyId === undefined && itemId === undefined) return [];
  const rows = await tx
    .selectFrom('topic_match')
    .innerJoin('item', 'item.id', 'topic_match.item_id')
    .leftJoin('story_part', (join) =>
      join
        .onRef('story_part.item_id', '=', 'topic_match.item_id')
        .onRef('story_part.part', '=', 'topic_match.part'),
    )
    .select(['topic_match.item_id', 'topic_match.part', 'topic_match.data', 'story_part.copy_of'])
    .where('topic_match.topic_id', '=', topicId)
    .where(isSeenFeed('item.feed_id', scope))
    .$if(storyId !== undefined, (query) =>
      query.where('story_part.story_id', '=', storyId ?? (0 as StoryId)),
    )
    .$if(itemId !== undefined, (query) =>
      query.where('topic_match.item_id', '=', itemId ?? (0 as ItemId)),
    )
    .orderBy('topic_match.item_id')
    .orderBy('topic_match.part')
    .execute();
  const found = new Map<string, SubjectMatch>();
  for (const { item_id, part, data, copy_of } of rows) {
    const ref = { itemId: copy_of ?? item_id, part: copy_of === null ? part : 0 };
    const name = nameOfPart(ref);
    if (!found.has(name)) found.set(name, { ref, match: JSON.parse(data) });
  }
  return [...found.values()].slice(0, mostReports);
}

/** Whether a workspace wants a topic to learn nothing. */
export async function isLearningOff(tx: Tx, scope: Scope, topicId: TopicId): Promise<boolean> {
  const row = await tx
    .selectFrom('learning_off')
    .select('topic_id')
    .where((eb) => eb.and({ scope, topic_id: topicId }))
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets a topic learn in a workspace, or not. */
export async function setLearningOff(
  tx: Tx,
  scope: Scope,
  topicId: TopicId,
  isOff: boolean,
): Promise<void> {
  await tx
    .deleteFrom('learning_off')
    .where((eb) => eb.and({ scope, topic_id: topicId }))
    .execute();
  if (isOff) await tx.insertInto('learning_off').values({ scope, topic_id: topicId }).execute();
}
