// How a reader process lives and ends with its parent.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';

async function startReader(): Promise<ChildProcess> {
  const child = fork(new URL('../../src/jobs/read-worker.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  expect(await once(child, 'message')).toEqual([{ kind: 'ready' }, undefined]);
  return child;
}

test('a reader finishes its document although the whole group is told to stop', {
  timeout: 60_000,
}, async () => {
  const child = await startReader();
  child.kill('SIGTERM');
  child.kill('SIGINT');
  const bytes = new TextEncoder().encode('no feed');
  child.send({ kind: 'parse', bytes, info: { url: 'https://x.example/', now: 0 } });
  const [answer] = await once(child, 'message');
  expect(answer).toMatchObject({ kind: 'reading', reading: { kind: 'unreadable' } });
});

test('a reader ends when its parent is gone', { timeout: 60_000 }, async () => {
  const child = await startReader();
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
