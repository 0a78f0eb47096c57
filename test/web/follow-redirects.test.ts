// Redirects over real servers: moves, circles, private targets, and logins in addresses.
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { namesFrom, serve, serveBytes, visit } from './loopback.ts';
import { serveSecurely, trustForThisTest } from './secure-server.ts';

/** Answers `/301/302/feed` with a 301 to `/302/feed`, that with a 302 to `/feed`, and so on. */
function serveChains(onVisit: (request: IncomingMessage) => void = () => {}) {
  return serve((request, response) => {
    onVisit(request);
    const [, status, rest] = /^\/(\d{3})(\/.*)$/.exec(request.url ?? '') ?? [];
    if (status) response.writeHead(Number(status), { location: rest }).end('moved');
    else response.end('<rss/>');
  });
}

describe('redirects', () => {
  test.each([
    ['/301/308/feed', true],
    ['/301/302/feed', false],
    ['/307/301/feed', false],
    ['/303/feed', false],
    ['/feed', false],
  ])('%s is a move: %s', async (path, moved) => {
    const url = await serveChains();
    const result = await visit({ url: url + path });
    expect(result).toMatchObject({ kind: 'body', finalUrl: `${url}/feed` });
    expect(result.kind === 'body' && result.movedTo).toBe(moved ? `${url}/feed` : undefined);
  });

  test('a move counts on an unchanged feed, too', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    const result = await visit({ url: `${url}/old`, validators: { etag: '"1"' } });
    expect(result).toEqual({
      kind: 'unchanged',
      validators: { etag: '"1"' },
      movedTo: `${url}/new`,
    });
  });

  test('five are followed, six are not', async () => {
    const url = await serveChains();
    expect(await visit({ url: `${url}/302/302/302/302/302/feed` })).toMatchObject({ kind: 'body' });
    expect(await visit({ url: `${url}/302/302/302/302/302/302/feed` })).toMatchObject({
      reason: 'The feed redirects more than 5 times.',
    });
  });

  test('a circle is noticed', async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    expect(await visit({ url: `${url}/a` })).toMatchObject({
      reason: 'The feed redirects in a circle.',
    });
  });

  test.each([
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    '//10.0.0.1/feed',
  ])('to %s is refused', async (location) => {
    const url = await serve((_request, response) => response.writeHead(302, { location }).end());
    expect(await visit({ url })).toEqual({
      kind: 'failed',
      reason:
        'The feed redirects to another address. The address points into a private network, which Sitrep does not read.',
      permanent: true,
    });
  });

  test('to another port of an allowed host is refused', async () => {
    let visits = 0;
    const inner = await serveChains(() => {
      visits += 1;
    });
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: `${inner}/feed` }).end();
    });
    expect(await visit({ url })).toMatchObject({ kind: 'failed', permanent: true });
    expect(visits).toBe(0);
    const both = [new URL(url).host, new URL(inner).host];
    expect(await visit({ url, allowed: both })).toMatchObject({ kind: 'body' });
  });

  test('by name into a private network is refused', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { location: 'http://inner.example/' }).end();
    });
    const result = await visit({ url, resolveName: namesFrom({ 'inner.example': ['10.0.0.7'] }) });
    expect(result).toMatchObject({ kind: 'failed', reason: /private network/ });
  });

  test.each([
    [
      'without a target',
      'HTTP/1.1 302 Found\r\ncontent-length: 0\r\n\r\n',
      /does not say where to/,
    ],
    [
      'to another protocol',
      'HTTP/1.1 302 Found\r\nlocation: ftp://x.example/\r\n\r\n',
      /https:\/\/ or http/,
    ],
    ['to nonsense', 'HTTP/1.1 302 Found\r\nlocation: http://[\r\n\r\n', /does not say where to/],
  ])('%s are refused', async (_name, bytes, reason) => {
    expect(await visit({ url: await serveBytes(bytes) })).toMatchObject({ kind: 'failed', reason });
  });

  test('may hold raw letters of any script', async () => {
    const paths: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      paths.push(request.url);
      const location = Buffer.from('/أخبار').toString('latin1');
      if (paths.length === 1) response.writeHead(302, { location }).end();
      else response.end('<rss/>');
    });
    expect(await visit({ url })).toMatchObject({ kind: 'body' });
    expect(paths[1]).toBe(encodeURI('/أخبار'));
  });

  test('do not wait for a body that never ends', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/feed') response.end('<rss/>');
      else response.writeHead(302, { location: '/feed' }).write('moved');
    });
    expect(await visit({ url, timeoutMs: 2_000 })).toMatchObject({ kind: 'body' });
  });
});

describe('a user name and password in the address', () => {
  test('go to their own site only, and into no answer', async () => {
    const logins: (string | undefined)[] = [];
    const other = await serveChains((request) => logins.push(request.headers.authorization));
    const url = await serve((request, response) => {
      logins.push(request.headers.authorization);
      const location = request.url === '/' ? '/here' : `${other}/feed`;
      response.writeHead(301, { location }).end();
    });
    const withLogin = url.replace('//', '//reader:caf%C3%A9%zz@');
    const allowed = [new URL(url).host, new URL(other).host];
    const result = await visit({ url: withLogin, allowed });
    const basic = `Basic ${Buffer.from('reader:café%zz').toString('base64')}`;
    expect(logins).toEqual([basic, basic, undefined]);
    expect(result).toMatchObject({ kind: 'body', finalUrl: `${other}/feed` });
    // Taking the new address over would lose the login.
    expect(result).not.toHaveProperty('movedTo');
  });

  test('are never part of a reason', async () => {
    for (const tail of [
      '10.0.0.1/',
      '127.0.0.1:1/',
      'no-such-name.invalid/',
      '[/',
      'x:99999999/',
    ]) {
      const result = await visit({
        url: `http://reader:secret@${tail}`,
        allowed: ['127.0.0.1:1'],
        resolveName: namesFrom({}),
      });
      expect(JSON.stringify(result)).not.toMatch(/secret|reader:/);
      expect(result).toMatchObject({ kind: 'failed' });
    }
  });
});

test('a redirect from https to http is followed but never taken as a move', async () => {
  const plain = await serve((_request, response) => response.end('<rss/>'));
  const { cert, port } = await serveSecurely('good.example', (_request, response) => {
    response.writeHead(301, { location: `${plain}/feed` }).end();
  });
  trustForThisTest(cert);
  const result = await visit({
    url: `https://good.example:${port}/`,
    allowed: [`good.example:${port}`, new URL(plain).host],
    resolveName: namesFrom({ 'good.example': ['127.0.0.1'] }),
  });
  expect(result).toMatchObject({ kind: 'body', finalUrl: `${plain}/feed` });
  expect(result).not.toHaveProperty('movedTo');
});
