// Downloads from real servers: documents, validators, statuses and broken answers.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serve, serveBytes, serveRaw, visit } from './loopback.ts';

const FEED = '<rss version="2.0"><channel><title>News</title></channel></rss>';
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a document that arrives', () => {
  test('comes with its type, its validators and how long it stays fresh', async () => {
    const url = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip');
      expect(request.headers['user-agent']).toBe('Sitrep test');
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.setHeader('etag', '"v1"');
      response.setHeader('last-modified', 'Fri, 20 Nov 2026 10:00:00 GMT');
      response.setHeader('cache-control', 'public, max-age=600');
      response.setHeader('age', '60');
      response.end(FEED);
    });
    const result = await visit({ url: `${url}/feed?a=1` });
    expect(result).toMatchObject({
      kind: 'body',
      contentType: 'application/rss+xml; charset=utf-8',
      validators: { etag: '"v1"', lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' },
      finalUrl: `${url}/feed?a=1`,
      maxAgeMs: 540_000,
      cut: false,
    });
    if (result.kind !== 'body') throw new Error('no body');
    expect(text(result.bytes)).toBe(FEED);
    expect(result.validators.bodyHash).toMatch(/^[\w-]{43}$/);
    expect(result).not.toHaveProperty('movedTo');
  });

  test.each([
    ['packed with gzip', { 'content-encoding': 'gzip' }, gzipSync(FEED)],
    ['packed under its old name', { 'content-encoding': 'x-gzip' }, gzipSync(FEED)],
    ['plain but labelled gzip', { 'content-encoding': 'gzip' }, Buffer.from(FEED)],
    ['a .gz file without a label', {}, gzipSync(FEED)],
    ['labelled identity', { 'content-encoding': 'identity' }, Buffer.from(FEED)],
    ['gzip in two members', {}, Buffer.concat([gzipSync('<rss versi'), gzipSync(FEED.slice(10))])],
  ])('is read when it is %s', async (_name, headers, bytes) => {
    const url = await serve((_request, response) => response.writeHead(200, headers).end(bytes));
    const result = await visit({ url });
    expect(result).toMatchObject({ kind: 'body', cut: false });
    expect(result.kind === 'body' && text(result.bytes)).toBe(FEED);
  });

  test('is refused when packed in another way', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'br' }).end('x');
    });
    expect(await visit({ url })).toEqual({
      kind: 'failed',
      reason: 'The server packs the feed in a way that Sitrep does not read (br).',
      permanent: false,
    });
  });

  test('is refused when empty', async () => {
    for (const headers of [{}, { 'content-encoding': 'gzip' }]) {
      const url = await serve((_request, response) => response.writeHead(200, headers).end());
      expect(await visit({ url })).toMatchObject({ reason: 'The server sent an empty document.' });
    }
  });
});

describe('validators', () => {
  test('go back byte for byte, and a 304 may bring new ones', async () => {
    const etag = 'W/"caf\u00e9;  odd"';
    const url = await serve((request, response) => {
      const { 'if-none-match': sent, 'if-modified-since': since } = request.headers;
      if (sent === etag && since === 'yesterday, about noon') {
        response.writeHead(304, { etag: '"v2"', 'cache-control': 'max-age=60' }).end();
      } else response.writeHead(200, { etag, 'last-modified': 'yesterday, about noon' }).end(FEED);
    });
    const first = await visit({ url });
    if (first.kind !== 'body') throw new Error('no body');
    const second = await visit({ url, validators: first.validators });
    expect(second).toEqual({
      kind: 'unchanged',
      validators: { ...first.validators, etag: '"v2"' },
      maxAgeMs: 60_000,
    });
  });

  test('the same bytes are unchanged, even under a new etag', async () => {
    let version = 0;
    const url = await serve((_request, response) => {
      version += 1;
      response.writeHead(200, { etag: `"${version}"` }).end(FEED);
    });
    const first = await visit({ url });
    const validators = first.kind === 'body' ? first.validators : {};
    expect(await visit({ url, validators })).toEqual({
      kind: 'unchanged',
      validators: { etag: '"2"', bodyHash: validators.bodyHash },
    });
  });

  test('a new body under the same etag is a new body', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(200, { etag: '"1"' }).end(FEED),
    );
    const validators = { etag: '"1"', bodyHash: 'another' };
    expect(await visit({ url, validators })).toMatchObject({ kind: 'body' });
  });

  test.each([
    ['"a"', '"a"', { etag: '"a"' }],
    ['"a"', '"b"', {}],
  ])('two etag lines %s and %s', async (one, two, kept) => {
    const url = await serveBytes(
      `HTTP/1.1 200 OK\r\netag: ${one}\r\nETag: ${two}\r\ncontent-length: 3\r\n\r\nabc`,
    );
    const result = await visit({ url });
    if (result.kind !== 'body') throw new Error('no body');
    const { bodyHash: _, ...rest } = result.validators;
    expect(rest).toEqual(kept);
  });

  test('"unchanged" without a question is a failure', async () => {
    const url = await serve((_request, response) => response.writeHead(304).end());
    expect(await visit({ url, validators: { bodyHash: 'x' } })).toMatchObject({
      kind: 'failed',
      reason: 'The server says "unchanged" although it was asked for the whole feed (304).',
    });
  });
});

