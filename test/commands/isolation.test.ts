// Two workspaces on one Sitrep: whatever one of them types, it is answered as if the other were not.
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/all-commands.ts';
import type { Command, OptionSpec } from '../../src/chat/command.ts';
import { removeFeed } from '../../src/store/feeds.ts';
import type { Store } from '../../src/store/open-store.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { addFeed } from '../store/samples.ts';
import { testDatabases } from '../store/test-databases.ts';
import type { Team } from './team.ts';
import { openShared, type Secrets, secret, secretFeed, settle } from './two-teams.ts';

beforeAll(loadLanguageModel);

/** Lines beside those made from options: what a new command tells has to be thought of here. */
const lines: Readonly<Record<string, readonly string[]>> = {
  brief: ['brief', 'brief gaza-board 9d', 'brief sdf-integration 30d'],
  latest: ['latest', 'latest gaza-board'],
  story: ['story s1', 'story s1 sources'],
  search: ['search zanzibar', 'search whisper', 'search board'],
  topics: ['topics', 'topics sdf-integration'],
  topic: ['topic test zanzibar', 'topic test board of peace', 'topic remove quiet-dock --sure'],
  why: ['why s1', 'why s2', 'why i1', 'why i10'],
  missed: ['missed since:9d', 'missed gaza-board 9d'],
  follow: ['follow quiet-dock', 'follow gaza-board'],
  unfollow: ['unfollow quiet-dock', 'unfollow gaza-board quiet-room'],
  subscriptions: ['subscriptions'],
  mute: ['mute quiet-dock 2h', 'mute'],
  wrong: ['wrong s1 quiet-dock'],
  right: ['right s1 quiet-dock', 'right i10 sdf-integration'],
  learned: ['learned', 'learned quiet-dock', 'learned sdf-integration off'],
  names: ['names', 'names sharaa', 'names zanzibar', 'names whisper'],
  digest: ['digest', 'digest preview'],
  deliveries: ['deliveries'],
  feeds: ['feeds'],
  settings: ['settings'],
  status: ['status'],
  help: ['help'],
};

test('every command has its lines', () => {
  expect(commands.map(({ name }) => name).toSorted()).toEqual(Object.keys(lines).toSorted());
});

/** Each option with each name of what the other team has; what is required besides, as its example. */
function linesWith(command: Command, names: readonly string[]): readonly string[] {
  const actions = command.options.find(({ kind }) => kind === 'choice');
  const choices = actions?.kind === 'choice' ? actions.choices : [undefined];
  const open = command.options.filter(({ kind }) => ['text', 'channel', 'role'].includes(kind));
  return open.flatMap((option) =>
    choices.flatMap((choice) =>
      names.map((name) => {
        const others = command.options.filter((one) => one !== option && one !== actions);
        const given = others.filter(({ required }) => required).map(writeExample);
        const action = choice === undefined ? [] : [`${actions?.name}:${choice}`];
        return [command.name, ...action, ...given, `${option.name}:"${name}"`].join(' ');
      }),
    ),
  );
}

function writeExample({ name, example }: OptionSpec): string {
  return `${name}:"${example}"`;
}

function namesOf({ items, stories, ...single }: Secrets): readonly string[] {
  return [...items.slice(0, 1), ...stories.slice(-2), ...Object.values(single)];
}

interface Told {
  readonly line: string;
  readonly answer: string;
}

async function typeAll(team: Team, all: readonly string[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const line of all) {
    const { card, data } = await team.type(line);
    told.push({ line, answer: JSON.stringify([card, data]) });
  }
  return told;
}

async function suggestAll(team: Team): Promise<readonly string[]> {
  const told: string[] = [];
  const suggesting = commands.flatMap(({ options }) =>
    options.flatMap((option) => (option.kind === 'text' && option.suggest ? [option.suggest] : [])),
  );
  // A command's context, from a command of our own.
  const spy: Command = {
    name: 'spy',
    summary: '',
    audience: 'everyone',
    visibility: 'private',
    options: [],
    examples: [],
    findForm: async () => undefined,
    run: async (_, context) => {
      for (const suggest of suggesting) {
        for (const typed of ['', 'q', 'z', 's', 'f', 'i', 't']) {
          told.push(JSON.stringify([typed, await suggest(typed, context)]));
        }
      }
      return { title: [], tone: 'info', blocks: [] };
    },
  };
  await team.type('spy', { commands: [spy] });
  return told;
}

const tables = [
  'subscription',
  'mute',
  'digest',
  'delivery',
  'briefing_mark',
  'workspace',
] as const;

