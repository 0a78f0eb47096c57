// Puts the names that workspaces added where topics and stories find them.
import type { AddedName } from '../model/added-name.ts';
import type { Concept, NameEntry, NameTable, Topic } from '../model/topic.ts';
import { foldName } from './find-name.ts';

/** The table with the added spellings, and with new entries for those that it did not have. */
export function addNames({ entries }: NameTable, added: readonly AddedName[]): NameTable {
  const byEntry = Map.groupBy(added, ({ entry }) => entry);
  const grown = entries.map((entry) => {
    const more = byEntry.get(entry.id)?.map(({ spelling }) => spelling) ?? [];
    byEntry.delete(entry.id);
    return more.length === 0 ? entry : { ...entry, variants: [...entry.variants, ...more] };
  });
  const made = [...byEntry].map(([id, names]): NameEntry => {
    const variants = names.map(({ spelling }) => spelling);
    return { id, label: names[0]?.label ?? id, variants, shorts: [], beside: [] };
  });
  return { entries: [...grown, ...made] };
}

/**
 * A topic in which each concept that uses an entry, or has one of its added spellings among its own
 * words, is found by all its added spellings. The table has the shared ones already.
 */
export function spellTopic(
  topic: Topic,
  { shared, own }: { readonly shared: readonly AddedName[]; readonly own: readonly AddedName[] },
): Topic {
  if (shared.length + own.length === 0) return topic;
  const entries = Map.groupBy([...shared, ...own], ({ entry }) => entry);
  const spell = (concept: Concept): Concept => {
    const known = new Set(Object.values(concept.terms).flat().map(foldName));
    const more = [...entries].flatMap(([id, names]) => {
      if (concept.names.includes(id)) return own.filter(({ entry }) => entry === id);
      return names.some(({ spelling }) => known.has(foldName(spelling))) ? names : [];
    });
    const terms = more.map(({ spelling }) => spelling).filter((one) => !known.has(foldName(one)));
    if (terms.length === 0) return concept;
    const inAny = [...(concept.terms['*'] ?? []), ...terms];
    return { ...concept, terms: { ...concept.terms, '*': inAny } };
  };
  return { ...topic, concepts: topic.concepts.map(spell) };
}
