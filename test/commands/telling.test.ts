// Commands about what was told: mutes, verdicts, the outbox, and why a post or a silence is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import type { NewDelivery } from '../../src/model/delivery.ts';
import type { StoryId, TopicId } from '../../src/model/ids.ts';
import { enqueueDeliveries } from '../../src/store/deliveries.ts';
import { recordLedger } from '../../src/store/ledger.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { pausePlace } from '../../src/store/pauses.ts';
import { listStories } from '../../src/store/stories.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { card } from '../../src/view/spans.ts';
import { ask, askedAt, fill } from './ask.ts';

const here = { platform: 'test', workspace: 'w', channel: 'c' };
const elsewhere: Partial<CommandContext> = {
  channel: { ...here, workspace: 'x' },
  scope: 'test/x' as CommandContext['scope'],
};
const sdf = 'sdf-integration' as TopicId;
let store: Store;
let storyId: StoryId;

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  await fill(store);
  const [story] = await listStories(store.db, { topicId: sdf, limit: 1 });
  storyId = story?.id ?? (0 as StoryId);
});
afterAll(() => store.close());

describe('mute', () => {
  test('a story, a topic, the list, and the end of it', async () => {
    expect((await ask(store, 'mute')).text).toMatch(/Nothing is muted/);
    expect((await ask(store, `mute s${storyId} 6h`)).text).toMatch(/Muted here for 6 hours/);
    expect((await ask(store, 'mute sdf-integration 2d')).text).toMatch(/Muted here for 2 days/);
    const { lines } = await ask(store, 'mute');
    expect(lines.filter((line) => line.startsWith('* '))).toHaveLength(2);
    expect((await ask(store, 'mute', elsewhere)).text).toMatch(/Nothing is muted/);
    for (const line of ['mute off sdf-integration', `mute s${storyId} off`]) {
      expect((await ask(store, line)).text).toMatch(/No longer muted/);
    }
    expect((await ask(store, `mute s${storyId} --off`)).text).toMatch(/It was not muted/);
  });

  test.each(['mute s999 6h', 'mute nonsense 6h', 'mute gaza-board 400d'])(
    '%s is answered with what is wrong',
    async (line) => {
      expect((await ask(store, line)).card.tone).toBe('warn');
      expect((await ask(store, 'mute')).text).toMatch(/Nothing is muted/);
    },
  );
});

describe('wrong', () => {
  test('keeps one verdict of each person, and takes it back', async () => {
    const line = `wrong s${storyId} sdf-integration`;
    const first = await ask(store, line, { isManager: false });
    expect(first.text).toMatch(/19 more answers are needed before the topic learns from them/);
    expect(first.data).toMatchObject({ people: 1 });
    expect((await ask(store, line)).data).toMatchObject({ people: 1 });
    const other = { person: { id: 'u2', isManager: false } };
    expect((await ask(store, line, other)).data).toMatchObject({ people: 2 });
    expect((await ask(store, `${line} undo`)).text).toMatch(/Taken back/);
    expect((await ask(store, `${line} undo`)).card.tone).toBe('warn');
    expect(await store.db.selectFrom('verdict').select(['person', 'fits']).execute()).toEqual([
      { person: 'u2', fits: 0 },
    ]);
  });

  test.each(['wrong s999 gaza-board', 'wrong i999 gaza-board', 'wrong f1 gaza-board'])(
    '%s is no item or story',
    async (line) => {
      expect((await ask(store, line)).text).toMatch(/There is no item or story/);
    },
  );

  test('says what a story is on when that is not clear', async () => {
    expect((await ask(store, `wrong s${storyId} gaza-board`)).text).toMatch(/is not on/);
    expect((await ask(store, `wrong s${storyId}`)).card.tone).toMatch(/warn|good/);
  });
});

