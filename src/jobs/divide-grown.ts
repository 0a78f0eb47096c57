// A second look at stories that have grown: reports of another event are split off and told as such.
import type { StoryId } from '../model/ids.ts';
import type { Evidence } from '../model/story.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import { describePart } from '../news/describe-part.ts';
import { type Division, divideReports } from '../news/divide-reports.ts';
import { findHits } from '../news/find-hits.ts';
import { toPercent } from '../news/phrase.ts';
import { type NewProfile, toProfile } from '../news/story-profile.ts';
import { toChance } from '../news/story-similarity.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';
import { findBinding } from '../store/story-decisions.ts';
import { listStoryParts, type StoryPart } from '../store/story-parts.ts';
import { readProfile } from '../store/story-row.ts';
import type { CorrectionDesk } from './desk.ts';
import type { Judged } from './judge-part.ts';
import { moveReports } from './move-reports.ts';
import { tellSplit } from './tell-correction.ts';
import { weighReport } from './weigh-report.ts';

/** Looked at when a story reaches these sizes, so that a report costs little however big it grows. */
const sizes = [4, 8, 16, 32];
const mostCompared = 32;

/**
 * Splits what turned out to be two events. The story keeps its number, its threads and the group of
 * its first report; the others become a story of their own, which is announced to those who do not
 * know it. What an editor has decided about stays. In the caller's transaction.
 */
export async function divideGrown(
  tx: Tx,
  judged: readonly Judged[],
  desk: Pick<CorrectionDesk, 'topics' | 'usual'>,
  now: number,
): Promise<void> {
  for (const [id, added] of await countAdded(tx, judged)) {
    const { count } = await readProfile(tx, id);
    if (!sizes.some((size) => count >= size && count - added < size)) continue;
    await divide(tx, id, desk, now);
  }
}

/** How many reports these judgements brought to each story; copies do not count. */
async function countAdded(
  tx: Tx,
  judged: readonly Judged[],
): Promise<ReadonlyMap<StoryId, number>> {
  const added = new Map<StoryId, number>();
  for (const { storyId, repeats } of judged) {
    if (storyId === undefined || repeats) continue;
    const id = (await findStory(tx, storyId))?.id;
    if (id !== undefined) added.set(id, (added.get(id) ?? 0) + 1);
  }
  return added;
}

async function divide(
  tx: Tx,
  from: StoryId,
  desk: Pick<CorrectionDesk, 'topics' | 'usual'>,
  now: number,
): Promise<void> {
  const all = await listStoryParts(tx, [from]);
  const tellers = all.filter(({ copyOf }) => copyOf === undefined).slice(-mostCompared);
  const division = divideReports(await describe(tx, tellers, desk.topics));
  if (division === undefined) return;
  const leaving = division.leave.flatMap((at) => tellers[at] ?? []);
  if (await isBound(tx, leaving, from)) return;
  const evidence = explain(from, tellers.length, division);
  const own = leaving.map((one) => ({ ...toRef(one), place: { score: 0, evidence: [evidence] } }));
  const parts = [...own, ...findCopies(all, leaving).map(toRef)];
  const to = await moveReports(tx, { from, parts, at: now }, desk.topics);
  await tellSplit(tx, { from, to }, desk, now);
}

async function describe(
  tx: Tx,
  tellers: readonly StoryPart[],
  topics: TopicIndex,
): Promise<readonly NewProfile[]> {
  const profiles: NewProfile[] = [];
  for (const { item, part: number } of tellers) {
    const part = item.parts[number] ?? { title: item.title, text: '', lang: item.lang };
    const plain = describePart(part, findHits(part, topics), item.publishedAt);
    const signature = await weighReport(tx, plain);
    profiles.push(toProfile(signature, item.publishedAt ?? item.seenAt, []));
  }
  return profiles;
}

/** Whether somebody said of one of these reports that it belongs to this story. */
async function isBound(tx: Tx, parts: readonly StoryPart[], id: StoryId): Promise<boolean> {
  for (const one of parts) {
    if ((await findBinding(tx, toRef(one))).same.includes(id)) return true;
  }
  return false;
}

function explain(from: StoryId, count: number, { leave, score }: Division): Evidence {
  const [all, own] = [String(count), String(leave.length)];
  return {
    sentence: `When s${from} had grown to ${all} reports, a second look showed that ${own} of them tell of another event (one event in ${toPercent(toChance(score))} of such cases).`,
    value: toChance(score),
  };
}

/** What repeats the text of one of these reports goes with it. */
function findCopies(
  all: readonly StoryPart[],
  originals: readonly StoryPart[],
): readonly StoryPart[] {
  const ids = new Set(originals.map(({ item }) => item.id));
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { item, copyOf } of all)
      if (copyOf !== undefined && ids.has(copyOf)) ids.add(item.id);
  }
  return all.filter(({ item, copyOf }) => copyOf !== undefined && ids.has(item.id));
}

function toRef({ item, part }: StoryPart) {
  return { itemId: item.id, part };
}
