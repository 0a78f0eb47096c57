// The breaker: a server that fails is left alone for a while, and longer each time it fails again.
import type { ModelAnswer } from './model-answer.ts';

const failuresAllowed = 3;
const firstRestMs = 60_000;
const longestRestMs = 30 * 60_000;

export interface Rest {
  /** A sentence for people. */
  readonly reason: string;
  /** ms since 1970. */
  readonly until: number;
}

export interface Breaker {
  /** Why nothing is asked now; undefined when it may be. */
  findRest(now: number): Rest | undefined;
  note(answer: ModelAnswer, now: number): void;
}

/** Three failures in a row open it; so does a server that asks for rest, or that only settings can mend. */
export function createBreaker(): Breaker {
  let failures = 0;
  let rests = 0;
  let restUntil = 0;
  let reason = '';
  return {
    findRest: (now) => (now < restUntil ? { reason, until: restUntil } : undefined),
    note: (answer, now) => {
      if (answer.kind === 'json') {
        failures = 0;
        rests = 0;
        return;
      }
      failures += 1;
      reason = answer.reason;
      const isOver = failures >= failuresAllowed || answer.permanent || answer.restMs !== undefined;
      if (!isOver) return;
      const restMs = Math.min(firstRestMs * 2 ** rests, longestRestMs);
      restUntil = now + Math.max(answer.restMs ?? 0, restMs);
      // After the rest a single failure is enough.
      failures = failuresAllowed - 1;
      rests += 1;
    },
  };
}
