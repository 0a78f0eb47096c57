// What people call a topic.
import type { Topic } from '../model/topic.ts';

/** The topic's English name, or its id where it has none. */
export function topicName({ id, names }: Pick<Topic, 'id' | 'names'>): string {
  return names.en ?? id;
}
