// Trying words, a topic, a link or a stored report: what would match, and why.
import type { Card } from '../model/card.ts';
import type { TopicId } from '../model/ids.ts';
import type { Part } from '../model/item.ts';
import type { TopicDraft } from '../model/team-topic.ts';
import type { Topic } from '../model/topic.ts';
import { compileTopics } from '../news/compile-topics.ts';
import { draftTopic } from '../news/draft-topic.ts';
import { findHits } from '../news/find-hits.ts';
import { readDraft, type TypedDraft } from '../news/read-draft.ts';
import { scoreTopics } from '../news/score-topics.ts';
import { findItem } from '../store/items.ts';
import { itemRef, readRef } from '../view/ref.ts';
import { card, code, list, quote, text } from '../view/spans.ts';
import { topicName, toTopicLabel } from '../view/topic-name.ts';
import { textTrialCard, topicTrialCard } from '../view/topic-trial-card.ts';
import { unknownRefCard } from '../view/unknown-ref-card.ts';
import type { CommandContext } from './command.ts';

/** `typed`: a topic's handle, a link, a report's number, or words. */
export async function tryWords(
  typed: string,
  fields: TypedDraft,
  context: CommandContext,
): Promise<Card> {
  const ref = readRef(typed);
  if (ref?.kind === 'item') return await tryItem(typed, ref.id, context);
  if (/^<?https?:\/\//i.test(typed)) return await tryPage(typed.replace(/^<|>$/g, ''), context);
  const topic = context.topics.find(({ handle }) => handle === typed.toLowerCase());
  if (topic !== undefined && fields.words === undefined) return await tryKnown(topic, context);
  const reading = readDraft({ ...fields, name: 'trial', words: fields.words ?? typed });
  if (reading.kind === 'problems') {
    const lines = reading.problems.map((sentence) => [text(sentence)]);
    return card('These words are of no use', [list(lines)], { tone: 'warn' });
  }
  return await tryDraft(reading.draft, typed, context);
}

async function tryKnown(topic: Topic, { actions, scope }: CommandContext): Promise<Card> {
  const title = [text('The stored week under '), code(topic.handle), text(` ${topicName(topic)}`)];
  return topicTrialCard(title, await actions.tryTopic(topic, scope));
}

async function tryDraft(
  draft: TopicDraft,
  typed: string,
  { actions, scope }: CommandContext,
): Promise<Card> {
  const topic = { ...draftTopic(draft), id: 'trial' as TopicId, handle: 'trial', scope };
  const title = [text('The stored week under '), quote([...typed].slice(0, 80).join(''), 'und')];
  return topicTrialCard(title, await actions.tryTopic(topic, scope));
}

async function tryItem(
  typed: string,
  id: Parameters<typeof findItem>[1],
  context: CommandContext,
): Promise<Card> {
  const item = await findItem(context.store.db, id, context.scope);
  if (item === undefined) return unknownRefCard(typed, 'item');
  const title = [code(itemRef(item.id)), text(' '), quote(item.title, item.lang)];
  return textTrialCard(title, judge(item.parts, item.publishedAt, context));
}

async function tryPage(address: string, context: CommandContext): Promise<Card> {
  const page = await context.actions.readPage(address);
  if (page.kind === 'failure') return card(page.sentence, [], { tone: 'warn' });
  const { part } = page;
  return textTrialCard([quote(part.title, part.lang)], judge([part], undefined, context));
}

/** Each topic's best verdict on any of the parts. */
function judge(
  parts: readonly Part[],
  publishedAt: number | undefined,
  { topics, names }: CommandContext,
) {
  const index = compileTopics(topics, names);
  const matches = parts.flatMap((part) =>
    scoreTopics(part, findHits(part, index), index, publishedAt),
  );
  const best = matches.toSorted(
    (a, b) => Number(b.onTopic) - Number(a.onTopic) || b.score - a.score,
  );
  return topics
    .flatMap((topic) => {
      const match = best.find(({ topicId }) => topicId === topic.id);
      return match === undefined ? [] : [{ topic: toTopicLabel(topic, 'en'), match }];
    })
    .toSorted((a, b) => best.indexOf(a.match) - best.indexOf(b.match));
}
