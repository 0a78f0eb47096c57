// Everything that people can do with Sitrep in Slack, in both modes, with the real bolt.
import { afterEach, describe, expect, test } from 'vitest';
import type { Pressed } from '../../fakes/slack/people.ts';
import { type FakeMessage, makeChannel } from '../../fakes/slack/world.ts';
import { openSetup, type Setup, type SetupOptions } from './test-host.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(options: SetupOptions): Promise<Setup> {
  const setup = await openSetup(options);
  closing.push(setup.close);
  return setup;
}

const someone = ({ slack, team, by }: Setup, name = 'ADMIN') =>
  slack.person({ workspace: team, user: `UA${name}`, by });

const texts = ({ slack }: Setup) => slack.responses.map(({ text }) => text.split('\n')[0]);

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  test('a command is acknowledged at once and a public answer is seen by the channel', async () => {
    const setup = await open({ mode });
    const receipt = await someone(setup, 'MEMBER').type('brief gaza-board');
    expect(receipt).toMatchObject({ acknowledged: true });
    expect(receipt.afterMs).toBeLessThan(1000);
    await expect.poll(() => texts(setup)).toEqual(['Briefing on gaza-board']);
    expect(setup.slack.responses[0]).toMatchObject({ isPrivate: false, channel: 'CANEWS' });
    expect(setup.host.heard[0]?.asker).toEqual({
      channel: { platform: 'slack', workspace: 'TA', channel: 'CANEWS' },
      person: { id: 'UAMEMBER', isManager: false },
    });
  });

  test('a private answer, a mistake and help are seen by one person alone', async () => {
    const setup = await open({ mode });
    for (const line of ['why s1', 'breif', '']) await someone(setup).type(line);
    await expect
      .poll(() => texts(setup).toSorted())
      .toEqual(['Commands', 'There is no command “breif”', 'Why s1'].toSorted());
    expect(setup.slack.responses.every(({ isPrivate }) => isPrivate)).toBe(true);
  });

  test('what a public command could not find is said to whoever typed it alone', async () => {
    const setup = await open({ mode });
    await someone(setup).type('brief nothing');
    await expect.poll(() => texts(setup)).toEqual(['No topic is called “nothing”']);
    expect(setup.slack.responses[0]?.isPrivate).toBe(true);
  });

  test('a button is answered privately, like the line it carries', async () => {
    const setup = await open({ mode });
    await someone(setup).press({ type: 'button', action_id: 'do:0', value: 'brief gaza-board' });
    await expect.poll(() => texts(setup)).toEqual(['Briefing on gaza-board']);
    expect(setup.slack.responses[0]).toMatchObject({ isPrivate: true, replaced: false });
  });

  test('an entry of a menu is answered like a button, in its thread', async () => {
    const setup = await open({ mode });
    const message: FakeMessage = { ts: '2.0', thread_ts: '1.0', user: 'UABOT', text: '', edits: 0 };
    const entry = { text: { type: 'plain_text', text: 'Why' }, value: 'why s7' };
    const menu = { type: 'overflow', action_id: 'do:more', selected_option: entry };
    await someone(setup).press(menu, { message });
    await expect.poll(() => texts(setup)).toEqual(['Why s7']);
    expect(setup.slack.responses[0]?.thread).toBe('1.0');
  });

  test('“Why this post?” asks what the link of the post would ask', async () => {
    const setup = await open({ mode });
    const { channel, ...place } = { platform: 'slack', workspace: 'TA', channel: 'CANEWS' };
    const told = {
      title: [{ kind: 'text' as const, text: 'A story' }],
      tone: 'info' as const,
      blocks: [],
      actions: [
        { label: 'Timeline', command: 'brief s3' },
        { label: 'Why', command: 'why s3' },
      ],
    };
    await setup.platform.post({ ...place, channel }, 'k', told);
    const [message] = setup.team.channels[0]?.messages ?? [];
    if (message === undefined) throw new Error('nothing was posted');
    await someone(setup).useShortcut('why_post', message);
    await someone(setup).useShortcut('why_post', { ...message, user: 'UAMEMBER' });
    await expect
      .poll(() => texts(setup).toSorted())
      .toEqual(['This message was not posted by Sitrep', `Why m${message.ts}`]);
  });

  test('the App Home shows this workspace to whoever opens it, and its buttons answer', async () => {
    const setup = await open({ mode });
    expect((await someone(setup).openHome()).acknowledged).toBe(true);
    await expect.poll(() => setup.team.homes.get('UAADMIN')).toMatchObject({ type: 'home' });
    expect(JSON.stringify(setup.team.homes.get('UAADMIN'))).toContain('TA');
    const where: Pressed = { view: { id: 'VHOMEUAADMIN', view: setup.team.homes.get('UAADMIN') } };
    await someone(setup).press({ type: 'button', action_id: 'do:0', value: 'why s1' }, where);
    await expect.poll(() => JSON.stringify(setup.slack.views[0]?.view)).toContain('Why s1');
  });

  test('an uninstalled app is reported, and nothing is posted there any more', async () => {
    const setup = await open({ mode });
    await setup.slack.tell(setup.team, { type: 'app_uninstalled' }, setup.by);
    const tokens = { oauth: [], bot: ['UABOT'] };
    await setup.slack.tell(setup.team, { type: 'tokens_revoked', tokens }, setup.by);
    await expect.poll(() => new Set(setup.host.leftTeams)).toEqual(new Set(['TA']));
    expect(setup.platform.findTrouble()).toContain('Install it again');
  });
});

