// Topic baseline: a report is on a topic when words of the topic stand in it.
import type { TopicIndex } from '../../news/compile-topics.ts';
import { findHits } from '../../news/find-hits.ts';
import type { PlainItem } from './plain-item.ts';

/**
 * The naive keyword alert: a topic is matched by `least` different of its concepts anywhere in
 * the report, whatever their points, pairs and exclusions. Word forms and names are found as Sitrep
 * finds them, which flatters the baseline.
 */
export function matchByWords(item: PlainItem, index: TopicIndex, least: number): readonly string[] {
  const { title, text, lang } = item;
  const found = new Map<string, Set<string>>();
  for (const hit of findHits({ title, text, lang }, index)) {
    for (const { topic, concept } of index.uses.get(hit.concept) ?? []) {
      if (concept.points <= 0) continue;
      const concepts = found.get(topic.id) ?? new Set();
      found.set(topic.id, concepts.add(concept.id));
    }
  }
  return [...found].filter(([, concepts]) => concepts.size >= least).map(([topic]) => topic);
}
