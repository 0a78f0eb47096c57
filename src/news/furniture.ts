// Furniture: what a page holds besides its report, taken out and kept for `why`.
import type { HtmlBlock } from '../text/html-blocks.ts';
import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { compilePhrases } from './furniture-patterns.ts';
import { ar } from './furniture-phrases/ar.ts';
import { ckb } from './furniture-phrases/ckb.ts';
import { de } from './furniture-phrases/de.ts';
import { en } from './furniture-phrases/en.ts';
import { es } from './furniture-phrases/es.ts';
import { fa } from './furniture-phrases/fa.ts';
import { fr } from './furniture-phrases/fr.ts';
import { he } from './furniture-phrases/he.ts';
import { kmr } from './furniture-phrases/kmr.ts';
import { ru } from './furniture-phrases/ru.ts';
import { tr } from './furniture-phrases/tr.ts';
import { isByline, isTimeLine } from './time-line.ts';

// All languages at once: pages mix them (an Arabic site with English share buttons).
const languages = [en, ar, he, tr, ckb, kmr, fa, fr, de, es, ru];
const isFurnitureSentence = compilePhrases(languages.map((phrases) => phrases.anywhere));
const isFurnitureWord = compilePhrases(languages.map((phrases) => phrases.alone));

/** A heading over a list of other reports: the links that follow it belong to it. */
const opensLinks = compilePhrases([
  `related | related * | read next | read next * | up next | next read | don't miss * | recommended * | read also | also read | see also | more from * | more on *
  more stories * | most read | most popular | trending | latest news | you may also like * | read more
  اقرأ أيضا | إقرأ أيضا | مواضيع ذات صلة * | أخبار ذات صلة * | مقالات ذات صلة * | أخبار متعلقة * | الأكثر قراءة
  آخر الأخبار | شاهد أيضا | قد يهمك * | כתבות נוספות * | עוד בנושא * | כתבות קשורות * | קראו גם | אולי יעניין אותך * | עוד באתר | יעניין אותך גם
  ilgili haberler * | ilginizi çekebilir * | bunlar da ilginizi çekebilir | çok okunanlar | benzer haberler * | en çok okunanlar | son haberler | بابەتە پەیوەندیدارەکان
  هەواڵە پەیوەندیدارەکان | nûçeyên têkildar * | her wiha bixwînin * | ئەمانەش بخوێنەوە * | nûçeyên din | مطالب مرتبط * | اخبار مرتبط * | بیشتر بخوانید
  articles liés * | articles similaires * | à lire aussi | lire aussi | à ne pas manquer * | à lire ensuite | sur le même sujet * | verwandte artikel *
  ähnliche artikel * | das könnte sie auch interessieren * | das könnte sie interessieren * | mehr zum thema | lesen sie auch | auch interessant * | weitere artikel * | noticias relacionadas *
  artículos relacionados * | lea también | lee también | no te pierdas * | te puede interesar * | читайте также | вам может быть интересно | смотрите также | материалы по теме * | по теме`,
]);

export interface Swept {
  readonly kept: readonly HtmlBlock[];
  readonly dropped: readonly string[];
}

const address = /^(?:https?:\/\/|www\.)\S+$/;
const onlySigns = /^[^\p{L}\p{N}]+$/u;
const cutMark = /\s*(?:\[(?:…|\.{3}|&hellip;)\]|\((?:…|\.{3})\))\s*$/;
const endsSentence = /[.!?…؟۔]["'”’»)\]]*$/;
/** A longer sentence that begins like furniture has swallowed a piece of the report. */
const maxSentence = 160;
/** A longer one that ends in a full stop is a sentence of the report ("More from both sides …"). */
const shortSentence = 25;
const maxDropped = 60;
const maxDroppedLength = 200;

function isFurnitureLine(text: string): boolean {
  return (
    isFurnitureSentence(text) ||
    ((isBareTitle(text) || text.length < shortSentence) && isFurnitureWord(text)) ||
    isTimeLine(text) ||
    isByline(text) ||
    address.test(text) ||
    onlySigns.test(text)
  );
}

/** A paragraph that is one link is the way to another report, unless it is a heading. */
function isLinkLine(block: HtmlBlock): boolean {
  return block.level === 0 && block.linked > 0.9 && !endsSentence.test(block.text);
}

/** Removes furniture sentences from a paragraph; '' when nothing else was in it. */
function sweepSentences(text: string, drop: (text: string) => void): string {
  const kept: string[] = [];
  const gone: string[] = [];
  for (const sentence of sentences(text)) {
    const isGone = sentence.length <= maxSentence && isFurnitureSentence(sentence);
    (isGone ? gone : kept).push(sentence);
  }
  if (gone.length === 0) return text;
  for (const sentence of gone) drop(sentence);
  return kept.join(' ');
}

function comparable(text: string): string {
  return words(text.slice(0, 240))
    .map((word) => word.folded)
    .join(' ');
}

/** Whether a block goes as a whole; `inLinks` = it follows the heading of a list of links. */
function isPageBlock(block: HtmlBlock, inLinks: boolean): boolean {
  if (block.ofPage || isFurnitureLine(block.text) || isLinkLine(block)) return true;
  return inLinks && (block.linked > 0.6 || isBareTitle(block.text));
}

/** A line like the title of another report: short, and no sentence. */
function isBareTitle(text: string): boolean {
  return text.length < 140 && !endsSentence.test(text);
}

/** What stands between two reports on one page, and seldom inside one. */
function isDivider({ text, ...block }: HtmlBlock): boolean {
  return (
    (onlySigns.test(text) && text.length > 2) ||
    opensLinks(text) ||
    isTimeLine(text) ||
    isByline(text) ||
    isLinkLine({ text, ...block })
  );
}

/**
 * Takes the furniture out of a report's paragraphs: whole paragraphs (share bars, times, bylines,
 * links to other reports, the title again) and sentences inside them (appeals, credits, "read
 * more"). `title` is the item's plain title. What was taken out is returned in order.
 */
export function sweepFurniture(blocks: readonly HtmlBlock[], title: string): Swept {
  const kept: HtmlBlock[] = [];
  const dropped: string[] = [];
  const seen = new Set([comparable(title)]);
  const drop = (text: string) => {
    if (dropped.length < maxDropped) dropped.push(text.slice(0, maxDroppedLength));
  };
  let inLinks = false;
  let afterTitle = false;
  let afterRule = false;
  for (const block of blocks) {
    if (isPageBlock(block, inLinks)) {
      afterTitle = inLinks && !opensLinks(block.text);
      inLinks ||= opensLinks(block.text);
      afterRule ||= block.afterRule || isDivider(block);
      drop(block.text);
      continue;
    }
    const afterLinks = inLinks && afterTitle;
    inLinks = false;
    const text = sweepSentences(block.text, drop).replace(cutMark, '').trim();
    const key = comparable(text);
    if (key === '' || seen.has(key)) {
      if (text !== '') drop(text);
      continue;
    }
    seen.add(key);
    kept.push({ ...block, text, afterRule: block.afterRule || afterRule, afterLinks });
    afterRule = false;
  }
  return { kept, dropped };
}
