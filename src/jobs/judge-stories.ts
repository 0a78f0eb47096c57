// The judge of stories: a report that opened a story, though another one was nearly near enough, is shown
// to a model beside that one's reports. If it says that they are one event, the two become one story.
import { askAboutStory, readStoryAnswer, type ToldReport } from '../llm/story-question.ts';
import type { StoryId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import { readRemark } from '../news/retelling/form.ts';
import { takeQuestion } from '../store/model-answers.ts';
import type { Tx } from '../store/open-store.ts';
import { findStory } from '../store/stories.ts';
import { listApart } from '../store/story-decisions.ts';
import {
  addEvidence,
  findStoryOfPart,
  listDoubtfulParts,
  listStoryParts,
  type StoryPart,
} from '../store/story-parts.ts';
import { byAge, mergeInto } from './correct-story.ts';
import type { CorrectionDesk } from './desk.ts';
import type { Model } from './open-model.ts';
import { tellMerged } from './tell-correction.ts';

const freshMs = 30 * 60_000;
/** Questions of one beat. */
const mostAtOnce = 5;
/** Reports of the other story that are shown. */
const mostShown = 3;

/** Asks about the doubtful reports of the last half hour, each once; answers how many stories it merged. */
export async function judgeStories(desk: CorrectionDesk, model: Model): Promise<number> {
  const since = desk.now() - freshMs;
  let merged = 0;
  let asked = 0;
  for (const { ref, doubt } of await listDoubtfulParts(desk.store.reader, since)) {
    if (asked >= mostAtOnce) break;
    const outcome = await judge(ref, doubt, desk, model);
    asked += outcome === 'known' ? 0 : 1;
    merged += outcome === 'merged' ? 1 : 0;
  }
  return merged;
}

async function judge(
  ref: PartRef,
  doubt: StoryId,
  desk: CorrectionDesk,
  model: Model,
): Promise<'known' | 'asked' | 'merged'> {
  const { store, now } = desk;
  const own = await findStoryOfPart(store.reader, ref);
  const other = await findStory(store.reader, doubt);
  if (own === undefined || other === undefined || own === other.id) return 'known';
  const parts = await listStoryParts(store.reader, [own, other.id]);
  const report = parts.find(({ item, part }) => item.id === ref.itemId && part === ref.part);
  const shown = parts.filter(({ storyId, copyOf }) => storyId === other.id && copyOf === undefined);
  if (report === undefined || shown.length === 0) return 'known';
  const key = `same ${ref.itemId}/${ref.part}/${doubt}`;
  if (!(await store.transaction((tx) => takeQuestion(tx, key, now())))) return 'known';
  const answer = await model.ask(
    askAboutStory(toTold(report), shown.slice(-mostShown).map(toTold)),
  );
  const said = answer.kind === 'json' ? readStoryAnswer(answer.json) : undefined;
  if (said === undefined) return 'asked';
  const remark = readRemark(said.reason);
  const opinion = `A model (${model.name}) was asked whether it tells of the same event as s${doubt}. Its opinion: ${said.same ? 'yes' : 'no'}.${remark === undefined ? '' : ` “${remark}”`}`;
  const isMerged = await store.editing((tx) =>
    record(tx, ref, { doubt, opinion, isSame: said.same }, desk),
  );
  return isMerged ? 'merged' : 'asked';
}

interface Said {
  readonly doubt: StoryId;
  readonly opinion: string;
  readonly isSame: boolean;
}

/** All of it, or nothing, if stories were merged or corrected while the model thought. */
async function record(
  tx: Tx,
  ref: PartRef,
  { doubt, opinion, isSame }: Said,
  desk: CorrectionDesk,
): Promise<boolean> {
  await addEvidence(tx, ref, { sentence: opinion, value: isSame ? 1 : 0 });
  const own = await findStoryOfPart(tx, ref);
  const other = await findStory(tx, doubt);
  if (!isSame || own === undefined || other === undefined || own === other.id) return false;
  // An editor's word stands above a model's.
  if ((await listApart(tx, [own, other.id])).length > 0) return false;
  const [to, from] = await byAge(tx, own, other.id);
  await mergeInto(tx, from, to, desk.now());
  await tellMerged(tx, { from, to }, desk, desk.now());
  return true;
}

function toTold({ item, part }: StoryPart): ToldReport {
  const { title, text, lang } = item.parts[part] ?? {
    title: item.title,
    text: '',
    lang: item.lang,
  };
  const at = item.publishedAt ?? item.seenAt;
  return { title, text, language: lang, day: new Date(at).toISOString().slice(0, 10) };
}
