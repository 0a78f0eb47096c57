// Politeness: how many requests a host gets, and when it is left alone.
import { describe, expect, test } from 'vitest';
import type { DownloadResult } from '../../src/web/download-result.ts';
import { createHostQueue } from '../../src/web/host-queue.ts';

const FINE: DownloadResult = { kind: 'unchanged', validators: {} };

/** Tasks that wait until they are told to end, and a record of which have begun. */
function createTasks() {
  const begun: string[] = [];
  const endings = new Map<string, () => void>();
  const task = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => endings.set(name, resolve));
    return FINE;
  };
  const end = async (name: string) => {
    endings.get(name)?.();
    await settle();
  };
  return { begun, task, end };
}

/** Lets everything that is ready to run, run. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the queue of hosts', () => {
  test('runs two tasks at a time for one host, in the order they came', async () => {
    const { begun, task, end } = createTasks();
    const queue = createHostQueue();
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => queue.run('a', task(name)));
    await settle();
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    expect(begun).toEqual(['a1', 'a2', 'a3']);
    for (const name of ['a1', 'a3', 'a4']) await end(name);
    expect(await Promise.all(all)).toEqual([FINE, FINE, FINE, FINE]);
  });

  test('a slow host with many feeds does not hold up the others', async () => {
    const { begun, task } = createTasks();
    const queue = createHostQueue({ concurrency: 4 });
    for (let i = 0; i < 50; i++) void queue.run('slow', task(`slow${i}`));
    void queue.run('b', task('b1'));
    void queue.run('c', task('c1'));
    void queue.run('d', task('d1'));
    await settle();
    expect(begun).toEqual(['slow0', 'slow1', 'b1', 'c1']);
  });

  test('runs sixteen tasks at a time for all hosts together', async () => {
    const { begun, task } = createTasks();
    const queue = createHostQueue();
    for (let i = 0; i < 40; i++) void queue.run(`host${i}`, task(`${i}`));
    await settle();
    expect(begun).toHaveLength(16);
  });

  test('a task that throws frees its place and throws to its caller', async () => {
    const queue = createHostQueue({ concurrency: 1, perHost: 1 });
    const broken = queue.run('a', () => Promise.reject(new Error('a bug')));
    const next = queue.run('a', async () => FINE);
    await expect(broken).rejects.toThrow('a bug');
    expect(await next).toEqual(FINE);
  });
});

describe('a host that is busy', () => {
  const busy = (retryAfterMs?: number) => async (): Promise<DownloadResult> => ({
    kind: 'busy',
    reason: 'Busy.',
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
  const mustNotRun = () => Promise.reject(new Error('the host was asked'));

  test.each([
    ['as long as it says', 90_000, 90_000],
    ['a minute when it does not say', undefined, 60_000],
    ['a day at most', 10 * 24 * 3_600_000, 24 * 3_600_000],
  ])('rests %s, and other hosts go on', async (_name, retryAfterMs, restMs) => {
    let now = 1_000;
    const queue = createHostQueue({ now: () => now });
    await queue.run('a', busy(retryAfterMs));
    now += 1_000;
    expect(await queue.run('a', mustNotRun)).toEqual({
      kind: 'busy',
      retryAfterMs: restMs - 1_000,
      reason: 'The server asked to be left alone for a while; it was not asked again.',
    });
    expect(await queue.run('b', async () => FINE)).toEqual(FINE);
    now += restMs - 1_000;
    expect(await queue.run('a', async () => FINE)).toEqual(FINE);
  });

  test('is left alone by the tasks that were already waiting for it', async () => {
    const queue = createHostQueue({ perHost: 1, now: () => 0 });
    const [first, second] = await Promise.all([
      queue.run('a', busy(5_000)),
      queue.run('a', mustNotRun),
    ]);
    expect(first.kind).toBe('busy');
    expect(second).toMatchObject({ kind: 'busy', retryAfterMs: 5_000 });
  });
});
