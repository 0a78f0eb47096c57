// UTF-16 and UTF-32: told by the byte order mark, or by where the zero bytes of "<" or "{" stand.

export type UnicodeForm =
  | { readonly kind: 'utf-32' | 'utf-16'; readonly littleEndian: boolean }
  | { readonly kind: 'bytes' };

const BYTES: UnicodeForm = { kind: 'bytes' };

/** Looks at the first characters only: these forms are the same all through a document. */
export function findUnicodeForm(bytes: Uint8Array): UnicodeForm {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if (a === 0xff && b === 0xfe) {
    return { kind: c === 0 && d === 0 ? 'utf-32' : 'utf-16', littleEndian: true };
  }
  if (a === 0xfe && b === 0xff) return { kind: 'utf-16', littleEndian: false };
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== 0))) {
    return { kind: 'utf-32', littleEndian: false };
  }
  if (a !== 0 && b === 0 && c === 0 && d === 0) return { kind: 'utf-32', littleEndian: true };
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { kind: 'utf-16', littleEndian: false };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { kind: 'utf-16', littleEndian: true };
  return BYTES;
}

const CHUNK = 4096;

/** Decodes UTF-32, which no decoder of the platform knows. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  const parts: string[] = [];
  for (let at = 0; at < view.byteLength; at += CHUNK) {
    const codes: number[] = [];
    for (let one = at; one < Math.min(at + CHUNK, view.byteLength); one += 4) {
      const code = view.getUint32(one, littleEndian);
      codes.push(code > 0x10ffff ? 0xfffd : code);
    }
    parts.push(String.fromCodePoint(...codes));
  }
  return parts
    .join('')
    .replace(/^\ufeff/, '')
    .toWellFormed();
}
