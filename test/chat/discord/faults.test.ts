// What becomes of a post when Discord or the network is in trouble: the table of faults, one by one.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  afterwards,
  type Fault,
  faults,
  rateLimit,
  wrongAnswer,
} from '../../fakes/discord/faults.ts';
import { type Newsroom, openNewsroom, simpleCard, wordsOf } from './open-newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(async () => await room.close());
afterEach(() => room.discord.faults.clear());

const posting = 'POST /channels/*/messages';
const newKey = () => `discord/1/2/alert/${randomUUID()}/1/1`;
const tries = () => room.discord.requestsTo(posting).length;
const post = (key: string) => room.platform.post(room.place(), key, simpleCard(key));

async function postWith(key: string, ...list: readonly Fault[]) {
  room.discord.faults.add(posting, ...list);
  const before = tries();
  const result = await post(key);
  return { result, sent: tries() - before };
}

function countShown(key: string): number {
  return room.channel.messages.filter((one) => wordsOf(one).includes(key)).length;
}

describe('an answer that leaves doubt', () => {
  test.each([
    ['a reset connection', faults.reset],
    ['an error of the server', faults.serverError],
    ['a page of HTML', faults.html],
    ['an empty object', faults.empty],
  ])('is never repeated after %s, and looking finds nothing', async (_name, fault) => {
    const key = newKey();
    const { result, sent } = await postWith(key, fault);
    expect(result.kind).toBe('unknown');
    expect(sent).toBe(1);
    expect(await room.platform.find(room.place(), key)).toEqual({ kind: 'absent' });
    expect((await post(key)).kind).toBe('posted');
    expect(countShown(key)).toBe(1);
  });

  test.each([
    ['a reset connection', faults.reset],
    ['an error of the server', faults.serverError],
    ['a page of HTML', faults.html],
    ['an empty object', faults.empty],
  ])('is found when Discord had accepted it before %s', async (_name, fault) => {
    const key = newKey();
    const { result } = await postWith(key, afterwards(fault));
    expect(result.kind).toBe('unknown');
    const postedId = room.channel.messages.at(-1)?.id;
    expect(await room.platform.find(room.place(), key)).toEqual({ kind: 'posted', postedId });
    // Even somebody who does not look gets the first message once more, thanks to the nonce.
    expect(await post(key)).toEqual({ kind: 'posted', postedId });
    expect(countShown(key)).toBe(1);
  });

  test('comes of silence and of half an answer, after ten seconds', {
    timeout: 15_000,
  }, async () => {
    const startedAt = Date.now();
    const attempts = [faults.silence, faults.stall].map(async (fault, index) => {
      const channel = room.discord.addChannel(room.guild, `slow-${index}`);
      room.discord.faults.add(`POST /channels/${channel.id}/messages`, afterwards(fault));
      const key = newKey();
      const result = await room.platform.post(room.place(channel), key, simpleCard(key));
      return [result.kind, (await room.platform.find(room.place(channel), key)).kind];
    });
    expect(await Promise.all(attempts)).toEqual([
      ['unknown', 'posted'],
      ['unknown', 'posted'],
    ]);
    expect(Date.now() - startedAt).toBeLessThan(11_500);
  });
});

describe('a busy Discord', () => {
  test.each([
    ['for this channel', rateLimit(7), 7_000],
    ['for all', rateLimit(1, 'global'), 1_000],
    ['for what others sent, too', rateLimit(3, 'shared'), 3_000],
    ['without a word about how long', faults.bareRateLimit, 5_000],
  ])('gives the message back with the time to wait (%s)', async (_name, fault, afterMs) => {
    const elsewhere = room.discord.addChannel(room.guild, 'elsewhere');
    room.discord.faults.add(posting, fault);
    const before = tries();
    const result = await room.platform.post(room.place(elsewhere), newKey(), simpleCard());
    expect(result).toMatchObject({ kind: 'retry' });
    const wait = result.kind === 'retry' ? result.afterMs : 0;
    expect(wait).toBeGreaterThanOrEqual(afterMs);
    expect(wait).toBeLessThan(afterMs + 500);
    expect(tries() - before).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, afterMs < 2_000 ? afterMs + 200 : 0));
  });

  test('in one channel holds up no other', async () => {
    const [slow, quick] = [room.discord.addChannel(room.guild, 'slow'), room.channel];
    room.discord.faults.add(posting, rateLimit(60));
    expect((await room.platform.post(room.place(slow), newKey(), simpleCard())).kind).toBe('retry');
    expect((await room.platform.post(room.place(quick), newKey(), simpleCard())).kind).toBe(
      'posted',
    );
  });

  test.each([
    ['slow mode', wrongAnswer(429, { code: 20016, message: 'slowmode' })],
    ['a gatekeeper', wrongAnswer(403, '<html>1020</html>', { 'content-type': 'text/html' })],
    ['overload', wrongAnswer(503, { code: 130000, message: 'API resource is overloaded' })],
  ])('with %s is asked again later', async (_name, fault) => {
    const { result, sent } = await postWith(newKey(), fault);
    expect(['retry', 'unknown']).toContain(result.kind);
    expect(sent).toBe(1);
  });
});

