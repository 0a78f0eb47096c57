// Folding: one written form for spellings that mean the same, before anything is compared.

/** Letters that Unicode does not take apart by itself. */
const special: Readonly<Record<string, string>> = {
  // Latin and Cyrillic
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ё: 'е',
  ς: 'σ',
  // Arabic: hamza and madda on alif, alif maqsura, ta marbuta
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  // Persian and Urdu keyboards have their own code points for the same letters. Sorani is written
  // with them too, and all its other letters (ە ڕ ڵ ێ ۆ) separate words: they stay.
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  // Hebrew final letters, and the ligatures of Yiddish
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  װ: 'וו',
  ױ: 'וי',
  ײ: 'יי',
  // quotes, dashes
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '′': "'",
  '׳': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '״': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '־': '-',
};

// Marks of any script, tatweel, soft hyphen, zero-width and direction characters, half rings of
// scholarly transcription (ʿ ʾ).
const silent = /^[\p{M}\p{Cf}ـʻʽʾʿ]$/u;
const stripsMarks = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const digit = /^\p{Nd}$/u;

function digitValue(char: string): string {
  let code = char.codePointAt(0) ?? 0;
  // Decimal digits stand in runs of ten; some scripts' runs touch, hence the remainder.
  let before = 0;
  while (digit.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    before += 1;
  }
  return String(before % 10);
}

function foldChar(char: string): string {
  const known = special[char];
  if (known !== undefined) return known;
  if (silent.test(char)) return '';
  if (digit.test(char)) return digitValue(char);
  const plain = char.normalize('NFKC').toLowerCase();
  if (plain !== char) return Array.from(plain, foldChar).join('');
  if (!stripsMarks.test(char)) return char;
  const base = char.normalize('NFD').replace(/\p{M}+/gu, '');
  return base === char ? char : Array.from(base, foldChar).join('');
}

/** Folded form of every code unit met so far; surrogates are never put in. */
const table: (string | undefined)[] = new Array(0x10000);

function foldUnit(code: number): string {
  const folded = foldChar(String.fromCharCode(code));
  table[code] = folded;
  return folded;
}

const composable = /[\u0300-\u036f\u0653-\u0655]/;
// Putting marks in order takes quadratic time in their number: no real letter has more than four.
const manyMarks = /([\u0300-\u036f\u0653-\u0655]{4})[\u0300-\u036f\u0653-\u0655]+/g;
const plainAscii = /^[\x20-\x5f\x61-\x7e]*$/;

/**
 * Brings a text to the one form in which texts are compared: NFKC, lower case, no marks (Latin,
 * Greek, Arabic, Hebrew), Arabic and Persian keyboards alike, Hebrew final letters as plain ones,
 * every digit as ASCII, both Turkish i's as i, no invisible characters, plain quotes and dashes.
 * Sorani's own letters and Cyrillic й are kept. Linear time; the length may change.
 */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  const source = composable.test(text) ? text.replace(manyMarks, '$1').normalize('NFC') : text;
  let out = '';
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < source.length) {
      out += foldChar(source.slice(i, i + 2));
      i += 1;
    } else {
      out += table[code] ?? foldUnit(code);
    }
  }
  return out;
}
