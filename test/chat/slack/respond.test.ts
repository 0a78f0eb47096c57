// Answers through a response_url: five at most, plain after a refusal, and none without its beginning.
import { afterEach, expect, test } from 'vitest';
import { respond } from '../../../src/chat/slack/respond.ts';
import type { Card } from '../../../src/model/card.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/slack-server.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open() {
  const slack = await openFakeSlack();
  closing.push(slack.close);
  const [workspace] = slack.world.workspaces;
  if (workspace === undefined) throw new Error('no workspace');
  // Typing makes Slack give out a response_url, although nobody listens.
  await slack.person({ workspace }).type('anything');
  const lines: object[] = [];
  const log = { warn: (fields: object) => void lines.push(fields), error: () => {} };
  const door = { url: slack.apiUrl.replace('/api/', '/response/r1') };
  const say = (whole: Card) => respond(door, whole, 'private', log);
  return { slack, say, lines };
}

const titles = ({ responses }: FakeSlack) => responses.map((one) => one.text.split('\n')[0]);
const long = card(
  'Long',
  Array.from({ length: 60 }, (_, index) => paragraph(text(`${index} ${'word '.repeat(120)}`))),
);

test('what does not fit into five messages is left out, and said to be', async () => {
  const { slack, say, lines } = await open();
  await say(long);
  expect(titles(slack)).toEqual(['Long', 'Long (2)', 'Long (3)', 'Long (4)', 'There is more']);
  expect(lines).toEqual([]);
});

test('a refused answer is given once more as text alone', async () => {
  const { slack, say } = await open();
  slack.faults.queue('response_url', { kind: 'status', status: 400 });
  await say(card('Short', [paragraph(text('words'))]));
  expect(slack.responses).toMatchObject([{ text: 'Short\nwords' }]);
  expect(slack.responses[0]?.blocks).toBeUndefined();
});

test('an answer that was lost is not repeated, and its continuation is not sent', async () => {
  const { slack, say, lines } = await open();
  slack.faults.queue('response_url', { kind: 'lost', accepted: true });
  await say(long);
  expect(titles(slack)).toEqual(['Long']);
  expect(JSON.stringify(lines)).not.toContain('/response/');
});

test('an address that is used up or too old ends it quietly', async () => {
  const { slack, say, lines } = await open();
  slack.world.clock.ms += 31 * 60_000;
  await say(card('Late', []));
  expect(slack.responses).toEqual([]);
  expect(lines).toMatchObject([{ status: 404 }, { status: 404 }]);
});
