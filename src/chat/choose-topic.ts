// From what somebody typed to a topic, or to the nearest names.
import type { Card } from '../model/card.ts';
import type { Topic } from '../model/topic.ts';
import { nearestTopics } from '../news/nearest-topics.ts';
import { card, code, list, note, text } from '../view/spans.ts';

export type TopicChoice =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'unknown'; readonly card: Card };

/** Finds a topic by its handle or one of its names; a beginning is enough when only one fits. */
export function chooseTopic(typed: string, topics: readonly Topic[]): TopicChoice {
  const wanted = typed.trim().toLowerCase();
  const exact = topics.find((topic) => namesOf(topic).some((name) => name === wanted));
  const begun = topics.filter((topic) => namesOf(topic).some((name) => name.startsWith(wanted)));
  const only = begun.length === 1 && wanted !== '' ? begun[0] : undefined;
  const topic = exact ?? only;
  return topic ? { kind: 'topic', topic } : { kind: 'unknown', card: unknownTopic(typed, topics) };
}

function namesOf({ handle, names }: Topic): readonly string[] {
  return [handle.toLowerCase(), ...Object.values(names).map((name) => name.toLowerCase())];
}

function unknownTopic(typed: string, topics: readonly Topic[]): Card {
  const near = nearestTopics(typed, topics);
  const shown = near.length > 0 ? near : topics;
  return card(
    [text('No topic is called “'), text(typed.slice(0, 60)), text('”')],
    [
      list(shown.map((topic) => [code(topic.handle), text(` ${topic.names.en ?? ''}`)])),
      note(text('All topics: '), code('topics')),
    ],
    { tone: 'warn' },
  );
}
