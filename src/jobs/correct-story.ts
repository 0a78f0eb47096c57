// An editor's corrections of stories: reports are split off, stories merged, both can be undone.
// All of one correction is one transaction: where reports are, what sticks, and who is told.
import type { ItemId, StoryId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { CorrectionResult, Corrector, StoryCorrection } from '../model/story-correction.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { mergeProfiles } from '../news/story-profile.ts';
import { listMergedIds } from '../store/announced.ts';
import { mergeStories } from '../store/merge-stories.ts';
import { moveParts, reviveStory } from '../store/move-parts.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory, type StoredStory } from '../store/stories.ts';
import {
  type FormerPlace,
  findLastDecision,
  removeDecision,
  type StoredDecision,
  saveDecision,
} from '../store/story-decisions.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { readProfile } from '../store/story-row.ts';
import type { CorrectionDesk } from './desk.ts';
import { isAmong, moveReports } from './move-reports.ts';
import { tellMerged, tellParted, tellSplit } from './tell-correction.ts';

/** What all steps of one correction have in common. */
interface Correcting {
  readonly by: Corrector;
  readonly topics: TopicIndex;
  readonly desk: CorrectionDesk;
  readonly now: number;
}

const splitOff = 'An editor said that it tells of another event.';

/** Carries out a correction, or says why it cannot be. */
export async function correctStory(
  wish: StoryCorrection,
  by: Corrector,
  desk: CorrectionDesk,
): Promise<CorrectionResult> {
  const work: Correcting = { by, topics: desk.topics, desk, now: desk.now() };
  return await desk.store.editing(async (tx) => {
    const story = await findStory(tx, wish.storyId, by.scope);
    if (story === undefined) return { kind: 'no-story', storyId: wish.storyId };
    switch (wish.kind) {
      case 'split':
        return await split(tx, story, wish.itemIds, work);
      case 'merge':
        return await merge(tx, story, wish.otherId, work);
      case 'undo':
        return await undo(tx, story, work);
      default:
        return wish satisfies never;
    }
  });
}

async function split(
  tx: Tx,
  { id }: StoredStory,
  named: readonly ItemId[],
  work: Correcting,
): Promise<CorrectionResult> {
  const { by, topics, now } = work;
  const seen = await listStoryParts(tx, [id], by.scope);
  const strange = named.filter((itemId) => !seen.some(({ item }) => item.id === itemId));
  if (strange.length > 0) return { kind: 'not-in-story', itemIds: strange };
  const all = await listStoryParts(tx, [id]);
  const leaving = withCopies(all, named);
  const stayed = all.filter((one) => !leaving.includes(one));
  // What the workspace does not see must not change its answer.
  if (seen.every((one) => leaving.some((other) => isSame(one, other)))) {
    return { kind: 'nothing-left' };
  }
  const moved = leaving.map((part) => release(part, leaving));
  const otherId = await moveReports(tx, { from: id, parts: moved, at: now }, topics);
  await saveDecision(tx, {
    kind: 'apart',
    storyId: id,
    otherId,
    scope: by.scope,
    at: now,
    stayed: stayed.filter(({ copyOf }) => copyOf === undefined).map(toRef),
    moved: leaving.map((part) => ({ ...toRef(part), before: placeOfPart(part) })),
  });
  await tellSplit(tx, { from: id, to: otherId }, work.desk, now);
  const movedIds = [...new Set(leaving.map(({ item }) => item.id))];
  const visible = movedIds.filter((itemId) => seen.some(({ item }) => item.id === itemId));
  const copyIds = visible.filter((itemId) => !named.includes(itemId));
  return { kind: 'split', storyId: id, otherId, movedIds: visible, copyIds };
}

/** The parts of these items, and what repeats their texts. */
function withCopies(all: readonly StoryPart[], named: readonly ItemId[]): readonly StoryPart[] {
  const ids = new Set(named);
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { item, copyOf } of all) if (copyOf && ids.has(copyOf)) ids.add(item.id);
  }
  return all.filter(({ item }) => ids.has(item.id));
}

/** A copy whose original stays behind speaks for itself from now on. */
function release(part: StoryPart, leaving: readonly StoryPart[]) {
  const { copyOf, score, evidence } = part;
  if (copyOf !== undefined && leaving.some(({ item }) => item.id === copyOf)) {
    return { ...toRef(part), place: { copyOf, score, evidence } };
  }
  return { ...toRef(part), place: { score: 0, evidence: [{ sentence: splitOff, value: 0 }] } };
}

async function merge(
  tx: Tx,
  one: StoredStory,
  otherId: StoryId,
  { by, now, desk }: Correcting,
): Promise<CorrectionResult> {
  const other = await findStory(tx, otherId, by.scope);
  if (other === undefined) return { kind: 'no-story', storyId: otherId };
  if (other.id === one.id) return { kind: 'same-story', storyId: one.id };
  const [older, newer] = await byAge(tx, one.id, other.id);
  const stayed = await listStoryParts(tx, [older]);
  const moved = await listStoryParts(tx, [newer]);
  const followers = (await listMergedIds(tx, newer)).filter((id) => id !== newer);
  await mergeInto(tx, newer, older, now);
  await saveDecision(tx, {
    kind: 'same',
    storyId: older,
    otherId: newer,
    scope: by.scope,
    at: now,
    movedIds: followers,
    stayed: stayed.filter(({ copyOf }) => copyOf === undefined).map(toRef),
    moved: moved.map(toRef),
  });
  await tellMerged(tx, { from: newer, to: older }, desk, now);
  const visible = await listStoryParts(tx, [older], by.scope);
  const movedIds = visible.filter((part) => isAmong(part, moved.map(toRef)));
  return {
    kind: 'merged',
    storyId: older,
    otherId: newer,
    movedIds: movedIds.map(({ item }) => item.id),
    copyIds: [],
  };
}

