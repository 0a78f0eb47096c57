// How much a team may bring along, and what it may point Sitrep at.
import { beforeAll, describe, expect, test } from 'vitest';
import { scopeOf } from '../../src/model/delivery.ts';
import { countOwnFeeds } from '../../src/store/access.ts';
import { listFeeds } from '../../src/store/feeds.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { startFeedServer } from '../jobs/feed-server.ts';
import { addFeed } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import { openTeams } from './team.ts';

beforeAll(loadLanguageModel);

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  test('a team brings 200 feeds, however fast it types', { timeout: 60_000 }, async () => {
    const store = await openEmpty();
    const team = (await openTeams(store)).join('test', 'w');
    const lines = Array.from({ length: 230 }, (_, n) => `feeds add https://n${n}.example/rss`);
    const answers = await Promise.all(lines.map((line) => team.type(line)));
    const refused = answers.filter(({ card }) => card.tone === 'warn');
    expect(refused).toHaveLength(30);
    expect(refused[0]?.text).toMatch(/200 feeds of its own, which is the most/);
    expect(await countOwnFeeds(store.db, scopeOf(team.channel))).toBe(200);
    const operator = { person: { id: 'o', isManager: true, isOperator: true } };
    expect((await team.type('feeds add https://o.example/rss', operator)).card.tone).toBe('good');
  });

  test('a shared feed that a team removes is hidden from it alone, and comes back', async () => {
    const store = await openEmpty();
    const shared = await addFeed(store.db, 'a');
    const teams = await openTeams(store);
    const [team, other] = [teams.join('test', 'w'), teams.join('test', 'x')];
    expect((await team.type('feeds remove f1')).text).toMatch(/all workspaces share/);
    expect((await team.type('feeds')).text).toMatch(/no feeds yet/);
    expect((await other.type('feeds')).text).toMatch(/f1/);
    expect(await listFeeds(store.db)).toHaveLength(1);
    expect((await team.type(`feeds add ${shared.url}`)).text).toMatch(/Added f1/);
    expect((await team.type('feeds')).text).toMatch(/f1/);
    expect(await countOwnFeeds(store.db, scopeOf(team.channel))).toBe(0);
  });

  test('50 topics are the most', async () => {
    const store = await openEmpty();
    const actions = {
      reviewTopic: async () => ({ reports: 0, stories: 0 }),
      reloadTopics: async () => {},
    };
    const team = (await openTeams(store, { actions })).join('test', 'w');
    for (let n = 0; n < 50; n += 1) await team.type(`topic new harbour-${n}x words:harbour${n}`);
    const { text } = await team.type('topic new one-more words:harbour');
    expect(text).toMatch(/50 topics of its own, which is the most/);
  });
});

describe('a link', () => {
  const page = `<!doctype html><html><head><title>Courier | Fire</title><meta property="og:title" content="Fire in Port Sudan"></head>
    <body><nav>Football results and more football</nav><article><h1>Fire in Port Sudan</h1><p>${'A depot burned in the harbour before dawn, the port said on Monday. '.repeat(8)}</p></article>
    <aside>Board of Peace for Gaza</aside></body></html>`;

  async function open(pages = true) {
    const [sqlite] = testDatabases;
    const store = await sqlite?.openEmpty();
    if (store === undefined) throw new Error('there is no database');
    const server = await startFeedServer();
    server.faults.set('/page', (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    );
    server.faults.set('/pdf', (response) => response.writeHead(200).end('%PDF-1.7 x'));
    const teams = await openTeams(store, pages ? { pages: [server.host] } : {});
    const team = teams.join('test', 'w');
    await team.type('topic new port words:"port sudan" without:football');
    return { team, url: server.url };
  }

  test('is read without the page around it, and judged on every topic', async () => {
    const { team, url } = await open();
    const { text } = await team.type(`topic test ${url}/page`);
    expect(text).toMatch(/^Fire in Port Sudan\n\* On port: /);
    expect(text).not.toMatch(/gaza-board|leaves out/);
    expect((await team.type(`topic test <${url}/page>`)).text).toMatch(/On port/);
  });

  test('that gives no page is answered in a sentence', async () => {
    const { team, url } = await open();
    expect((await team.type(`topic test ${url}/pdf`)).text).toMatch(/PDF file, not a web page/);
    expect((await team.type(`topic test ${url}/none`)).text).toMatch(/404|page/);
  });

  test.each([
    'http://127.0.0.1:9/x',
    'http://169.254.169.254/latest',
    'http://0x7f.1/',
    'http://[::1]/',
  ])('to a private address (%s) is never followed', async (address) => {
    const { team } = await open(false);
    expect((await team.type(`topic test ${address}`)).text).toMatch(/private network/);
  });
});
