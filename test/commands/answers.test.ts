// "right" and "wrong" where the topic is not named, where somebody thinks again, and where a rule decides.
import { beforeAll, expect, test } from 'vitest';
import { loadLanguageModel } from '../../src/text/language.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { testDatabases } from '../store/test-databases.ts';
import { askedAt } from './ask.ts';
import { openTeams } from './team.ts';

beforeAll(loadLanguageModel);

const reports = [
  {
    outlet: 'Wire',
    title: 'Lima pledges 20 million to the Board of Peace',
    text: 'Lima pledged 20 million to the Board of Peace for Gaza, its foreign ministry said.',
    at: askedAt - 3_600_000,
  },
  {
    outlet: 'Ports',
    title: 'Board of a shipping company meets in Oslo',
    text: 'The board of the company met in Oslo and named a new director for its ferries.',
    at: askedAt - 3_600_000,
  },
];

async function open() {
  const [{ openEmpty }] = testDatabases as unknown as readonly [(typeof testDatabases)[number]];
  const store = await openEmpty();
  await bringNews(store, reports, { now: askedAt });
  return (await openTeams(store)).join('test', 'w');
}

test('“right” alone confirms the only topic of a report, and takes no other for granted', async () => {
  const team = await open();
  expect((await team.type('right i1')).text).toMatch(/Noted: i1 is about .*Board of Peace/);
  const asked = (await team.type('right i2')).text;
  expect(asked).toMatch(/Which topic is it about\?/);
  expect(asked).toMatch(/It is on no topic/);
});

test('the opposite answer of the same person replaces the first, also where Sitrep agrees', async () => {
  const team = await open();
  await team.type('right i2 gaza-board');
  const text = (await team.type('wrong i2 gaza-board')).text;
  expect(text).toMatch(/Noted: i2 is not about/);
  expect(text).toMatch(/no longer counts/);
  expect((await team.type('right i2 gaza-board undo')).text).toMatch(/You had not said this/);
  expect((await team.type('wrong i2 gaza-board')).text).toMatch(/is not on .* anyway/);
});

test('a report far from a topic is not offered to it', async () => {
  const team = await open();
  expect((await team.type('why i2')).text).not.toMatch(/Should be on/);
});
