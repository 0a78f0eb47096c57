// One line of a card in the three forms that Slack knows: rich text, plain text and (never with
// words of strangers) mrkdwn. Rich and plain text are taken literally, so nothing has to be escaped.
import type { types } from '@slack/bolt';
import type { Span } from '../../model/card.ts';
import { cutLine, isolate, isolateCloser, isolateOpeners } from '../../view/direction.ts';
import { layOut, type Piece, writeLine } from '../../view/lay-out.ts';

type Element = types.RichTextElement;
type TimeSpan = Extract<Span, { kind: 'time' }>;

const formats: Readonly<Record<TimeSpan['form'], string>> = {
  ago: '{ago}',
  date: '{date_short_pretty}',
  time: '{time}',
  full: '{date_short_pretty} {time}',
};
// Slack writes the others in the language of the reader's app, which would stand among Arabic words.
const numericFormats: typeof formats = {
  ago: '{date_num} {time}',
  date: '{date_num}',
  time: '{time}',
  full: '{date_num} {time}',
};
// Far below whatever limit Slack has for one element; in letters, which may be two units each.
const longestText = 1_400;
const longestLabel = 2_000;
const longestAddress = 3_000;
// The last second of the year 9999: what is later is no date of any news.
const lastSecond = 253_402_300_799;

/** A line as elements of a rich text; bold as a whole where it is a heading. */
export function toRichText(
  spans: readonly Span[],
  lang: string | undefined,
  bold = false,
): readonly Element[] {
  const { lead, pieces } = layOut(spans, lang);
  return [
    ...toText(lead, {}),
    ...pieces.flatMap((piece) => writePiece(piece, bold, chooseFormats(lang))),
  ];
}

/** A line as words alone. */
export function toPlainText(spans: readonly Span[], lang: string | undefined): string {
  return writeLine(layOut(spans, lang), (span) =>
    span.kind === 'time' ? describeTime(span) : span.text,
  );
}

/** A line as mrkdwn, or undefined when a word in it could be taken for markup or holds a link. */
export function toMrkdwn(spans: readonly Span[], lang: string | undefined): string | undefined {
  const isSafe = spans.every((span) => {
    if (span.kind === 'link') return false;
    return span.kind === 'time' || !/[*_~`<>&|@]|:\S*:/.test(span.text);
  });
  const line = layOut(spans, lang);
  // Whether a tick still begins code behind an invisible sign is nowhere said.
  const isCodeApart = line.pieces.some(({ span, isolation }) => {
    return isolation !== undefined && span.kind === 'text' && span.style === 'code';
  });
  if (!isSafe || isCodeApart) return undefined;
  return writeLine(line, (span) => {
    if (span.kind === 'time') return describeNativeTime(span, chooseFormats(lang));
    return span.kind === 'text' && span.style === 'code' ? `\`${span.text}\`` : span.text;
  });
}

/** `&`, `<` and `>` are the only signs that Slack reads in a message's plain text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The address as Slack takes it; undefined when it is none of the web, or too long. */
export function readAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { href } = new URL(url);
  return href.length <= longestAddress ? href : undefined;
}

function writePiece(
  { span, isolation }: Piece,
  bold: boolean,
  templates: typeof formats,
): readonly Element[] {
  const style = bold ? { bold } : {};
  switch (span.kind) {
    case 'quote':
      return toText(isolate(span.text, isolation), style);
    case 'link': {
      const label = isolate(cutLine(span.text, longestLabel), isolation);
      const url = readAddress(span.url);
      if (url === undefined) return toText(label, style);
      return [{ type: 'link', url, text: label, ...styled(style) }];
    }
    case 'time':
      return between(toDate(span, style, templates), isolation);
    case 'text': {
      // A command that is copied must not bring invisible signs along.
      if (span.style === 'code') {
        return toText(span.text, { ...style, code: true }).flatMap((one) =>
          between(one, isolation),
        );
      }
      const isStrong = bold || span.style === 'strong';
      return toText(isolate(span.text, isolation), isStrong ? { bold: true } : {});
    }
    default:
      return span satisfies never;
  }
}

interface Style {
  readonly bold?: boolean;
  readonly code?: boolean;
}

function styled(style: Style): { readonly style?: Style } {
  return Object.keys(style).length === 0 ? {} : { style };
}

function toText(text: string, style: Style): readonly Element[] {
  const pieces = text.match(new RegExp(`.{1,${longestText}}`, 'gsu')) ?? [];
  return pieces.map((piece) => ({ type: 'text', text: piece, ...styled(style) }));
}

function between(element: Element, isolation: Piece['isolation']): readonly Element[] {
  if (isolation === undefined) return [element];
  return [
    { type: 'text', text: isolateOpeners[isolation] },
    element,
    { type: 'text', text: isolateCloser },
  ];
}

function toDate(span: TimeSpan, style: Style, templates: typeof formats): Element {
  const timestamp = secondOf(span);
  if (timestamp === undefined) return { type: 'text', text: describeTime(span) };
  const [format, fallback] = [templates[span.form], describeTime(span)];
  return { type: 'date', timestamp, format, fallback, ...styled(style) };
}

function describeNativeTime(span: TimeSpan, templates: typeof formats): string {
  const timestamp = secondOf(span);
  const fallback = describeTime(span);
  return timestamp === undefined
    ? fallback
    : `<!date^${timestamp}^${templates[span.form]}|${fallback}>`;
}

function chooseFormats(lang: string | undefined): typeof formats {
  return (lang ?? 'en').startsWith('en') ? formats : numericFormats;
}

function secondOf({ at }: TimeSpan): number | undefined {
  const second = Math.floor(at / 1000);
  return second > 0 && second <= lastSecond ? second : undefined;
}

// For clients and notifications that do not know the reader's zone.
function describeTime(span: TimeSpan): string {
  if (secondOf(span) === undefined) return 'at an unknown time';
  const iso = new Date(span.at).toISOString();
  const [date, time] = [iso.slice(0, 10), `${iso.slice(11, 16)} UTC`];
  return span.form === 'date' ? date : span.form === 'time' ? time : `${date} ${time}`;
}
