// How long it takes to find the stories that a new part may belong to, as ever more stories live,
// against the plain query that reads every entry of every term.
// Run: node test/bench/find-stories.ts
import { sql } from 'kysely';
import type { StoryProfile } from '../../src/model/story.ts';
import { openStore, type Tx } from '../../src/store/open-store.ts';
import { openStory } from '../../src/store/stories.ts';
import {
  daysOf,
  findCandidateStories,
  indexTerms,
  type WeightedTerm,
} from '../../src/store/story-index.ts';

const SIZES = [1_000, 5_000, 15_000, 50_000];
const ROUNDS = 100;
const TERMS_PER_STORY = 30;
const DAY_MS = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 21);
const VOCABULARY = 60_000;
const window = { fromAt: NOW - 6 * DAY_MS, toAt: NOW + 6 * DAY_MS };

let seed = 1;
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
}

/** Terms as news has them: a few in every tenth story, most in hardly any. */
function drawTerms(count: number): readonly WeightedTerm[] {
  const drawn = Array.from({ length: count }, () => Math.floor(VOCABULARY ** random()));
  return [...new Set(drawn)].map((term) => ({ term: `term ${term}`, weight: random() }));
}

function profileAt(at: number): Omit<StoryProfile, 'id'> {
  const words = Object.fromEntries(drawTerms(80).map(({ term, weight }) => [term, weight]));
  const langs = { en: { count: 1, words } };
  return { count: 1, langs, keys: {}, firstAt: at, lastAt: at, topicIds: [] };
}

async function addStories(tx: Tx, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const profile = profileAt(NOW - random() * 5 * DAY_MS);
    const id = await openStory(tx, { profile, headline: `Story ${n}`, lang: 'en', at: NOW });
    await indexTerms(tx, id, drawTerms(TERMS_PER_STORY), daysOf(profile));
  }
}

async function findPlainly(tx: Tx, terms: readonly WeightedTerm[]): Promise<void> {
  const asked = terms.map(({ term, weight }) => sql`select ${term} as term, ${weight} as weight`);
  await sql`select story.id, story.profile from (${sql.join(asked, sql` union all `)}) as asked
    join story_term on story_term.term = asked.term
    join story on story.id = story_term.story_id
    where story.first_at <= ${window.toAt} and story.last_at >= ${window.fromAt}
    group by story.id order by sum(asked.weight * story_term.weight) desc limit 20`.execute(tx);
}

/** Milliseconds of processor time for one call, which other programs hardly change. */
async function measure(run: (terms: readonly WeightedTerm[]) => Promise<unknown>): Promise<number> {
  for (let round = 0; round < ROUNDS / 2; round += 1) await run(drawTerms(24));
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) await run(drawTerms(24));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000 / ROUNDS;
}

const store = await openStore(':memory:', { now: () => NOW });
let live = 0;
for (const size of SIZES) {
  const missing = size - live;
  await store.editing((tx) => addStories(tx, missing));
  live = size;
  const ours = await measure((terms) =>
    findCandidateStories(store.db, { terms, ...window, limit: 20 }),
  );
  const plain = await measure((terms) => findPlainly(store.db, terms));
  console.log(
    `${size} live stories: ${ours.toFixed(1)} ms, plain query ${plain.toFixed(1)} ms, ` +
      `ratio ${(plain / ours).toFixed(1)}`,
  );
}
await store.close();
