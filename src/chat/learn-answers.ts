// After every answer: a topic of the team learns from all of them anew, and the week is judged again.
import type { Scope, TopicId } from '../model/ids.ts';
import type { LearningState, Learnt } from '../model/learnt.ts';
import type { Match } from '../model/match.ts';
import type { TeamTopic } from '../model/team-topic.ts';
import type { Topic } from '../model/topic.ts';
import { countAnswers } from '../news/count-answers.ts';
import { learnTopic } from '../news/learn-topic.ts';
import { toSample } from '../news/learnt-points.ts';
import { lockByName } from '../store/advisory-lock.ts';
import type { Tx } from '../store/store.ts';
import { insertTeamTopic, listTeamTopics, updateTeamTopic } from '../store/team-topics.ts';
import { moveFollowers, reviewMs } from '../store/topic-traces.ts';
import { copyMatches, listOnTopic } from '../store/topic-versions.ts';
import { saveVerdictReports, type VerdictReport, type VerdictSubject } from '../store/verdicts.ts';
import { isLearningOff, listBareVerdicts, listSubjectMatches, listVotes } from '../store/votes.ts';
import type { CommandContext } from './command.ts';
import { dropVersion, mostTopics, toVersion } from './topic-version.ts';

/** Share of the needed points from which a report is near a topic. */
const nearMiss = 0.5;

/** What became of a topic when its answers changed. */
export interface Relearning {
  readonly state: LearningState;
  /** `full`: it would learn, but the workspace may have no further topic. */
  readonly change: 'none' | 'begun' | 'changed' | 'ended' | 'full';
  /** Reports of the stored week that left the topic and that came to it. */
  readonly left: number;
  readonly came: number;
}

/** The topic that answers are kept for: they outlive a team's version of a built-in one. */
export function originOf({ id, replaces }: Topic): TopicId {
  return replaces ?? id;
}

/** How far a topic's learning is. */
export async function readLearning(tx: Tx, topic: Topic, scope: Scope): Promise<LearningState> {
  return await learn(tx, topic, scope, topic.learnt !== undefined);
}

async function learn(tx: Tx, topic: Topic, scope: Scope, isOn: boolean): Promise<LearningState> {
  const { answers, ...counted } = countAnswers(await listVotes(tx, scope, originOf(topic)));
  const isOff = await isLearningOff(tx, scope, originOf(topic));
  const { learnt, ...outcome } = learnTopic(answers, isOn);
  return { ...outcome, ...counted, isOff, ...(learnt && !isOff && { learnt }) };
}

/** Changes answers (or whether they count), and lets the topic learn from what they are then. */
export async function changeAnswers<T>(
  topic: Topic,
  context: CommandContext,
  change: (tx: Tx) => Promise<T>,
): Promise<Relearning & { readonly result: T }> {
  const { store, scope, now, actions } = context;
  const sinceAt = now - reviewMs;
  const before = await listOnTopic(store.reader, topic.id, sinceAt, scope);
  const { topicId, ...done } = await store.editing(async (tx) => {
    const result = await change(tx);
    await sampleBareVerdicts(tx, topic, scope);
    const own = await findVersion(tx, topic, scope);
    const state = await learn(tx, topic, scope, own?.learnt !== undefined);
    return { result, state, ...(await keepLearnt(tx, { topic, own, state }, context)) };
  });
  if (done.change === 'none' || done.change === 'full') return { ...done, left: 0, came: 0 };
  await actions.reloadTopics();
  await actions.reviewTopic(topicId);
  const after = await listOnTopic(store.reader, topicId, sinceAt, scope);
  return { ...done, left: before.difference(after).size, came: after.difference(before).size };
}

export interface AnsweredReport extends VerdictReport {
  readonly match: Match;
}

/** The reports that a verdict counts for, as they did on the topic's own words. */
export async function readReports(
  tx: Tx,
  subject: VerdictSubject,
  { topic, scope, fits }: { topic: Topic; scope: Scope; fits: boolean },
): Promise<readonly AnsweredReport[]> {
  const found = await listSubjectMatches(tx, subject, topic.id, scope);
  // That a report far from a topic is not about it teaches nothing.
  const telling = found.filter(
    ({ match }) => fits || match.onTopic || match.score >= match.threshold * nearMiss,
  );
  const reports = telling.map(({ ref, match }) => ({ ref, match, sample: toSample(match) }));
  if (subject.storyId !== undefined) return reports;
  // Of an item with two subjects: what is on the topic is what is not about it, or the nearest.
  const best = reports.toSorted((a, b) => b.match.score - a.match.score).slice(0, 1);
  const onTopic = reports.filter(({ match }) => match.onTopic);
  return fits || onTopic.length === 0 ? best : onTopic;
}

// What was said before answers were kept with their reports, as far as those are still there.
async function sampleBareVerdicts(tx: Tx, topic: Topic, scope: Scope): Promise<void> {
  for (const { id, fits, ...subject } of await listBareVerdicts(tx, scope, originOf(topic))) {
    await saveVerdictReports(tx, id, await readReports(tx, subject, { topic, scope, fits }));
  }
}

async function findVersion(tx: Tx, topic: Topic, scope: Scope): Promise<TeamTopic | undefined> {
  const own = await listTeamTopics(tx, scope);
  return own.find(({ id, replaces }) => id === topic.id || replaces === topic.id);
}

interface Learning {
  readonly topic: Topic;
  readonly own: TeamTopic | undefined;
  readonly state: LearningState;
}

type Kept = Pick<Relearning, 'change'> & { readonly topicId: TopicId };

async function keepLearnt(
  tx: Tx,
  { topic, own, state: { learnt } }: Learning,
  context: CommandContext,
): Promise<Kept> {
  if (own === undefined) {
    if (topic.scope !== undefined || learnt === undefined) {
      return { change: 'none', topicId: topic.id };
    }
    return await makeVersion(tx, topic, learnt, context);
  }
  const { learnt: before, ...written } = own;
  if (JSON.stringify(before) === JSON.stringify(learnt)) {
    return { change: 'none', topicId: own.id };
  }
  if (learnt !== undefined) {
    await updateTeamTopic(tx, { ...written, learnt }, context.now);
    return { change: before === undefined ? 'begun' : 'changed', topicId: own.id };
  }
  if (own.isAutomatic !== true) {
    await updateTeamTopic(tx, written, context.now);
    return { change: 'ended', topicId: own.id };
  }
  await dropVersion(tx, own);
  return { change: 'ended', topicId: own.replaces ?? own.id };
}

async function makeVersion(
  tx: Tx,
  topic: Topic,
  learnt: Learnt,
  { store, scope, now }: CommandContext,
): Promise<Kept> {
  await lockByName(tx, store.capabilities, 'quota');
  const isFull = (await listTeamTopics(tx, scope)).length >= mostTopics;
  if (isFull) return { change: 'full', topicId: topic.id };
  const version = { ...toVersion(topic), replaces: topic.id, learnt, isAutomatic: true };
  const id = await insertTeamTopic(tx, { ...version, scope }, now);
  await moveFollowers(tx, scope, topic.id, id);
  await copyMatches(tx, topic.id, id);
  return { change: 'begun', topicId: id };
}
