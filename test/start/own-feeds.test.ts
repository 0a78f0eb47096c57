// Feeds of one's own: from lists of two kinds, beside a second process, and to the very end.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import type { StoreStatus } from '../../src/store/status.ts';
import { startFeedServer } from '../jobs/feed-server.ts';
import { createFolder } from '../store/test-folder.ts';
import { runSitrep, startSitrep } from './sitrep.ts';

const timeout = 180_000;

const report = {
  guid: 'board',
  link: 'https://courier.example/board',
  title: 'Board of Peace names director for Gaza committee',
  text: 'The Board of Peace chaired by Donald Trump named a director for the committee that is to administer Gaza, Nickolay Mladenov said in Cairo.',
};

test('an OPML list is read and briefed from, and a second --once asks nobody too soon', {
  timeout,
}, async () => {
  const server = await startFeedServer();
  server.feeds.set('/one', [{ ...report, at: Date.now() - 3_600_000 }]);
  server.faults.set('/two', (response) => response.writeHead(404).end());
  const folder = createFolder();
  const outline = (name: string) => `<outline text="The ${name}" xmlUrl="${server.url}/${name}"/>`;
  const opml = `<opml version="2.0"><body>${outline('one')}${outline('two')}</body></opml>`;
  writeFileSync(join(folder, 'list.opml'), opml);
  const start = { folder, env: { SITREP_ALLOWED_HOSTS: server.host } };
  const first = await runSitrep(['--once', '--json', '--feeds', 'list.opml'], start);
  expect(first.code).toBe(0);
  expect(first.stderr).toMatch(/Reading 2 feeds\./);
  const [gaza] = JSON.parse(first.stdout) as readonly Briefing[];
  expect(gaza?.stories).toMatchObject([
    { headline: report.title, sentences: [{ outlet: 'The one', url: report.link }] },
  ]);
  expect(gaza?.coverage).toMatchObject({ feedsTotal: 2, feedsRead: 1, feedsFailed: 1 });

  const second = await runSitrep(['--once'], start);
  expect(second).toMatchObject({ code: 0 });
  expect(second.stdout).toContain(report.title);
  expect(server.asked.toSorted()).toEqual(['/one 200', '/two fault']);
});

test('a running Sitrep keeps others out, lets them look, and ends in time', {
  timeout,
}, async () => {
  const server = await startFeedServer();
  server.feeds.set('/one', [{ ...report, at: Date.now() - 3_600_000 }]);
  // A server that takes the question and never answers.
  server.faults.set('/hanging', () => {});
  const folder = createFolder();
  writeFileSync(
    join(folder, 'list.txt'),
    `${server.url}/one\nnot an address\n${server.url}/hanging\n`,
  );
  const start = { folder, env: { SITREP_ALLOWED_HOSTS: server.host } };
  const running = startSitrep(['--feeds', 'list.txt'], start);
  await expect.poll(() => server.asked.length, { timeout: 60_000 }).toBe(2);
  expect(running.stdout()).toMatch(/Reading 2 feeds\.[\s\S]*Line 2: /);

  const [other, status, refused] = await Promise.all([
    runSitrep([], { folder }),
    runSitrep(['status', '--json'], { folder }),
    runSitrep(['feeds', 'remove', 'f1'], { folder }),
  ]);
  expect(other).toMatchObject({ code: 1, stdout: '' });
  expect(other.stderr).toMatch(/^Sitrep is already running on the database [^\n]+\n$/);
  expect(other.stderr).toContain(`(process ${running.child.pid})`);
  expect(status).toMatchObject({ code: 0, stderr: '' });
  expect((JSON.parse(status.stdout) as StoreStatus).feeds.active).toBe(2);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/Another Sitrep/);

  const toldAt = performance.now();
  running.child.kill('SIGTERM');
  const { code, stderr } = await running.ended;
  expect(performance.now() - toldAt).toBeLessThan(10_000);
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/"level":|\n\s+at /);

  // The feed that hung is not blamed for it.
  const feeds = await runSitrep(['feeds', '--json'], start);
  expect(JSON.parse(feeds.stdout)).toMatchObject([{ failures: 0 }, { failures: 0 }]);
});

test('a feed is added by a single command, and no sample stands beside it', {
  timeout,
}, async () => {
  const server = await startFeedServer();
  server.feeds.set('/one', [{ ...report, at: Date.now() - 3_600_000 }]);
  const start = { folder: createFolder(), env: { SITREP_ALLOWED_HOSTS: server.host } };
  const added = await runSitrep(['feeds', 'add', `${server.url}/one`], start);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  expect(added.stdout).toMatch(/Added f1 [\s\S]*brought 1 new item\./);
  const brief = await runSitrep(['brief', 'gaza-board', '--json'], start);
  expect(brief).toMatchObject({ code: 0, stderr: '' });
  const { stories, coverage } = JSON.parse(brief.stdout) as Briefing;
  expect(stories).toMatchObject([{ headline: report.title }]);
  expect(coverage.feedsTotal).toBe(1);
});

test('leaving waits for no feed, even one that somebody has just asked for', {
  timeout,
}, async () => {
  const server = await startFeedServer();
  server.feeds.set('/one', [{ ...report, at: Date.now() - 3_600_000 }]);
  const folder = createFolder();
  writeFileSync(join(folder, 'list.txt'), `${server.url}/one\n`);
  const start = { folder, env: { SITREP_ALLOWED_HOSTS: server.host } };
  const running = startSitrep(['--feeds', 'list.txt'], start);
  await expect.poll(() => running.stdout(), { timeout: 60_000 }).toContain('your turn');
  server.faults.set('/one', () => {});
  running.child.stdin?.write('feeds check f1\n');
  await expect.poll(() => server.asked.length, { timeout: 30_000 }).toBe(2);

  const toldAt = performance.now();
  running.child.kill('SIGTERM');
  const { code, stdout, stderr } = await running.ended;
  expect(performance.now() - toldAt).toBeLessThan(7_000);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('"level":') });
  expect(stdout).toMatch(/Checked f1[\s\S]*the feed is asked again at the next start/);
});