/** The story that channels were told of first keeps its number and its threads. */
export async function byAge(tx: Tx, a: StoryId, b: StoryId): Promise<readonly [StoryId, StoryId]> {
  const [one, other] = [await findStory(tx, a), await findStory(tx, b)];
  const isLater = (one?.openedAt ?? 0) - (other?.openedAt ?? 0) || a - b;
  return isLater <= 0 ? [a, b] : [b, a];
}

/** All that one story holds belongs to another one from now on. */
export async function mergeInto(tx: Tx, from: StoryId, into: StoryId, now: number): Promise<void> {
  const profile = mergeProfiles(await readProfile(tx, into), await readProfile(tx, from));
  await mergeStories(tx, [from], into, profile, now);
}

async function undo(tx: Tx, { id }: StoredStory, work: Correcting): Promise<CorrectionResult> {
  const decision = await findLastDecision(tx, await listMergedIds(tx, id));
  if (decision === undefined) return { kind: 'nothing-to-undo', storyId: id };
  const result = await (decision.kind === 'apart'
    ? undoSplit(tx, decision, work)
    : undoMerge(tx, decision, work));
  return result ?? { kind: 'nothing-to-undo', storyId: id };
}

async function undoSplit(
  tx: Tx,
  decision: StoredDecision,
  { by, now, topics, desk }: Correcting,
): Promise<CorrectionResult | undefined> {
  const into = await findStory(tx, decision.storyId, by.scope);
  const from = await findStory(tx, decision.otherId, by.scope);
  if (into === undefined || from === undefined) return undefined;
  const parts = await listStoryParts(tx, [from.id]);
  const back = parts.filter((part) => isAmong(part, decision.moved));
  const seen = await listStoryParts(tx, [from.id], by.scope);
  // Split off, it may have become part of another story, which is no part of this one.
  const isWhole = from.id === decision.otherId || back.length === parts.length;
  await removeDecision(tx, decision.id);
  if (from.id !== into.id && isWhole) await mergeInto(tx, from.id, into.id, now);
  else if (from.id !== into.id && back.length > 0)
    await moveReports(tx, { from: from.id, parts: back.map(toRef), to: into.id, at: now }, topics);
  await restorePlaces(tx, into.id, decision);
  await tellMerged(tx, { from: from.id, to: into.id }, desk, now);
  const movedIds = (isWhole ? seen : seen.filter((part) => isAmong(part, decision.moved))).map(
    ({ item }) => item.id,
  );
  return { kind: 'split-undone', storyId: into.id, otherId: from.id, movedIds, copyIds: [] };
}

/** Copies are copies again, of what is in the story; the evidence is what it was. */
async function restorePlaces(tx: Tx, id: StoryId, { moved }: StoredDecision): Promise<void> {
  const parts = await listStoryParts(tx, [id]);
  const restored = moved.flatMap(({ before, ...ref }) => {
    const isHere = parts.some((part) => isAmong(part, [ref]));
    const { copyOf } = before ?? {};
    const hasOriginal = copyOf === undefined || parts.some(({ item }) => item.id === copyOf);
    return before !== undefined && isHere && hasOriginal ? [{ ...ref, place: before }] : [];
  });
  await moveParts(tx, restored, id);
}

async function undoMerge(
  tx: Tx,
  decision: StoredDecision,
  { by, now, topics, desk }: Correcting,
): Promise<CorrectionResult | undefined> {
  const whole = await findStory(tx, decision.storyId, by.scope);
  const other = await findStory(tx, decision.otherId, by.scope);
  if (whole === undefined || whole.id !== other?.id) return undefined;
  const parts = await listStoryParts(tx, [whole.id]);
  const named = parts.filter((part) => isAmong(part, decision.moved));
  const leaving = withCopies(
    parts,
    named.map(({ item }) => item.id),
  );
  await removeDecision(tx, decision.id);
  if (leaving.length === 0 || leaving.length === parts.length) return undefined;
  const { otherId, movedIds: followers } = decision;
  await reviveStory(tx, otherId, followers);
  const move = { from: whole.id, parts: leaving.map(toRef), to: otherId, at: now };
  await moveReports(tx, move, topics);
  await tellParted(tx, { from: whole.id, to: otherId }, desk, now);
  const visible = await listStoryParts(tx, [otherId], by.scope);
  const movedIds = visible.map(({ item }) => item.id);
  return { kind: 'merge-undone', storyId: whole.id, otherId, movedIds, copyIds: [] };
}

function toRef({ item, part }: StoryPart): PartRef {
  return { itemId: item.id, part };
}

function placeOfPart({ copyOf, score, evidence }: StoryPart): FormerPlace {
  return { score, evidence, ...(copyOf !== undefined && { copyOf }) };
}

function isSame(one: StoryPart, other: StoryPart): boolean {
  return one.item.id === other.item.id && one.part === other.part;
}
