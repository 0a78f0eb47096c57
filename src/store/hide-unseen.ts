// Leaves out of reasons what tells of reports and stories that a workspace does not see.
import type { ItemId, Scope, StoryId } from '../model/ids.ts';
import type { Evidence } from '../model/story.ts';
import { isSeenFeed, isSeenPart, isSeenStory } from './access.ts';
import { inLists } from './chunk.ts';
import type { Tx } from './store.ts';

/** What joined such a report may stand in reports that the workspace does not see. */
const shortEvidence = 'It was judged to tell of the same event.';

/** Where a part is, and why. */
interface PartPlace {
  readonly storyId: StoryId;
  readonly copyOf?: ItemId;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Leaves out of parts what tells of reports and stories that the scope does not see. */
export async function hideUnseen<Place extends PartPlace>(
  tx: Tx,
  places: readonly Place[],
  scope: Scope,
): Promise<readonly Place[]> {
  const ids = places.map(({ storyId }) => storyId);
  const [all, seen] = [await countParts(tx, ids), await countParts(tx, ids, scope)];
  const copied = await listSeenItems(
    tx,
    places.flatMap(({ copyOf }) => copyOf ?? []),
    scope,
  );
  const named = await listSeenStories(tx, places.flatMap(storiesNamedIn), scope);
  return places.map(({ copyOf, ...place }) => {
    const isWhole = all.get(place.storyId) === seen.get(place.storyId);
    const evidence = isWhole
      ? place.evidence.filter((one) =>
          storiesNamedIn({ evidence: [one] }).every((id) => named.has(id)),
        )
      : [{ sentence: shortEvidence, value: place.score }];
    const isCopy = copyOf !== undefined && copied.has(copyOf);
    return { ...place, evidence, ...(isCopy && { copyOf }) } as unknown as Place;
  });
}

function storiesNamedIn({ evidence }: { readonly evidence: readonly Evidence[] }): StoryId[] {
  const named = evidence.flatMap(({ sentence }) => [...sentence.matchAll(/\bs(\d{1,15})\b/g)]);
  return named.map(([, number]) => Number(number) as StoryId);
}

/** Parts of each story: those that the scope sees, or all. */
export async function countParts(
  tx: Tx,
  ids: readonly StoryId[],
  scope?: Scope,
): Promise<ReadonlyMap<StoryId, number>> {
  const counts = new Map<StoryId, number>();
  for (const list of inLists(ids)) {
    let query = tx
      .selectFrom('story_part')
      .select((eb) => ['story_id', eb.fn.countAll<number>().as('count')])
      .where('story_id', 'in', list)
      .groupBy('story_id');
    if (scope !== undefined) query = query.where(isSeenPart('story_part', scope));
    for (const { story_id, count } of await query.execute()) counts.set(story_id, count);
  }
  return counts;
}

async function listSeenItems(
  tx: Tx,
  ids: readonly ItemId[],
  scope: Scope,
): Promise<ReadonlySet<ItemId>> {
  const seen = new Set<ItemId>();
  for (const list of inLists(ids)) {
    const rows = await tx
      .selectFrom('item')
      .select('id')
      .where('id', 'in', list)
      .where(isSeenFeed('item.feed_id', scope))
      .execute();
    for (const { id } of rows) seen.add(id);
  }
  return seen;
}

async function listSeenStories(
  tx: Tx,
  ids: readonly StoryId[],
  scope: Scope,
): Promise<ReadonlySet<StoryId>> {
  const seen = new Set<StoryId>();
  for (const list of inLists(ids)) {
    const rows = await tx
      .selectFrom('story')
      .select('id')
      .where('id', 'in', list)
      // A story that became part of another one leads there.
      .where((eb) =>
        eb.or([isSeenStory('story.id', scope), isSeenStory('story.merged_into', scope)]),
      )
      .execute();
    for (const { id } of rows) seen.add(id);
  }
  return seen;
}
