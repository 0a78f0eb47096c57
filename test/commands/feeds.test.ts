// The feeds as a team sees and changes them, with real checks of a real server.
import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import { createPoll } from '../../src/jobs/poll.ts';
import { listFeeds } from '../../src/store/feeds.ts';
import { listLatest } from '../../src/store/items.ts';
import { openStore } from '../../src/store/open-store.ts';
import { explainAddress } from '../../src/web/address-guard.ts';
import { idleActions } from '../chat/idle.ts';
import { startFeedServer } from '../jobs/feed-server.ts';
import { createDesk } from '../jobs/test-desk.ts';
import { addFeed } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createFolder } from '../store/test-folder.ts';
import { ask, askedAt } from './ask.ts';

const report = {
  guid: '1',
  title: 'Harbour opens',
  text: 'The mayor cut the ribbon.',
  at: askedAt - 3_600_000,
};

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open() {
    const store = await openEmpty();
    const server = await startFeedServer();
    server.feeds.set('/rss', [report]);
    const poll = createPoll(createDesk(store, [server.host], () => askedAt));
    const actions: CommandContext['actions'] = {
      ...idleActions,
      checkFeed: (id) => poll.checkOne(id),
      findAddressProblem: (address) => explainAddress(address, [server.host]),
    };
    const type = async (line: string, changes: Partial<CommandContext> = {}) =>
      await ask(store, line, { actions, ...changes });
    const urls = async () => (await listFeeds(store.db)).map(({ url }) => url);
    return { store, server, type, urls };
  }

  test('without any, the list says how to add one', async () => {
    const { type } = await open();
    const { text, data } = await type('feeds');
    expect(text).toMatch(/no feeds yet[\s\S]*feeds add https:/);
    expect(data).toEqual([]);
  });

  test('a feed is added, read at once and listed as doing well', async () => {
    const { store, server, type } = await open();
    const { text, card, data } = await type(`feeds add ${server.url}/rss`);
    expect(text).toMatch(/Added f1 127\.0\.0\.1[\s\S]*brought 1 new item\./);
    expect(card.tone).toBe('good');
    expect(data).toMatchObject({ id: 1, url: `${server.url}/rss`, failures: 0 });
    expect(await listLatest(store.db, { limit: 9 })).toMatchObject([{ title: report.title }]);
    const list = await type('feeds');
    expect(list.lines[0]).toBe('1 feed');
    expect(list.text).toMatch(/# Doing well\n\* f1 127\.0\.0\.1/);
  });

  test('a feed that was added by its address goes by the name that it gives itself', async () => {
    const { server, type } = await open();
    server.titles.set('/rss', 'Levant Courier – All news');
    await type(`feeds add ${server.url}/rss`);
    expect((await type('feeds')).text).toContain('f1 Levant Courier – All news: read');
  });

  test('the key of a paid feed is shown to nobody', async () => {
    const { server, type } = await open();
    const address = `${server.url}/rss?lang=ar&api_key=hunter2`;
    server.feeds.set('/rss?lang=ar&api_key=hunter2', [report]);
    const added = await type(`feeds add ${address}`);
    const listed = await type('feeds');
    expect(JSON.stringify([added, listed])).not.toContain('hunter2');
    expect(listed.text).toContain('?lang=ar&api_key=…');
  });

  test('two feeds of one site are told apart by their addresses, without the password', async () => {
    const { server, type } = await open();
    server.feeds.set('/rss?lang=ar', [report]);
    server.faults.set('/none', (response) => response.writeHead(404).end());
    const withLogin = server.url.replace('//', '//me:hunter2@');
    for (const path of ['/rss', '/rss?lang=ar', '/none'])
      await type(`feeds add ${withLogin}${path}`);
    const { lines, text } = await type('feeds');
    for (const [ref, path] of [
      ['f1', '/rss'],
      ['f2', '/rss?lang=ar'],
      ['f3', '/none'],
    ] as const) {
      const line = lines.find((one) => one.startsWith(`* ${ref} `));
      expect(line?.endsWith(` ${server.host}${path}`), line).toBe(true);
    }
    expect(text).not.toContain('hunter2');
  });

  test('a feed that cannot be read is added with the reason and the way back', async () => {
    const { server, type, urls } = await open();
    server.faults.set('/none', (response) => response.writeHead(404).end());
    const { text, card } = await type(`feeds add ${server.url}/none`);
    expect(card.tone).toBe('warn');
    expect(text).toMatch(/no feed at this address \(404\)[\s\S]*feeds remove f1/);
    const list = await type('feeds');
    expect(list.lines[0]).toBe('1 feed, 1 in trouble');
    expect(list.text).toMatch(/It was never read\./);
    expect((await type('feeds remove f1')).text).toMatch(/Removed f1/);
    expect(await urls()).toEqual([]);
  });

  test('what is odd about a feed is said when it is added', async () => {
    const { server, type } = await open();
    const cut = '<rss version="2.0"><channel><title>T</title><item><title>One</title></item><item>';
    server.faults.set('/cut', (response) => response.writeHead(200).end(cut));
    const { text, card } = await type(`feeds add ${server.url}/cut`);
    expect(card.tone).toBe('good');
    expect(text).toMatch(/cut off|ended early|incomplete/i);
  });

  test.each([
    ['news.example/rss', /not a complete web address/],
    ['ftp://news.example/rss', /start with https/],
    ['javascript:alert(1)', /start with https/],
    ['http://127.0.0.1:9/rss', /private network/],
    ['http://0x7f.1/rss', /private network/],
    ['http://[::1]/rss', /private network/],
    ['http://169.254.169.254/latest/meta-data', /private network/],
    ['http://localhost/rss', /private network/],
    ['two words', /not a complete web address/],
  ])('the address %s is refused with the reason', async (address, reason) => {
    const { type, urls } = await open();
    const { text, card } = await type(`feeds add ${address}`);
    expect(card.tone).toBe('warn');
    expect(text).toMatch(reason);
    expect(await urls()).toEqual([]);
  });

  test('a feed is added once, however its address is written', async () => {
    const { server, type, urls } = await open();
    await type(`feeds add ${server.url}/rss`);
    for (const address of [`${server.url}/rss`, `${server.url.replace('http', 'HTTP')}/./rss`]) {
      const { text } = await type(`feeds add ${address}`);
      expect(text).toMatch(/there already: f1/);
    }
    expect(await urls()).toHaveLength(1);
  });

  test('a password in an address is used, and never shown', async () => {
    const { server, type, urls } = await open();
    const address = server.url.replace('://', '://reader:Geheim77@');
    const answers = [
      await type(`feeds add ${address}/rss`),
      await type(`feeds add ${address}/rss`),
      await type('feeds'),
      await type('feeds check f1'),
      await type(`feeds check ${address}/rss`),
      await type('latest'),
      await type('status'),
      await type('feeds remove f1'),
    ];
    for (const { text, card } of answers) {
      expect(text + JSON.stringify(card)).not.toMatch(/Geheim77|reader/);
    }
    expect(answers[3]?.card.tone).toBe('good');
    expect(await urls()).toEqual([]);
  });

  test('a feed is checked and removed by its number or its address', async () => {
    const { store, server, type, urls } = await open();
    await type(`feeds add ${server.url}/rss`);
    server.feeds.set('/rss', [report, { ...report, guid: '2', title: 'Bridge closes' }]);
    expect((await type('feeds check F1')).text).toMatch(/Checked f1[\s\S]*1 new item/);
    expect((await type(`feeds check ${server.url}/rss`)).text).toMatch(/nothing new/);
    expect((await type(`feeds remove ${server.url}/rss`)).text).toMatch(/Removed f1/);
    expect(await urls()).toEqual([]);
    expect(await listLatest(store.db, { limit: 9 })).toEqual([]);
  });

  test.each([
    'feeds remove f9',
    'feeds check f9',
    'feeds check i1',
    'feeds remove https://a.example/',
  ])('“%s” says that there is no such feed', async (line) => {
    const { type } = await open();
    const { text, card } = await type(line);
    expect(card.tone).toBe('warn');
    expect(text).toMatch(/no such feed/);
  });

  test('who forgets the feed is told what to type', async () => {
    const { type } = await open();
    expect((await type('feeds add')).text).toMatch(/Which feed\?\nFor example: feeds add https:/);
    expect((await type('feeds check')).text).toMatch(/feeds check f3/);
    expect((await type('feeds burn f1')).text).toMatch(/list, add, remove or check/);
  });

  test('whoever is no manager may look, but not change or check', async () => {
    const { server, type, urls } = await open();
    await type(`feeds add ${server.url}/rss`);
    const guest = { isManager: false };
    expect((await type('feeds', guest)).lines[0]).toBe('1 feed');
    for (const line of [`feeds add ${server.url}/b`, 'feeds remove f1', 'feeds check f1']) {
      const { text, card } = await type(line, guest);
      expect(card.tone).toBe('warn');
      expect(text).toMatch(/Only managers/);
    }
    expect(await urls()).toHaveLength(1);
  });
});

test('beside a running Sitrep the feeds can be looked at, and that is said', async () => {
  const url = `sqlite:${createFolder()}/sitrep.db`;
  const running = await openStore(url, { now: () => askedAt });
  await addFeed(running.db, 'a');
  const beside = await openStore(url, { now: () => askedAt, readOnly: true });
  expect((await ask(beside, 'feeds')).lines[0]).toBe('1 feed');
  expect((await ask(beside, 'brief')).card.tone).toBe('info');
  for (const line of ['feeds add https://b.example/rss', 'feeds remove f1', 'feeds check f1']) {
    const { text, card } = await ask(beside, line);
    expect(card.tone).toBe('warn');
    expect(text).toMatch(/Another Sitrep/);
  }
  await beside.close();
  await running.close();
});
