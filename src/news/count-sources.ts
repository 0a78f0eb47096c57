// Sources: how many independent voices tell a story. Copies and outlets of one owner are one voice.
import type { BriefingOutlet } from '../model/briefing.ts';
import type { Outlet } from '../model/feed.ts';
import type { ItemId } from '../model/ids.ts';
import type { StoryReport } from './story-report.ts';

/** What stands behind a story's reports. */
export interface Sources {
  /** Every outlet once, those that report in their own words first. */
  readonly outlets: readonly BriefingOutlet[];
  /** Independent owners. */
  readonly sourceCount: number;
  /** Languages of the reports, the most used first. */
  readonly languages: readonly string[];
  /** Reports that repeat another one's text. */
  readonly copies: number;
}

/**
 * The reports that speak for themselves: no copies, but one copy of each item that is not among the
 * reports (it went to another story, or was never in a feed of ours).
 */
export function findTellers(reports: readonly StoryReport[]): readonly StoryReport[] {
  const copyOf = new Map(reports.map((report) => [report.itemId, report.copyOf]));
  const absent = new Set<ItemId>();
  return reports.filter((report) => {
    if (report.copyOf === undefined) return true;
    const root = findRoot(report.itemId, copyOf);
    if (copyOf.has(root) || absent.has(root)) return false;
    absent.add(root);
    return true;
  });
}

/** Counts the sources of one story: copies and outlets of one owner add none. */
export function countSources(reports: readonly StoryReport[]): Sources {
  const tellers = findTellers(reports);
  const telling = new Set(tellers);
  const copies = reports.filter((report) => !telling.has(report));
  return {
    outlets: listOutlets([...tellers, ...copies]),
    sourceCount: new Set(tellers.map(({ outlet }) => sourceOf(outlet))).size,
    languages: listLanguages(reports),
    copies: copies.length,
  };
}

/** What makes two outlets one source: their owner, however it is written. */
export function sourceOf({ owner, name }: Outlet): string {
  return (owner || name).trim().toLowerCase();
}

function findRoot(id: ItemId, copyOf: ReadonlyMap<ItemId, ItemId | undefined>): ItemId {
  const passed = new Set<ItemId>();
  let root = id;
  let next = copyOf.get(root);
  while (next !== undefined && !passed.has(root)) {
    passed.add(root);
    root = next;
    next = copyOf.get(root);
  }
  return root;
}

function listOutlets(reports: readonly StoryReport[]): readonly BriefingOutlet[] {
  const outlets = new Map<string, BriefingOutlet>();
  for (const { outlet, lang } of reports) {
    if (!outlets.has(outlet.name)) {
      outlets.set(outlet.name, { name: outlet.name, lang, owner: outlet.owner });
    }
  }
  return [...outlets.values()];
}

function listLanguages(reports: readonly StoryReport[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { lang } of reports) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([lang]) => lang);
}
