// Novelty: what a sentence adds to those that stand in the briefing already.
import { hasFact } from './find-facts.ts';
import type { Headline } from './pick-headline.ts';
import { cosine, type Vector } from './rank-sentences.ts';
import type { Statement } from './read-statements.ts';

const dayMs = 24 * 3_600_000;
/** More alike than this, the second sentence is skipped (MMR; Carbonell and Goldstein 1998). */
const maxCosine = 0.5;
/** Two leads of one story tell its main fact twice, in other words. */
const maxCosineOfLeads = 0.3;
/** Of the shorter one's words: in a story of few reports rarity says little, and sharing much. */
const maxShared = 0.6;
const maxSharedOfLeads = 0.4;

/** Whether two sentences of one language tell the same. */
export function saysTheSame(a: Statement, b: Statement): boolean {
  const isLeads = a.position === 0 && b.position === 0;
  return (
    cosine(a.vector, b.vector) > (isLeads ? maxCosineOfLeads : maxCosine) ||
    shareWords(a.vector, b.vector) > (isLeads ? maxSharedOfLeads : maxShared)
  );
}

/**
 * Whether a sentence in another language tells what the story's own one leaves out: `told`, the facts
 * of all its reports there. Leads tell the main fact, which stands there already: only a number says
 * more. A name that one language alone has proves nothing: it may be the other's spelling, or a
 * translated title.
 */
export function addsFact({ facts, position }: Statement, told: ReadonlySet<string>): boolean {
  const fresh = [...facts].filter((fact) => !hasFact(told, fact) && !isRounded(fact, told));
  // Mostly what stands there in the other language already.
  if (facts.size - fresh.length > 2 * fresh.length) return false;
  return fresh.some((fact) => fact.startsWith('n:') || (fact.startsWith('s:') && position > 0));
}

/** "More than 70,000" beside 74,000 is no news. */
function isRounded(fact: string, told: ReadonlySet<string>): boolean {
  if (!fact.startsWith('n:')) return false;
  const value = Number(fact.slice(2));
  return [...told].some((other) => {
    const known = other.startsWith('n:') ? Number(other.slice(2)) : 0;
    return Math.min(value, known) > 0.9 * Math.max(value, known);
  });
}

/**
 * The first sentence tells what the headline says. The others are worth the new words and facts they
 * bring, less what resembles the sentences before.
 */
export function worthBeside(
  statement: Statement,
  picked: readonly Statement[],
  headline: Headline | undefined,
): number {
  if (picked.length === 0) return headline ? tellHeadline(statement, headline) : 0;
  const nearest = Math.max(...picked.map((one) => cosine(one.vector, statement.vector)));
  const fresh = findFreshFacts(statement, picked).length;
  const isSecondLead = statement.position === 0 && picked.some(({ position }) => position === 0);
  return (
    0.15 * Math.min(3, fresh) +
    0.8 * shareUntold(statement, picked) -
    nearest -
    (isSecondLead ? 0.4 : 0)
  );
}

/** The lead under the headline tells it best, and a story's newest step with it. */
function tellHeadline({ vector, report, position, at }: Statement, headline: Headline): number {
  const isOwnLead = report.itemId === headline.itemId && position === 0;
  return (
    0.8 * cosine(headline.vector, vector) +
    (isOwnLead ? 0.25 : 0) -
    (headline.at - at > dayMs ? 0.9 : 0)
  );
}

/** Share of a sentence's weight in words that no picked one has. */
function shareUntold({ vector }: Statement, picked: readonly Statement[]): number {
  let told = 0;
  for (const [term, weight] of vector) {
    if (picked.some((one) => one.vector.has(term))) told += weight * weight;
  }
  return 1 - told;
}

function shareWords(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small.keys()) if (large.has(term)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

function findFreshFacts(statement: Statement, picked: readonly Statement[]): readonly string[] {
  return [...statement.facts].filter((fact) => !picked.some((one) => hasFact(one.facts, fact)));
}
