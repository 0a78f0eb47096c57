// Disagreements: outlets that give different figures for one event. Rather none than a wrong one.
import type { Claim, Disagreement } from '../model/briefing.ts';
import { sourceOf } from './count-sources.ts';
import { type Figure, findFigures } from './figures/find-figures.ts';
import { hasFact } from './find-facts.ts';
import type { Statement } from './read-statements.ts';

const hourMs = 3_600_000;
/** A larger figure that comes so much later is an update; a smaller one may be a correction. */
const growthMs = 3 * hourMs;
const correctionMs = 6 * hourMs;
/** What is told of an event stands in the title and the first sentences; then come other events. */
const lastPosition = 2;
/** "About 200" and 220 are no contradiction. */
const nearness = 0.15;
const mostDisagreements = 2;
const hasDigit = /\p{N}/u;

/** A figure, and the statement in which it stands. */
export interface ToldFigure extends Figure {
  readonly statement: Statement;
}

/** The figures that the titles and first sentences of a story's reports give. */
export function readFigures(statements: readonly Statement[]): readonly ToldFigure[] {
  return statements
    .filter(({ position }) => position <= lastPosition)
    .flatMap((statement) =>
      findFigures(statement.text, statement.report.lang).map((figure) => ({
        ...figure,
        statement,
      })),
    );
}

/**
 * Statements with a toll that has grown since: a later report gives more, or says that it grew.
 * Nobody should read the old one in a headline.
 */
export function findOutdated(told: readonly ToldFigure[]): ReadonlySet<Statement> {
  const tolls = told.filter(({ kind }) => kind === 'killed' || kind === 'wounded');
  const old = tolls.filter((one) => tolls.some((other) => hasOutgrown(other, one)));
  // "At least 20" stays right, and is told where a language has no larger figure.
  const isBest = ({ kind, value, statement: { report, position } }: ToldFigure) =>
    position >= 0 &&
    !tolls.some(
      (other) =>
        other.kind === kind && other.value > value && other.statement.report.lang === report.lang,
    );
  return new Set(
    old.filter((one) => one.bound !== 'least' || !isBest(one)).map(({ statement }) => statement),
  );
}

/** Statements in other languages with a higher toll than any in this one gives. */
export function findHigherTolls(told: readonly ToldFigure[], lang: string): ReadonlySet<Statement> {
  const highest = new Map<string, number>();
  for (const { kind, value, statement } of told) {
    if (statement.report.lang !== lang) continue;
    highest.set(kind, Math.max(value, highest.get(kind) ?? 0));
  }
  const higher = told.filter(
    ({ kind, value }) =>
      (kind === 'killed' || kind === 'wounded') &&
      value > (highest.get(kind) ?? Number.POSITIVE_INFINITY),
  );
  return new Set(higher.map(({ statement }) => statement));
}

function hasOutgrown(other: ToldFigure, one: ToldFigure): boolean {
  if (other.kind !== one.kind || other.group !== one.group || other.value <= one.value)
    return false;
  const laterMs = other.statement.at - one.statement.at;
  return laterMs >= hourMs || (other.changed && laterMs >= 0);
}

/**
 * Where outlets of different owners contradict each other in a figure of the same kind and group,
 * the newest of each owner against the others'. Figures that grow with time are none, nor are those
 * that a report itself gives in two sizes.
 */
export function findDisagreements(told: readonly ToldFigure[]): readonly Disagreement[] {
  const byKey = Map.groupBy(told, ({ kind, group }) => `${kind} ${group}`);
  const found = [...byKey.values()].flatMap((same) => compare(same) ?? []);
  return found.slice(0, mostDisagreements);
}

function compare(told: readonly ToldFigure[]): Disagreement | undefined {
  const byReport = Map.groupBy(told, ({ statement }) => statement.report);
  const single = [...byReport.values()].flatMap((own) => agreeWithin(own) ?? []);
  const byOwner = Map.groupBy(single, ({ statement }) => sourceOf(statement.report.outlet));
  const newest = dropOutdated(
    [...byOwner.values()].flatMap((own) => own.toSorted(byTime).at(-1) ?? []),
  );
  const [first] = newest;
  if (first === undefined || newest.length < 2) return undefined;
  const disputed = newest.filter((one) => newest.some((other) => contradict(one, other)));
  if (disputed.length === 0) return undefined;
  const claims = disputed.toSorted((a, b) => a.value - b.value).map(toClaim);
  return { kind: first.kind, claims };
}

/** A report's figure, the most careful wording of it; undefined when it gives two. */
function agreeWithin(own: readonly ToldFigure[]): ToldFigure | undefined {
  const [first] = own;
  if (first === undefined || own.some(({ value }) => value !== first.value)) return undefined;
  return (
    own.find(({ bound }) => bound !== 'exact') ??
    own.find((one) => hasDigit.test(one.text)) ??
    first
  );
}

/** Where somebody says that the figure changed, other ones that are not newer are the old ones. */
function dropOutdated(told: readonly ToldFigure[]): readonly ToldFigure[] {
  const changed = told.filter((one) => one.changed);
  return told.filter((one) =>
    changed.every(({ value, statement }) => value === one.value || one.statement.at > statement.at),
  );
}

function byTime(a: ToldFigure, b: ToldFigure): number {
  return a.statement.at - b.statement.at;
}

function contradict(a: ToldFigure, b: ToldFigure): boolean {
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  const laterMs = large.statement.at - small.statement.at;
  if (small.value === large.value) return false;
  if (small.bound === 'least' || laterMs > growthMs || laterMs < -correctionMs) return false;
  const isNear = large.value - small.value <= nearness * large.value;
  if (isNear && (small.bound === 'about' || large.bound !== 'exact')) return false;
  return isSameMatter(small, large);
}

/** Both name the same places and people; who sends or pays what must be the same altogether. */
function isSameMatter(a: ToldFigure, b: ToldFigure): boolean {
  const [few, many] = [namesOf(a), namesOf(b)].toSorted((x, y) => x.size - y.size);
  if (few === undefined || many === undefined) return false;
  const shared = [...few].filter((name) => hasFact(many, name)).length;
  if (a.kind === 'troops' || a.kind === 'money') return shared > 0 && shared === few.size;
  return few.size === 0 || shared > 0;
}

function namesOf({ statement }: ToldFigure): ReadonlySet<string> {
  return new Set([...statement.facts].filter((fact) => !fact.startsWith('n:')));
}

function toClaim({ text, value, bound, statement: { report } }: ToldFigure): Claim {
  return {
    value: text,
    amount: { value, bound },
    lang: report.lang,
    itemId: report.itemId,
    outlet: report.outlet.name,
    ...(report.url === undefined ? {} : { url: report.url }),
  };
}
