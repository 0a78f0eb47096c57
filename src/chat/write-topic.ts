// Making, copying, changing and removing a team's topic. Each ends with what the stored week holds.
import type { Card, Span } from '../model/card.ts';
import type { TeamTopic, TopicDraft } from '../model/team-topic.ts';
import type { Topic } from '../model/topic.ts';
import { readDraft, type TypedDraft } from '../news/read-draft.ts';
import { findHandleProblem, readHandle } from '../news/read-handle.ts';
import { writeTerms } from '../news/read-terms.ts';
import { lockByName } from '../store/advisory-lock.ts';
import { insertTeamTopic, listTeamTopics, updateTeamTopic } from '../store/team-topics.ts';
import { countFollowers, moveFollowers } from '../store/topic-traces.ts';
import { countOf } from '../view/format-time.ts';
import { card, code, hint, list, note, paragraph, text } from '../view/spans.ts';
import { topicName } from '../view/topic-name.ts';
import type { CommandContext, TopicReview } from './command.ts';
import { dropVersion, mostTopics, toVersion } from './topic-version.ts';

const builtInStays =
  'The words of the built-in topic hold on; what this workspace writes comes on top of them.';

/** Makes a topic from what was typed or filled in. */
export async function makeTopic(
  typed: string | undefined,
  fields: TypedDraft,
  context: CommandContext,
): Promise<Card> {
  const handle = readHandle(typed ?? fields.name ?? '');
  const wrong = findHandleProblem(handle);
  if (wrong !== undefined) return problemCard(wrong);
  const reading = readDraft({ ...fields, name: fields.name ?? typed });
  if (reading.kind === 'problems') return draftProblemCard(reading.problems, `new ${handle}`);
  return await keepTopic({ handle, draft: reading.draft }, 'Made', context);
}

/** Makes a built-in topic the team's own, whole; what the team writes comes on top of it. */
export async function copyTopic(topic: Topic, context: CommandContext): Promise<Card> {
  if (topic.scope !== undefined) {
    const sentence = `${topic.handle} is a topic of this workspace already.`;
    return problemCard(sentence, text('Change it: '), code(`topic edit ${topic.handle}`));
  }
  return await keepTopic(toVersion(topic), 'Copied', context);
}

async function keepTopic(
  made: Omit<TeamTopic, 'id' | 'scope' | 'replaces'>,
  verb: string,
  context: CommandContext,
): Promise<Card> {
  const { store, scope, topics, now, actions } = context;
  const hidden = topics.find((topic) => topic.scope === undefined && topic.handle === made.handle);
  const kept = await store.transaction(async (tx) => {
    await lockByName(tx, store.capabilities, 'quota');
    const own = await listTeamTopics(tx, scope);
    if (own.some(({ handle }) => handle === made.handle)) return 'there';
    if (own.length >= mostTopics) return 'full';
    const replaces = hidden && { replaces: hidden.id };
    const id = await insertTeamTopic(tx, { ...made, scope, ...replaces }, now);
    if (hidden !== undefined) await moveFollowers(tx, scope, hidden.id, id);
    return id;
  });
  if (kept === 'there') {
    const change = [text('Change it: '), code(`topic edit ${made.handle}`)];
    const sentence = `There is a topic ${made.handle} already.`;
    return problemCard(sentence, ...change, text(', or take another handle.'));
  }
  if (kept === 'full') {
    return problemCard(
      `This workspace has ${mostTopics} topics of its own, which is the most there can be. Remove one first.`,
    );
  }
  await actions.reloadTopics();
  return topicCard(verb, made, await actions.reviewTopic(kept), hidden);
}

/** Changes a team's topic. A filled form has name and words: what it leaves empty is empty then. */
export async function changeTopic(
  topic: Topic,
  fields: TypedDraft,
  context: CommandContext,
): Promise<Card> {
  const { store, scope, now, actions } = context;
  const before = await findOwn(topic, context);
  if (before === undefined) return notOwnCard(topic);
  const isForm = fields.name !== undefined && fields.words !== undefined;
  const emptied = isForm ? { without: '', beside: '', ...dropUnset(fields) } : fields;
  const reading = readDraft(emptied, before.draft, before.base !== undefined);
  if (reading.kind === 'problems') {
    return draftProblemCard(reading.problems, `edit ${topic.handle}`);
  }
  // What somebody changed is theirs: it stays when learning ends.
  const { isAutomatic: _, ...kept } = before;
  const after = { ...kept, draft: reading.draft };
  const isKept = await store.transaction((tx) => updateTeamTopic(tx, { ...after, scope }, now));
  if (!isKept) return problemCard('Somebody removed this topic just now.');
  await actions.reloadTopics();
  return topicCard('Changed', after, await actions.reviewTopic(topic.id));
}

