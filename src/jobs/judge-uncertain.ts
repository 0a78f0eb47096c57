// The judge: what the rules are unsure of, a model is asked. It moves nothing else, and when it does not
// answer, the rules' verdict stands.
import { askAboutTopic, readTopicAnswer } from '../llm/topic-question.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { Item, PartRef } from '../model/item.ts';
import { isUncertain, type Match, type Opinion } from '../model/match.ts';
import { describePart } from '../news/describe-part.ts';
import { findHits } from '../news/find-hits.ts';
import { readRemark } from '../news/retelling/form.ts';
import { sampleShingles } from '../news/shingles.ts';
import { listAnnouncements, listMergedIds } from '../store/announced.ts';
import { findItem, mayBeAnnounced } from '../store/items.ts';
import { changeMatch, listMatches, listMatchesAfter, type StoredMatch } from '../store/matches.ts';
import { takeQuestion } from '../store/model-answers.ts';
import type { Tx } from '../store/open-store.ts';
import { findStoryOfPart } from '../store/story-parts.ts';
import { settleStories } from '../store/topic-traces.ts';
import { announce } from './announce.ts';
import { nameOf } from './channel-news.ts';
import type { Desk } from './desk.ts';
import { findCopies, joinAsCopy } from './join-copy.ts';
import type { NewReport } from './new-report.ts';
import type { Model } from './open-model.ts';
import { placeInStory } from './place-in-story.ts';

export type JudgeDesk = Pick<Desk, 'store' | 'topics' | 'usual' | 'now'>;

/** What came in longer ago is settled news. */
const freshMs = 30 * 60_000;
/** Matches looked at in one go. */
const pageSize = 500;
/** Questions of one beat; what is left over is asked at the next. */
const mostAtOnce = 20;

/** Goes on from one beat to the next; answers how many it moved. */
export function createJudge(desk: JudgeDesk, model: Model): () => Promise<number> {
  let after = 0 as ItemId;
  return async () => {
    const seenAt = desk.now() - freshMs;
    const page = await listMatchesAfter(desk.store.reader, { itemId: after, seenAt }, pageSize);
    // Where a team's answers have spoken no model is asked.
    const doubtful = page.filter(
      ({ match }) => isUncertain(match) && !match.opinion && !match.learnt,
    );
    const asked = doubtful.slice(0, mostAtOnce);
    let moved = 0;
    // One after the other: alerts that wait to be retold come first.
    for (const one of asked) moved += (await judge(one, desk, model)) ? 1 : 0;
    after = findEnd(page, doubtful, asked) ?? after;
    return moved;
  };
}

/** What was looked at is not looked at again, but what was left over is. */
function findEnd(
  page: readonly StoredMatch[],
  doubtful: readonly StoredMatch[],
  asked: readonly StoredMatch[],
): ItemId | undefined {
  const next = doubtful[asked.length];
  if (next !== undefined) return (next.itemId - 1) as ItemId;
  const last = page.at(-1);
  // The last item may go on on the next page, unless it fills all of this one.
  const isCut = page.length === pageSize && page[0]?.itemId !== last?.itemId;
  return last && ((isCut ? last.itemId - 1 : last.itemId) as ItemId);
}

async function judge(stored: StoredMatch, desk: JudgeDesk, model: Model): Promise<boolean> {
  const { store, now } = desk;
  const { itemId, part, match } = stored;
  const topic = desk.topics.topics.find(({ id }) => id === match.topicId);
  const item = await findItem(store.reader, itemId);
  const text = item?.parts[part];
  if (topic === undefined || item === undefined || text === undefined) return false;
  const key = `judge ${itemId}/${part}/${match.topicId}`;
  if (!(await store.transaction((tx) => takeQuestion(tx, key, now())))) return false;
  const published = item.publishedAt && new Date(item.publishedAt).toISOString().slice(0, 10);
  const answer = await model.ask(
    askAboutTopic(
      { name: topic.names.en ?? topic.handle, description: topic.description },
      { title: text.title, text: text.text, language: text.lang, ...(published && { published }) },
    ),
  );
  const said = answer.kind === 'json' ? readTopicAnswer(answer.json) : undefined;
  if (said === undefined) return false;
  const opinion: Opinion = {
    onTopic: said.about,
    reason: readRemark(said.reason) ?? 'It gave no reason that can be shown.',
    model: model.name,
    at: now(),
    before: match.onTopic,
  };
  return await store.editing((tx) => record(tx, { item, part }, { match, opinion }, desk));
}

interface Place {
  readonly item: Item;
  readonly part: number;
}

/** Writes the opinion down and, where it differs, does what a check would have done. */
async function record(
  tx: Tx,
  { item, part }: Place,
  { match, opinion }: { readonly match: Match; readonly opinion: Opinion },
  desk: JudgeDesk,
): Promise<boolean> {
  const ref: PartRef = { itemId: item.id, part };
  const current = (await listMatches(tx, item.id)).find(
    (one) => one.part === part && one.match.topicId === match.topicId,
  );
  // A team's answer or another version of the topic came first.
  const isSame = current?.match.onTopic === match.onTopic && current.match.score === match.score;
  if (!isSame || current.match.opinion !== undefined) return false;
  await changeMatch(tx, ref, { ...current.match, onTopic: opinion.onTopic, opinion });
  if (opinion.onTopic === match.onTopic) return false;
  const known = await findStoryOfPart(tx, ref);
  if (!opinion.onTopic) await settleStories(tx, known === undefined ? [] : [known]);
  else await bringIn(tx, { item, part }, match, known, desk);
  return true;
}

/** On the topic after all: into its story, and told to those who have not heard of it. */
async function bringIn(
  tx: Tx,
  { item, part: number }: Place,
  { topicId }: Match,
  known: StoryId | undefined,
  desk: JudgeDesk,
): Promise<void> {
  const part = item.parts[number];
  if (part === undefined) return;
  const report: NewReport = {
    ref: { itemId: item.id, part: number },
    part,
    publishedAt: item.publishedAt,
    seenAt: item.seenAt,
    silence: undefined,
  };
  const placed = known === undefined ? await place(tx, report, topicId, desk) : undefined;
  if (known !== undefined) await settleStories(tx, [known]);
  const storyId = known ?? placed?.storyId;
  if (storyId === undefined || !(await mayBeAnnounced(tx, item.id))) return;
  // Who was told of the story has been told of this report, where it was in it before.
  const told =
    known === undefined ? [] : await listAnnouncements(tx, await listMergedIds(tx, known));
  const names = new Set(told.map(nameOf));
  const judged = { ...report, topicIds: [topicId], storyId, repeats: placed?.repeats ?? false };
  const isMeant = (channel: Parameters<typeof nameOf>[0]) => !names.has(nameOf(channel));
  await announce(tx, [judged], desk.now(), desk.topics.topics, desk.usual, isMeant);
}

async function place(
  tx: Tx,
  report: NewReport,
  topicId: Match['topicId'],
  { topics }: JudgeDesk,
): Promise<{ readonly storyId: StoryId; readonly repeats: boolean }> {
  const { part, publishedAt } = report;
  const [copy] = await findCopies(tx, report, sampleShingles(part.title, part.text));
  const copied = copy && (await joinAsCopy(tx, report, copy, [topicId]));
  if (copied !== undefined) return { storyId: copied, repeats: true };
  const signature = describePart(part, findHits(part, topics), publishedAt);
  const storyId = await placeInStory(tx, { ...report, topicIds: [topicId], signature });
  return { storyId, repeats: false };
}