describe('a channel that cannot be posted to', () => {
  test.each([
    [403, 50013, 'Send Messages'],
    [403, 50001, 'View Channel'],
    [404, 10003, 'no longer exists'],
  ])('is reported (%i, %i) with what to do', async (status, code, words) => {
    const { result, sent } = await postWith(newKey(), wrongAnswer(status, { code, message: 'x' }));
    expect(result.kind).toBe('gone');
    expect(result).toMatchObject({ reason: expect.stringContaining(words) });
    expect(sent).toBe(1);
  });
});

describe('a message that Discord refuses', () => {
  const invalid = wrongAnswer(400, { code: 50035, message: 'Invalid Form Body', errors: {} });

  test('is tried once more in a few plain words', async () => {
    const key = newKey();
    const { result, sent } = await postWith(key, invalid);
    expect(result.kind).toBe('posted');
    expect(sent).toBe(2);
    const message = room.channel.messages.at(-1);
    expect(message?.form.embeds).toEqual([]);
    expect(message?.form.content).toContain('One sentence');
    // No previews.
    expect(message?.form.flags).toBe(4);
    expect((await room.platform.find(room.place(), key)).kind).toBe('posted');
  });

  test('twice is given up with the reason', async () => {
    const { result, sent } = await postWith(newKey(), invalid, invalid);
    expect(result).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Invalid Form'),
    });
    expect(sent).toBe(2);
  });

  test('for another reason is given up at once', async () => {
    const blocked = wrongAnswer(400, { code: 200000, message: 'Message was blocked by AutoMod' });
    const { result, sent } = await postWith(newKey(), blocked);
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining('AutoMod') });
    expect(sent).toBe(1);
  });
});

test('nothing is sent to a Discord that cannot be reached', async () => {
  const lost = await openNewsroom();
  await lost.discord.close();
  // The first request learns that the old connections are dead.
  await lost.platform.find(lost.place(), newKey());
  const result = await lost.platform.post(lost.place(), newKey(), simpleCard());
  expect(result).toMatchObject({ kind: 'retry', reason: 'Discord cannot be reached.' });
  await lost.platform.stop();
});

test('a channel that cannot be read leaves the message in doubt', async () => {
  const hidden = room.discord.addChannel(room.guild, 'hidden');
  const key = newKey();
  await room.platform.post(room.place(hidden), key, simpleCard());
  room.discord.faults.add('GET /channels/*/messages', faults.serverError);
  expect((await room.platform.find(room.place(hidden), key)).kind).toBe('unreadable');
  room.discord.deny(hidden, 'ReadMessageHistory');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await room.platform.find(room.place(hidden), key)).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringContaining('Read Message History'),
  });
});

test('a message is found behind hundreds of others, but not one that only repeats its mark', async () => {
  const busy = room.discord.addChannel(room.guild, 'busy');
  const key = newKey();
  await room.platform.post(room.place(busy), key, simpleCard());
  const mark = busy.messages[0]?.embeds[0]?.footer?.text.split(' ').at(-1) ?? '';
  expect(mark).toMatch(/^[0-9a-f]{12}$/);
  for (let i = 0; i < 250; i += 1) room.discord.say(busy, room.reader, `${i} ${mark}`);
  const found = await room.platform.find(room.place(busy), key);
  expect(found).toEqual({ kind: 'posted', postedId: busy.messages[0]?.id });
  expect(await room.platform.find(room.place(busy), newKey())).toEqual({ kind: 'absent' });
});

test('after one 401 nothing more is sent, and health says why', async () => {
  const lost = await openNewsroom();
  lost.discord.faults.add(posting, faults.unauthorized);
  const send = () => lost.platform.post(lost.place(), newKey(), simpleCard());
  expect((await send()).kind).toBe('signed-out');
  expect(lost.platform.findTrouble()).toContain('DISCORD_TOKEN');
  expect((await send()).kind).toBe('signed-out');
  expect(lost.discord.requestsTo(posting)).toHaveLength(1);
  await lost.close();
});