describe('statuses', () => {
  test.each([
    [204, 'The server answered without a document (204).', false],
    [401, 'The feed asks for a user name and password (401).', true],
    [404, 'There is no feed at this address (404).', false],
    [418, 'The server refused the request (418).', false],
    [500, 'The server has a problem of its own (500).', false],
  ])('%i: %s', async (status, reason, permanent) => {
    const url = await serve((_request, response) => response.writeHead(status).end());
    expect(await visit({ url })).toEqual({ kind: 'failed', reason, permanent });
  });

  test('403 names the two usual causes', async () => {
    const url = await serve((_request, response) =>
      response.writeHead(403).end('x'.repeat(50_000)),
    );
    expect(await visit({ url })).toMatchObject({
      reason: expect.stringContaining('automated readers'),
    });
  });

  test('410 ends a feed', async () => {
    const url = await serve((_request, response) => response.writeHead(410).end());
    expect(await visit({ url })).toEqual({
      kind: 'gone',
      reason: 'The server says that this feed has ended (410).',
    });
  });

  test.each([
    [429, { 'retry-after': '120' }, 120_000],
    [
      503,
      { date: 'Sat, 21 Nov 2026 10:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 10:05:00 GMT' },
      300_000,
    ],
    [429, { 'retry-after': 'soon' }, undefined],
    [503, {}, undefined],
  ])('%i with %o asks to wait', async (status, headers, retryAfterMs) => {
    const url = await serve((_request, response) => response.writeHead(status, headers).end());
    const result = await visit({ url });
    expect(result.kind).toBe('busy');
    expect(result.kind === 'busy' && result.retryAfterMs).toBe(retryAfterMs);
  });
});

describe('broken answers', () => {
  test.each([
    [
      'no HTTP at all',
      'SSH-2.0-OpenSSH_9.9\r\n',
      'The server’s answer is not a proper web answer.',
    ],
    [
      'headers without end',
      `HTTP/1.1 200 OK\r\n${`x-filler: ${'y'.repeat(1_000)}\r\n`.repeat(80)}`,
      'The head of the server’s answer is too large.',
    ],
    [
      'a switch of protocols',
      'HTTP/1.1 101 Switching\r\n\r\nabc',
      'The server’s answer is not a proper web answer.',
    ],
    ['nothing', '', 'The server broke off the connection.'],
  ])('%s', async (_name, bytes, reason) => {
    const url = await serveBytes(bytes);
    expect(await visit({ url })).toEqual({ kind: 'failed', reason, permanent: false });
  });

  test('40 KB of headers are read', async () => {
    const cookies = Array.from({ length: 40 }, (_, i) => `c${i}=${'y'.repeat(1_000)}`);
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'set-cookie': cookies }).end(FEED);
    });
    expect(await visit({ url })).toMatchObject({ kind: 'body' });
  });

  test('a server that is not there', async () => {
    const url = await serve(() => {});
    const port = Number(new URL(url).port);
    const closed = `http://127.0.0.1:${port === 65_535 ? port - 1 : port + 1}/`;
    const result = await visit({ url: closed });
    expect(result).toMatchObject({ reason: 'The server refused the connection.' });
  });

  test('a kept connection that the server closed meanwhile is opened anew', async () => {
    let connections = 0;
    const url = await serveRaw((socket) => {
      connections += 1;
      socket.once('data', () => {
        if (connections === 1) socket.destroy();
        else socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc`);
      });
    });
    expect(await visit({ url })).toMatchObject({ kind: 'body' });
  });
});
