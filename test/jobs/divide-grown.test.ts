// A story that grew out of two events is divided, and the second one is told as a story of its own.
import { describe, expect, test } from 'vitest';
import type { Channel } from '../../src/model/delivery.ts';
import type { StoryId, TopicId } from '../../src/model/ids.ts';
import { mergeProfiles } from '../../src/news/story-profile.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { mergeStories } from '../../src/store/merge-stories.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listStoryParts } from '../../src/store/story-parts.ts';
import { readProfile } from '../../src/store/story-row.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { testDatabases } from '../store/test-databases.ts';
import { bringNews, type Report } from './bring-news.ts';

const here: Channel = { platform: 'test', workspace: 'w', channel: 'here' };
const topicId = 'sdf-integration' as TopicId;
const now = Date.UTC(2026, 1, 12, 18);
const hourMs = 3_600_000;

function report(outlet: string, title: string, text: string, hours: number): Report {
  return { outlet, title, text, at: now - hours * hourMs };
}

const airport = [
  report(
    'A',
    'Damascus takes over Qamishli airport from the SDF',
    'Syrian civil aviation officials took over Qamishli airport from the Syrian Democratic Forces on Thursday. Asayish units left the terminal.',
    8,
  ),
  report(
    'B',
    'SDF hands Qamishli airport to the Syrian government',
    'The Syrian Democratic Forces handed Qamishli airport to officials from Damascus on Thursday, and the Asayish left its terminal.',
    7,
  ),
];
const prison = [
  report(
    'C',
    'Guards of Derik prison strike over wages',
    'Guards of the prison in Derik laid down work over unpaid wages, the Autonomous Administration and the SDF said on Wednesday.',
    6,
  ),
  report(
    'D',
    'Wage strike in the prison of Derik',
    'Prison guards in Derik are on strike for their wages, said the SDF on Wednesday. The Autonomous Administration promised money.',
    5,
  ),
];

async function mergeAll(store: Store, from: StoryId, into: StoryId): Promise<void> {
  await store.editing(async (tx) => {
    const profile = mergeProfiles(await readProfile(tx, into), await readProfile(tx, from));
    await mergeStories(tx, [from], into, profile, now);
  });
}

async function titlesOf(store: Store, id: StoryId | undefined): Promise<readonly string[]> {
  if (id === undefined) throw new Error('a report is in no story');
  const parts = await listStoryParts(store.db, [id]);
  return parts.map(({ item }) => item.title);
}

async function bring(store: Store, reports: readonly Report[]): Promise<StoryId> {
  const [first] = await bringNews(store, reports, { now });
  if (first?.storyId === undefined) throw new Error('the report is in no story');
  return first.storyId;
}

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('at its fourth report a story of two events is divided; the new story is announced', async () => {
    const store = await openEmpty();
    await saveSubscription(store.db, { ...plainWish, ...here, topicId, since: 0 });
    const [first, second, third, fourth] = [...airport, ...prison];
    if (!first || !second || !third || !fourth) throw new Error('four reports are needed');
    const story = await bring(store, [first]);
    expect(await bring(store, [second])).toBe(story);
    const other = await bring(store, [third]);
    expect(other).not.toBe(story);
    await mergeAll(store, other, story);
    const last = await bring(store, [fourth]);
    expect(last).toBe(story);
    expect(await titlesOf(store, story)).toEqual(airport.map(({ title }) => title));
    const stories = await store.db.selectFrom('story').select('id').where('live', '=', 1).execute();
    const divided = stories.find(({ id }) => id !== story)?.id;
    expect(await titlesOf(store, divided)).toEqual(prison.map(({ title }) => title));
    const alerts = (await listDeliveries(store.db, { limit: 9 })).map(({ storyId }) => storyId);
    expect(alerts).toContain(divided);
    const parts = await listStoryParts(store.db, divided === undefined ? [] : [divided]);
    expect(parts[0]?.evidence[0]?.sentence).toMatch(
      /grown to 4 reports, a second look showed that 2 of them/,
    );
  });

  test('a story of four reports of one event stays whole', async () => {
    const store = await openEmpty();
    const more = [
      report(
        'E',
        'Qamishli airport under control of Damascus',
        'Officials of the civil aviation authority entered Qamishli airport on Thursday after the Syrian Democratic Forces had left.',
        4,
      ),
      report(
        'F',
        'Planes to land in Qamishli again',
        'Damascus has taken over Qamishli airport from the SDF on Thursday and wants to open it for flights within weeks.',
        3,
      ),
    ];
    const ids = [];
    for (const one of [...airport, ...more]) ids.push(await bring(store, [one]));
    expect(new Set(ids).size).toBe(1);
    expect(await titlesOf(store, ids[0])).toHaveLength(4);
  });
});
