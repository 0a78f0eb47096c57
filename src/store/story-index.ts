// The inverted index over live stories: which of them share the heaviest terms of a new part.
import { type RawBuilder, sql } from 'kysely';
import type { StoryId } from '../model/ids.ts';
import type { StoryProfile } from '../model/story.ts';
import { chunk } from './chunk.ts';
import { shortKey } from './short-key.ts';
import type { Tx } from './store.ts';
import { profileFromRow } from './story-row.ts';

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A story's time in whole days: the index is touched when a day changes, not at every join. */
export interface StoryDays {
  readonly firstDay: number;
  readonly lastDay: number;
}

const DAY_MS = 24 * 3_600_000;
/** Only the newest stories of a term are read: a common term must not cost more every week. */
const STORIES_PER_TERM = 300;
/** For an old part, newer stories are passed over: those of a common term not without end. */
const STORIES_PASSED = 2_000;
const TERMS_ASKED = 24;
const ROWS_PER_INSERT = 200;

/** The days of a story's first and last part. */
export function daysOf(times: { readonly firstAt: number; readonly lastAt: number }): StoryDays {
  return {
    firstDay: Math.floor(times.firstAt / DAY_MS),
    lastDay: Math.floor(times.lastAt / DAY_MS),
  };
}

/** Adds terms to a story's entry in the index; a term keeps its greatest weight. */
export async function indexTerms(
  tx: Tx,
  storyId: StoryId,
  terms: readonly WeightedTerm[],
  { firstDay, lastDay }: StoryDays,
): Promise<void> {
  const heaviest = new Map<string, number>();
  for (const { term, weight } of terms) {
    const key = shortKey(term);
    heaviest.set(key, Math.max(weight, heaviest.get(key) ?? 0));
  }
  const rows = [...heaviest].map(([term, weight]) => ({
    story_id: storyId,
    term,
    weight,
    first_day: firstDay,
    last_day: lastDay,
  }));
  for (const values of chunk(rows, ROWS_PER_INSERT)) {
    await tx
      .insertInto('story_term')
      .values(values)
      .onConflict((oc) =>
        oc
          .columns(['story_id', 'term'])
          .doUpdateSet((eb) => ({ weight: eb.ref('excluded.weight') }))
          .whereRef('excluded.weight', '>', 'story_term.weight'),
      )
      .execute();
  }
}

/** Moves a story's entry to other days. */
export async function moveInIndex(tx: Tx, storyId: StoryId, days: StoryDays): Promise<void> {
  await tx
    .updateTable('story_term')
    .set({ first_day: days.firstDay, last_day: days.lastDay })
    .where('story_id', '=', storyId)
    .execute();
}

/** The index entries of one term, newest stories first, each with the points it brings. */
function readTerm({ term, weight }: WeightedTerm, window: StoryDays): RawBuilder<unknown> {
  return sql`select * from (select story_id, weight * ${weight} as points from (
      select story_id, weight, first_day from story_term
      where term = ${shortKey(term)} and last_day >= ${window.firstDay}
      order by last_day desc limit ${sql.lit(STORIES_PASSED)}) as newest
    where first_day <= ${window.lastDay} limit ${sql.lit(STORIES_PER_TERM)}) as list`;
}

/**
 * Live stories that share terms with a part and whose time overlaps [fromAt, toAt], most shared
 * weight first (the sum over terms of the part's weight times the story's). At most 24 terms are
 * asked, so the cost is bounded however many stories live.
 */
export async function findCandidateStories(
  tx: Tx,
  question: {
    readonly terms: readonly WeightedTerm[];
    readonly fromAt: number;
    readonly toAt: number;
    readonly limit: number;
  },
): Promise<readonly StoryProfile[]> {
  const { terms, fromAt, toAt, limit } = question;
  if (terms.length === 0) return [];
  const window = daysOf({ firstAt: fromAt, lastAt: toAt });
  const lists = terms.slice(0, TERMS_ASKED).map((term) => readTerm(term, window));
  // Twice as many as asked for: a few fall because the index knows whole days only.
  const { rows } = await sql<{ story_id: StoryId }>`
    select story_id from (${sql.join(lists, sql` union all `)}) as shared
    group by story_id order by sum(points) desc, story_id desc limit ${limit * 2}`.execute(tx);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.story_id);
  const stories = await tx
    .selectFrom('story')
    .select(['id', 'profile'])
    .where('id', 'in', ids)
    .where('first_at', '<=', toAt)
    .where('last_at', '>=', fromAt)
    .execute();
  const byId = new Map(stories.map((story) => [story.id, story]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return inOrder.slice(0, limit).map(profileFromRow);
}
