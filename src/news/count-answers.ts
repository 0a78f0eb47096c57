// From what each person said to what a team says: one vote each, the majority counts.
import { type Answer, fewestAnswers, type LearningState, type Vote } from '../model/learnt.ts';

export interface CountedAnswers extends Pick<LearningState, 'tied' | 'beyond'> {
  readonly answers: readonly Answer[];
}

interface Told extends Answer {
  /** Set when it rests on one person who is no manager. */
  readonly guest?: string;
}

/**
 * One person has one vote for a report, the last one. Who is no manager may, alone, be behind half
 * of the answers at most: at first ten, then as many as everybody else.
 */
export function countAnswers(votes: readonly Vote[]): CountedAnswers {
  const told: Told[] = [];
  let tied = 0;
  for (const same of Map.groupBy(votes, ({ report }) => report).values()) {
    const answer = settle(same);
    if (answer === undefined) tied += 1;
    else told.push(answer);
  }
  const counted = told.filter((one) => isWithinShare(one, told));
  const answers = counted.map(({ guest: _, ...answer }) => answer);
  return { answers, tied, beyond: told.length - counted.length };
}

function settle(votes: readonly Vote[]): Told | undefined {
  const last = new Map(votes.toSorted((a, b) => a.at - b.at).map((vote) => [vote.person, vote]));
  const said = [...last.values()];
  const [fitting, others] = [said.filter(({ fits }) => fits), said.filter(({ fits }) => !fits)];
  const winners = fitting.length > others.length ? fitting : others;
  const [first, second] = winners;
  if (first === undefined || fitting.length === others.length) return undefined;
  const { fits, sample, group, person, isManager } = first;
  const isGuest = second === undefined && !isManager;
  return { fits, sample, group, ...(isGuest && { guest: person }) };
}

function isWithinShare(one: Told, told: readonly Told[]): boolean {
  const { guest } = one;
  if (guest === undefined) return true;
  const own = told.filter((other) => other.guest === guest);
  const share = Math.max(fewestAnswers / 2, told.length - own.length);
  return own.indexOf(one) < share;
}
