// HTML to text: the paragraphs of a report as plain text, whatever wraps them.
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts';

// Text that is HTML once more: tags or references that were escaped twice on their way.
const escapedTag =
  /<\/?(?:p|br|div|a|img|span|strong|em|b|i|h[1-6]|ul|ol|li|table|blockquote)(?:\s[^<>]{0,400})?\/?>/i;
const escapedEntity =
  /&(?:nbsp|amp|quot|apos|#\d{2,5}|#x[\da-f]{2,4}|[lr][sd]quo|[nm]dash|hellip);/i;

/** The same tags around a text of any size must not be searched for at every "<" of a hostile one. */
const looksAt = 200_000;

function isEscapedAgain(text: string): boolean {
  const head = text.slice(0, looksAt);
  return escapedTag.test(head) || escapedEntity.test(head);
}

function countLetters(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/**
 * The paragraphs of a piece of HTML, with their markup's hints. Markup that was escaped twice is
 * read once more. When most of the text seems to be the page's own, nothing is believed to be.
 */
export function readHtml(html: string): readonly HtmlBlock[] {
  let blocks = htmlBlocks(html);
  if (blocks.some((block) => isEscapedAgain(block.text))) {
    blocks = htmlBlocks(blocks.map((block) => block.text).join('<p>'));
  }
  const ofPage = blocks.filter((block) => block.ofPage);
  if (countLetters(ofPage) * 2 <= countLetters(blocks)) return blocks;
  return blocks.map((block) => ({ ...block, ofPage: false }));
}

/** The paragraphs of a piece of HTML as plain text, without what belongs to the page only. */
export function htmlToText(html: string): readonly string[] {
  return readHtml(html)
    .filter((block) => !block.ofPage)
    .map((block) => block.text);
}
