// Picks a story's headline: the most central sober title, in a language its readers know.
import type { ItemId } from '../model/ids.ts';
import { isMarkedUp, isSoberTitle } from './is-quotable.ts';
import type { Vector } from './rank-sentences.ts';
import type { Statement } from './read-statements.ts';

const freshMs = 24 * 3_600_000;
const longTitle = 110;
/** Agencies and broadcasters of the public head their news soberly; organs of a side praise it. */
const kindPoints: Readonly<Record<string, number>> = {
  agency: 0.15,
  public: 0.15,
  party: -0.15,
  state: -0.1,
};
/** Nothing but what somebody said. */
const isQuoteOnly = /^["“«'‘„][^"”»]+["”»'’“]$/u;

export interface Headline {
  readonly text: string;
  readonly lang: string;
  readonly itemId: ItemId;
  readonly vector: Vector;
  /** When its report was published, ms since 1970. */
  readonly at: number;
}

/**
 * Word for word a title of one of the reports: first by the readers' languages in their order, then
 * by the language with most titles; in it the most central and late one. A title that shouts or asks is
 * taken only when its language has no other, one with markup or mentions only when no report has
 * another. A story without any title is headed by its first sentence.
 */
export function pickHeadline(
  statements: readonly Statement[],
  readerLangs: readonly string[],
): Headline | undefined {
  const all = statements.filter((statement) => statement.position === -1);
  const clean = all.filter((title) => !isMarkedUp(title.text));
  const titles = clean.length === 0 ? all : clean;
  const sober = titles.filter((title) => isSoberTitle(title.text));
  const lang = findLang([sober, titles, statements], readerLangs);
  const inLang = [sober, titles, statements]
    .map((list) => list.filter(({ report }) => report.lang === lang))
    .find((list) => list.length > 0);
  if (inLang === undefined) return undefined;
  const newestAt = Math.max(...inLang.map((title) => title.at));
  const best = inLang.toSorted((a, b) => scoreOf(b, newestAt) - scoreOf(a, newestAt))[0];
  if (best === undefined) return undefined;
  const { text, report, vector, at } = best;
  return { text, lang: report.lang, itemId: report.itemId, vector, at };
}

/** A later title knows how it went; the first ones of a story often announce it. */
function scoreOf(title: Statement, newestAt: number): number {
  const { text, report, facts } = title;
  return (
    title.centrality +
    0.6 * Math.exp(-(newestAt - title.at) / freshMs) +
    0.1 * Math.min(3, facts.size) +
    (kindPoints[report.outlet.kind ?? ''] ?? 0) -
    (text.includes('!') ? 0.3 : 0) -
    (text.length > longTitle ? 0.15 : 0) -
    (isQuoteOnly.test(text) ? 0.3 : 0)
  );
}

/** Rather a loud title that the readers understand than a sober one that they do not. */
function findLang(
  lists: readonly (readonly Statement[])[],
  [preferred, ...others]: readonly string[],
): string | undefined {
  const has = (list: readonly Statement[], lang: string) =>
    list.some(({ report }) => report.lang === lang);
  const [, titles = []] = lists;
  if (preferred !== undefined && has(titles, preferred)) return preferred;
  const from = lists.find((list) => list.length > 0) ?? [];
  const counts = new Map<string, number>();
  for (const { report } of from) counts.set(report.lang, (counts.get(report.lang) ?? 0) + 1);
  const known = others.find((lang) => counts.has(lang));
  return known ?? [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
