// What people say of reports comes out as labels that the evaluation reads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLabelled } from '../src/eval/read-labelled.ts';
import { exportLabels } from '../src/export-labels.ts';
import { openStore } from '../src/store/open-store.ts';
import { openTeams } from './commands/team.ts';
import { bringNews } from './jobs/bring-news.ts';
import { call, now, secondCall } from './jobs/call-reports.ts';
import { createFolder } from './store/test-folder.ts';

test('corrected stories and answers on topics are labels, and nothing else is', async () => {
  const folder = createFolder();
  const url = `sqlite:${join(folder, 'sitrep.db')}`;
  const file = join(folder, 'labels.jsonl');
  const store = await openStore(url, { now: () => now });
  const lonely = {
    outlet: 'Third',
    title: 'Syrian Democratic Forces hand over Hasakah prison to the army',
    text: 'The Syrian Democratic Forces handed a prison in Hasakah to the Syrian army on Monday.',
    at: now,
  };
  for (const report of [call, secondCall, lonely]) await bringNews(store, [report], { now });
  const team = (await openTeams(store)).join('discord', 'secret-team');
  await team.type('story s1 split i2');
  await team.type('wrong i1 sdf-integration');
  await store.close();
  expect(await exportLabels(url, file)).toBe(2);
  const written = readFileSync(file, 'utf8');
  expect(written).not.toMatch(/secret-team|discord|u1|Third/);
  const { items, problems } = readLabelled(written);
  expect(problems).toEqual([]);
  const [first, second] = items;
  expect(first).toMatchObject({ id: 'i1', title: call.title, publishedAt: call.at, topics: [] });
  expect(first?.optionalTopics).toEqual(['gaza-board', 'syria-transition']);
  expect(first?.story).not.toBe(second?.story);
  expect([second?.topics, second?.optionalTopics]).toEqual([undefined, []]);
});
