// What it costs to find a new report's story, as ever more stories live: describe, look up the
// counts, ask the index, compare with 20 candidates; against comparing it with every live story.
// Run: node test/bench/cluster.ts
import type { StoryProfile } from '../../src/model/story.ts';
import { describePart } from '../../src/news/describe-part.ts';
import { indexTerms } from '../../src/news/index-terms.ts';
import { placePart } from '../../src/news/place-part.ts';
import { addToProfile } from '../../src/news/story-profile.ts';
import { weighSignature } from '../../src/news/weigh-signature.ts';
import { countDocument, readFrequencies } from '../../src/store/frequencies.ts';
import { openStore, type Tx } from '../../src/store/open-store.ts';
import { openStory } from '../../src/store/stories.ts';
import {
  daysOf,
  findCandidateStories,
  indexTerms as saveTerms,
} from '../../src/store/story-index.ts';

const sizes = [1_000, 5_000, 15_000, 50_000];
const rounds = 100;
const naiveRounds = 5;
const dayMs = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 21);
const vocabulary = 30_000;
const events = 'call visit meeting truce strike election decree vote prison troops'.split(' ');
const window = { fromAt: now - 6 * dayMs, toAt: now + 6 * dayMs };

let seed = 1;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
}

/** Sentences with words as news has them (a few everywhere, most nowhere else), names, numbers. */
function writeText(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const rank = Math.floor(vocabulary ** random());
    if (at % 12 === 5) return `Kal${rank.toString(26)}rom`;
    if (at % 20 === 7) return String(10 + rank);
    if (at % 15 === 3) return events[Math.floor(random() * events.length)];
    return `w${rank.toString(26)}`;
  }).join(' ');
}

function writeReport() {
  const part = { title: writeText(9), text: writeText(120), lang: 'en' };
  return { part, at: now - random() * 5 * dayMs };
}

async function describe(tx: Tx, report: ReturnType<typeof writeReport>) {
  const plain = describePart(report.part, [], report.at);
  const signature = weighSignature(
    plain,
    await readFrequencies(tx, 'en', Object.keys(plain.words)),
    await readFrequencies(tx, '*', Object.keys(plain.keys)),
  );
  return { plain, signature };
}

async function addStory(tx: Tx): Promise<StoryProfile> {
  const report = writeReport();
  const { plain, signature } = await describe(tx, report);
  const profile = addToProfile(undefined, signature, report.at, []);
  const id = await openStory(tx, { profile, headline: 'A story', lang: 'en', at: now });
  await saveTerms(tx, id, indexTerms(signature), daysOf(profile));
  await countDocument(tx, 'en', Object.keys(plain.words));
  await countDocument(tx, '*', Object.keys(plain.keys));
  return { ...profile, id };
}

async function placeByIndex(tx: Tx): Promise<void> {
  const report = writeReport();
  const { signature } = await describe(tx, report);
  const terms = indexTerms(signature);
  const candidates = await findCandidateStories(tx, { terms, ...window, limit: 20 });
  placePart({ signature, at: report.at, topicIds: [], candidates });
}

async function placeByAll(tx: Tx, stories: readonly StoryProfile[]): Promise<void> {
  const report = writeReport();
  const { signature } = await describe(tx, report);
  placePart({ signature, at: report.at, topicIds: [], candidates: stories });
}

/** Milliseconds of processor time for one call, which other programs hardly change. */
async function measure(count: number, run: () => Promise<void>): Promise<number> {
  await run();
  const start = process.cpuUsage();
  for (let round = 0; round < count; round += 1) await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / count;
}

const store = await openStore(':memory:', { now: () => now });
const stories: StoryProfile[] = [];
for (const size of sizes) {
  await store.editing(async (tx) => {
    while (stories.length < size) stories.push(await addStory(tx));
  });
  const ours = await measure(rounds, () => placeByIndex(store.db));
  const naive = await measure(naiveRounds, () => placeByAll(store.db, stories));
  console.log(
    `${size} live stories: ${ours.toFixed(1)} ms a report, every story compared ` +
      `${naive.toFixed(1)} ms, ratio ${(naive / ours).toFixed(1)}`,
  );
}
await store.close();
