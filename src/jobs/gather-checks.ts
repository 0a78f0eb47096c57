// Gathering checks that end at about the same time, so that their items are kept together.
import { type CheckReport, type Keep, keepChecks, keepOne, type ReadCheck } from './check-feed.ts';
import type { Desk } from './desk.ts';

/** As long as another check comes in within this time, more are waited for … */
const quietMs = 400;
/** … but none waits longer, so that a slow feed holds up nobody's first briefing. */
const patienceMs = 4_000;
/** Nor may it make a transaction so long that commands which write wait for it (3 ms an item). */
const mostItems = 2_000;

interface Waiting {
  readonly check: ReadCheck;
  readonly resolve: (report: CheckReport | Promise<CheckReport>) => void;
}

/**
 * Keeps checks in groups. A group that cannot be stored whole is stored one by one. `countInHand`:
 * how many checks are under way, those that wait here among them.
 */
export function gatherChecks(desk: Desk, countInHand: () => number): Keep {
  let waiting: Waiting[] = [];
  let firstAt = 0;
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    const group = waiting;
    waiting = [];
    const reports = await keepChecks(
      group.map(({ check }) => check),
      desk,
    ).catch(() => undefined);
    for (const [at, { check, resolve }] of group.entries()) {
      resolve(reports?.[at] ?? keepOne(check, desk));
    }
  }

  return (check) => {
    if (waiting.length === 0) firstAt = performance.now();
    const { promise, resolve } = Promise.withResolvers<CheckReport>();
    waiting.push({ check, resolve });
    clearTimeout(timer);
    const leftMs = firstAt + patienceMs - performance.now();
    const isLast = waiting.length >= countInHand() || countItems(waiting) >= mostItems;
    timer = setTimeout(flush, isLast ? 0 : Math.max(0, Math.min(quietMs, leftMs)));
    return promise;
  };
}

function countItems(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { check: { reading } }) => {
    return sum + (reading?.kind === 'items' ? reading.items.length : 0);
  }, 0);
}
