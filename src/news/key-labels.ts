// Neutral keys in the words of an editor.

const small = new Set([
  'al',
  'as',
  'ash',
  'el',
  'ez',
  'bin',
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
]);
/** `sdf`, `isf`, `un`: short ids are abbreviations, but for these. */
const shortNames = new Set(['abu', 'al', 'ali', 'deir', 'el', 'roj', 'tom']);

function toName(id: string): string {
  const name = id
    .split('-')
    .map((word, at) => {
      if (at > 0 && small.has(word)) return word;
      if (at === 0 && word.length <= 3 && !shortNames.has(word)) return word.toUpperCase();
      return word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
  return name.replace(/\b(al|el|as|ash) /gi, '$1-');
}

/** `2026-01-27` → `27 January`. */
export function toDayLabel(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

/** A key as people say it; undefined for sounds, which nobody reads. */
export function labelOfKey(key: string): string | undefined {
  const [kind, ...rest] = key.split(':');
  const id = rest.join(':');
  switch (kind) {
    case 'event':
      return `“${id}”`;
    case 'thing':
      return `“${id.replaceAll('-', ' ')}”`;
    case 'num':
      return Number(id).toLocaleString('en-GB');
    case 'date':
      return toDayLabel(id);
    case 'past':
      return `${toDayLabel(id)} ${id.slice(0, 4)}`;
    case 'spelt':
      return id.charAt(0).toUpperCase() + id.slice(1);
    case 'sound':
      return undefined;
    default:
      return toName(id);
  }
}
