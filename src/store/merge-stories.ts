// Merging stories that turned out to be one event.
import { sql } from 'kysely';
import type { StoryId } from '../model/ids.ts';
import type { StoryProfile } from '../model/story.ts';
import type { Tx } from './store.ts';
import { saveProfile } from './stories.ts';
import { listDecisionsAbout, settleApart } from './story-decisions.ts';
import { daysOf } from './story-index.ts';

async function moveTerms(
  tx: Tx,
  from: readonly StoryId[],
  into: StoryId,
  profile: StoryProfile,
): Promise<void> {
  const { firstDay, lastDay } = daysOf(profile);
  await sql`insert into story_term (story_id, term, weight, first_day, last_day)
    select ${sql.lit(into)}, term, max(weight), ${sql.lit(firstDay)}, ${sql.lit(lastDay)}
    from story_term where story_id in (${sql.join(from)}) group by term
    on conflict (story_id, term) do update set weight = excluded.weight
    where excluded.weight > story_term.weight`.execute(tx);
  await tx.deleteFrom('story_term').where('story_id', 'in', from).execute();
}

/**
 * Moves all parts of the stories `from` into the story `into`, whose profile is then `profile`.
 * The old ids keep leading to it. `at` is now.
 */
export async function mergeStories(
  tx: Tx,
  from: readonly StoryId[],
  into: StoryId,
  profile: StoryProfile,
  at: number,
): Promise<void> {
  const gone = from.filter((id) => id !== into);
  if (gone.length === 0) return;
  const decisions = await listDecisionsAbout(tx, gone);
  await tx
    .updateTable('story_part')
    .set({ story_id: into })
    .where('story_id', 'in', gone)
    .execute();
  await settleApart(tx, decisions);
  await saveProfile(tx, into, profile, at);
  await moveTerms(tx, gone, into, profile);
  await tx.deleteFrom('story_topic').where('story_id', 'in', gone).execute();
  // Stories merged into these before follow along, so an old id is never more than one step away.
  await tx
    .updateTable('story')
    .set({ merged_into: into, live: 0, profile: '{}', updated_at: at })
    .where((eb) => eb.or([eb('id', 'in', gone), eb('merged_into', 'in', gone)]))
    .execute();
}
