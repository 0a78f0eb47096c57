// Moving reports from one story to another, when somebody says where they belong.
import type { StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import { toJson } from './bind-value.ts';
import type { Tx } from './store.ts';
import { saveProfile } from './stories.ts';
import type { FormerPlace } from './story-decisions.ts';
import { daysOf, indexTerms, type WeightedTerm } from './story-index.ts';
import type { NewProfile } from './story-row.ts';

/** A part and, where that changes, how it is joined from now on. */
export interface MovedPart extends PartRef {
  readonly place?: FormerPlace;
}

/** Puts parts into another story. Both stories must be written anew after (`rewriteStory`). */
export async function moveParts(tx: Tx, parts: readonly MovedPart[], to: StoryId): Promise<void> {
  for (const { itemId, part, place } of parts) {
    const joined = place && {
      copy_of: place.copyOf ?? null,
      score: place.score,
      evidence: toJson(place.evidence),
    };
    await tx
      .updateTable('story_part')
      .set({ story_id: to, ...joined })
      .where('item_id', '=', itemId)
      .where('part', '=', part)
      .execute();
  }
}

/** Replaces what a story is known by: profile, topics, index and, if given, its headline. */
export async function rewriteStory(
  tx: Tx,
  id: StoryId,
  story: {
    readonly profile: NewProfile;
    readonly terms: readonly WeightedTerm[];
    readonly headline?: string;
    readonly lang?: string;
    readonly at: number;
  },
): Promise<void> {
  const { profile, terms, headline, lang, at } = story;
  await tx.deleteFrom('story_topic').where('story_id', '=', id).execute();
  await tx.deleteFrom('story_term').where('story_id', '=', id).execute();
  await saveProfile(tx, id, profile, at);
  await indexTerms(tx, id, terms, daysOf(profile));
  if (headline === undefined) return;
  await tx
    .updateTable('story')
    .set({ headline, ...(lang !== undefined && { lang }) })
    .where('id', '=', id)
    .execute();
}

/** A story that was part of another one is one by itself again, with the numbers that led to it. */
export async function reviveStory(
  tx: Tx,
  id: StoryId,
  followers: readonly StoryId[],
): Promise<void> {
  await tx.updateTable('story').set({ merged_into: null, live: 1 }).where('id', '=', id).execute();
  if (followers.length === 0) return;
  await tx.updateTable('story').set({ merged_into: id }).where('id', 'in', followers).execute();
}

/** The topics that the reports of a story are on. */
export async function listTopicsOfStory(tx: Tx, id: StoryId): Promise<readonly TopicId[]> {
  const rows = await tx
    .selectFrom('story_part')
    .innerJoin('topic_match', (join) =>
      join
        .onRef('topic_match.item_id', '=', 'story_part.item_id')
        .onRef('topic_match.part', '=', 'story_part.part'),
    )
    .select('topic_match.topic_id')
    .distinct()
    .where('story_part.story_id', '=', id)
    .where('topic_match.on_topic', '=', 1)
    .orderBy('topic_match.topic_id')
    .execute();
  return rows.map(({ topic_id }) => topic_id);
}
