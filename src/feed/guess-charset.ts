// The character set of a document that names none, or a wrong one.

/** A feed that names no character set was mostly made with the one of its language. */
const BY_LANGUAGE: ReadonlyMap<string, string> = new Map(
  [
    ['windows-1256', 'ar fa ur ckb'],
    ['windows-1255', 'he iw'],
    ['windows-1254', 'tr ku'],
    ['windows-1251', 'ru uk bg sr'],
    ['windows-1253', 'el'],
    ['windows-1250', 'pl cs hu ro sk hr'],
  ].flatMap(([charset = '', languages = '']) =>
    languages.split(' ').map((language): [string, string] => [language, charset]),
  ),
);

/** Bytes looked at; more tells nothing new. */
const SAMPLE = 20_000;

/** Returns an encoding name. `head` is the document's beginning, one character per byte. */
export function guessCharset(head: string, bytes: Uint8Array): string {
  const language = /(?:<(?:dc:)?language>\s*|xml:lang\s*=\s*["'])([a-z]{2,3})\b/i.exec(head)?.[1];
  return BY_LANGUAGE.get(language?.toLowerCase() ?? '') ?? guessByBytes(bytes.subarray(0, SAMPLE));
}

/**
 * Latin text has single letters above 0x7F, other scripts whole words of them: Hebrew uses only
 * 0xE0–0xFA of windows-1255; Arabic is full of 0xC7 0xE1, its article; the rest is Cyrillic.
 */
function guessByBytes(bytes: Uint8Array): string {
  let high = 0;
  let pairs = 0;
  let hebrew = 0;
  let articles = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    const before = bytes[index - 1] ?? 0;
    high += 1;
    if (before >= 0xc0) pairs += 1;
    if (byte >= 0xe0 && byte <= 0xfa) hebrew += 1;
    if (before === 0xc7 && byte === 0xe1) articles += 1;
  }
  if (pairs * 2 < high) return 'windows-1252';
  if (articles * 50 > high) return 'windows-1256';
  return hebrew * 100 > high * 97 ? 'windows-1255' : 'windows-1251';
}
