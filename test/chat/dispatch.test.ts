// From a typed line to its card, through a real store.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import { dispatch } from '../../src/chat/dispatch.ts';
import { scopeOf } from '../../src/model/delivery.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store.ts';
import { readCard } from '../view/card-words.ts';
import { clock, now } from '../view/sample-briefing.ts';
import { idleActions } from './idle.ts';
import { commands } from './sample-commands.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:', { now: () => now });
});
afterAll(async () => await store.close());

async function ask(said: Parameters<typeof dispatch>[0], change: Partial<CommandContext> = {}) {
  const bugs: unknown[] = [];
  const context: CommandContext = {
    ...clock,
    store,
    channel: { platform: 'terminal', workspace: 'local', channel: 'terminal' },
    scope: scopeOf({ platform: 'terminal', workspace: 'local' }),
    person: { id: 'u1', isManager: true },
    isManager: true,
    isEditor: true,
    settings: { zone: 'UTC', lang: 'en' },
    topics: [],
    names: { entries: [] },
    commands,
    actions: idleActions,
    ...change,
  };
  const answer = await dispatch(said, context, {
    makeReference: () => 'k3f9',
    logBug: (...bug) => bugs.push(bug),
  });
  return { answer, bugs };
}

test('a typed line runs its command with typed values', async () => {
  const { answer } = await ask('brief gaza-board 24h');
  expect(answer.data).toEqual({ topic: 'gaza-board', since: 86_400_000, full: false });
});

test('a command that was read elsewhere runs too', async () => {
  const [, story] = commands;
  if (story === undefined) throw new Error('the sample has lost its story command');
  const { answer } = await ask({ command: story, values: { id: 's12' } });
  expect(answer.data).toEqual({ id: 's12' });
});

test('a mistake is answered, not run', async () => {
  expect((await ask('stry s12')).answer.tone).toBe('warn');
});

test('nothing typed shows the help', async () => {
  expect((await ask('/sitrep')).answer.data).toBe(commands.length);
});

test('a fault in a command is logged once and answered with its reference, not its details', async () => {
  const { answer, bugs } = await ask('broken 3');
  expect(bugs).toEqual([
    ['k3f9', 'broken', expect.objectContaining({ message: 'a secret detail' })],
  ]);
  expect(answer.tone).toBe('bad');
  expect(readCard(answer).join(' ')).toContain('k3f9');
  expect(JSON.stringify(answer)).not.toMatch(/secret|Error|\.ts/);
});

describe('a database that fails', () => {
  const sentence = 'The disk of /home/me/data is full, so nothing was written.';
  const [first] = commands;
  if (first === undefined) throw new Error('the sample has lost its commands');
  const failing = {
    ...first,
    run: async () => {
      throw new StoreError(sentence);
    },
  };

  test('is told whoever runs Sitrep in its own sentence', async () => {
    const person = { id: 'operator', isManager: true, isOperator: true };
    const { answer, bugs } = await ask({ command: failing, values: {} }, { person });
    expect(bugs).toEqual([]);
    expect(readCard(answer)[0]).toBe(sentence);
  });

  test('is told others without what stands on the machine, and logged', async () => {
    const { answer, bugs } = await ask({ command: failing, values: {} });
    expect(bugs).toHaveLength(1);
    expect(readCard(answer).join()).toMatch(/database[\s\S]*k3f9/);
    expect(JSON.stringify(answer)).not.toContain('/home/me');
  });
});

test('what changes a workspace is for its managers', async () => {
  const { answer } = await ask('feeds add x', { isManager: false });
  expect(readCard(answer)[0]).toBe('feeds is for managers');
  expect(answer.data).toBeUndefined();
});
