// Statements: the titles and sentences of a story, each with what speaks for quoting it.
import { sentences } from '../text/sentences.ts';
import { findTellers } from './count-sources.ts';
import { cutDateline, cutStamp } from './cut-dateline.ts';
import { findFacts } from './find-facts.ts';
import { rankSentences, toVectors, type Vector } from './rank-sentences.ts';
import { splitLong } from './split-long.ts';
import { isNewReport, reportedAt, type StoryReport } from './story-report.ts';

export interface Statement {
  readonly report: StoryReport;
  /** Word for word a piece of the report. */
  readonly text: string;
  /** Place among the report's sentences, from 0; -1 is the title. */
  readonly position: number;
  readonly vector: Vector;
  /** 0–1: how much the others in its language say the same; 1 is the story's most central. */
  readonly centrality: number;
  /** Names and numbers, comparable across languages. */
  readonly facts: ReadonlySet<string>;
  readonly isNew: boolean;
  readonly at: number;
}

/** News stands at the top of a report; what follows is background that other stories share. */
const readSentences = 12;
/** Statements compared in one language: resemblance is measured between all pairs of them. */
const maxStatements = 160;

/** Of a story of thousands, those that came first and last are read: the rest says it again. */
const mostReports = 200;
const firstReports = 20;

type Line = Pick<Statement, 'report' | 'text' | 'position'>;

/** Titles and leading sentences of the reports that are no copies, in each language by centrality. */
export function readStatements(
  reports: readonly StoryReport[],
  lastBriefingAt: number | undefined,
): readonly Statement[] {
  const lines = takeEnds(findTellers(reports)).flatMap(readLines);
  const ranked = [...Map.groupBy(lines, (line) => line.report.lang)].flatMap(([lang, own]) =>
    rankLines(own, lang),
  );
  const facts = findFacts(ranked.map(({ text, report }) => ({ text, lang: report.lang })));
  const highest = Math.max(...ranked.map((line) => line.centrality));
  return ranked.map((line, index) => ({
    ...line,
    centrality: line.centrality / highest,
    facts: facts[index] ?? new Set(),
    isNew: isNewReport(line.report, lastBriefingAt),
    at: reportedAt(line.report),
  }));
}

function takeEnds(reports: readonly StoryReport[]): readonly StoryReport[] {
  if (reports.length <= mostReports) return reports;
  const inOrder = reports.toSorted((a, b) => reportedAt(a) - reportedAt(b));
  return [...inOrder.slice(0, firstReports), ...inOrder.slice(firstReports - mostReports)];
}

function readLines(report: StoryReport): readonly Line[] {
  const title = report.title.trim();
  const texts = sentences(report.text)
    .slice(0, readSentences)
    .flatMap((text) => splitLong(text, report.lang))
    .slice(0, readSentences);
  return [
    ...(title === '' ? [] : [{ report, text: title, position: -1 }]),
    ...texts.map((text, position) => ({
      report,
      text: cutFront(text, position),
      position,
    })),
  ];
}

/** Datelines stand at the top; live pages put a time before each entry. */
function cutFront(text: string, position: number): string {
  return position === 0 ? cutDateline(text) : cutStamp(text);
}

/** Centrality here is relative to an average statement of the language, so languages compare. */
function rankLines(lines: readonly Line[], lang: string) {
  const kept = lines
    .toSorted((a, b) => a.position - b.position || reportedAt(b.report) - reportedAt(a.report))
    .slice(0, maxStatements);
  const vectors = toVectors(
    kept.map((line) => line.text),
    lang,
  );
  const ranks = rankSentences(vectors);
  return kept.map((line, index) => ({
    ...line,
    vector: vectors[index] ?? new Map<string, number>(),
    centrality: (ranks[index] ?? 0) * kept.length,
  }));
}