/** Everything of the workspace that has everything. */
async function readOwned({ db }: Store): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for (const table of tables) {
    const all: readonly object[] = await db.selectFrom(table).selectAll().execute();
    rows.push(
      ...all.filter(
        (row) => JSON.stringify(row).includes('"discord"') && /"g1"/.test(JSON.stringify(row)),
      ),
    );
  }
  for (const table of [
    'feed_access',
    'team_topic',
    'verdict',
    'learning_off',
    'added_name',
  ] as const) {
    const all = await db.selectFrom(table).selectAll().execute();
    rows.push(...all.filter(({ scope }) => scope === 'discord/g1'));
  }
  return [
    ...rows,
    ...(await db
      .selectFrom('topic_match')
      .selectAll()
      .where('topic_id', 'in', ['t1', 't2'] as never)
      .orderBy('item_id')
      .orderBy('part')
      .orderBy('topic_id')
      .execute()),
  ];
}

const readings = Object.values(lines).flat();
/** The other platform's workspace has the very id of the one that has everything. */
const askers = [
  ['another workspace', 'discord', 'g2'],
  ['the same id on another platform', 'slack', 'g1'],
] as const;

function made(secrets: Secrets): readonly string[] {
  return [
    ...commands.flatMap((command) => linesWith(command, namesOf(secrets))),
    ...correctionsOf(secrets),
  ];
}

/** An editor who names what the other team has: it is not there. */
function correctionsOf({ items, stories, shared }: Secrets): readonly string[] {
  const own = stories.at(-1);
  return [
    ...items.map((item) => `story ${shared} split ${item}`),
    `story ${own} split i1`,
    `story ${own} undo`,
    `story ${own} merge ${shared}`,
    `story ${shared} merge ${own}`,
    `story ${shared} undo`,
    `story ${shared} split i2`,
  ];
}

describe.each(testDatabases)('on $name', ({ name, openEmpty }) => {
  // The queries are the same on both: a server is asked as one of the two.
  test.each(name === 'SQLite' ? askers : askers.slice(0, 1))(
    '%s is answered as if the other had never been',
    { timeout: 240_000 },
    async (_, platform, workspace) => {
      const store = await openEmpty();
      const teams = await openShared(store);
      const secrets = await settle(store, teams, 'g1');
      const all = [
        ...readings,
        // The queries are the same on both; all the lines take a server's time.
        ...(name === 'SQLite' ? made(secrets) : []),
        ...readings,
        ...commands.flatMap(({ examples }) => examples),
        ...readings,
      ];
      const owner = teams.join('discord', 'g1');
      const before = await readOwned(store);
      const asked = teams.join(platform, workspace);
      const suggested = await suggestAll(asked);
      const told = await typeAll(asked, all);
      expect(await readOwned(store)).toEqual(before);
      expect((await owner.type('latest quiet-dock')).text).toMatch(secret);
      const story = await owner.type(`story ${secrets.shared}`);
      expect(story.text).toMatch(/Harbour Wire[\s\S]*copied by whisper/);

      const empty = await openEmpty();
      const alone = (await openShared(empty)).join(platform, workspace);
      // The numbers of new feeds go on for all: that there are others is all that they tell.
      await removeFeed(empty.db, (await addFeed(empty.db, 'once')).id);
      expect(suggested).toEqual(await suggestAll(alone));
      const expected = await typeAll(alone, all);
      for (const [at, { line, answer }] of told.entries()) {
        expect(answer, line).toBe(expected[at]?.answer);
        expect(answer, line).not.toMatch(secret);
      }
    },
  );

  test('a feed that another workspace has is added as if nobody had it, and is shared from then on', {
    timeout: 60_000,
  }, async () => {
    const store = await openEmpty();
    const teams = await openShared(store);
    await settle(store, teams, 'g1');
    const team = teams.join('slack', 'g1');
    const url = secretFeed;
    const feeds = await store.db.selectFrom('feed').select('id').execute();
    expect((await team.type(`feeds check ${url}`)).text).toMatch(/no such feed/);
    expect((await team.type(`feeds add ${url}`)).text).toMatch(/^Added f\d+ whisper\.example/);
    expect(await store.db.selectFrom('feed').select('id').execute()).toEqual(feeds);
    expect((await team.type('search zanzibar')).text).toMatch(/3 items/);
    expect((await team.type(`feeds add ${url}`)).text).toMatch(/there already/);
    expect((await team.type(`feeds remove ${url}`)).text).toMatch(/^Removed/);
    expect((await team.type('search zanzibar')).text).toMatch(/Nothing found/);
    expect((await teams.join('discord', 'g1').type('search zanzibar')).text).toMatch(/3 items/);
  });
});
