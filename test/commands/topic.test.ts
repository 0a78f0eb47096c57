// Topics that teams make, copy, change, try and remove, judged over a stored week.
import { beforeAll, describe, expect, test } from 'vitest';
import { topic as command } from '../../commands/topic.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { TopicId } from '../../src/model/ids.ts';
import type { Item } from '../../src/model/item.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listSubscriptions, plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { testDatabases } from '../store/test-databases.ts';
import { askedAt } from './ask.ts';
import { openTeams, type Team } from './team.ts';

const hourMs = 3_600_000;
beforeAll(loadLanguageModel);

const harbour = {
  outlet: 'Harbour Wire',
  title: 'Drone hits fuel depot at Port Sudan',
  text: 'A drone struck a fuel depot in Port Sudan before dawn on Monday, port officials said. Nobody was hurt. Flights from the Red Sea city were halted for four hours.',
  at: askedAt - 30 * hourMs,
};
const harbourToo = {
  outlet: 'Citadel Post',
  title: 'Fuel depot in Port Sudan burns after drone strike',
  text: 'A fuel depot in Port Sudan was on fire on Monday after a drone strike, witnesses said. Flights from the city were halted for four hours, officials said.',
  at: askedAt - 29 * hourMs,
};
const match = {
  outlet: 'Citadel Post',
  title: 'Port Sudan football club wins cup final',
  text: 'The football club of Port Sudan won the cup on Friday in front of ten thousand people.',
  at: askedAt - 60 * hourMs,
};
const arabic = {
  outlet: 'بوصلة المشرق',
  title: 'حريق في مستودع وقود في بورتسودان بعد هجوم بمسيرة',
  text: 'اندلع حريق يوم الاثنين في مستودع للوقود في مدينة بورتسودان بعد هجوم بطائرة مسيرة، بحسب مسؤولين.',
  at: askedAt - 28 * hourMs,
};
const other = {
  outlet: 'Harbour Wire',
  title: 'Rents rise again',
  text: 'Rents in the capital rose by five per cent this year, the bank said.',
  at: askedAt - 20 * hourMs,
};
const make = 'topic new port-sudan name:"Port Sudan" words:"port sudan, ar: بورتسودان"';

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(): Promise<{ store: Store; team: Team; elsewhere: Team }> {
    const store = await openEmpty();
    for (const report of [harbour, harbourToo, match, arabic, other]) {
      await bringNews(store, [report], { now: report.at + hourMs });
    }
    const teams = await openTeams(store);
    return { store, team: teams.join('test', 'w'), elsewhere: teams.join('test', 'x') };
  }
  const titles = async (team: Team, line: string) =>
    ((await team.type(line)).data as readonly Item[]).map(({ title }) => title);

  test('a new topic knows the stored week at once, in stories, and announces nothing', async () => {
    const { store, team, elsewhere } = await open();
    const { card, text } = await team.type(make);
    expect(card.tone).toBe('good');
    expect(text).toMatch(/Made port-sudan Port Sudan[\s\S]*4 reports in \d stor/);
    const found = await titles(team, 'latest port-sudan');
    expect(found.toSorted()).toEqual(
      [arabic, harbour, harbourToo, match].map(({ title }) => title).toSorted(),
    );
    const { stories } = (await team.type('brief port-sudan 9d')).data as Briefing;
    const strike = stories.find(({ headline }) => /depot/.test(headline));
    expect(strike?.outlets.length).toBeGreaterThan(1);
    expect(await store.db.selectFrom('delivery').selectAll().execute()).toEqual([]);
    expect((await team.type('topics')).text).toMatch(/port-sudan/);
    expect((await elsewhere.type('topics')).text).not.toMatch(/port-sudan|Port Sudan|t1/);
    expect((await elsewhere.type('brief port-sudan')).text).toMatch(/No topic is called/);
  });

  test('an edit redoes the week; a report of a story that stays keeps its number', async () => {
    const { team } = await open();
    await team.type(make);
    const before = ((await team.type('brief port-sudan 9d')).data as Briefing).stories;
    const strike = before.find(({ headline }) => /depot/.test(headline));
    const { text } = await team.type('topic edit port-sudan without:football');
    expect(text).toMatch(/Changed port-sudan[\s\S]*Leaves out: football[\s\S]*3 reports/);
    expect(await titles(team, 'latest port-sudan')).not.toContain(match.title);
    const after = ((await team.type('brief port-sudan 9d')).data as Briefing).stories;
    expect(after.map(({ id }) => id)).toContain(strike?.id);
    expect(after.length).toBe(before.length - 1);
    const why = await team.type('why i3');
    expect(why.text).toContain('It names “football”, which this topic leaves out.');
    expect(why.text + JSON.stringify(why.data)).not.toMatch(/\bt1\b/);
  });

  test('what a form leaves empty is empty, what a line leaves out stays', async () => {
    const { store, team } = await open();
    await team.type(make);
    await team.type('topic edit port-sudan without:football threshold:strict');
    await team.type('topic edit port-sudan name:"The port"');
    const row = async () =>
      JSON.parse(
        (await store.db.selectFrom('team_topic').select('data').executeTakeFirstOrThrow()).data,
      );
    expect((await row()).draft).toMatchObject({
      name: 'The port',
      without: { '*': ['football'] },
      strictness: 'strict',
    });
    await team.type('topic edit port-sudan name:Port words:"port sudan"');
    expect((await row()).draft).toMatchObject({ words: { '*': ['port sudan'] }, without: {} });
  });

  test('removing asks first, then takes matches, stories and followers along', async () => {
    const { store, team } = await open();
    await team.type(make);
    const wish = { ...plainWish, ...team.channel, topicId: 't1' as TopicId, since: 0 };
    await store.transaction((tx) => saveSubscription(tx, wish));
    const question = await team.type('topic remove port-sudan');
    expect(question.text).toMatch(/1 channel follows it/);
    expect(question.card.actions?.[0]?.command).toBe('topic remove port-sudan --sure');
    expect(await titles(team, 'latest port-sudan')).toHaveLength(4);
    expect((await team.type('topic remove port-sudan --sure')).text).toMatch(/Removed port-sudan/);
    for (const table of ['story', 'story_part', 'story_topic', 'subscription'] as const) {
      expect(await store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
    const matches = await store.db.selectFrom('topic_match').select('topic_id').execute();
    expect(matches.filter(({ topic_id }) => topic_id === 't1')).toEqual([]);
    expect(await titles(team, 'search depot')).toHaveLength(2);
    expect((await team.type('brief port-sudan')).text).toMatch(/No topic is called/);
  });

  test('a copy takes the built-in topic’s place with its followers, and gives it back', async () => {
    const { store, team, elsewhere } = await open();
    const gaza = { ...plainWish, topicId: 'gaza-board' as TopicId, since: 5 };
    await store.transaction(async (tx) => {
      await saveSubscription(tx, { ...gaza, ...team.channel });
      await saveSubscription(tx, { ...gaza, ...elsewhere.channel });
    });
    const follows = async () =>
      (await listSubscriptions(store.db)).map(
        ({ workspace, topicId }) => `${workspace} ${topicId}`,
      );
    const { text } = await team.type('topic copy gaza-board');
    expect(text).toMatch(/comes on top of them/);
    expect(text).toMatch(/Copied gaza-board[\s\S]*takes the place of the built-in topic/);
    expect(await follows()).toEqual(['w t1', 'x gaza-board']);
    expect(
      (await team.type('topics')).lines.filter((line) => /gaza-board:/.test(line)),
    ).toHaveLength(1);
    expect((await team.type('topic edit gaza-board words:"port sudan"')).text).toMatch(/Changed/);
    expect(await titles(team, 'latest gaza-board')).toContain(harbour.title);
    expect(await titles(elsewhere, 'latest gaza-board')).toEqual([]);
    expect((await team.type('topics gaza-board')).text).toMatch(/Board of Peace/);
    await team.type('topic remove gaza-board sure');
    expect(await follows()).toEqual(['w gaza-board', 'x gaza-board']);
    expect((await team.type('topic edit gaza-board words:x')).text).toMatch(/built in, for all/);
  });

  test('words are tried on the stored week, with the reasons and how often it would post', async () => {
    const { store, team } = await open();
    const { text } = await team.type('topic test port sudan, بورتسودان');
    expect(text).toMatch(
      /4 of the 5 reports of the last 7 days are on it: \d posts in the last 7 days/,
    );
    expect(text).toContain('Port Sudan (title)');
    expect((await team.type('topic test zeppelin')).text).toMatch(/None of the 5 reports/);
    expect((await team.type('topic test i1')).text).toMatch(
      /Not on syria-transition: [\d.]+ of [\d.]+ points/,
    );
    expect((await team.type('topic test i99')).text).toMatch(/no item|i99/);
    expect(await store.db.selectFrom('team_topic').selectAll().execute()).toEqual([]);
    await team.type(make);
    expect((await team.type('topic test port-sudan')).text).toMatch(/4 of the 5/);
    expect((await team.type('topic test i1')).text).toMatch(/On port-sudan: /);
  });
});

