// A typed line as words: quotes keep words together, `name:value` names its option.
import { toPlainLine } from '../view/plain-line.ts';

export interface Word {
  readonly text: string;
  /** The part before the colon, or after the dashes of `--name`, in lower case. */
  readonly name?: string;
  /** The whole word as it was typed, for options that take any text. */
  readonly raw: string;
  readonly quoted: boolean;
}

// Phones and chat programs turn straight quotes into these. Single quotes are left alone: they are
// apostrophes ("Şara'nın") far more often.
const quotes = '"“”„‟«»';
const wordPattern = new RegExp(
  // name: or --name= or --name, then a quoted text (its end may be missing), else anything.
  `(?:(?:--)?(?<name>[\\p{L}][\\p{L}\\p{N}_-]*)[:=])?[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?|\\S+`,
  'gu',
);
const namePattern =
  /^(?:--(?<dashed>[\p{L}][\p{L}\p{N}_-]*)(?:[=:](?<value>.*))?|(?<key>[\p{L}][\p{L}\p{N}_-]*):(?<rest>.*))$/u;

/** Any text is accepted; control characters and direction overrides are dropped. */
export function splitWords(line: string): readonly Word[] {
  return [...toPlainLine(line).matchAll(wordPattern)].map((match) => {
    const { name, quoted } = match.groups ?? {};
    if (quoted !== undefined) return toQuoted(match[0], quoted, name);
    const { dashed, value, key, rest } = namePattern.exec(match[0])?.groups ?? {};
    const named = dashed ?? key;
    const text = value ?? rest ?? (dashed === undefined ? match[0] : '');
    return toWord(text, match[0], named, false);
  });
}

function toQuoted(raw: string, inner: string, name: string | undefined): Word {
  const text = inner.trim();
  return toWord(text, name === undefined ? `"${text}"` : raw, name, true);
}

function toWord(text: string, raw: string, name: string | undefined, quoted: boolean): Word {
  return { text, raw, quoted, ...(name === undefined ? {} : { name: name.toLowerCase() }) };
}
