// Subjects: an item that holds several unrelated reports is taken apart, on strong evidence only.
import type { HtmlBlock } from '../text/html-blocks.ts';
import { sentences } from '../text/sentences.ts';
import { readVocabulary, shareKnown, type Vocabulary } from './cohesion.ts';
import { cutDateline } from './cut-dateline.ts';
import { findTurn } from './turn-phrases.ts';

export interface Subject {
  /** The item's title for the first, a heading or the first sentence for the others. */
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Blocks from one possible boundary to the next. */
interface Section {
  readonly blocks: readonly HtmlBlock[];
  /** Largest share of known words with which it still counts as a subject of its own. */
  readonly limit: number;
}

// On 125 labelled reports, a report of the same event repeats 11 % or more of another's words in 95
// of 100 pairs (median 30 %), an unrelated one less than 7 % in three of four. A heading alone may
// as well open a chapter of the same report, so it asks for more strangeness than two signs do.
const limits = {
  heading: 0.06,
  rule: 0.04,
  dateline: 0.07,
  twoSigns: 0.09,
  turn: 0.15,
  teaser: 0.2,
};
const looseTurn = 0.05;
/** Fewer different content words prove nothing; of a link's teaser the page says what it is. */
const minVocabulary = 15;
const minTeaser = 6;
/** "In other news" says itself that another subject begins; a name and a verb are enough. */
const minTurn = 5;
/** What opens with a place and a dash and is shorter is a label ("ADVERT – read on below"). */
const fewestDatelineWords = 12;
const maxSubjects = 20;
const maxTitle = 200;

const capitalsDateline =
  /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:,\s[^()–—-]{1,30})?\s*(?:\([^()]{2,30}\)\s*)?[-–—]\s/u;
const agencyDateline =
  /^\p{L}[\p{L}\s.,'’-]{1,28}(?:\d{1,2}[^()]{0,12})?\([^()]{2,28}\)\s*[-–—:]\s/u;
const colonDateline = /^[\p{L} ]{2,20}\s[-–—]\s[\p{L} ]{2,20}:\s/u;

function hasDateline(text: string): boolean {
  if (text.split(/\s+/, fewestDatelineWords).length < fewestDatelineWords) return false;
  const head = text.slice(0, 100);
  return capitalsDateline.test(head) || agencyDateline.test(head) || colonDateline.test(head);
}

function isHeading(block: HtmlBlock): boolean {
  if (block.level > 0) return true;
  return block.bold > 0.9 && block.text.length < 140 && !/[.:؛،,]$/.test(block.text);
}

function limitOf(block: HtmlBlock, lang: string): number {
  if (block.afterLinks) return limits.teaser;
  const turn = findTurn(block.text, lang);
  if (turn?.kind === 'sure') return limits.turn;
  const signs = [
    isHeading(block) ? limits.heading : 0,
    block.afterRule ? limits.rule : 0,
    hasDateline(block.text) ? limits.dateline : 0,
    turn === undefined ? 0 : looseTurn,
  ].filter((limit) => limit > 0);
  return signs.length > 1 ? limits.twoSigns : (signs[0] ?? 0);
}

function toSections(blocks: readonly HtmlBlock[], lang: string): readonly Section[] {
  const sections: { readonly blocks: HtmlBlock[]; limit: number }[] = [];
  for (const block of blocks) {
    const limit = limitOf(block, lang);
    const last = sections.at(-1);
    // What stands right under a heading belongs to it, be it a dateline or a second heading.
    const onlyHeadings = last?.blocks.every(isHeading) ?? false;
    if (last !== undefined && (limit === 0 || onlyHeadings)) {
      last.blocks.push(block);
      // A heading with a dateline or a byline under it opens a report, hardly a chapter.
      if (limit > 0 && last.limit > 0 && !isHeading(block)) last.limit = limits.twoSigns;
    } else {
      sections.push({ blocks: [block], limit });
    }
  }
  return sections;
}

/** Two reports of one agency share its name, which says nothing about their subjects. */
function textOf(blocks: readonly HtmlBlock[]): string {
  return blocks.map((block) => cutDateline(block.text)).join('\n');
}

interface OpenSubject {
  readonly title: string;
  readonly blocks: HtmlBlock[];
  readonly known: Set<string>;
}

function isNewSubject(current: OpenSubject, { limit }: Section, vocabulary: Vocabulary): boolean {
  const least = leastOf(limit);
  if (vocabulary.size < least || current.known.size < least) return false;
  return shareKnown(vocabulary, current.known) < limit;
}

function leastOf(limit: number): number {
  if (limit === limits.turn) return minTurn;
  return limit === limits.teaser ? minTeaser : minVocabulary;
}

function titleOf(section: Section, lang: string): string {
  const first = section.blocks[0];
  if (first === undefined) return '';
  const opening = sentences(first.text)[0] ?? first.text;
  const title = isHeading(first) ? first.text : (findTurn(opening, lang)?.rest ?? opening);
  return title.slice(0, maxTitle);
}

/** A heading has become the title of its subject; it is not said again in the text. */
function withoutHeading(section: Section): readonly HtmlBlock[] {
  const first = section.blocks[0];
  return first !== undefined && isHeading(first) && section.blocks.length > 1
    ? section.blocks.slice(1)
    : section.blocks;
}

/**
 * Splits an item's paragraphs into its subjects. A new one begins where the page shows a boundary (a
 * heading, a line across, a dateline, "In other news") and what follows shares next to no words or names with what
 * came before; without both, everything stays together, because a wrong split loses context.
 */
export function splitSubjects(
  title: string,
  blocks: readonly HtmlBlock[],
  lang: string,
): readonly Subject[] {
  const sections = toSections(blocks, lang);
  const whole = { title, paragraphs: blocks.map((block) => block.text) };
  if (sections.length < 2) return [whole];
  const subjects: OpenSubject[] = [];
  for (const section of sections) {
    const vocabulary = readVocabulary(textOf(section.blocks), lang);
    let current = subjects.at(-1);
    if (current === undefined) {
      current = { title, blocks: [], known: new Set(readVocabulary(title, lang).keys()) };
      subjects.push(current);
      current.blocks.push(...section.blocks);
    } else if (subjects.length < maxSubjects && isNewSubject(current, section, vocabulary)) {
      current = {
        title: titleOf(section, lang),
        blocks: [...withoutHeading(section)],
        known: new Set(),
      };
      subjects.push(current);
    } else {
      current.blocks.push(...section.blocks);
    }
    for (const word of vocabulary.keys()) current.known.add(word);
  }
  if (subjects.length === 1) return [whole];
  return subjects.map((subject) => ({
    title: subject.title,
    paragraphs: subject.blocks.map((block) => block.text),
  }));
}
