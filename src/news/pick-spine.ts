// The spine: the report that tells a story best from its beginning; its opening is told first.
import { isPreview } from './is-preview.ts';
import { isSoberTitle } from './is-quotable.ts';
import type { Headline } from './pick-headline.ts';
import { cosine } from './rank-sentences.ts';
import type { Statement } from './read-statements.ts';
import type { StoryReport } from './story-report.ts';

const dayMs = 24 * 3_600_000;
const fitPoints = 2;
/** More than centrality can outweigh: a preview is told first only when no other report can be. */
const previewPoints = 2;
/** What says who, what, when and where stands here. */
const openingLength = 3;
/** Agencies write for those who know nothing yet; organs of a side leave out the other one. */
const kindPoints: Readonly<Record<string, number>> = {
  agency: 0.2,
  public: 0.15,
  party: -0.15,
  state: -0.1,
};
/** An entry of a live page begins with its time. */
const startsWithTime = /^\s*\d{1,2}[:.h]\d{2}/u;

/** What stands above the sentences, or would: all titles in one language. */
interface Heads {
  readonly titles: readonly Statement[];
  readonly headline: Headline | undefined;
}

/**
 * The fullest, most central report of those in one language (`own`: their statements), rather one
 * filed by an agency than a feature or a live page, and rather of the story's first day than a
 * reaction. `canOpen`: whether a statement may be the first one told. Undefined when no report has
 * such a one at its top.
 */
export function pickSpine(
  own: readonly Statement[],
  { titles, headline }: Heads,
  canOpen: (statement: Statement) => boolean,
): StoryReport | undefined {
  const firstAt = Math.min(...own.map(({ at }) => at));
  const scored = [...Map.groupBy(own, ({ report }) => report)].flatMap(([report, told]) => {
    const opening = told.filter(({ position }) => position >= 0 && position < openingLength);
    if (!opening.some(canOpen)) return [];
    return [
      {
        report,
        score:
          scoreOf(report, opening, firstAt, canOpen) +
          fitPoints * measureFit(report, opening, titles) +
          followHeadline(opening, headline),
      },
    ];
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.report;
}

/** Under a headline that tells what happened stands no preview of it. */
function followHeadline(opening: readonly Statement[], headline: Headline | undefined): number {
  const [first] = opening;
  if (headline === undefined || first === undefined) return 0;
  const { lang, itemId } = first.report;
  const isBefore = isPreview(first.text, lang) && !isPreview(headline.text, lang);
  if (isBefore || headline.at - first.at > dayMs) return -previewPoints;
  return headline.itemId === itemId ? 0.3 : 0;
}

/** Its opening tells what the titles of the others say. */
function measureFit(
  report: StoryReport,
  opening: readonly Statement[],
  titles: readonly Statement[],
): number {
  const others = titles.filter((title) => title.report !== report);
  const alike = (title: Statement) => opening.map(({ vector }) => cosine(title.vector, vector));
  return meanOf((others.length > 0 ? others : titles).map((title) => Math.max(...alike(title))));
}

function scoreOf(
  report: StoryReport,
  opening: readonly Statement[],
  firstAt: number,
  canOpen: (statement: Statement) => boolean,
): number {
  const first = opening.find(({ position }) => position === 0);
  const best = Math.max(...opening.map(({ centrality }) => centrality));
  const facts = new Set(opening.flatMap((one) => [...one.facts]));
  const isLive = isLivePage(report);
  return (
    best +
    meanOf(opening.map(({ centrality }) => centrality)) +
    0.08 * Math.min(8, facts.size) +
    0.25 * Math.exp(-((opening[0]?.at ?? 0) - firstAt) / dayMs) +
    (kindPoints[report.outlet.kind ?? ''] ?? 0) +
    (opening.some(({ isNew }) => isNew) ? 0.4 : 0) +
    (first !== undefined && canOpen(first) ? 0.2 : 0) +
    (!isLive && hasDateline(report, first) ? 0.3 : 0) -
    (opening.length < 2 ? 0.3 : 0) -
    (isLive ? 1.2 : 0) -
    (isSoberTitle(report.title) ? 0 : 0.2)
  );
}

/** Whether a report is a list of entries with their times, on many matters. */
export function isLivePage({ text }: StoryReport): boolean {
  return startsWithTime.test(text);
}

/** Where it was filed is cut from its first sentence. Features have none. */
function hasDateline({ text }: StoryReport, first: Statement | undefined): boolean {
  return first !== undefined && !text.trimStart().startsWith(first.text);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