describe('the form', () => {
  test('asks for a new topic, and for a change with what there is', async () => {
    const [sqlite] = testDatabases;
    const store = await sqlite?.openEmpty();
    if (store === undefined) throw new Error('there is no database');
    const teams = await openTeams(store);
    const team = teams.join('test', 'w');
    const forms: unknown[] = [];
    const ask = (values: Parameters<typeof command.findForm>[0]) =>
      team.type('help', {
        commands: [
          {
            ...command,
            name: 'help',
            audience: 'everyone',
            options: [],
            run: async (_, context) => {
              forms.push(await command.findForm(values, context));
              return { title: [], tone: 'info', blocks: [] };
            },
          },
        ],
      });
    await ask({ action: 'new', topic: 'port-sudan' });
    await team.type(make);
    await ask({ action: 'edit', topic: 'port-sudan' });
    await ask({ action: 'edit', topic: 'port-sudan', threshold: 'strict' });
    await ask({ action: 'edit', topic: 'gaza-board' });
    await ask({ action: 'test', topic: 'port-sudan' });
    expect(forms).toEqual([
      {
        title: 'New topic',
        fields: [
          { option: 'name', value: 'port-sudan' },
          { option: 'words', long: true },
          { option: 'without', long: true },
          { option: 'beside', long: true },
          { option: 'threshold', value: 'normal' },
        ],
      },
      {
        title: 'Change a topic',
        fields: [
          { option: 'name', value: 'Port Sudan' },
          { option: 'words', value: 'port sudan\nar: بورتسودان', long: true },
          { option: 'without', long: true },
          { option: 'beside', long: true },
          { option: 'threshold', value: 'normal' },
        ],
      },
      undefined,
      undefined,
      undefined,
    ]);
  });
});
