// Editors correct stories by what they type and press; everybody else is told who may.
import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/all-commands.ts';
import type { Scope } from '../../src/model/ids.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { call, now, secondCall } from '../jobs/call-reports.ts';
import { ask, askedAt } from './ask.ts';
import { openTeams, type Team } from './team.ts';

let store: Store;
let team: Team;

// Every test leaves s1 with all three reports.
beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  await bringNews(store, [call], { now });
  await bringNews(store, [secondCall], { now });
  await bringNews(store, [{ ...secondCall, outlet: 'Mirror', title: 'They spoke' }], { now });
  const teams = await openTeams(store);
  team = teams.join('discord', 'g1');
  return () => store.close();
});

test('a report is split off, the answer says what moved, and its button takes that back', async () => {
  const { card, text, data } = await team.type('story s1 split i2');
  expect(text).toMatch(
    /^Split off s1 as s2\n2 reports are in s2 now: i2, i3\.\nCopies went along: i3/,
  );
  expect(data).toEqual({ kind: 'split', story: 's1', other: 's2', moved: ['i2', 'i3'] });
  expect((await team.type('story s1')).text).not.toMatch(/i2/);
  const undo = card.actions?.find(({ label }) => label === 'Undo');
  expect((await team.type(undo?.command ?? '')).text).toMatch(/^s2 is part of s1 again/);
  expect((await team.type('story s2')).text).toMatch(/i1[\s\S]*i2/);
});

test('named options and many reports are read as well', async () => {
  expect((await team.type('story id:s1 action:split with:"i2, i3"')).text).toMatch(/^Split off s1/);
  expect((await team.type('story s3 merge with s1')).text).toMatch(/^s3 is part of s1 now/);
  expect((await team.type('story s1 undo')).text).toMatch(/^s3 is a story of its own again/);
  expect((await team.type('story s1 undo')).text).toMatch(/^s3 is part of s1 again/);
});

test('whoever may not correct stories is told who may, and shown no buttons', async () => {
  const member = { isEditor: false, isManager: false };
  const manager = { isEditor: false, isManager: true };
  expect((await team.type('story s1 split i2', member)).text).toMatch(/only managers may correct/);
  expect((await team.type('story s1 undo', manager)).text).toMatch(/SITREP_EDITORS/);
  for (const line of ['story s1', 'why i2', 'why s1']) {
    const { card } = await team.type(line, manager);
    expect(JSON.stringify(card.actions ?? [])).not.toMatch(/split/);
  }
  expect((await team.type('why s1')).text).not.toMatch(/Corrected/);
});

test('who reads why a report is where it is can say that it is not the same', async () => {
  const { card } = await team.type('why i2');
  const button = card.actions?.find(({ label }) => label === 'Not the same as s1');
  expect((await team.type(button?.command ?? '')).text).toMatch(/^Split off s1 as s4/);
  expect((await team.type('why i1')).card.actions).toBeUndefined();
  await team.type('story s4 undo');
});

test('why says which workspace corrected a story, and names no other one', async () => {
  await team.type('story s1 split i2');
  const own = /Split off s1 as s\d by a person of this workspace on Jan 27, 20:00: i2/;
  expect((await team.type('why i2')).text).toMatch(own);
  expect((await team.type('why s1')).text).toMatch(own);
  expect((await team.type('why i1')).text).not.toMatch(/Corrected/);
  const other = await team.type('why i2', { scope: 'slack/other' as Scope });
  expect(other.text).toMatch(/ by an editor on /);
  expect(other.text).not.toMatch(/discord|g1/);
  await team.type('story s1 undo');
});

test('what is missing is asked for; what is wrong is said, and nothing is changed', async () => {
  const { text } = await team.type('story s1 split');
  expect(text).toMatch(/^Which reports are not of s1\?\nIt has i1, i2, i3\.\n.*story s1 split i3/);
  expect((await team.type('story s1 merge')).text).toMatch(/^With which story is s1 one\?/);
  expect((await team.type('story s1 split banana')).text).toMatch(/“banana” is not the number/);
  expect((await team.type('story s1 split i2 i77')).text).toMatch(/^Not in s1: i77\nNothing was/);
  expect((await team.type('story s1 split i1 i2')).text).toMatch(/^Nothing would be left of s1/);
  expect((await team.type('story s9 split i1')).text).toMatch(/^There is no story “s9”/);
  expect((await team.type('story s1 merge s9')).text).toMatch(/^There is no story “s9”/);
  expect((await team.type('story s1 undo')).text).toMatch(/^Nobody has split or merged s1/);
  expect((await team.type('story s1')).text).toMatch(/i1[\s\S]*i2/);
});

test('a window asks which reports or which story, where it is opened', async () => {
  const story = commands.find(({ name }) => name === 'story');
  const findForm = async (action: string, isEditor = true) => {
    let form: unknown;
    const spy = { ...story, name: 'spy', options: [], run: undefined };
    const run = async (_: unknown, context: never) => {
      form = await story?.findForm({ id: 's1', action }, context);
      return { title: [], tone: 'info' as const, blocks: [] };
    };
    await ask(store, { command: { ...spy, run } as never, values: {} }, { isEditor });
    return form;
  };
  expect(await findForm('split')).toEqual({
    title: 'Which reports?',
    fields: [{ option: 'with' }],
  });
  expect(await findForm('undo')).toBeUndefined();
  expect(await findForm('merge', false)).toBeUndefined();
});
