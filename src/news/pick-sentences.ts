// Picks a story's sentences: the opening of its best report, then what the others add to that.
import { isNameList } from './is-name-list.ts';
import { isFinished, isWhole } from './is-quotable.ts';
import { orderSentences } from './order-sentences.ts';
import type { Headline } from './pick-headline.ts';
import { isLivePage, pickSpine } from './pick-spine.ts';
import { cosine } from './rank-sentences.ts';
import type { Statement } from './read-statements.ts';
import { rememberStanding, type Standing } from './remember-standing.ts';
import { findTurn } from './turn-phrases.ts';
import { addsFact, saysTheSame, worthBeside } from './weigh-novelty.ts';

const space = /\s+/u;
const maxPerOutlet = 2;
const freshMs = 24 * 3_600_000;
/** Of the best report's opening: how many sentences are looked at, and told. */
const spineReach = 5;
const spineMost = 3;
/** Of what the second sentence tells of the story: a first one below it only sets the scene. */
const sceneShare = 0.85;
/** Sentences in other languages, behind one in the story's own. */
const mostInOthers = 1;
/** An entry of a live page belongs to the story when it resembles a title so much. */
const leastAlike = 0.12;
/** Of the best sentence's score: what one in another language must reach to take the last place. */
const otherShare = 0.3;
/** Words: with so many a story is told, and with a third sentence it never gets more. */
const enoughWords = 75;
/** So few leave room for what only another language tells. */
const fewWords = 40;
const mostWords = 105;

/** Points for standing first, second, third … in a report. */
const positionPoints: readonly number[] = [0.3, 0.3, 0.2, 0.1];

export interface SentenceWish {
  /** How many sentences at most. */
  readonly count: number;
  /** What stands above them: it introduces what they speak of, and says what is the newest. */
  readonly headline: Headline | undefined;
  /** The headline's language: a story is told in one as far as possible. */
  readonly mainLang: string;
  /** Statements in other languages that give a higher toll than any in this one. */
  readonly higherTolls?: ReadonlySet<Statement>;
  /** Languages the readers know; empty = no preference. */
  readonly readerLangs: readonly string[];
}

interface Scored {
  readonly statement: Statement;
  readonly score: number;
}

/** What is the same while one story is told. */
interface Telling extends SentenceWish {
  readonly stands: Standing;
  /** The headline and the other titles in its language. */
  readonly titles: readonly Statement[];
  /** Names and numbers of all that was reported in the story's own language. */
  readonly ownFacts: ReadonlySet<string>;
}

/**
 * At most `count` sentences, fewer when few say enough; what is new first and what nobody reads last.
 * The opening of the fullest report comes in its order, then what others add, of each outlet two at
 * most. One sentence may be in another language than the headline, if it brings a toll that no report
 * in the headline's has, or, where little is told, a name or number. A sentence that leans on the one before it in its report comes only
 * right behind that one.
 */
export function pickSentences(
  statements: readonly Statement[],
  wish: SentenceWish,
): readonly Statement[] {
  const newestAt = Math.max(...statements.map((statement) => statement.at));
  const own = statements.filter(({ report }) => report.lang === wish.mainLang);
  const titles = own.filter(({ position }) => position === -1);
  const candidates = statements
    .filter((one) => one.position >= 0 && tellsEvent(one) && !isAside(one, titles))
    .map((statement) => ({ statement, score: scoreOf(statement, newestAt, wish) }));
  const telling: Telling = {
    ...wish,
    stands: rememberStanding(wish),
    titles,
    ownFacts: new Set(own.flatMap(({ facts }) => [...facts])),
  };
  const picked: Scored[] = [...openWithSpine(candidates, telling)];
  while (picked.length < wish.count && countWords(picked) < enoughWords) {
    const next = findNext(candidates, picked, telling);
    if (next === undefined) break;
    picked.push(next);
  }
  return orderSentences(
    picked.map(toStatement),
    ({ report }) => report.lang !== wish.mainLang || isForeign(report.lang, wish.readerLangs),
  );
}

/** A whole sentence that does more than name, and does not leave the subject. */
function tellsEvent({ text, report: { lang } }: Statement): boolean {
  return isWhole(text) && !isNameList(text, lang) && findTurn(text, lang)?.kind !== 'sure';
}

