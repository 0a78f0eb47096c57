// What a flood costs: 500 copies of one report, then 10,000 reports of one event within an hour,
// both with a channel that follows. Says what the first and the last hundred cost, how many stories
// and messages came of it, and how long it takes to show and brief that story.
// Run: node test/bench/flood.ts [reports]

import type { TopicId } from '../../src/model/ids.ts';
import { briefStories } from '../../src/news/brief-stories.ts';
import { gatherStories } from '../../src/news/gather-stories.ts';
import { listDeliveries } from '../../src/store/deliveries.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { findStory, listStories } from '../../src/store/stories.ts';
import { listStoryParts } from '../../src/store/story-parts.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { bringNews, type Report } from '../jobs/bring-news.ts';

const start = Date.UTC(2026, 0, 27, 12);
const reports = Number(process.argv[2] ?? 10_000);
const copies = 500;
const atOnce = 100;
const channel = { platform: 'test', workspace: 'w', channel: 'c' };

let seed = 7;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] ?? (list[0] as T);
}

const verbs = ['spoke by telephone', 'held a call', 'talked on the phone', 'discussed in a call'];
const matters = [
  'the ceasefire with the SDF',
  'the truce in Hasakah',
  'the SDF integration accord',
];
const places = ['Damascus', 'Washington', 'Hasakah', 'Ankara', 'Qamishli', 'Raqqa'];
const filler = Array.from({ length: 4_000 }, (_, at) => `word${at.toString(26)}`);

/** The same call, told in other words each time, with words and numbers of its own. */
function tellCall(number: number): Report {
  const own = Array.from({ length: 40 }, () => pick(filler)).join(' ');
  return {
    outlet: `Outlet ${number % 400}`,
    title: `Trump and Sharaa ${pick(verbs)}: ${pick(matters)} (${pick(filler)})`,
    text: `US President Donald Trump and Syrian President Ahmed al-Sharaa ${pick(verbs)} on Tuesday about ${pick(matters)}, officials in ${pick(places)} said. ${own}. ${pick(places)} counted ${10 + Math.floor(random() * 900)} guards. ${own.split(' ').reverse().join(' ')}.`,
    at: start + Math.floor((number / reports) * 3_600_000),
    keys: [`call ${number}`],
  };
}

function copyCall(number: number): Report {
  return { ...original, outlet: `Outlet ${number}`, keys: [`copy ${number}`], at: start + number };
}
const original = tellCall(0);

async function bringAll(store: Store, write: (number: number) => Report, count: number) {
  const costs: number[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const before = process.cpuUsage();
    const length = Math.min(atOnce, count - from);
    const batch = Array.from({ length }, (_, at) => write(from + at));
    // As checks bring them: a few reports of each feed at a time.
    for (const report of batch) await bringNews(store, [report], { now: report.at ?? start });
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000 / length);
    if (costs.length % 10 === 0)
      console.error(`  ${from + length}: ${costs.at(-1)?.toFixed(1)} ms`);
  }
  return costs;
}

async function measure<T>(name: string, run: () => Promise<T>): Promise<T> {
  const before = performance.now();
  const answer = await run();
  console.log(`  ${name}: ${(performance.now() - before).toFixed(0)} ms`);
  return answer;
}

async function flood(name: string, write: (number: number) => Report, count: number) {
  const store = await openStore(':memory:', { now: () => start });
  for (const topicId of ['syria-transition', 'sdf-integration'] as TopicId[])
    await saveSubscription(store.db, { ...plainWish, ...channel, topicId, since: 0 });
  const costs = await bringAll(store, write, count);
  const stories = await listStories(store.db, { limit: 1_000 });
  const [biggest] = stories.toSorted((a, b) => b.partCount - a.partCount);
  const deliveries = await listDeliveries(store.db, { limit: 20_000 });
  const kinds = Map.groupBy(deliveries, ({ kind }) => kind);
  const sent = [...kinds].map(([kind, own]) => `${own.length} ${kind}`).join(', ');
  const [second = 0] = costs.slice(1);
  const last = costs.at(-1) ?? 0;
  console.log(
    `${name}: ${count} reports, ${stories.length} stories, biggest ${biggest?.partCount}`,
  );
  console.log(
    `  messages: ${sent}; ms a report: ${second.toFixed(1)} at first, ${last.toFixed(1)} at last, ratio ${(last / second).toFixed(1)}`,
  );
  if (biggest === undefined) return;
  const row = await store.db
    .selectFrom('story')
    .select('profile')
    .where('id', '=', biggest.id)
    .executeTakeFirstOrThrow();
  const terms = await store.db
    .selectFrom('story_term')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('story_id', '=', biggest.id)
    .executeTakeFirstOrThrow();
  console.log(`  profile ${row.profile.length} characters, ${terms.count} index terms`);
  await measure('find the story', () => findStory(store.db, biggest.id, 'test/w' as never));
  const parts = await measure('read its parts', () => listStoryParts(store.db, [biggest.id]));
  await measure('brief it', async () =>
    briefStories(gatherStories([biggest.id], parts), {
      now: start,
      readerLangs: ['en'],
      maxStories: 1,
    }),
  );
  console.log(`  memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  await store.close();
}

await flood('copies of one report', copyCall, copies);
await flood('reports of one event', tellCall, reports);
