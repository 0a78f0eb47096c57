// "Unknown topic": which of those that exist did the person mean?
import type { Topic } from '../model/topic.ts';
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';

const mostSuggested = 3;

/** Typed texts longer than this are no topic's name; comparing them would only take time. */
const longestTyped = 80;

/** Letters to change, add or leave out to make one word of the other (Levenshtein 1966). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 1 for equal words, 0 for words that have little in common. */
function compareWords(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length >= 3 && known.startsWith(typed)) return 0.9;
  const likeness = 1 - countEdits(typed, known) / Math.max(typed.length, known.length);
  return likeness >= 0.6 ? likeness * 0.9 : 0;
}

function likeness(typed: readonly string[], name: string): number {
  const known = words(name).map((word) => word.folded);
  if (known.length === 0) return 0;
  const best = typed.map((word) => Math.max(...known.map((other) => compareWords(word, other))));
  const shared = best.reduce((sum, value) => sum + value, 0);
  // A name that is covered whole is nearer than one of which a word was typed.
  return shared / typed.length + shared / known.length / 10;
}

/**
 * The topics whose handle, name (in any language) or commonest terms are nearest to what was typed,
 * nearest first, three at most; none when nothing is near.
 */
export function nearestTopics(typed: string, topics: readonly Topic[]): readonly Topic[] {
  const wanted = words(fold(typed.slice(0, longestTyped))).map((word) => word.folded);
  if (wanted.length === 0) return [];
  return topics
    .map((topic) => {
      const names = [topic.handle, ...Object.values(topic.names)].map((name) =>
        likeness(wanted, name),
      );
      const labels = topic.concepts.filter(({ points }) => points > 0).map(({ label }) => label);
      // A word of a concept points to a topic less surely than a word of its name.
      const byLabel = labels.map((label) => likeness(wanted, label) * 0.7);
      return { topic, value: Math.max(...names, ...byLabel) };
    })
    .filter(({ value }) => value >= 0.4)
    .sort((a, b) => b.value - a.value)
    .slice(0, mostSuggested)
    .map(({ topic }) => topic);
}
