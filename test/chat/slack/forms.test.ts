// Modals: opened for what is missing, filled in, refused at the field, answered where it was asked.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSetup, type Setup } from './test-host.ts';

let setup: Setup;
afterEach(async () => await setup.close());

const admin = () => setup.slack.person({ workspace: setup.team, by: setup.by });
const lastView = () => {
  const view = setup.slack.views.at(-1);
  if (view === undefined) throw new Error('no modal is open');
  return view;
};
const opened = async (line: string) => {
  await admin().type(line);
  await expect.poll(() => setup.slack.views.length).toBeGreaterThan(0);
  return lastView();
};
const choose = (value: string) => ({ type: 'static_select', selected_option: { value } });
const write = (value: string) => ({ type: 'plain_text_input', value });

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  beforeEach(async () => {
    setup = await openSetup({ mode });
  });

  test('a missing required option opens a modal with an input of the right kind for each', async () => {
    const { view } = await opened('follow cap:5');
    expect(view).toMatchObject({
      title: { text: '/sitrep follow' },
      blocks: [
        { element: { type: 'external_select' }, optional: false, label: { text: 'Topic' } },
        { element: { type: 'conversations_select' }, optional: true },
        { element: { type: 'static_select' } },
        { element: { type: 'plain_text_input' }, label: { text: 'Ping' } },
        { element: { type: 'checkboxes' } },
      ],
    });
    expect(setup.slack.responses).toEqual([]);
  });

  test('what was filled in is added to what was typed, and the channel sees the public answer', async () => {
    const view = await opened('follow cap:5');
    const receipt = await admin().submit(view, {
      'field:topic': { topic: choose('gaza-board') },
      'field:channel': { channel: { selected_conversation: 'CANEWS' } },
      'field:mode': { mode: choose('both') },
      'field:ping': { ping: write('S0DESK') },
      'field:quiet': { quiet: { selected_options: [{ value: 'Yes' }] } },
    });
    expect(receipt).toMatchObject({ acknowledged: true });
    await expect.poll(() => setup.slack.responses.length).toBe(1);
    expect(setup.slack.responses[0]).toMatchObject({
      text: 'Following gaza-board',
      isPrivate: false,
    });
    const said = setup.host.heard.at(-1)?.said;
    expect(typeof said === 'object' && said.values).toEqual({
      topic: 'gaza-board',
      channel: 'CANEWS',
      mode: 'both',
      ping: 'S0DESK',
      cap: 5,
      quiet: true,
    });
  });

  test('mistakes stand under the field that they are about', async () => {
    const view = await opened('follow');
    const receipt = await admin().submit(view, {
      'field:topic': { topic: { type: 'external_select', selected_option: null } },
      'field:cap': { cap: write('many') },
    });
    expect(receipt.payload).toMatchObject({
      response_action: 'errors',
      errors: { 'field:cap': expect.stringContaining('1 to 60') },
    });
    const empty = await admin().submit(view, {
      'field:topic': { topic: { type: 'external_select', selected_option: null } },
    });
    expect(empty.payload).toMatchObject({
      response_action: 'errors',
      errors: { 'field:topic': expect.stringContaining('missing') },
    });
    expect(setup.host.heard).toEqual([]);
  });

  test('a select offers what fits and what was typed itself', async () => {
    const view = await opened('follow');
    const receipt = await admin().lookFor(view, 'field:topic', 'topic', 'gaza');
    expect(receipt.payload).toMatchObject({
      options: [{ value: 'gaza' }, { value: 'gaza-board' }],
    });
    const none = await admin().lookFor(view, 'field:topic', 'nonsense', 'x');
    expect(none.payload).toMatchObject({ options: [] });
  });

  test('a command’s own form is opened with what it is to begin with', async () => {
    const view = await opened('rename');
    expect(view.view).toMatchObject({
      title: { text: 'New words' },
      blocks: [{ element: { multiline: true, initial_value: 'old' } }],
    });
    await admin().submit(view, { 'field:words': { words: write('new <words>') } });
    await expect
      .poll(() => setup.slack.responses)
      .toMatchObject([{ text: 'Renamed to new &lt;words&gt;', isPrivate: true }]);
  });

  test('whoever may not use a command is told so instead of asked', async () => {
    const member = setup.slack.person({ workspace: setup.team, user: 'UAMEMBER', by: setup.by });
    await member.type('follow');
    await expect.poll(() => setup.slack.responses.length).toBe(1);
    expect(setup.slack.responses[0]?.text).toContain('/sitrep follow is for managers');
    expect(setup.slack.views).toEqual([]);
  });

  test('rights are looked up again when the form is sent off', async () => {
    const view = await opened('follow');
    const ada = setup.team.users.find(({ id }) => id === 'UAADMIN');
    const by = setup.slack.person({ workspace: setup.team, user: 'UAMEMBER', by: setup.by });
    expect(ada?.isAdmin).toBe(true);
    await by.submit(view, { 'field:topic': { topic: choose('gaza-board') } });
    await expect.poll(() => setup.slack.responses.length).toBe(1);
    expect(setup.slack.responses[0]).toMatchObject({ isPrivate: true });
    expect(setup.slack.responses[0]?.text).toContain('/sitrep follow is for managers');
  });

  test('when Slack was too slow for a modal the answer says what is missing', async () => {
    setup.slack.faults.queue('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await admin().type('why');
    await expect.poll(() => setup.slack.responses.length).toBe(1);
    expect(setup.slack.responses[0]).toMatchObject({ isPrivate: true });
    expect(setup.slack.responses[0]?.text).toContain('Something is missing');
  });

  test('what is too long to be kept beside a form is answered without one', async () => {
    await admin().type(`rename ${'word '.repeat(1200)}`);
    await expect.poll(() => setup.slack.responses.length).toBeGreaterThan(0);
    expect(setup.slack.views).toEqual([]);
  });

  test('a form from the App Home is answered in the modal itself', async () => {
    const home = { id: 'VHOMEUAADMIN', view: { type: 'home', blocks: [] } };
    await admin().press({ type: 'button', action_id: 'do:0', value: 'rename' }, { view: home });
    await expect.poll(() => setup.slack.views.length).toBe(1);
    const receipt = await admin().submit(lastView(), { 'field:words': { words: write('new') } });
    expect(receipt.payload).toMatchObject({ response_action: 'update' });
    await expect.poll(() => JSON.stringify(lastView().view)).toContain('Renamed to new');
  });

  test('a modal whose memory was changed is closed without a word', async () => {
    for (const private_metadata of ['', '{}', 'x', '{"command":"quit","known":{},"channel":"C"}']) {
      const view = { type: 'modal', callback_id: 'form', private_metadata, blocks: [] };
      const receipt = await admin().submit({ id: 'V1', view }, {});
      expect(receipt).toMatchObject({ acknowledged: true });
    }
    expect(setup.host.heard).toEqual([]);
  });
});
