// What somebody says "right" or "wrong" of: a story or an item, and a topic.
import type { Card } from '../model/card.ts';
import type { TopicId } from '../model/ids.ts';
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

export interface Subject extends VerdictSubject {
  readonly onTopic: readonly TopicId[];
  /** Compared with, and not on; the nearest first. */
  readonly offTopic: readonly TopicId[];
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
    return { storyId: id, onTopic: topicIds, offTopic: [], label: storyRef(id) };
  }
  const item = ref?.kind === 'item' ? await findItem(store.reader, ref.id, scope) : undefined;
  if (item === undefined) return { card: unknownRefCard(typed, 'item or story') };
  const matches = (await listMatches(store.reader, item.id, scope)).map(({ match }) => match);
  const onTopic = matches.filter((match) => match.onTopic).map(({ topicId }) => topicId);
  const offTopic = matches
    .toSorted((a, b) => b.confidence - a.confidence)
    .flatMap(({ topicId }) => (onTopic.includes(topicId) ? [] : [topicId]));
  return { itemId: item.id, onTopic, offTopic: [...new Set(offTopic)], label: itemRef(item.id) };
}

/** The topic that is meant; where only one can be, there is nothing to choose. */
export function chooseOf(
  typed: string | undefined,
  { onTopic, offTopic, label }: Subject,
  fits: boolean,
  { topics }: CommandContext,
): { readonly topic: Topic } | { readonly card: Card } {
  if (typed !== undefined) return chooseTopic(typed, topics);
  const meant = fits ? offTopic : onTopic;
  const own = meant.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  const [only, second] = own;
  if (only !== undefined && second === undefined) return { topic: only };
  const on = topics.filter(({ id }) => onTopic.includes(id)).map(({ handle }) => handle);
  const hint = on.length === 0 ? 'It is on no topic.' : `It is on ${on.join(', ')}.`;
  const example = `${fits ? 'right' : 'wrong'} ${label} ${only?.handle ?? 'gaza-board'}`;
  return {
    card: card(
      fits ? 'Which topic is it about?' : 'Which topic is it not about?',
      [paragraph(text(hint)), note(text('For example: '), code(example))],
      { tone: 'warn' },
    ),
  };
}
