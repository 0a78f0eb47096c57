// Reads a response body up to a limit of unpacked bytes, and notices when its end is missing.

import type { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** `cut`: the end is missing, whatever the status said. `late`: the deadline ended it. */
export type BodyReading =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly cut: boolean }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'late' };

/**
 * Collects a body of at most `maxBytes`, unpacked when it is gzip. Throws what the stream throws
 * when it breaks before the first byte. The stream must end itself when `deadline` aborts.
 */
export async function readBody(
  body: Readable,
  maxBytes: number,
  deadline: AbortSignal,
): Promise<BodyReading> {
  const raw = await collect(body, maxBytes);
  if (raw.kind === 'too-large') return raw;
  if (raw.error !== undefined) {
    if (deadline.aborted) return { kind: 'late' };
    if (raw.bytes.length === 0) throw raw.error;
  }
  const cut = raw.error !== undefined;
  // The bytes decide, not the header: servers label plain text as gzip, and serve .gz files as XML.
  const packed = raw.bytes[0] === 0x1f && raw.bytes[1] === 0x8b;
  return packed ? gunzip(raw.bytes, maxBytes, cut) : { kind: 'read', bytes: raw.bytes, cut };
}

type Collected =
  | { readonly kind: 'raw'; readonly bytes: Uint8Array; readonly error?: Error }
  | { readonly kind: 'too-large' };

function collect(body: Readable, maxBytes: number): Promise<Collected> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve) => {
    // Events, not `for await`: an error throws away what an iterator has not fetched yet.
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      resolve({ kind: 'too-large' });
      body.destroy();
    });
    body.on('end', () => resolve({ kind: 'raw', bytes: Buffer.concat(chunks) }));
    body.on('error', (error) => resolve({ kind: 'raw', bytes: Buffer.concat(chunks), error }));
  });
}

/**
 * At once and on this thread: 8 MB take some 30 ms, and zlib's streams share their four threads
 * with name look-ups, where a few dead name servers would hold up every other feed.
 */
function gunzip(
  packed: Uint8Array,
  maxBytes: number,
  cut: boolean,
): Promise<BodyReading> | BodyReading {
  try {
    return { kind: 'read', bytes: gunzipSync(packed, { maxOutputLength: maxBytes }), cut };
  } catch (error) {
    if (hasCode(error, 'ERR_BUFFER_TOO_LARGE')) return { kind: 'too-large' };
    return salvage(packed, maxBytes);
  }
}

/** Whatever a cut or damaged gzip stream gives before it fails, but for the last chunk of a KB. */
async function salvage(packed: Uint8Array, maxBytes: number): Promise<BodyReading> {
  const stream = createGunzip({ chunkSize: 1024 });
  const reading = collect(stream, maxBytes);
  stream.end(packed);
  const raw = await reading;
  return raw.kind === 'too-large' ? raw : { kind: 'read', bytes: raw.bytes, cut: true };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
