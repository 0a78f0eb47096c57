// Reads a web page as one report: its article without the page's furniture.
import { decodeBytes } from '../feed/decode-bytes.ts';
import { explainBytes } from '../feed/explain-document.ts';
import { findArticle } from '../feed/find-article.ts';
import { cleanItem } from '../news/clean-item.ts';
import type { DocumentInfo, PageReading } from './reading.ts';

const isPage = /<(?:!doctype html|html|head|body|article|main|div|p)[\s>]/i;
const looksAt = 20_000;

/** Reads the bytes of a page; meant for the reader process. */
export function readPage(bytes: Uint8Array, { contentType, url, now }: DocumentInfo): PageReading {
  const reason = explainBytes(bytes)?.replace('not a feed', 'not a web page');
  if (reason !== undefined) return { kind: 'unreadable', reason };
  const { text } = decodeBytes(bytes, contentType);
  if (!isPage.test(text.slice(0, looksAt))) {
    return { kind: 'unreadable', reason: 'The address gives no web page that could be read.' };
  }
  const item = cleanItem({ ...findArticle(text), url }, { key: url, now });
  if (item === undefined) return { kind: 'unreadable', reason: 'There is no report on this page.' };
  const [first] = item.parts;
  const whole = item.parts.map((part) => part.text).join('\n\n');
  return { kind: 'page', part: { title: item.title, text: whole, lang: first?.lang ?? item.lang } };
}
