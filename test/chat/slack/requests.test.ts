// HTTP mode: only what Slack signed just now is heard.
import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSetup, type Setup } from './test-host.ts';

let setup: Setup;
beforeEach(async () => {
  setup = await openSetup({ mode: 'http' });
});
afterEach(async () => await setup.close());

const url = () => `http://127.0.0.1:${setup.platform.findPort()}/slack/events`;

test.each([
  ['another secret', { secret: 'somebody-elses-secret' }],
  ['a time stamp that is ten minutes old', { lateSeconds: 600 }],
  ['a body changed after it was signed', { tamper: (body: string) => body.replace('help', 'why') }],
])('a request with %s is refused', async (_name, signing) => {
  const by = setup.slack.requests(url(), signing);
  const receipt = await setup.slack.person({ workspace: setup.team, by }).type('help');
  expect(receipt).toMatchObject({ acknowledged: false, status: 401 });
  expect(setup.host.heard).toEqual([]);
});

test('a request without a signature, with nonsense or for another path is refused', async () => {
  const body = 'command=%2Fsitrep&text=help';
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = async (to: string, init: RequestInit) => (await fetch(to, init)).status;
  expect(await send(url(), { method: 'POST', body, headers: type })).toBe(401);
  expect(await send(url(), { method: 'POST', body: '{', headers: type })).toBe(401);
  expect(await send(url().replace('events', 'other'), { method: 'POST', body })).toBe(404);
  expect(await send(url(), { method: 'GET' })).toBe(404);
  const port = setup.platform.findPort();
  expect(await send(`http://127.0.0.1:${port}/slack/install`, {})).toBe(404);
  expect(setup.host.heard).toEqual([]);
});

test('Slack’s question whether the address is ours is answered', async () => {
  const payload = { type: 'url_verification', challenge: 'c0ffee', token: 'old' };
  const receipt = await setup.by.send({ kind: 'events_api', payload });
  expect(receipt).toMatchObject({ status: 200, payload: { challenge: 'c0ffee' } });
});

test('a request that never ends is cut off', async () => {
  const status = await new Promise((resolve) => {
    const slow = request(url(), { method: 'POST', headers: { 'content-length': '1000' } });
    slow.on('response', ({ statusCode }) => resolve(statusCode));
    slow.on('error', () => resolve('cut'));
    slow.write('command=');
  });
  expect([408, 'cut']).toContain(status);
}, 20_000);

test('a body of two megabytes is refused', async () => {
  const response = await fetch(url(), { method: 'POST', body: 'x'.repeat(2_000_000) });
  expect([401, 413]).toContain(response.status);
});
