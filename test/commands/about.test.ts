// The commands about Sitrep itself: topics, status, help; and what holds for all commands.
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/all-commands.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { enqueueDeliveries } from '../../src/store/deliveries.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { readStatus } from '../../src/store/status.ts';
import { card } from '../../src/view/spans.ts';
import { topicIndex } from '../jobs/test-desk.ts';
import { addFeed } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { ask, askedAt, fill } from './ask.ts';

let store: Store;
let empty: Store;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  empty = await openStore(':memory:', { now: () => askedAt });
  await fill(store);
  return async () => {
    await store.close();
    await empty.close();
  };
});

describe('topics', () => {
  test('lists all of them with how much came in', async () => {
    const { lines } = await ask(store, 'topics');
    for (const { id, names } of topicIndex.topics) {
      expect(lines.some((line) => line.startsWith(`${id}: ${names.en}: `))).toBe(true);
    }
    expect(lines.join('\n')).toMatch(/gaza-board: .*: 3 items in the last week/);
    expect((await ask(empty, 'topics')).text).toMatch(/gaza-board: .*: 0 items in the last week/);
  });

  test('shows by which words one of them decides', async () => {
    const { lines, text } = await ask(store, 'topics gaza');
    // Its strongest words are names, which stand in the shared table.
    expect(text).toMatch(/Board of Peace \(5 points\): Board of Peace in \d+ spellings/);
    expect(text).toContain('(1 point)');
    expect(lines[0]).toMatch(/gaza-board$/);
    expect(lines.filter((line) => /^\* .+ \([\d.]+ points\)/.test(line)).length).toBeGreaterThan(5);
    expect(text).toMatch(/on the topic from [\d.]+ points/);
  });

  test('names the nearest ones', async () => {
    const { text, card: answer } = await ask(store, 'topics gasa');
    expect(answer.tone).toBe('warn');
    expect(text).toContain('gaza-board');
  });
});

describe('status', () => {
  test('counts feeds, items, stories and messages', async () => {
    const { lines, data } = await ask(store, 'status');
    const figures = await readStatus(store.db);
    expect(data).toEqual(figures);
    expect(lines).toContain(
      `Feeds: ${figures.feeds.active} feeds, ${figures.feeds.active} not read yet`,
    );
    expect(lines).toContain(`Stored: ${figures.items} items, ${figures.stories} stories`);
    expect(lines).toContain('Messages: 0 posted, 0 waiting');
  });

  test('warns of feeds in trouble and of messages that were given up', async () => {
    const own = await openStore(':memory:', { now: () => askedAt });
    const feed = await addFeed(own.db, 'a');
    const columns = { failures: 3, failure: 'The server is gone.', last_check_at: askedAt };
    await own.db.updateTable('feed').set(columns).where('id', '=', feed.id).execute();
    const message = {
      platform: 'test',
      workspace: 'w',
      channel: 'c',
      key: 'k',
      kind: 'alert',
      storyId: 1 as StoryId,
      card: card('M', []),
    } as const;
    await enqueueDeliveries(own.db, [message], askedAt);
    await own.db.updateTable('delivery').set({ state: 'parked' }).execute();
    const { card: answer, text } = await ask(own, 'status');
    expect(answer.tone).toBe('warn');
    expect(text).toMatch(/1 feed, 1 failing[\s\S]*0 posted, 0 waiting, 1 given up/);
    await own.close();
  });

  test('of an empty store is calm', async () => {
    const { text } = await ask(empty, 'status');
    expect(text).toMatch(/0 feeds[\s\S]*not yet[\s\S]*0 items, 0 stories/);
  });
});

describe('help', () => {
  test('lists every command with what it does', async () => {
    const { lines } = await ask(empty, 'help');
    for (const { name, summary } of commands) expect(lines).toContain(`${name}: ${summary}`);
  });

  test.each(commands.map(({ name }) => name))(
    'explains %s by its options and examples',
    async (name) => {
      const command = commands.find((one) => one.name === name);
      const { lines } = await ask(empty, `help ${name}`);
      expect(lines[0]).toBe(name);
      for (const example of command?.examples ?? []) expect(lines).toContain(`* ${example}`);
      for (const option of command?.options ?? []) {
        expect(lines.some((line) => line.startsWith(`${option.name}: `))).toBe(true);
      }
      expect(command?.examples.length).toBeGreaterThan(0);
    },
  );

  test('of what is no command names the nearest', async () => {
    const { text, card: answer } = await ask(empty, 'help breif');
    expect(answer.tone).toBe('warn');
    expect(text).toMatch(/brief/);
    expect((await ask(empty, '/sitrep help /brief')).lines[0]).toBe('brief');
  });
});

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('every example that help gives is answered, with data that JSON can hold', async () => {
    const own = await openEmpty();
    await fill(own);
    for (const { examples, name } of commands) {
      for (const example of examples) {
        const { card: answer, data } = await ask(own, example);
        if (answer.tone !== 'warn') expect(data, example).toBeDefined();
        expect(answer.tone, example).not.toBe('bad');
        expect(() => structuredClone(answer.data), `${name}: ${example}`).not.toThrow();
      }
    }
  });
});
