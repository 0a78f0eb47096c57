// Whatever happens, in whatever order: a channel is told each story once at most, and what it is not
// told is held or explained.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announce } from '../../src/jobs/announce.ts';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { writeSummaries } from '../../src/jobs/write-summaries.ts';
import { createLog } from '../../src/log.ts';
import type { PostResult, Subscription } from '../../src/model/delivery.ts';
import type { StoryId } from '../../src/model/ids.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { listHeldAlerts } from '../../src/store/held-alerts.ts';
import { listLedger } from '../../src/store/ledger.ts';
import { insertMatches } from '../../src/store/matches.ts';
import type { Store } from '../../src/store/open-store.ts';
import { addToStory, openStory } from '../../src/store/stories.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { listSummedUp } from '../../src/view/summary-card.ts';
import { addFeed, addItem, firstPart, gaza, match, profile } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createPlace } from './place.ts';
import { topicIndex } from './test-desk.ts';

const start = Date.UTC(2026, 0, 27, 12);
const minuteMs = 60_000;
const owners = ['A', 'B', 'C'];
const stories = 5;
const usual = { zone: 'UTC', lang: 'en' } as const;

const wishes: Readonly<Record<string, Partial<Subscription>>> = {
  plain: {},
  careful: { minSources: 2, quiet: { from: 22 * 60, to: 7 * 60 } },
  capped: { capPerHour: 1 },
  sleepy: { capPerHour: 2, quiet: { from: 13 * 60, to: 18 * 60 } },
  late: { since: start + 60 * minuteMs },
};

type Answer = PostResult | 'throw' | 'taken, but no answer' | undefined;
const troubles: readonly Answer[] = [
  undefined,
  'taken, but no answer',
  'throw',
  { kind: 'unknown', reason: 'Lost.' },
  { kind: 'retry', afterMs: 20 * minuteMs, reason: 'Busy.' },
  { kind: 'gone', reason: 'Gone.' },
  { kind: 'signed-out', reason: 'Signed out.' },
  { kind: 'refused', reason: 'Refused.' },
];

type Step =
  | { readonly kind: 'report'; readonly story: number; readonly owner: number }
  | { readonly kind: 'deliver'; readonly answers: readonly number[] }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'summaries' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      story: fc.nat(stories - 1),
      owner: fc.nat(owners.length - 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      answers: fc.array(fc.nat(troubles.length - 1), { maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 15, 61, 200, 700),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'summaries' as const }) },
);

async function openWorld(store: Store) {
  for (const [channel, wish] of Object.entries(wishes)) {
    const place = { platform: 'place', workspace: 'w', channel };
    await saveSubscription(store.db, { ...plainWish, ...place, topicId: gaza, since: 0, ...wish });
  }
  const feeds = await Promise.all(owners.map((owner) => addFeed(store.db, owner)));
  const place = createPlace();
  const clock = { now: start };
  const desk = { store, topics: topicIndex, usual, now: () => clock.now, log: createLog('silent') };
  const opened = new Map<number, StoryId>();
  let reports = 0;

  async function report(story: number, owner: number): Promise<void> {
    const feed = feeds[owner];
    if (feed === undefined) return;
    const now = clock.now;
    reports += 1;
    const title = `Story ${story} as ${owners[owner]} tells it, ${reports}`;
    const itemId = await addItem(store.db, feed, `${reports}`, { title }, now);
    await store.transaction(async (tx) => {
      await insertMatches(tx, firstPart(itemId), [match(gaza)]);
      const figures = { profile: profile({ firstAt: now, lastAt: now }), at: now };
      const known = opened.get(story);
      const storyId = known ?? (await openStory(tx, { ...figures, headline: title, lang: 'en' }));
      opened.set(story, storyId);
      await addToStory(tx, storyId, firstPart(itemId), {
        indexTerms: [],
        score: 1,
        evidence: [],
        at: now,
      });
      const part = { title, text: `${title}.`, lang: 'en' };
      const fresh = {
        ref: firstPart(itemId),
        part,
        publishedAt: now,
        seenAt: now,
        silence: undefined,
      };
      await announce(
        tx,
        [{ ...fresh, topicIds: [gaza], repeats: false, storyId }],
        now,
        topicIndex.topics,
      );
    });
  }

  async function deliver(answers: readonly number[]): Promise<void> {
    place.answers.push(...answers.flatMap((at) => troubles[at] ?? []));
    await deliverDue({ ...desk, platforms: [place.platform] });
  }

  async function play(one: Step): Promise<void> {
    switch (one.kind) {
      case 'report':
        return await report(one.story, one.owner);
      case 'deliver':
        return await deliver(one.answers);
      case 'wait':
        clock.now += one.minutes * minuteMs;
        return;
      case 'summaries':
        await writeSummaries(desk);
        return;
      default:
        return one satisfies never;
    }
  }

  /** All troubles end, and time goes on until nothing waits. */
  async function settle(): Promise<void> {
    place.answers.length = 0;
    for (let round = 0; round < 14; round += 1) {
      clock.now += 61 * minuteMs;
      await writeSummaries(desk);
      await deliver([]);
    }
  }
  return { place, opened, play, settle };
}

/** Which stories a channel was shown as an alert or in a summary, each as often as it was. */
async function listTold(store: Store, shown: readonly string[], channel: string) {
  const deliveries = new Map(
    (await listDeliveries(store.db, { limit: 9_999 })).map((one) => [one.key, one]),
  );
  return shown.flatMap((key) => {
    const delivery = deliveries.get(key);
    if (delivery === undefined) throw new Error(`${key} was shown, and nobody knows it`);
    if (delivery.channel !== channel || delivery.kind === 'update') return [];
    return delivery.storyId === undefined ? listSummedUp(delivery.card) : [delivery.storyId];
  });
}

describe.each(testDatabases)('on $name', ({ name, openEmpty }) => {
  const numRuns = name === 'SQLite' ? 40 : 8;

  test('a channel is told each story once at most; the rest is explained', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const store = await openEmpty();
        const world = await openWorld(store);
        for (const one of steps) await world.play(one);
        await world.settle();
        const { shown } = world.place;
        expect(new Set(shown).size).toBe(shown.length);
        expect(await listHeldAlerts(store.db)).toEqual([]);
        const lines = await listLedger(store.db, { sinceAt: 0, limit: 9_999 });
        for (const channel of Object.keys(wishes)) {
          const told = await listTold(store, shown, channel);
          expect(new Set(told).size, `${channel}: ${told}`).toBe(told.length);
          for (const id of world.opened.values()) {
            const isExplained = lines.some((line) => {
              return line.storyId === id && line.channel?.channel === channel;
            });
            expect(told.includes(id) || isExplained, `s${id} in ${channel}`).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});
