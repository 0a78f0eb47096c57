// What Slack makes of a typed line, turned back into what was typed.

// <#C1|news>, <@U1|ada>, <!subteam^S1|@desk>, <!here>, <https://a.example|label>, <mailto:a@b|a@b>
const form = /<([#@!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
const spaces = /[\u00a0\u2007\u202f]/g;
// Phones write an em dash for two hyphens: "—since 24h" is "--since 24h".
const dashes = /(^|\s)[—–](?=\p{L})/gu;

/** The line as our parser reads it: ids for channels and groups, bare addresses, straight quotes. */
export function normalizeSlackText(text: string): string {
  return text
    .replace(form, (_whole, sign: string, inner: string, label?: string) =>
      unfold(sign, inner, label),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(spaces, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(dashes, '$1--')
    .replace(/^\s*`+|`+\s*$/g, '')
    .trim();
}

function unfold(sign: string, inner: string, label: string | undefined): string {
  switch (sign) {
    case '#':
      return inner;
    case '@':
      return `@${inner}`;
    case '!': {
      const group = /^subteam\^(\w+)/.exec(inner)?.[1];
      return group ?? label ?? `@${inner}`;
    }
    default:
      return inner.replace(/^(mailto|tel):/, '');
  }
}
