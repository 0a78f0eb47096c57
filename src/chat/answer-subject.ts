// What somebody says "right" or "wrong" of: a story or an item, and a topic.
import type { Card } from '../model/card.ts';
import type { TopicId } from '../model/ids.ts';
import { isUncertain } from '../model/match.ts';
import type { Topic } from '../model/topic.ts';
import { findItem } from '../store/items.ts';
import { listMatches } from '../store/matches.ts';
import type { VerdictSubject } from '../store/verdicts.ts';
import { itemRef, readRef, storyRef } from '../view/ref.ts';
import { card, code, note, paragraph, text } from '../view/spans.ts';
import { unknownRefCard } from '../view/unknown-ref-card.ts';
import { chooseStory } from './choose-story.ts';
import { chooseTopic } from './choose-topic.ts';
import type { CommandContext } from './command.ts';

/** Share of the needed points from which a report is near a topic. */
const nearMiss = 0.5;

export interface Subject extends VerdictSubject {
  readonly onTopic: readonly TopicId[];
  /** Not on, but near; the nearest first. */
  readonly nearTopics: readonly TopicId[];
  /** As it is typed. */
  readonly label: string;
}

/** The story or item of which a number was typed, with the topics it was compared with. */
export async function findSubject(
  typed: string,
  context: CommandContext,
): Promise<Subject | { readonly card: Card }> {
  const ref = readRef(typed);
  const { store, scope } = context;
  if (ref?.kind === 'story') {
    const choice = await chooseStory(typed, context);
    if (choice.kind === 'unknown') return { card: unknownRefCard(typed, 'item or story') };
    const { id, topicIds } = choice.story;
    return { storyId: id, onTopic: topicIds, nearTopics: [], label: storyRef(id) };
  }
  const item = ref?.kind === 'item' ? await findItem(store.reader, ref.id, scope) : undefined;
  if (item === undefined) return { card: unknownRefCard(typed, 'item or story') };
  const matches = (await listMatches(store.reader, item.id, scope)).map(({ match }) => match);
  const onTopic = matches.filter((match) => match.onTopic).map(({ topicId }) => topicId);
  const near = matches
    .filter((match) => isUncertain(match) || match.score >= match.threshold * nearMiss)
    .toSorted((a, b) => b.confidence - a.confidence)
    .flatMap(({ topicId }) => (onTopic.includes(topicId) ? [] : [topicId]));
  return { itemId: item.id, onTopic, nearTopics: [...new Set(near)], label: itemRef(item.id) };
}

/** The topic that is meant; where only one can be, there is nothing to choose. */
export function chooseOf(
  typed: string | undefined,
  { onTopic, nearTopics, label }: Subject,
  fits: boolean,
  { topics }: CommandContext,
): { readonly topic: Topic } | { readonly card: Card } {
  if (typed !== undefined) return chooseTopic(typed, topics);
  const find = (ids: readonly TopicId[]) =>
    ids.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  // What it is not on is never taken for granted: it is suggested.
  const [only, second] = find(onTopic);
  if (only !== undefined && second === undefined) return { topic: only };
  const on = topics.filter(({ id }) => onTopic.includes(id)).map(({ handle }) => handle);
  const hint = on.length === 0 ? 'It is on no topic.' : `It is on ${on.join(', ')}.`;
  const near = fits ? find(nearTopics).map(({ handle }) => handle) : [];
  const nearest = near.length === 0 ? '' : ` It is near to ${near.join(', ')}.`;
  const example = `${fits ? 'right' : 'wrong'} ${label} ${near[0] ?? only?.handle ?? 'gaza-board'}`;
  return {
    card: card(
      fits ? 'Which topic is it about?' : 'Which topic is it not about?',
      [paragraph(text(`${hint}${nearest}`)), note(text('For example: '), code(example))],
      { tone: 'warn' },
    ),
  };
}
