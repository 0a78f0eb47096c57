// Suggestions while somebody types: what can be chosen, and how it is shown.
import { listFeeds } from '../store/feeds.ts';
import { listStories } from '../store/stories.ts';
import { feedRef, storyRef } from '../view/ref.ts';
import { topicName } from '../view/topic-name.ts';
import type { CommandContext, Suggestion } from './command.ts';

/** Stories looked through for words; the newest are those that people mean. */
const mostStories = 100;

/** The value that is typed when a suggestion is taken. */
export function typedOf(suggestion: Suggestion): string {
  return typeof suggestion === 'string' ? suggestion : suggestion.value;
}

/** What people read of it. */
export function labelOf(suggestion: Suggestion): string {
  return typeof suggestion === 'string' ? suggestion : suggestion.label;
}

type Suggest = (typed: string, context: CommandContext) => Promise<readonly Suggestion[]>;

/** Topics by their handles and names. */
export const suggestTopics: Suggest = async (typed, { topics }) =>
  fitting(
    typed,
    topics.map((topic) => ({
      value: topic.handle,
      label: `${topic.handle} · ${topicName(topic)}`,
    })),
  );

/** The newest stories by their numbers and headlines. */
export const suggestStories: Suggest = async (typed, { store, scope }) =>
  fitting(
    typed,
    (await listStories(store.db, { limit: mostStories, scope })).map(({ id, headline }) => ({
      value: storyRef(id),
      label: `${storyRef(id)} · ${headline}`,
    })),
  );

/** Feeds by their numbers and outlets. */
export const suggestFeeds: Suggest = async (typed, { store, scope }) =>
  fitting(
    typed,
    (await listFeeds(store.db, scope)).map(({ id, outlet }) => ({
      value: feedRef(id),
      label: `${feedRef(id)} · ${outlet.name}`,
    })),
  );

// Those that begin so stand before those that hold it somewhere.
function fitting<One extends Exclude<Suggestion, string>>(
  typed: string,
  all: readonly One[],
): readonly One[] {
  const wanted = typed.trim().toLowerCase();
  const begun = all.filter(({ value }) => value.toLowerCase().startsWith(wanted));
  const held = all.filter(
    (one) => one.label.toLowerCase().includes(wanted) && !begun.includes(one),
  );
  return [...begun, ...held];
}
