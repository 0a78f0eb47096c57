// Downloads that are cut, endless, too large or too slow.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serve, serveBytes, serveRaw, visit } from './loopback.ts';

const FEED = '<rss version="2.0"><channel><title>News</title></channel></rss>';
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a document that is cut', () => {
  const long = FEED.repeat(200);
  const packed = gzipSync(
    Buffer.from(Array.from({ length: 5_000 }, (_, i) => `item ${i} `).join('')),
  );
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, packed.length - 400, packed.length - 300);

  test.each([
    ['fewer bytes than announced', `content-length: ${long.length + 100}\r\n`, Buffer.from(long)],
    [
      'chunks without an end',
      'transfer-encoding: chunked\r\n',
      Buffer.from(`64\r\n${'x'.repeat(100)}\r\n`),
    ],
    ['a gzip stream without its end', 'content-encoding: gzip\r\n', packed.subarray(0, -9)],
    [
      'a gzip stream cut in the middle',
      'content-encoding: gzip\r\n',
      packed.subarray(0, packed.length / 2),
    ],
    ['a damaged gzip stream', 'content-encoding: gzip\r\n', damaged],
  ])('%s: what there is can be read, but nothing is remembered', async (_name, headers, bytes) => {
    const head = Buffer.from(`HTTP/1.1 200 OK\r\netag: "v1"\r\n${headers}\r\n`);
    const url = await serveBytes(Buffer.concat([head, bytes]));
    const result = await visit({ url });
    if (result.kind !== 'body') throw new Error('no body');
    expect(result.cut).toBe(true);
    expect(result.validators).toEqual({});
    expect(result.bytes.length).toBeGreaterThan(90);
  });

  test('a gzip stream cut in the middle gives everything before the cut', async () => {
    const url = await serveBytes(
      Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
        packed.subarray(0, packed.length / 2),
      ]),
    );
    const result = await visit({ url });
    expect(result.kind === 'body' && text(result.bytes)).toMatch(/^item 0 item 1 .* item 2\d\d\d /);
  });

  test('a short gzip stream without its checksum gives the whole text', async () => {
    const url = await serve((_request, response) => response.end(gzipSync(FEED).subarray(0, -8)));
    const result = await visit({ url });
    expect(result).toMatchObject({ kind: 'body', cut: true });
    expect(result.kind === 'body' && text(result.bytes)).toBe(FEED);
  });

  test('a connection broken before the first byte is a failure', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n');
    expect(await visit({ url })).toMatchObject({
      kind: 'failed',
      reason: 'The server broke off the connection.',
    });
  });
});

describe('a document without end or measure', () => {
  test('is stopped at the limit when it never ends', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const chunk = 'x'.repeat(65_536);
      const push = () => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', push);
      socket.once('data', push);
    });
    expect(await visit({ url })).toMatchObject({ reason: 'The feed is larger than 8 MB.' });
  });

  test('is stopped at the limit of unpacked bytes when it is a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await visit({ url })).toMatchObject({ reason: 'The feed is larger than 8 MB.' });
  });

  test('is a bomb all the same when its end is cut off', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000)).subarray(0, -5_000);
    const url = await serve((_request, response) => response.end(bomb));
    expect(await visit({ url })).toMatchObject({ reason: 'The feed is larger than 8 MB.' });
  });

  test('is not even started when it announces too much', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 999999999\r\n\r\n', (socket) =>
      socket.write('<rss>'),
    );
    const result = await visit({ url, maxBytes: 1_500_000 });
    expect(result).toMatchObject({ kind: 'failed', reason: 'The feed is larger than 1.4 MB.' });
  });
});

describe('the deadline', () => {
  test('ends a server that accepts and says nothing', async () => {
    const url = await serveRaw(() => {});
    expect(await visit({ url, timeoutMs: 200 })).toEqual({
      kind: 'failed',
      reason: 'The server did not answer within 0.2 seconds.',
      permanent: false,
    });
  });

  test('ends a body that drips', async () => {
    const url = await serve((_request, response) => {
      response.write('<rss>');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await visit({ url, timeoutMs: 300 })).toMatchObject({
      reason: 'The feed did not arrive whole within 0.3 seconds.',
    });
  });

  test('ends headers that drip', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('x: y\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await visit({ url, timeoutMs: 300 })).toMatchObject({
      reason: 'The server did not answer within 0.3 seconds.',
    });
  });

  test('ends a name look-up that hangs', { timeout: 5_000 }, async () => {
    const result = await visit({
      url: 'http://slow.example/',
      timeoutMs: 200,
      resolveName: () => {},
    });
    expect(result).toMatchObject({ reason: 'The server did not answer within 0.2 seconds.' });
  });

  test('is one for all redirects together', async () => {
    const url = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      setTimeout(() => response.writeHead(302, { location: `/${step + 1}` }).end(), 150);
    });
    expect(await visit({ url: `${url}/0`, timeoutMs: 400 })).toMatchObject({
      reason: 'The server did not answer within 0.4 seconds.',
    });
  });
});
