// Cleaning: from an item as the feed gives it to plain text without furniture, one part per subject.
import type { CleanItem, Part } from '../model/item.ts';
import type { ParsedItem } from '../model/parsed-item.ts';
import type { HtmlBlock } from '../text/html-blocks.ts';
import { htmlToText, readHtml } from '../text/html-to-text.ts';
import { identifyLanguage, languageCode } from '../text/language.ts';
import { sentences } from '../text/sentences.ts';
import { cleanTitle } from './clean-title.ts';
import { type Swept, sweepFurniture } from './furniture.ts';
import { type Subject, splitSubjects } from './split-subjects.ts';

/** What the feed and its check know about an item. Times are ms since 1970. */
export interface CleanContext {
  /** Identity of the item inside its feed. */
  readonly key: string;
  readonly feedLang?: string | undefined;
  readonly now: number;
  readonly outletName?: string | undefined;
}

const maxTitle = 400;
/** Characters of one part's text; longer ones are documents, not reports. */
const maxText = 40_000;
/** Characters looked at before parts are made. */
const maxBody = 2 * maxText;
const maxUrl = 2000;

const dayMs = 86_400_000;
// Feeds began in the late nineties; what is older is a server's zero.
const firstPlausibleAt = Date.UTC(1995, 0, 1);

function findPublishedAt(parsed: ParsedItem, now: number): number | undefined {
  for (const at of [parsed.publishedAt, parsed.updatedAt]) {
    if (at === undefined || !(at >= firstPlausibleAt)) continue;
    // Clocks and time zones are off by hours; days ahead are an announcement's date or a lie.
    if (at <= now + dayMs) return Math.min(at, now);
  }
  return undefined;
}

/** Cuts at the end of a word, never inside a character. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return (space > length / 2 ? cut.slice(0, space) : cut).toWellFormed();
}

function limitBlocks(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const out: HtmlBlock[] = [];
  let left = maxBody;
  for (const block of blocks) {
    if (left <= 0) break;
    const text = cutText(block.text, Math.min(left, maxText));
    out.push(text === block.text ? block : { ...block, text });
    left -= text.length;
  }
  return out;
}

function sweepHtml(html: string, title: string): Swept {
  return sweepFurniture(limitBlocks(readHtml(html)), title);
}

/** The body, or the summary when nothing but furniture is in the body. */
function readBody(parsed: ParsedItem, title: string): Swept {
  const body = sweepHtml(parsed.bodyHtml, title);
  if (body.kept.length > 0 || parsed.summaryHtml === undefined) return body;
  const summary = sweepHtml(parsed.summaryHtml, title);
  return { kept: summary.kept, dropped: [...body.dropped, ...summary.dropped] };
}

function toPart({ title, paragraphs }: Subject, feedLang: string | undefined): Part {
  const text = cutText(paragraphs.join('\n\n'), maxText);
  return { title, text, lang: identifyLanguage(`${title}\n${text.slice(0, 1000)}`, { feedLang }) };
}

function toParts(
  title: string,
  blocks: readonly HtmlBlock[],
  feedLang: string | undefined,
): readonly [Part, ...Part[]] {
  const whole = toPart({ title, paragraphs: blocks.map((block) => block.text) }, feedLang);
  const [first, ...others] = splitSubjects(title, blocks, whole.lang);
  if (first === undefined || others.length === 0) return [whole];
  return [toPart(first, feedLang), ...others.map((subject) => toPart(subject, feedLang))];
}

/**
 * Cleans an item: title and text without furniture (which is kept in `dropped`), the language by
 * what is written, a plausible time, one part per subject. Undefined when it says nothing at all.
 * The text of a part may be ''.
 */
export function cleanItem(parsed: ParsedItem, context: CleanContext): CleanItem | undefined {
  const site = { outletName: context.outletName, url: parsed.url };
  const rawTitle = cutText(htmlToText(parsed.titleHtml.slice(0, maxText)).join(' '), maxTitle);
  const cleaned = cleanTitle(rawTitle, site);
  const body = readBody(parsed, cleaned.title);
  const firstSentence = sentences(body.kept[0]?.text ?? '')[0] ?? '';
  const title = cleaned.title === '' ? cutText(firstSentence, maxTitle) : cleaned.title;
  if (title === '') return undefined;
  const feedLang = languageCode(parsed.lang) ?? context.feedLang;
  const parts = toParts(title, body.kept, feedLang);
  const publishedAt = findPublishedAt(parsed, context.now);
  return {
    key: context.key,
    ...(parsed.url !== undefined && parsed.url.length <= maxUrl && { url: parsed.url }),
    title,
    lang: parts[0].lang,
    ...(publishedAt !== undefined && { publishedAt }),
    parts,
    dropped: [...cleaned.dropped, ...body.dropped],
  };
}
