// Which addresses are public, which are refused, and that connections keep to it.
import type { RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explainAddress, openAddressGuard, readTarget } from '../../src/web/address-guard.ts';
import { isPublicAddress } from '../../src/web/public-address.ts';
import { namesFrom, serve, visit } from './loopback.ts';
import { serveSecurely, trustForThisTest } from './secure-server.ts';

const PRIVATE = 'The address points into a private network, which Sitrep does not read.';

describe('public addresses', () => {
  test.each(['8.8.8.8', '93.184.215.14', '2606:4700::6810:84e5', '2a00:1450:4001:80b::200e'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::8.8.8.8',
    '64:ff9b::808:808',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    '4000::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('an address as somebody types it', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.0.0.1./',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'https://localhost/feed',
    'https://printer.localhost./feed',
    'https://user:secret@10.1.2.3/feed',
  ])('%s is private', (address) => expect(explainAddress(address, [])).toBe(PRIVATE));

  test.each([
    [
      'ftp://example.org/feed',
      'Only web addresses that start with https:// or http:// can be read.',
    ],
    ['javascript:alert(1)', 'Only web addresses that start with https:// or http:// can be read.'],
    ['example.org/feed', 'This is not a complete web address (https://…).'],
    ['http://', 'This is not a complete web address (https://…).'],
  ])('%s: %s', (address, reason) => expect(explainAddress(address, [])).toBe(reason));

  test.each(['https://example.org/feed', 'http://8.8.8.8:8080/', 'https://localhost.example.org/'])(
    '%s looks fine',
    (address) => expect(explainAddress(address, [])).toBeUndefined(),
  );

  test('an allowed target passes with exactly its host and port', () => {
    const allowed = ['127.0.0.1:4780', '[::1]:80', 'Intranet.example:8080', 'localhost:443'];
    for (const fine of ['http://127.0.0.1:4780/a', 'http://127.1:4780/', 'http://[0:0::1]/']) {
      expect(explainAddress(fine, allowed), fine).toBeUndefined();
    }
    expect(explainAddress('https://localhost/', allowed)).toBeUndefined();
    for (const other of ['http://127.0.0.1/', 'http://127.0.0.1:47800/', 'https://[::1]/']) {
      expect(explainAddress(other, allowed), other).toBe(PRIVATE);
    }
    expect(explainAddress('http://localhost/', allowed)).toBe(PRIVATE);
  });

  test.each([
    ['127.0.0.1:4780', '127.0.0.1:4780'],
    ['[0:0:0::1]:80', '[::1]:80'],
    ['Intranet.Example:443', 'intranet.example:443'],
    ['intranet.example', undefined],
    ['user@intranet.example:80', undefined],
    ['intranet.example/path:80', undefined],
    ['intranet.example:99999', undefined],
  ])('the target %s reads as %s', (entry, target) => expect(readTarget(entry)).toBe(target));
});

describe('a connection', () => {
  const names = namesFrom({
    'mixed.example': ['93.184.215.14', '127.0.0.1'],
    'inner.example': ['127.0.0.1'],
    'mapped.example': ['::ffff:127.0.0.1'],
    'nothing.example': [],
  });

  test.each(['mixed.example', 'inner.example', 'mapped.example'])(
    'to %s is refused, since one of its addresses is private',
    async (name) => {
      let visits = 0;
      const url = await serve((_request, response) => {
        visits += 1;
        response.end('secret');
      });
      const target = `http://${name}:${new URL(url).port}/`;
      const result = await visit({ url: target, allowed: [], resolveName: names });
      expect(result).toEqual({ kind: 'failed', reason: PRIVATE, permanent: true });
      expect(visits).toBe(0);
    },
  );

  test('to a name that does not exist says so', async () => {
    for (const name of ['unknown.example', 'nothing.example']) {
      const result = await visit({ url: `http://${name}/`, allowed: [], resolveName: names });
      expect(result).toMatchObject({ kind: 'failed', reason: /There is no server of that name/ });
    }
  });

  test('to an allowed name asks for its address once and keeps the name in Host', async () => {
    let host: string | undefined;
    let lookups = 0;
    const url = await serve((request, response) => {
      host = request.headers.host;
      response.end('<rss/>');
    });
    const target = `inner.example:${new URL(url).port}`;
    const result = await visit({
      url: `http://${target}/`,
      allowed: [target],
      resolveName: (...call) => {
        lookups += 1;
        names(...call);
      },
    });
    expect(result).toMatchObject({ kind: 'body' });
    expect(host).toBe(target);
    expect(lookups).toBe(1);
  });

  test('to a private literal is refused by the connection itself, whoever forgot to ask', async () => {
    const url = await serve((_request, response) => response.end('secret'));
    const { agent } = openAddressGuard({ allowed: [] });
    onTestFinished(() => agent.destroy());
    await expect(agent.request({ origin: url, path: '/', method: 'GET' })).rejects.toThrow(PRIVATE);
  });

  test('over IPv6 works with an allowed literal', async () => {
    const url = await serve((_request, response) => response.end('<rss/>'), '::1');
    expect(await visit({ url })).toMatchObject({ kind: 'body', finalUrl: `${url}/` });
    expect(await visit({ url, allowed: [] })).toMatchObject({ reason: PRIVATE });
  });
});

describe('a secure connection', () => {
  const names = namesFrom({ 'good.example': ['127.0.0.1'], 'evil.example': ['127.0.0.1'] });
  const feed: RequestListener = (_request, response) => response.end('<rss/>');
  const read = (name: string, port: string) =>
    visit({ url: `https://${name}:${port}/`, allowed: [`${name}:${port}`], resolveName: names });

  test('is checked against the real name, not the address', async () => {
    const { cert, port } = await serveSecurely('good.example', feed);
    trustForThisTest(cert);
    expect(await read('good.example', port)).toMatchObject({ kind: 'body' });
    expect(await read('evil.example', port)).toMatchObject({
      reason: 'The server’s security certificate belongs to another site.',
    });
  });

  test('needs a certificate from a known authority', async () => {
    const { port } = await serveSecurely('good.example', feed);
    expect(await read('good.example', port)).toMatchObject({
      reason: 'The server’s security certificate is not from a known authority.',
    });
  });

  test('needs a certificate that has not expired', async () => {
    const { cert, port } = await serveSecurely('good.example', feed, '210101000000Z');
    trustForThisTest(cert);
    expect(await read('good.example', port)).toMatchObject({
      reason: 'The server’s security certificate has expired.',
    });
  });

  test('is not made with a server that speaks plain HTTP', async () => {
    const url = await serve((_request, response) => response.end('<rss/>'));
    expect(await read('good.example', new URL(url).port)).toMatchObject({
      reason: 'No secure connection to the server could be made.',
    });
  });
});