describe('the outbox', () => {
  const row = (key: string, more: Partial<NewDelivery> = {}): NewDelivery => {
    return { ...here, key, kind: 'alert', storyId, card: card(key, []), ...more };
  };

  beforeAll(async () => {
    await saveSubscription(store.db, { ...plainWish, ...here, topicId: sdf, since: 0 });
    const rows = [row('a/1'), row('a/2'), row('a/3'), row('x/1', { workspace: 'x' })];
    await enqueueDeliveries(store.db, rows, askedAt - 3_600_000);
    const change = async (key: string, columns: object) =>
      await store.db.updateTable('delivery').set(columns).where('key', '=', key).execute();
    await change('a/1', { state: 'posted', posted_id: '1700000000.123456' });
    await change('a/2', { state: 'parked', reason: 'It was too long.' });
    await change('x/1', { state: 'parked', posted_id: '99887766', reason: 'Secret reason.' });
    const pause = {
      sinceAt: askedAt - 60_000,
      untilAt: askedAt + 60_000,
      reason: 'No permission.',
    };
    await pausePlace(store.db, { ...here, channel: 'd', ...pause });
  });

  test('deliveries lists what waits, what was given up and what is paused, of this workspace', async () => {
    const { text } = await ask(store, 'deliveries');
    expect(text).toMatch(/1 message on the way/);
    expect(text).toMatch(new RegExp(`d3 alert of s${storyId} to c`));
    expect(text).toMatch(/d2 alert .*It was too long\./);
    expect(text).toMatch(/d: Nothing could be posted since .*No permission\./);
    expect(text).not.toMatch(/Secret|d4/);
    expect((await ask(store, 'deliveries', { isManager: false })).text).toMatch(/for managers/);
    expect((await ask(store, 'status')).text).toMatch(/No permission\./);
  });

  test('deliveries retry takes only what this workspace gave up', async () => {
    const unknown = (await ask(store, 'deliveries retry d99')).text;
    expect((await ask(store, 'deliveries retry d4')).text).toBe(unknown.replace('d99', 'd4'));
    expect((await ask(store, 'deliveries retry d3')).card.tone).toBe('warn');
    expect((await ask(store, 'deliveries retry d2')).text).toMatch(/is tried again/);
    expect((await ask(store, 'deliveries')).text).toMatch(/2 messages on the way/);
  });

  test.each([
    'm1700000000.123456',
    'https://team.slack.com/archives/C1/p1700000000123456?thread_ts=1',
  ])('why %s tells the subscription and the story', async (ref) => {
    const { text } = await ask(store, `why ${ref}`);
    expect(text).toMatch(/An alert: it was the first message here about this story/);
    expect(text).toMatch(/sdf-integration .*: alerts at once/);
    expect(text).toContain(`s${storyId}`);
  });

  test('a post of another workspace is answered like one that never was', async () => {
    const other = (await ask(store, 'why m99887766')).text;
    const none = (await ask(store, 'why m11223344')).text;
    expect(other).toBe(none.replace('m11223344', 'm99887766'));
    expect(none).toMatch(/There is no post of Sitrep/);
  });
});

test('missed says what holds for several stories once, and tells no other workspace', async () => {
  const own = await openStore(':memory:', { now: () => askedAt });
  const sentence = 'The channel asks for 3 independent sources; there were fewer.';
  const about = { topicId: sdf, reason: 'too-few-sources', at: askedAt - 60_000 } as const;
  await recordLedger(own.db, [
    { ...about, channel: here, sentence },
    { ...about, channel: { ...here, channel: 'd' }, sentence },
    { ...about, channel: here, sentence, part: 1 },
    { ...about, channel: { ...here, workspace: 'x' }, sentence: 'Of somebody else.' },
  ]);
  const { text } = await ask(own, 'missed sdf-integration');
  expect(text.split(sentence)).toHaveLength(2);
  expect(text).toMatch(/ in c, d/);
  expect(text).not.toContain('somebody else');
  await own.close();
});