test('rights are those that Slack knows, and guests have none', async () => {
  const setup = await open({ settings: { managers: ['UAMEMBER', 'UAGUEST'] } });
  for (const name of ['ADMIN', 'MEMBER', 'GUEST']) {
    await someone(setup, name).type('follow gaza-board');
  }
  await expect.poll(() => setup.host.heard.length).toBe(3);
  const rights = setup.host.heard.map(({ asker }) => [asker.person.id, asker.person.isManager]);
  expect(Object.fromEntries(rights)).toEqual({ UAADMIN: true, UAMEMBER: true, UAGUEST: false });
});

test('rights are asked of Slack once a minute, and not kept when Slack gives no answer', async () => {
  const clock = { ms: 0 };
  const setup = await open({ now: () => clock.ms });
  const asked = () => setup.slack.calls.filter(({ method }) => method === 'users.info').length;
  setup.slack.faults.queue('users.info', { kind: 'status', status: 500 });
  await someone(setup).type('brief');
  await expect.poll(() => setup.host.heard.length).toBe(1);
  await Promise.all([someone(setup).type('brief'), someone(setup).type('brief')]);
  await expect.poll(() => setup.host.heard.length).toBe(3);
  expect(asked()).toBe(2);
  expect(setup.host.heard.map(({ asker }) => asker.person.isManager)).toEqual([false, true, true]);
  clock.ms += 60_001;
  await someone(setup).type('brief');
  await expect.poll(asked).toBe(3);
});

test('payloads changed by hand are no more than a typed line or a button that is gone', async () => {
  const setup = await open({});
  const press = (element: object) => someone(setup, 'MEMBER').press(element);
  const buttons = [
    ...[undefined, '', 'x'.repeat(300), 7, { a: 1 }].map((value) => ({ action_id: 'do:0', value })),
    { action_id: 'of an older Sitrep', value: 'why s1' },
    { action_id: '', value: 'why s1' },
    { action_id: 'do:more', selected_option: { value: '' } },
  ];
  for (const button of buttons) {
    const receipt = await press({ type: 'button', ...button });
    expect(receipt.acknowledged).toBe(true);
  }
  const gone = buttons.map(() => 'This button is not known any more');
  await expect.poll(() => texts(setup)).toEqual(gone);
  await press({ type: 'button', action_id: 'do:0', value: 'follow gaza-board' });
  await expect.poll(() => texts(setup)).toEqual([...gone, '/sitrep follow is for managers']);
  expect(setup.slack.responses.every(({ isPrivate }) => isPrivate)).toBe(true);
});

test('a command in a private message is answered there, and one that comes twice is no harm', async () => {
  const setup = await open({});
  const channel = makeChannel('DUAADMIN', '', { kind: 'im', user: 'UAADMIN' });
  setup.team.channels.push(channel);
  const person = setup.slack.person({ workspace: setup.team, channel });
  const button = { type: 'button', action_id: 'do:0', value: 'why s1' };
  await person.type('brief gaza-board');
  await Promise.all([person.press(button), person.press(button)]);
  await expect
    .poll(() => texts(setup).toSorted())
    .toEqual(['Briefing on gaza-board', 'Why s1', 'Why s1']);
  const places = setup.host.heard.map(({ asker }) => asker.channel.channel);
  expect(new Set(places)).toEqual(new Set(['@UAADMIN']));
  // What is set up there comes there, and to nobody else's conversation.
  const here = { platform: 'slack', workspace: 'TA', channel: '@UAADMIN' };
  const posted = await setup.platform.post(here, 'k', { title: [], tone: 'info', blocks: [] });
  expect(posted).toEqual({ kind: 'posted', postedId: channel.messages.at(-1)?.ts });
  expect(await setup.platform.find(here, 'k')).toEqual(posted);
  const name = 'your private messages';
  expect(await setup.platform.checkChannel(here)).toEqual({ kind: 'fine', name });
});

test('what people type in Slack’s own forms is read as they meant it', async () => {
  const setup = await open({});
  const line = 'follow gaza-board channel:<#CANEWS|news> ping:<!subteam^S0DESK|@desk> —quiet';
  await someone(setup).type(line);
  await expect.poll(() => setup.host.heard.length).toBe(1);
  const said = setup.host.heard[0]?.said;
  expect(typeof said === 'object' && said.values).toMatchObject({
    channel: 'CANEWS',
    ping: 'S0DESK',
    quiet: true,
  });
});
