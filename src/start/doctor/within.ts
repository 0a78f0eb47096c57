// A time limit for what should have one of its own: the doctor never hangs.
import { setTimeout as wait } from 'node:timers/promises';

/** What `work` answers, or `late` after `ms`. What `work` throws, it throws. */
export async function within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
  const timer = new AbortController();
  const deadline = wait(ms, late, { signal: timer.signal }).catch(() => late);
  try {
    return await Promise.race([work, deadline]);
  } finally {
    timer.abort();
    // Broken off later on; nobody waits for that any more.
    work.catch(() => undefined);
  }
}
