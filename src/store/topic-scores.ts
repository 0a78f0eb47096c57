// How squarely stories are on a topic: the score of their best part.
import type { Scope, StoryId, TopicId } from '../model/ids.ts';
import { isSeenPart } from './access.ts';
import { inLists } from './chunk.ts';
import type { Tx } from './store.ts';

/** The best score of each story's parts (that the scope sees) on the topic; stories off the topic are absent. */
export async function readTopicScores(
  tx: Tx,
  topicId: TopicId,
  storyIds: readonly StoryId[],
  scope?: Scope,
): Promise<ReadonlyMap<StoryId, number>> {
  const scores = new Map<StoryId, number>();
  for (const list of inLists(storyIds)) {
    let query = tx
      .selectFrom('story_part')
      .innerJoin('topic_match', (join) =>
        join
          .onRef('topic_match.item_id', '=', 'story_part.item_id')
          .onRef('topic_match.part', '=', 'story_part.part'),
      )
      .select((eb) => ['story_part.story_id', eb.fn.max('topic_match.score').as('score')])
      .where('story_part.story_id', 'in', list)
      .where('topic_match.topic_id', '=', topicId)
      .groupBy('story_part.story_id');
    if (scope !== undefined) query = query.where(isSeenPart('story_part', scope));
    const rows = await query.execute();
    for (const { story_id, score } of rows) scores.set(story_id, score);
  }
  return scores;
}
