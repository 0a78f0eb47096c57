// Words of strangers as Discord markdown that shows them as they are. Nothing else here escapes.

// Discord takes a backslash before any sign. Colons only matter in ":smile:" and "https://", and a
// plain address would become a link of its own.
const signs = /[\\`*_~|<>[\]#@]|:(?=\/\/|[^\s:]{1,64}:)/g;
// "- ", "+ ", "-# ", "1. " and "2) " make lists and small print, but only where a line begins.
const lineStart = /^(\s*)([-+](?=[\s\\#])|\d+(?=[.)]\s))/;

/** Words that come out as they went in, wherever in a line they stand. */
export function escapeMarkdown(words: string): string {
  return words.replace(signs, '\\$&');
}

/** A whole line of markup that must not begin a list. */
export function escapeLineStart(line: string): string {
  return line.replace(lineStart, (_, space: string, sign: string) => {
    return /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
  });
}

// Backslashes do not work inside the words of a link, so what means something there is written with
// signs that look alike.
const lookalikes: Readonly<Record<string, string>> = {
  '[': '‹',
  ']': '›',
  '(': '‹',
  ')': '›',
  '<': '‹',
  '>': '›',
  '`': '’',
  '*': '∗',
  _: 'ˍ',
  '~': '∼',
  '|': '∣',
  '\\': '∖',
  '@': '＠',
  ':': '∶',
};
const inLabel = /[[\]()<>`*_~|\\@]|:(?=[^\s:]{1,64}:)/g;

/** The words of a link. Discord refuses words that look like an address, so they lose "https://". */
export function toLabel(words: string): string {
  const label = words.replace(/\b[a-z]+:\/\//gi, '');
  return label.replace(inLabel, (sign) => lookalikes[sign] ?? sign).trim();
}

/** An address fit for a link; undefined for one that is not plainly a web page's. */
export function toTarget(url: string, longest = 2_000): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
  const target = href.replace(/[()<>[\]\\|*~`"'\s]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return target.length <= longest ? target : undefined;
}

/** Something to be typed. */
export function toCode(words: string): string {
  return words.trim() === '' ? '' : `\`${words.replaceAll('`', '’').trim()}\``;
}
