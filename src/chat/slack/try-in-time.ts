// The first connection: tried for a while, since a start that waits for ever looks like one that works.
import { PlatformError } from '../platform.ts';
import type { SlackTrouble } from './explain-error.ts';

export interface StartTimes {
  /** How long a start may take until Slack is reached. */
  readonly startMs: number;
  readonly firstWaitMs: number;
}

/**
 * Tries until it goes well, or is refused in a way that trying again does not mend. When time is up
 * it rejects with a PlatformError that is temporary.
 */
export async function tryInTime<Outcome extends { readonly trouble?: SlackTrouble }>(
  attempt: () => Promise<Outcome>,
  { startMs, firstWaitMs }: StartTimes,
): Promise<Outcome> {
  const until = performance.now() + startMs;
  let reason: string | undefined;
  for (let waitMs = firstWaitMs; ; waitMs *= 2) {
    const outcome = await within(attempt(), until - performance.now());
    if (outcome !== undefined) {
      const { trouble } = outcome;
      if (trouble?.kind !== 'later' && trouble?.kind !== 'doubt') return outcome;
      reason = trouble.reason;
    }
    const leftMs = until - performance.now();
    if (leftMs < waitMs) throw unreachable(reason);
    await within(new Promise<never>(() => {}), waitMs);
  }
}

function unreachable(reason = 'Slack gave no answer.'): PlatformError {
  const hint = 'Check the connection to the internet and SLACK_API_URL, and start Sitrep again.';
  return new PlatformError(`The connection to Slack cannot be made. ${reason} ${hint}`, {
    isTemporary: true,
  });
}

/** Undefined when time is up; the timer keeps the process alive until then, and not longer. */
async function within<Value>(work: Promise<Value>, ms: number): Promise<Value | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), Math.max(0, ms));
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
