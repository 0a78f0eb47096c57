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
  readonly joinedAt: number;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Leaves out of parts what tells of reports and stories that the scope does not see. */
export async function hideUnseen<Place extends PartPlace>(
  tx: Tx,
  places: readonly Place[],
  scope: Scope,
): Promise<readonly Place[]> {
  // Without reasons there is nothing that could tell of others.
  const ids = places.flatMap(({ storyId, evidence }) => (evidence.length > 0 ? storyId : []));
  const unseenAt = await readUnseenTimes(tx, ids, scope);
  const copied = await listSeenItems(
    tx,
    places.flatMap(({ copyOf }) => copyOf ?? []),
    scope,
  );
  const named = await listSeenStories(tx, places.flatMap(storiesNamedIn), scope);
  const isOpen = (one: Evidence) =>
    storiesNamedIn({ evidence: [one] }).every((id) => named.has(id));
  return places.map(({ copyOf, ...place }) => {
    // A report was compared with those that were there before it.
    const isCompared = place.joinedAt < (unseenAt.get(place.storyId) ?? Number.POSITIVE_INFINITY);
    const evidence = isCompared
      ? place.evidence.filter(isOpen).map(({ sentence, value }) => ({ sentence, value }))
      : [{ sentence: shortEvidence, value: place.score }];
    const isCopy = copyOf !== undefined && copied.has(copyOf);
    // The same place with less in it.
    return { ...place, evidence, ...(isCopy && { copyOf }) } as unknown as Place;
  });
}

/** When the first part of each story joined that the scope does not see. */
async function readUnseenTimes(
  tx: Tx,
  ids: readonly StoryId[],
  scope: Scope,
): Promise<ReadonlyMap<StoryId, number>> {
  const times = new Map<StoryId, number>();
  for (const list of inLists(ids)) {
    const rows = await tx
      .selectFrom('story_part')
      .select((eb) => ['story_id', eb.fn.min('joined_at').as('at')])
      .where('story_id', 'in', list)
      .where(({ not }) => not(isSeenPart('story_part', scope)))
      .groupBy('story_id')
      .execute();
    for (const { story_id, at } of rows) times.set(story_id, at);
  }
  return times;
}

function storiesNamedIn({ evidence }: { readonly evidence: readonly Evidence[] }): StoryId[] {
  const named = evidence.flatMap(({ sentence }) => [...sentence.matchAll(/\bs(\d{1,15})\b/g)]);
  return named.map(([, number]) => Number(number) as StoryId);
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
