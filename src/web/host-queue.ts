// Politeness: few requests at a time to one host, and none while it asks to be left alone.
import PQueue from 'p-queue';
import type { DownloadBusy, DownloadResult } from './download-result.ts';

/** A host that says "busy" but not for how long rests a minute. */
const DEFAULT_REST_MS = 60_000;
const MAX_REST_MS = 24 * 3_600_000;

export interface HostQueueOptions {
  /** Requests at a time to all hosts together; 16 when unset. */
  readonly concurrency?: number;
  /** Requests at a time to one host; 2 when unset. */
  readonly perHost?: number;
  /** The clock, ms since 1970. */
  readonly now?: () => number;
}

export interface HostQueue {
  /**
   * Runs `task` when its host's turn comes. While the host rests after a 429 or 503, the task is
   * not run: the answer is `busy` with the time that is left.
   */
  run(host: string, task: () => Promise<DownloadResult>): Promise<DownloadResult>;
}

/**
 * First come, first served, in two steps: a task waits for its host, then for a place among all.
 * So a slow host holds at most `perHost` of the places, however many feeds it has.
 */
export function createHostQueue(options: HostQueueOptions = {}): HostQueue {
  const { concurrency = 16, perHost = 2, now = Date.now } = options;
  const all = new PQueue({ concurrency });
  const hosts = new Map<string, PQueue>();
  const restUntil = new Map<string, number>();

  async function runNow(host: string, task: () => Promise<DownloadResult>) {
    const leftMs = (restUntil.get(host) ?? 0) - now();
    if (leftMs > 0) return resting(leftMs);
    restUntil.delete(host);
    const result = await task();
    if (result.kind === 'busy') {
      const restMs = Math.min(result.retryAfterMs ?? DEFAULT_REST_MS, MAX_REST_MS);
      restUntil.set(host, now() + restMs);
    }
    return result;
  }

  function queueOf(host: string): PQueue {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const queue = new PQueue({ concurrency: perHost });
    queue.addEventListener('idle', () => hosts.delete(host));
    hosts.set(host, queue);
    return queue;
  }

  return { run: (host, task) => queueOf(host).add(() => all.add(() => runNow(host, task))) };
}

function resting(retryAfterMs: number): DownloadBusy {
  const reason = 'The server asked to be left alone for a while; it was not asked again.';
  return { kind: 'busy', retryAfterMs, reason };
}
