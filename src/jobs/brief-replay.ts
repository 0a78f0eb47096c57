// Briefings on what was replayed, by the very code that writes them for a channel.
import type { BriefingStory } from '../model/briefing.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import { briefStories } from '../news/brief-stories.ts';
import { gatherStories, type PartOfStory } from '../news/gather-stories.ts';
import { readerLangsOf } from '../news/reader-langs.ts';
import { reportedAt, type StoryToBrief } from '../news/story-report.ts';
import { listItems } from '../store/items.ts';
import type { Store } from '../store/open-store.ts';
import { listStoryParts } from '../store/story-parts.ts';
import type { Judged } from './judge-part.ts';
import type { Replay } from './replay.ts';

/** A story, under the name it has in the predictions or the labels, with what is told of it. */
export interface ToldStory {
  readonly story: string;
  readonly lang: string;
  readonly told: BriefingStory;
}

/** A story to tell, for readers of a language (ISO 639). */
export interface StoryWish {
  readonly story: string;
  readonly lang: string;
}

/** Tells the stories of the predictions, each for the readers of a language. */
export async function briefPredictedStories(
  replayed: Replay,
  lang: string,
  store: Store,
): Promise<readonly ToldStory[]> {
  const names = new Set(replayed.predictions.flatMap(({ story }) => story ?? []));
  const ids = [...names].map((name) => Number(name.slice(1)) as StoryId);
  const stories = gatherStories(ids, await listStoryParts(store.db, ids));
  return stories.flatMap((story) => tell(story, { story: `s${story.id}`, lang }));
}

/**
 * Tells stories as somebody else put them together. `members`: the ids of a story's items. Copies
 * are what `copyOf` says, by ids.
 */
export async function briefGivenStories(
  replayed: Replay,
  wishes: readonly StoryWish[],
  members: ReadonlyMap<string, readonly string[]>,
  copyOf: ReadonlyMap<string, string>,
  store: Store,
): Promise<readonly ToldStory[]> {
  const partOf = (id: string) => choosePart(replayed.judged.get(id) ?? []);
  const itemIds = [...members.values()].flat().flatMap((id) => partOf(id)?.ref.itemId ?? []);
  const items = new Map((await listItems(store.db, itemIds)).map((item) => [item.id, item]));
  const gather = (ids: readonly string[], storyId: StoryId): readonly PartOfStory[] =>
    ids.flatMap((id) => {
      const ref = partOf(id)?.ref;
      const item = ref && items.get(ref.itemId);
      const copied = partOf(copyOf.get(id) ?? '')?.ref.itemId;
      if (ref === undefined || item === undefined) return [];
      return [{ storyId, item, part: ref.part, ...(copied && { copyOf: copied }) }];
    });
  return wishes.flatMap((wish, at) => {
    const storyId = (at + 1) as StoryId;
    const parts = gather(members.get(wish.story) ?? [], storyId);
    return gatherStories([storyId], parts).flatMap((story) => tell(story, wish));
  });
}

/** Of an item about two subjects the one that is on a topic, else the first. */
function choosePart(judged: readonly Judged[]): Judged | undefined {
  return judged.find(({ topicIds }) => topicIds.length > 0) ?? judged[0];
}

// As if it were asked for when its last report came.
function tell(story: StoryToBrief, wish: StoryWish): readonly ToldStory[] {
  if (story.reports.length === 0) return [];
  const now = Math.max(...story.reports.map(reportedAt));
  const readerLangs = readerLangsOf(wish.lang);
  const { stories } = briefStories([story], { now, readerLangs, maxStories: 1 });
  return stories.map((told) => ({ ...wish, told }));
}

/** The ids of the replayed items by the numbers they were stored under. */
export function nameItems(replayed: Replay): ReadonlyMap<ItemId, string> {
  return new Map(
    [...replayed.judged].flatMap(([id, judged]) => judged.map(({ ref }) => [ref.itemId, id])),
  );
}
