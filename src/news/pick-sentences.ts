// Picks a story's sentences: central, new, different from each other, from several outlets.
import { findLean, isIntroduced } from './find-lean.ts';
import { isFinished, isWhole } from './is-quotable.ts';
import { orderSentences } from './order-sentences.ts';
import type { Headline } from './pick-headline.ts';
import type { Statement } from './read-statements.ts';
import { addsFact, saysTheSame, worthBeside } from './weigh-novelty.ts';

const maxPerOutlet = 2;
const freshMs = 24 * 3_600_000;
/** Of the best sentence's score: what one in another language must reach to take the last place. */
const otherSideShare = 0.6;

/** Points for standing first, second, third … in a report. */
const positionPoints: readonly number[] = [0.6, 0.35, 0.2, 0.1];

export interface SentenceWish {
  /** How many sentences at most. */
  readonly count: number;
  /** What stands above them: it introduces what they speak of, and says what is the newest. */
  readonly headline: Headline | undefined;
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
  const title = headline?.text ?? '';
  const leans = new Map<Statement, boolean>();
  return (statement, picked) => {
    const { text, report, position } = statement;
    const { lang } = report;
    let isAlone = leans.get(statement);
    if (isAlone === undefined) {
      const lean = findLean(text, lang);
      isAlone = isIntroduced(lean, lang === mainLang ? title : '', lang);
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
    .map((one) => ({
      statement: one.statement,
      score: one.score + worthBeside(one.statement, picked.map(toStatement), wish.headline),
    }))
    .toSorted((a, b) => b.score - a.score);
  // A story is told in one language; another one has the last place, or what is left.
  const own = open.filter((one) => langOf(one) === wish.mainLang);
  const best = own[0] ?? open[0];
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
  return open.find((one) => !langs.has(langOf(one)) && !isForeign(langOf(one), readerLangs));
}

function isAllowed(statement: Statement, picked: readonly Scored[]): boolean {
  const { outlet, lang } = statement.report;
  const same = picked.filter((one) => one.statement.report.outlet.name === outlet.name);
  if (same.length >= maxPerOutlet) return false;
  const inLang = picked.filter((one) => langOf(one) === lang);
  if (inLang.some((one) => saysTheSame(one.statement, statement))) return false;
  return inLang.length === picked.length || addsFact(statement, picked.map(toStatement));
}

function toStatement({ statement }: Scored): Statement {
  return statement;
}

function langOf(one: Scored): string {
  return one.statement.report.lang;
}