/** Removes a team's topic once somebody is sure. */
export async function removeTopic(
  topic: Topic,
  isSure: boolean,
  context: CommandContext,
): Promise<Card> {
  const { store, scope, actions } = context;
  const own = await findOwn(topic, context);
  if (own === undefined) return notOwnCard(topic);
  const name = topicName(topic);
  const followers = await countFollowers(store.db, scope, topic.id);
  if (!isSure) return askCard(topic, followers, own.replaces !== undefined);
  await store.editing((tx) => dropVersion(tx, own));
  await actions.reloadTopics();
  const sentence =
    own.replaces === undefined
      ? describeEnd(followers)
      : `The built-in topic ${topic.handle} is back; who followed this one follows that one.`;
  return card(`Removed ${topic.handle}: ${name}`, [paragraph(text(sentence))], {
    data: { handle: topic.handle, followers },
  });
}

/** What the team wrote about one of its topics. */
export async function findOwn(
  topic: Topic,
  { store, scope }: CommandContext,
): Promise<TeamTopic | undefined> {
  return (await listTeamTopics(store.db, scope)).find(({ id }) => id === topic.id);
}

function dropUnset(fields: TypedDraft): TypedDraft {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function topicCard(
  verb: string,
  { handle, draft, base }: Pick<TeamTopic, 'handle' | 'draft' | 'base'>,
  review: TopicReview,
  hidden?: Topic,
): Card {
  const { reports, stories } = review;
  const found =
    reports === 0
      ? 'Nothing of the stored week is on it.'
      : `Of the stored week ${countOf(reports, 'report')} in ${countOf(stories, 'story', 'stories')} ${reports === 1 ? 'is' : 'are'} on it.`;
  return card(
    [text(`${verb} `), code(handle), text(` ${draft.name}`)],
    [
      ...(base === undefined ? [] : [paragraph(text(builtInStays))]),
      ...describeDraft(draft),
      paragraph(text(found)),
      ...(hidden === undefined
        ? []
        : [note(text('It takes the place of the built-in topic in this workspace.'))]),
      note(text('Try other words: '), code(`topic test ${handle}`)),
    ],
    {
      tone: 'good',
      data: { handle, ...draft, ...review },
      actions: [
        { label: 'Brief', command: `brief ${handle}` },
        { label: 'Follow', command: `follow ${handle}` },
        { label: 'Edit', command: `topic edit ${handle}` },
      ],
    },
  );
}

function describeDraft({ words, without, beside, strictness }: TopicDraft) {
  const lines: (readonly [string, string])[] = [
    ['Looks for', shorten(writeTerms(words))],
    ['Must be named as well', shorten(writeTerms(beside))],
    ['Leaves out', shorten(writeTerms(without))],
    ['Threshold', strictness],
  ];
  const said = lines.filter(([, value]) => value !== '');
  return [list(said.map(([label, value]): readonly Span[] => [text(`${label}: ${value}`)]))];
}

const mostShown = 400;

function shorten(terms: string): string {
  const line = terms.replaceAll('\n', ' · ');
  return [...line].length > mostShown ? `${[...line].slice(0, mostShown).join('')} …` : line;
}

function askCard(topic: Topic, followers: number, isHiding: boolean): Card {
  const { handle } = topic;
  const command = `topic remove ${handle} --sure`;
  const end = isHiding
    ? `The built-in topic ${handle} comes back, and who follows this one follows that one.`
    : describeEnd(followers);
  return card(
    `Remove ${handle}: ${topicName(topic)}?`,
    [
      paragraph(text(end)),
      hint(
        text('If so: '),
        code(`topic remove ${handle}`),
        text(' with the option '),
        code('sure'),
      ),
    ],
    {
      tone: 'warn',
      data: { handle, followers },
      actions: [{ label: 'Remove it', command }],
    },
  );
}

function describeEnd(followers: number): string {
  const ended =
    followers === 0
      ? 'No channel follows it.'
      : `${countOf(followers, 'channel')} ${followers === 1 ? 'follows' : 'follow'} it and will hear no more of it.`;
  return `${ended} The stored reports stay and can be searched.`;
}

function notOwnCard({ handle }: Topic): Card {
  return problemCard(
    `${handle} is built in, for all.`,
    text('Make it a topic of this workspace, which can be changed: '),
    code(`topic copy ${handle}`),
  );
}

function draftProblemCard(problems: readonly string[], action: string): Card {
  const example = `topic ${action} words:"port sudan, red sea port, بورتسودان"`;
  return card(
    'The topic was not kept',
    [
      list(problems.map((sentence) => [text(sentence)])),
      note(text('For example: '), code(example)),
    ],
    { tone: 'warn' },
  );
}

function problemCard(sentence: string, ...more: readonly Span[]): Card {
  return card(sentence, more.length === 0 ? [] : [note(...more)], { tone: 'warn' });
}
