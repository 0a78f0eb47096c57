// What people call a topic.
import type { Topic } from '../model/topic.ts';

/** A topic as cards show it: `handle` is what is typed, `name` what is read. */
export interface TopicLabel {
  readonly handle: string;
  readonly name: string;
}

/** The topic's name in the language of a locale, else in English, else its handle. */
export function topicName(
  { handle, names }: Pick<Topic, 'handle' | 'names'>,
  locale = 'en',
): string {
  return names[locale.split('-')[0] ?? 'en'] ?? names.en ?? handle;
}

export function toTopicLabel(topic: Pick<Topic, 'handle' | 'names'>, locale: string): TopicLabel {
  return { handle: topic.handle, name: topicName(topic, locale) };
}
