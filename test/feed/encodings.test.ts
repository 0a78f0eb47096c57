// Character sets: what the server, the document and the bytes say, and who is right.
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/feed/decode-bytes.ts';
import { readBytes, rss } from './read.ts';

/** Bytes of a text in a one-byte character set, by its table of the upper half. */
function encode(text: string, label: string): Uint8Array {
  const upper = decodeTable(label);
  const bytes = [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    const at = upper.indexOf(char);
    if (code >= 128 && at === -1) throw new Error(`${char} is not in ${label}`);
    return code < 128 ? code : at + 128;
  });
  return Uint8Array.from(bytes);
}

function decodeTable(label: string): string[] {
  const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  return Array.from(upper, (byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? `\ufeff${text}` : text)].map((char) => char.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [index, code] of codes.entries()) view.setUint32(index * 4, code, littleEndian);
  return new Uint8Array(view.buffer);
}

const WORDS: Readonly<Record<string, string>> = {
  'windows-1256': 'قسد تعلن «الاتفاق» – پژگچ',
  'windows-1255': 'המשרד מסר כי „השיחות” יתחדשו',
  'windows-1254': 'Görüşmeler yeniden başlıyor – “İstanbul”',
  'windows-1252': 'Les négociations à Genève – l’accord “œuvre” coûte 5 €',
  'windows-1251': 'Переговоры возобновятся – «скоро»',
  'windows-1250': 'Źródła: rozmowy będą',
  'windows-1253': 'Οι συνομιλίες θα συνεχιστούν',
  'iso-8859-6': 'قسد تعلن الاتفاق',
  'iso-8859-8': 'המשרד מסר',
  'iso-8859-9': 'Görüşmeler başlıyor',
  'iso-8859-2': 'Źródła',
  'koi8-r': 'Переговоры',
};

function document(title: string, encoding?: string): string {
  const declaration = encoding === undefined ? '' : `<?xml version="1.0" encoding="${encoding}"?>`;
  return `${declaration}<rss version="2.0"><channel><title>${title}</title><item><title>${title}</title></item></channel></rss>`;
}

describe('a feed in', () => {
  it.each(Object.entries(WORDS))('%s is read as its declaration says', async (label, words) => {
    const feed = await readBytes(encode(document(words, label), label));
    expect(feed.items[0]?.titleHtml).toBe(words);
    expect(feed.notes).toEqual([]);
  });

  it.each(Object.entries(WORDS))('%s is read as the server says', async (label, words) => {
    const feed = await readBytes(encode(document(words), label), `text/xml; charset=${label}`);
    expect(feed.items[0]?.titleHtml).toBe(words);
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('UTF-16 (little-endian: %s, mark: %s) is read', async (little, mark) => {
    const text = document('قسد 😀', 'utf-16');
    expect((await readBytes(utf16(text, little, mark), 'text/xml; charset=utf-8')).title).toBe(
      'قسد 😀',
    );
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('UTF-32 (little-endian: %s, mark: %s) is read', async (little, mark) => {
    expect((await readBytes(utf32(document('قسد 😀'), little, mark))).title).toBe('قسد 😀');
  });

  it.each([
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gb2312', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
    ['big5', [0xa4, 0xa4, 0xb0, 0xea], '中國'],
    ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '日本'],
  ])('%s is read', async (label, bytes, expected) => {
    const [before = '', after = ''] = document('|', label).split('|<');
    const tail = `<${after}`;
    const all = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(tail)]);
    expect((await readBytes(all)).title).toBe(expected);
  });
});

describe('when they disagree', () => {
  const arabic = WORDS['windows-1256'] ?? '';
  /** Letters that windows-1252 has a sign for, too. */
  const plain = 'قسد تعلن الاتفاق';
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['valid UTF-8 wins over the declaration', utf8(document(arabic, 'windows-1256')), undefined],
    ['valid UTF-8 wins over the server', utf8(document(arabic)), 'text/xml; charset=iso-8859-1'],
    ['valid UTF-8 wins over a false UTF-16', utf8(document(arabic, 'utf-16')), undefined],
    [
      'a mark wins over both',
      utf8(`\ufeff${document(arabic, 'windows-1252')}`),
      'text/xml; charset=windows-1255',
    ],
    [
      'the declaration wins over a server’s default',
      encode(document(plain, 'windows-1256'), 'windows-1256'),
      'text/xml; charset=iso-8859-1',
    ],
    [
      'the declaration wins over a false UTF-8',
      encode(document(arabic, 'windows-1256'), 'windows-1256'),
      'text/xml; charset=utf-8',
    ],
    [
      'the server wins over a false UTF-8',
      encode(document(arabic, 'utf-8'), 'windows-1256'),
      'text/xml; charset=windows-1256',
    ],
    [
      'a server’s own choice wins over the declaration',
      encode(document(arabic, 'iso-8859-1'), 'windows-1256'),
      'text/xml; charset="windows-1256"',
    ],
    [
      'a name nobody knows is passed over',
      encode(document(arabic, 'x-mystery'), 'windows-1256'),
      'text/xml; charset=cp1256',
    ],
    [
      'an odd spelling is understood',
      encode(document(arabic, 'WIN-1256'), 'windows-1256'),
      undefined,
    ],
    [
      'the language helps out',
      encode(
        document(arabic).replace('<item>', '<language>ar-sa</language><item>'),
        'windows-1256',
      ),
      undefined,
    ],
    ['a false UTF-16 is passed over', encode(document(plain, 'utf-16'), 'windows-1256'), undefined],
    [
      'a false UTF-16 is passed over, whatever the length',
      encode(`${document(plain, 'utf-16')} `, 'windows-1256'),
      undefined,
    ],
  ])('%s', async (_name, bytes, contentType) => {
    expect([arabic, plain]).toContain((await readBytes(bytes, contentType)).title);
  });

  it.each([
    ['windows-1256', 'أعلنت قوات سوريا الديمقراطية أن المحادثات في الرقة ستستأنف خلال الأسبوع'],
    ['windows-1255', 'המשרד מסר כי השיחות יתחדשו במהלך השבוע'],
    ['windows-1251', 'Министерство сообщило, что переговоры возобновятся на этой неделе'],
    ['windows-1252', 'Les négociations à Genève reprendront après l’été'],
  ])('nobody saying anything, the letters give %s away', async (label, words) => {
    expect((await readBytes(encode(document(words), label))).title).toBe(words);
  });

  it('nobody saying anything means windows-1252', async () => {
    const french = WORDS['windows-1252'] ?? '';
    expect((await readBytes(encode(document(french), 'windows-1252'))).title).toBe(french);
  });

  it('UTF-8 with a bad byte stays UTF-8, and the reader is told', async () => {
    const bytes = Buffer.concat([utf8(document(arabic, 'utf-8')), Uint8Array.of(0xc3)]);
    const feed = await readBytes(bytes);
    expect(feed.title).toBe(arabic);
    expect(feed.notes).toEqual(['Some characters could not be read.']);
  });

  it('a document cut inside a letter stays UTF-8', () => {
    const bytes = utf8(rss(`<item><title>${arabic}`)).subarray(0, -22);
    expect(decodeBytes(bytes, undefined).text).toContain('قسد');
  });

  it.each([
    ['windows-1252', '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'],
    ['windows-1256', '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œں'],
  ])('the upper controls of %s are letters', (label, expected) => {
    const bytes = Buffer.concat([
      Buffer.from(`<?xml encoding="${label}"?>`),
      encode(expected, label),
      Uint8Array.of(0xe9, 0x20),
    ]);
    expect(decodeBytes(bytes, undefined).text).toContain(expected);
  });
});
