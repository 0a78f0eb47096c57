// A channel with a digest, news that feeds bring, and what comes of it in the outbox.

import type { DigestWish } from '../../src/chat/schedule-digest.ts';
import { ensureDigest, scheduleDigest, usualDigest } from '../../src/chat/schedule-digest.ts';
import { type DigestDesk, writeDigests } from '../../src/jobs/write-digests.ts';
import { createLog } from '../../src/log.ts';
import type { Channel, Delivery, Subscription } from '../../src/model/delivery.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { insertMatches } from '../../src/store/matches.ts';
import type { Store } from '../../src/store/open-store.ts';
import { addToStory, openStory } from '../../src/store/stories.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { addFeed, addItem, firstPart, gaza, hourMs, match, profile } from '../store/samples.ts';
import { readCard } from '../view/card-words.ts';
import { bringNews, type Report } from './bring-news.ts';
import { topicIndex } from './test-desk.ts';

export const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
/** A Tuesday, 12:00 in Damascus. */
export const tuesday = Date.UTC(2026, 0, 27, 9);
export const damascus = 'Asia/Damascus';

export interface DigestScene {
  readonly store: Store;
  readonly desk: DigestDesk;
  /** Moves the clock and looks for what is due. Answers how many messages were written. */
  readonly beatAt: (at: number) => Promise<number>;
  readonly setClock: (at: number) => void;
}

/** A desk whose clock stands at `tuesday` until it is moved. */
export function openScene(store: Store, change: Partial<DigestDesk> = {}): DigestScene {
  let now = tuesday;
  const limits = { maxCharacters: 5_000, maxBlocks: 60 };
  const desk: DigestDesk = {
    store,
    platforms: () => [{ name: 'test', limits }],
    topics: () => topicIndex.topics,
    usual: { zone: damascus, lang: 'en' },
    now: () => now,
    log: createLog('silent'),
    ...change,
  };
  const setClock = (at: number) => {
    now = at;
  };
  const beatAt = async (at: number) => {
    setClock(at);
    return await writeDigests(desk);
  };
  return { store, desk, setClock, beatAt };
}

export async function follow(store: Store, change: Partial<Subscription> = {}): Promise<void> {
  const wish = { ...plainWish, mode: 'digest', ...here, topicId: gaza, since: 0 } as const;
  await saveSubscription(store.db, { ...wish, ...change });
}

/** 08:00 every day in Damascus, unless something else is said. */
export async function setDigest(
  { store, desk }: DigestScene,
  change: Partial<DigestWish> = {},
  channel = here,
) {
  const wish = { ...usualDigest, zone: damascus, ...change };
  const setter = { createdBy: 'u1', now: desk.now() };
  return await store.transaction((tx) => scheduleDigest(tx, channel, wish, setter));
}

/** A followed topic and a digest of it at 08:00 in Damascus. */
export async function beginDigest(scene: DigestScene): Promise<void> {
  await follow(scene.store);
  const setter = { zone: damascus, createdBy: 'u1', now: scene.desk.now() };
  await scene.store.transaction((tx) => ensureDigest(tx, here, setter));
}

/** Subjects that nobody takes for one another: title and text, both before "the Board of Peace". */
const subjects = [
  [
    'Mladenov presents twelve committee members in Cairo',
    'The list of names was read out at a hotel by Nickolay Mladenov, who leads the office of',
  ],
  [
    'Spain declines the invitation to join',
    'Madrid will stay away because the United Nations have no part in it, its prime minister wrote to',
  ],
  [
    'Indonesia promises eight thousand soldiers',
    'Jakarta wants to send its first battalion in April, a general said after a call with',
  ],
  [
    'Rafah crossing opens for the sick',
    'Ambulances with forty patients drove to Egypt on a morning of rain, as agreed with',
  ],
  [
    'Donors pledge five billion dollars',
    'Qatar and the Emirates gave the most at a dinner in Washington, the treasurer told',
  ],
  [
    'Hospital ship anchors off the coast',
    'Surgeons from Turkey operate on board from Sunday on, and the bill is paid by',
  ],
  [
    'Police recruits begin their training',
    'Five hundred young men moved into barracks near Ismailia to be drilled for',
  ],
  [
    'Bakeries run out of flour',
    'Queues formed before dawn and mills stood still while trucks waited for papers from',
  ],
  [
    'Hamas hands over a list of tunnels',
    'Maps of shafts under the old town were given to mediators who will pass them to',
  ],
  [
    'Kushner unveils towers by the sea',
    'Drawings of a harbour with glass fronts were shown to investors in Davos by',
  ],
] as const;

/** One of ten stories on the Board of Peace. */
export function boardReport(number: number, change: Partial<Report> = {}): Report {
  const [title, text] = subjects[number % subjects.length] ?? subjects[0];
  return {
    outlet: `Outlet ${number}`,
    title: `${title}, Gaza Board of Peace`,
    text: `${text} the Board of Peace that Donald Trump chairs for Gaza.`,
    ...change,
  };
}

/** One report, seen at a time. */
export async function bring(store: Store, report: Report, now: number): Promise<void> {
  await bringNews(store, [{ at: now - hourMs / 4, ...report }], { now });
}

/** A story of one report, put into the store as it is, however like another one. */
export async function plantStory(store: Store, report: Report, now: number): Promise<void> {
  const { outlet: name, owner = name, title, text } = report;
  await store.editing(async (tx) => {
    const feed = await addFeed(tx, name.replace(' ', '-'), { outlet: { name, owner } });
    const parts = [{ title, text, lang: 'en' }];
    const id = await addItem(tx, feed, title, { title, parts }, now);
    await insertMatches(tx, firstPart(id), [match(gaza)]);
    const times = { firstAt: now, lastAt: now };
    const story = { profile: profile(times), headline: title, lang: 'en', at: now };
    const storyId = await openStory(tx, story);
    const joining = { indexTerms: [], score: 0, evidence: [], at: now };
    await addToStory(tx, storyId, firstPart(id), joining);
  });
}

/** Digests in the outbox, in order, as lines. */
export async function readOutbox(store: Store) {
  const rows: readonly Delivery[] = await listDeliveries(store.db, { limit: 99 });
  return rows
    .toReversed()
    .filter(({ kind }) => kind === 'digest')
    .map(({ key, card }) => ({ key, lang: card.lang, text: readCard(card).join('\n') }));
}