function openWithSpine(candidates: readonly Scored[], telling: Telling): readonly Scored[] {
  const { mainLang, stands, count } = telling;
  const own = candidates.filter((one) => langOf(one) === mainLang);
  const spine = pickSpine(own.map(toStatement), telling, (one) => stands(one, []));
  const opening = dropScene(
    own
      .filter(({ statement: { report, position } }) => report === spine && position < spineReach)
      .toSorted((a, b) => a.statement.position - b.statement.position),
    telling.titles,
  );
  const hasOthers = own.some(({ statement }) => statement.report !== spine);
  const most = Math.min(spineMost, hasOthers ? Math.max(1, count - 1) : count);
  const picked: Scored[] = [];
  for (const one of opening) {
    if (picked.length >= most || countWords(picked) >= enoughWords) break;
    if (stands(one.statement, picked.map(toStatement)) && isNext(one, picked)) picked.push(one);
  }
  return picked;
}

/** An entry of a live page about something else: it has no word of any title. */
function isAside(statement: Statement, titles: readonly Statement[]): boolean {
  return isLivePage(statement.report) && findFit(statement, titles) < leastAlike;
}

/** How near it is to the title that it resembles most. */
function findFit({ vector }: Statement, titles: readonly Statement[]): number {
  return Math.max(0, ...titles.map((title) => cosine(title.vector, vector)));
}

/** Some reports open with a scene, and say what happened in the second sentence. */
function dropScene(opening: readonly Scored[], titles: readonly Statement[]): readonly Scored[] {
  const [first, second] = opening.map(toStatement);
  if (first === undefined || second === undefined) return opening;
  const [told, next] = [first, second].map((one) => one.centrality + findFit(one, titles));
  const isScene =
    (told ?? 0) < sceneShare * (next ?? 0) &&
    first.facts.size <= 1 &&
    second.facts.size > first.facts.size;
  return isScene ? opening.slice(1) : opening;
}

function isNext(one: Scored, picked: readonly Scored[]): boolean {
  return hasRoom(one, picked) && !isTold(one, picked);
}

function countWords(picked: readonly Scored[]): number {
  return picked.reduce((sum, { statement }) => sum + statement.text.split(space).length, 0);
}

function hasRoom(one: Scored, picked: readonly Scored[]): boolean {
  return picked.length < 2 || countWords([...picked, one]) <= mostWords;
}

function isTold({ statement }: Scored, picked: readonly Scored[]): boolean {
  const inLang = picked.filter((one) => langOf(one) === statement.report.lang);
  return inLang.some((one) => saysTheSame(one.statement, statement));
}

/** Whether the readers have said what they know, and this is not among it. */
export function isForeign(lang: string, readerLangs: readonly string[]): boolean {
  return lang !== 'und' && readerLangs.length > 0 && !readerLangs.includes(lang);
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
  telling: Telling,
): Scored | undefined {
  const told = picked.map(toStatement);
  const open = candidates
    .filter((one) => telling.stands(one.statement, told) && isAllowed(one, picked, telling))
    .map((one) => ({
      statement: one.statement,
      score: one.score + worthBeside(one.statement, told, telling.headline),
    }))
    .toSorted((a, b) => b.score - a.score);
  // A story is told in one language; another one has what is left, or the last place for a toll.
  const own = open.find((one) => langOf(one) === telling.mainLang);
  if (own === undefined || picked.length < telling.count - 1) return own ?? open[0];
  const other = open.find(
    (one) => langOf(one) !== telling.mainLang && telling.higherTolls?.has(one.statement),
  );
  return other !== undefined && other.score >= otherShare * own.score ? other : own;
}

function isAllowed(one: Scored, picked: readonly Scored[], telling: Telling): boolean {
  const { outlet } = one.statement.report;
  const same = picked.filter(({ statement }) => statement.report.outlet.name === outlet.name);
  if (same.length >= maxPerOutlet || !isNext(one, picked)) return false;
  const others = picked.filter((other) => langOf(other) !== telling.mainLang).length;
  if (langOf(one) === telling.mainLang || picked.length === 0) return true;
  // Nothing in its own language could be told.
  if (others === picked.length) return !picked.some((other) => langOf(other) !== langOf(one));
  if (others >= mostInOthers) return false;
  if (telling.higherTolls?.has(one.statement)) return true;
  return countWords(picked) < fewWords && addsFact(one.statement, telling.ownFacts);
}

function toStatement({ statement }: Scored): Statement {
  return statement;
}

function langOf(one: Scored): string {
  return one.statement.report.lang;
}
