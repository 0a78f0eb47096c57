// Picks a story's sentences: central, new, different from each other, from several outlets.
import { hasFact } from './find-facts.ts';
import { findLean, isIntroduced } from './find-lean.ts';
import { isFinished, isWhole } from './is-quotable.ts';
import { orderSentences } from './order-sentences.ts';
import { cosine } from './rank-sentences.ts';
import type { Statement } from './read-statements.ts';

/** More alike than this, the second sentence is skipped (MMR; Carbonell and Goldstein 1998). */
const maxCosine = 0.5;
/** Two leads of one story tell its main fact twice, in other words. */
const maxCosineOfLeads = 0.3;
const maxPerOutlet = 2;
const freshMs = 24 * 3_600_000;
/** Of the best sentence's score: what one in another language must reach to take the last place. */
const otherSideShare = 0.5;

/** Points for standing first, second, third … in a report. */
const positionPoints: readonly number[] = [0.6, 0.35, 0.2, 0.1];

export interface SentenceWish {
  /** How many sentences at most. */
  readonly count: number;
  /** What stands above them: it introduces what they speak of. */
  readonly headline: string;
  /** The headline's language: a story is told in one as far as possible. */
  readonly mainLang: string;
  /** Languages the readers know; empty = no preference. */
  readonly readerLangs: readonly string[];
}

interface Scored {
  readonly statement: Statement;
  readonly score: number;
}

/**
 * At most `count` sentences, what is new first and what nobody reads last. The same fact is not told
 * in two languages; the last place goes to another language when that adds a name or number. A
 * sentence that leans on the one before it in its report comes only right behind that one.
 */
export function pickSentences(
  statements: readonly Statement[],
  wish: SentenceWish,
): readonly Statement[] {
  const newestAt = Math.max(...statements.map((statement) => statement.at));
  const candidates = statements
    .filter(({ position, text }) => position >= 0 && isWhole(text))
    .map((statement) => ({ statement, score: scoreOf(statement, newestAt, wish) }));
  const stands = rememberStanding(wish);
  const picked: Scored[] = [];
  while (picked.length < wish.count) {
    const next = findNext(candidates, picked, wish, stands);
    if (next === undefined) break;
    picked.push(next);
  }
  return orderSentences(
    picked.map(({ statement }) => statement),
    ({ report }) => isForeign(report.lang, wish.readerLangs),
  );
}

/** Whether the readers have said what they know, and this is not among it. */
export function isForeign(lang: string, readerLangs: readonly string[]): boolean {
  return lang !== 'und' && readerLangs.length > 0 && !readerLangs.includes(lang);
}

type Standing = (statement: Statement, picked: readonly Scored[]) => boolean;

/** Whether a sentence can be understood where it would stand. */
function rememberStanding({ headline, mainLang }: SentenceWish): Standing {
  const leans = new Map<Statement, boolean>();
  return (statement, picked) => {
    const { text, report, position } = statement;
    const { lang } = report;
    let isAlone = leans.get(statement);
    if (isAlone === undefined) {
      const lean = findLean(text, lang);
      isAlone = isIntroduced(lean, lang === mainLang ? headline : '', lang);
      leans.set(statement, isAlone);
    }
    return isAlone || picked.some((one) => isRightBefore(one.statement, report, position));
  };
}

function isRightBefore(one: Statement, report: Statement['report'], position: number): boolean {
  return one.report === report && one.position === position - 1;
}

function scoreOf(statement: Statement, newestAt: number, wish: SentenceWish): number {
  const { lang } = statement.report;
  return (
    1.2 * statement.centrality +
    (positionPoints[statement.position] ?? 0) +
    0.1 * Math.min(4, statement.facts.size) +
    0.3 * Math.exp(-(newestAt - statement.at) / freshMs) +
    (statement.isNew ? 0.4 : 0) +
    (lang === wish.mainLang ? 1 : wish.readerLangs.includes(lang) ? 0.6 : 0) +
    (isFinished(statement.text) ? 0.2 : 0) -
    (statement.text.includes('!') ? 0.3 : 0)
  );
}

function findNext(
  candidates: readonly Scored[],
  picked: readonly Scored[],
  wish: SentenceWish,
  stands: Standing,
): Scored | undefined {
  const open = candidates
    .filter(({ statement }) => isAllowed(statement, picked) && stands(statement, picked))
    .map((one) => ({ statement: one.statement, score: one.score + gain(one.statement, picked) }))
    .toSorted((a, b) => b.score - a.score);
  const best = open[0];
  const isLast = picked.length > 0 && picked.length === wish.count - 1;
  if (best === undefined || !isLast) return best;
  const other = findOtherSide(open, picked, wish.readerLangs);
  return other !== undefined && other.score >= otherSideShare * best.score ? other : best;
}

/** The first sentence in a second language, one that the readers know. */
function findOtherSide(
  open: readonly Scored[],
  picked: readonly Scored[],
  readerLangs: readonly string[],
): Scored | undefined {
  const langs = new Set(picked.map(langOf));
  if (langs.size > 1) return undefined;
  const isKnown = (lang: string) => readerLangs.length === 0 || readerLangs.includes(lang);
  return open.find((one) => !langs.has(langOf(one)) && isKnown(langOf(one)));
}

function isAllowed(statement: Statement, picked: readonly Scored[]): boolean {
  const { outlet, lang } = statement.report;
  const same = picked.filter((one) => one.statement.report.outlet.name === outlet.name);
  if (same.length >= maxPerOutlet) return false;
  const alike = picked.some((one) => langOf(one) === lang && saysTheSame(one.statement, statement));
  if (alike) return false;
  return picked.every((one) => langOf(one) === lang) || addsFact(statement, picked);
}

function saysTheSame(a: Statement, b: Statement): boolean {
  const isLeads = a.position === 0 && b.position === 0;
  return cosine(a.vector, b.vector) > (isLeads ? maxCosineOfLeads : maxCosine);
}

/**
 * Whether a sentence in another language tells what the picked ones leave out. Leads tell the main
 * fact, which stands there already: only a number says more. A name that one language alone has
 * proves nothing: it may be the other's spelling, or a translated title.
 */
function addsFact(statement: Statement, picked: readonly Scored[]): boolean {
  const isLead = statement.position === 0;
  return freshFacts(statement, picked).some(
    (fact) => fact.startsWith('n:') || (fact.startsWith('s:') && !isLead),
  );
}

/** What a sentence is worth beside those already picked: new facts, less what resembles them. */
function gain(statement: Statement, picked: readonly Scored[]): number {
  if (picked.length === 0) return 0;
  const nearest = Math.max(...picked.map((one) => cosine(one.statement.vector, statement.vector)));
  return 0.15 * Math.min(3, freshFacts(statement, picked).length) - nearest;
}

function freshFacts(statement: Statement, picked: readonly Scored[]): readonly string[] {
  return [...statement.facts].filter(
    (fact) => !picked.some((one) => hasFact(one.statement.facts, fact)),
  );
}

function langOf(one: Scored): string {
  return one.statement.report.lang;
}
