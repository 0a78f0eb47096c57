// Moves reports of a story into another one, and writes both anew: what an editor's correction does.
import type { StoryId } from '../model/ids.ts';
import type { Part } from '../model/item.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { listTopicsOfStory, type MovedPart, moveParts, rewriteStory } from '../store/move-parts.ts';
import type { Tx } from '../store/open-store.ts';
import { openStory } from '../store/stories.ts';
import { listDecisionsAbout, settleApart } from '../store/story-decisions.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { profileParts } from './profile-parts.ts';

export interface Move {
  readonly from: StoryId;
  /** Some of its parts, not all. */
  readonly parts: readonly MovedPart[];
  /** A story that is there, or (unset) a new one. */
  readonly to?: StoryId;
  readonly at: number;
}

/** Answers the story that holds the parts now. */
export async function moveReports(
  tx: Tx,
  { from, parts, to, at }: Move,
  topics: TopicIndex,
): Promise<StoryId> {
  const decisions = await listDecisionsAbout(tx, to === undefined ? [from] : [from, to]);
  const before = await listStoryParts(tx, [from]);
  const moved = before.filter((one) => isAmong(one, parts));
  const target = to ?? (await openFor(tx, moved, at, topics));
  await moveParts(tx, parts, target);
  await settleApart(tx, decisions);
  await describeAnew(tx, target, at, topics);
  // The story keeps its headline, unless that was the headline of what left.
  const [first] = before;
  const hasLostFirst = first !== undefined && isAmong(first, parts);
  await describeAnew(tx, from, at, topics, hasLostFirst);
  return target;
}

async function openFor(
  tx: Tx,
  parts: readonly StoryPart[],
  at: number,
  topics: TopicIndex,
): Promise<StoryId> {
  const { profile } = await profileParts(tx, parts, [], topics);
  return await openStory(tx, { profile, ...headlineOf(parts), at });
}

/** Writes a story's profile, topics and index anew from the parts that it holds now. */
async function describeAnew(
  tx: Tx,
  id: StoryId,
  at: number,
  topics: TopicIndex,
  withHeadline = false,
): Promise<void> {
  const parts = await listStoryParts(tx, [id]);
  const topicIds = await listTopicsOfStory(tx, id);
  const portrait = await profileParts(tx, parts, topicIds, topics);
  await rewriteStory(tx, id, { ...portrait, at, ...(withHeadline && headlineOf(parts)) });
}

function headlineOf(parts: readonly StoryPart[]): { headline: string; lang: string } {
  const first = parts.find(({ copyOf }) => copyOf === undefined) ?? parts[0];
  const part: Part | undefined = first?.item.parts[first.part];
  const { title, text, lang } = part ?? { title: first?.item.title ?? '', text: '', lang: 'und' };
  return { headline: title === '' ? text.slice(0, 200) : title, lang };
}

/** Whether a part of a story is one of these. */
export function isAmong(
  { item, part }: StoryPart,
  refs: readonly { readonly itemId: number; readonly part: number }[],
): boolean {
  return refs.some((ref) => ref.itemId === item.id && ref.part === part);
}
