// The outbox: claiming, order, leases and outcomes, on both databases.
import { describe, expect, it } from 'vitest';
import type { Delivery, NewDelivery } from '../../src/model/delivery.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { countDeliveries, enqueueDeliveries, listDeliveries } from '../../src/store/deliveries.ts';
import { claimDeliveries, finishDelivery } from '../../src/store/delivery-queue.ts';
import type { Store } from '../../src/store/store.ts';
import { noon } from './samples.ts';
import { testDatabases } from './test-databases.ts';

const leaseMs = 60_000;

function message(name: string, channel = 'c', platform = 'terminal'): NewDelivery {
  const title = [{ kind: 'text', text: `Title of ${name}` }] as const;
  return {
    key: `terminal/w/${channel}/alert/${name}`,
    kind: 'alert',
    platform,
    workspace: 'w',
    channel,
    storyId: 7 as StoryId,
    card: { title, tone: 'info', blocks: [] },
  };
}

async function claim(store: Store, now: number, limit = 9): Promise<readonly Delivery[]> {
  return await claimDeliveries(store, { platform: 'terminal', now, limit, leaseMs });
}

async function claimOne(store: Store, now: number): Promise<Delivery> {
  const [delivery] = await claim(store, now, 1);
  if (delivery === undefined) throw new Error('Nothing is due');
  return delivery;
}

function names(deliveries: readonly Delivery[]): readonly string[] {
  return deliveries.map(({ key }) => key.split('/').at(-1) ?? '');
}

describe.each(testDatabases)('a message on $name', ({ openEmpty }) => {
  it('waits with its card, and is there once however often it is written', async () => {
    const store = await openEmpty();
    await enqueueDeliveries(store.db, [message('1'), message('1')], noon);
    await enqueueDeliveries(store.db, [message('1')], noon + 5);
    await enqueueDeliveries(store.db, [], noon);
    const listed = await listDeliveries(store.db, { limit: 9 });
    expect(listed).toEqual([
      {
        ...message('1'),
        id: listed[0]?.id,
        state: 'waiting',
        attempt: 0,
        createdAt: noon,
        notBeforeAt: noon,
      },
    ]);
    const { id, attempt } = await claimOne(store, noon);
    await finishDelivery(store.db, id, attempt, { kind: 'posted', postedId: 'p', at: noon });
    await enqueueDeliveries(store.db, [message('1')], noon + 9);
    expect(await countDeliveries(store.db)).toEqual({
      waiting: 0,
      sending: 0,
      unknown: 0,
      posted: 1,
      parked: 0,
    });
  });

  it('is claimed by one worker, in its channel oldest first and one at a time', async () => {
    const store = await openEmpty();
    const messages = [message('1'), message('2'), message('3', 'd'), message('x', 'c', 'slack')];
    await enqueueDeliveries(store.db, messages, noon);
    const claimed = await claim(store, noon);
    expect(names(claimed)).toEqual(['1', '3']);
    expect(claimed.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['sending', 1],
      ['sending', 1],
    ]);
    expect(await claim(store, noon)).toEqual([]);
    const [first] = claimed;
    if (!first) throw new Error('One is needed');
    const posted = { kind: 'posted', postedId: 'm1', at: noon + 1 } as const;
    expect(await finishDelivery(store.db, first.id, first.attempt, posted)).toBe(true);
    expect(names(await claim(store, noon))).toEqual(['2']);
    const [stored] = await listDeliveries(store.db, { states: ['posted'], limit: 9 });
    expect(stored).toMatchObject({ postedId: 'm1', postedAt: noon + 1 });
  });

  it('whose worker died comes back in doubt, and the late answer is turned away', async () => {
    const store = await openEmpty();
    await enqueueDeliveries(store.db, [message('1'), message('2')], noon);
    const late = await claimOne(store, noon);
    expect(await claim(store, noon + leaseMs - 1)).toEqual([]);
    const next = await claimOne(store, noon + leaseMs);
    expect(next).toMatchObject({ id: late.id, state: 'unknown', attempt: 2 });
    const parked = { kind: 'parked', reason: 'R' } as const;
    expect(await finishDelivery(store.db, late.id, late.attempt, parked)).toBe(false);
    const again = await claimOne(store, noon + 2 * leaseMs);
    expect(again).toMatchObject({ id: late.id, state: 'unknown', attempt: 3 });
    expect(await finishDelivery(store.db, again.id, again.attempt, parked)).toBe(true);
    expect(await finishDelivery(store.db, again.id, again.attempt, parked)).toBe(false);
    expect(names(await claim(store, noon + 2 * leaseMs))).toEqual(['2']);
  });

  it.each([
    ['retry', 'sending'],
    ['unknown', 'unknown'],
  ] as const)(
    'that is to %s waits its time, holds its channel up, and is then %s',
    async (kind, state) => {
      const store = await openEmpty();
      await enqueueDeliveries(store.db, [message('1'), message('2')], noon);
      const { id, attempt } = await claimOne(store, noon);
      const notBeforeAt = noon + 5_000;
      await finishDelivery(store.db, id, attempt, { kind, notBeforeAt, reason: 'Busy.' });
      expect(await claim(store, notBeforeAt - 1)).toEqual([]);
      expect(await claimOne(store, notBeforeAt)).toMatchObject({ id, state, reason: 'Busy.' });
    },
  );

  it('that was looked for and not found is sent again', async () => {
    const store = await openEmpty();
    await enqueueDeliveries(store.db, [message('1')], noon);
    const sent = await claimOne(store, noon);
    const unknown = { kind: 'unknown', notBeforeAt: noon, reason: 'No answer.' } as const;
    await finishDelivery(store.db, sent.id, sent.attempt, unknown);
    const looked = await claimOne(store, noon);
    const retry = { kind: 'retry', notBeforeAt: noon, reason: 'It is not there.' } as const;
    await finishDelivery(store.db, looked.id, looked.attempt, retry);
    expect(await claimOne(store, noon)).toMatchObject({ state: 'sending', attempt: 3 });
  });
});

describe.each(testDatabases)('the outbox on $name', ({ openEmpty }) => {
  it('gives each message to one of many workers that ask together, in order', async () => {
    const store = await openEmpty();
    const messages = Array.from({ length: 24 }, (_, n) => message(`${n}`, `c${n % 6}`));
    await enqueueDeliveries(store.db, messages, noon);
    const posted: string[] = [];
    async function work(): Promise<void> {
      const claimed = await claim(store, noon, 2);
      for (const { id, attempt, key } of claimed) {
        posted.push(key);
        await finishDelivery(store.db, id, attempt, { kind: 'posted', postedId: key, at: noon });
      }
    }
    for (let round = 0; round < 12 && posted.length < messages.length; round += 1) {
      await Promise.all([work(), work(), work(), work()]);
    }
    expect([...posted].sort()).toEqual(messages.map(({ key }) => key).sort());
    for (let channel = 0; channel < 6; channel += 1) {
      const own = posted.filter((key) => key.includes(`/c${channel}/`));
      expect(own).toEqual(messages.map(({ key }) => key).filter((key) => own.includes(key)));
    }
  });
});
