// Script: which writing systems a text uses, counted on its beginning.

export type Script =
  | 'latin'
  | 'arabic'
  | 'hebrew'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'devanagari'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'thai'
  | 'ethiopic'
  | 'syriac';

// First and last code point of each script's blocks; enough to tell languages apart.
const blocks: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'armenian'],
  [0x5d0, 0x5f4, 'hebrew'],
  [0x620, 0x64a, 'arabic'],
  [0x671, 0x6d5, 'arabic'],
  [0x710, 0x72f, 'syriac'],
  [0x750, 0x77f, 'arabic'],
  [0x904, 0x97f, 'devanagari'],
  [0xe01, 0xe3a, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1200, 0x139f, 'ethiopic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3041, 0x30ff, 'kana'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
];

function scriptOf(code: number): Script | undefined {
  for (const [first, last, script] of blocks) {
    if (code < first) return undefined;
    if (code <= last) return script;
  }
  return undefined;
}

/** Scripts of the first 800 characters with their number of letters, most used first. */
export function countScripts(text: string): readonly (readonly [Script, number])[] {
  const counts = new Map<Script, number>();
  const end = Math.min(text.length, 800);
  for (let i = 0; i < end; i += 1) {
    const script = scriptOf(text.charCodeAt(i));
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
