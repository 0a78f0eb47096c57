// Who wrote an item: RSS gives an address with a name, Atom an element with a name in it.
import type { Declared } from './entities.ts';
import { fieldHtml, plainLine } from './field-text.ts';

const NAME = /<(?:[\w.-]+:)?name(?:\s[^<>]*)?>([^<]{0,500}|<!\[CDATA\[[^<]{0,500})/i;

/** Returns the name on one line, or '' when there is none. */
export function readAuthor(raw: string, declared: Declared): string {
  const source = raw.slice(0, 5000);
  const inner =
    NAME.exec(source)?.[1] ?? (/<(?:[\w.-]+:)?(?:email|uri|url)\b/i.test(source) ? '' : source);
  const line = plainLine(fieldHtml(inner, 'html', declared), 200);
  // "desk@example.org (Layla Haddad)" and "Layla Haddad <desk@example.org>"
  const named = /^\S+@\S+\s+\((.+)\)$/.exec(line)?.[1] ?? line.replace(/\s*<?\S+@\S+>?$/, '');
  return named === '' ? line : named;
}
