// Text -> the bytes that a sample feed sends: not every newsroom writes UTF-8.
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { utf8fromString } from '@exodus/bytes/utf8.js';
import { utf16fromString } from '@exodus/bytes/utf16.js';
import type { SampleFeed } from './read-reports.ts';

const encodeWindows1256 = createSinglebyteEncoder('windows-1256', { mode: 'fatal' });

/** UTF-16 is little-endian behind a byte order mark. Throws on a letter the charset has not. */
export function encodeText(text: string, charset: SampleFeed['charset']): Uint8Array {
  switch (charset) {
    case 'utf-8':
      return utf8fromString(text);
    case 'windows-1256':
      return encodeWindows1256(text);
    case 'utf-16':
      return utf16fromString(`\uFEFF${text}`, 'uint8-le');
  }
}
