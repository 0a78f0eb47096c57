// HTML blocks: the paragraphs of a piece of HTML, with what their markup says about them.
import { Tokenizer } from 'htmlparser2';
import { lineBreak, splitLines } from './lines.ts';
import {
  type Attributes,
  isBlockName,
  isPageElement,
  isRawName,
  readAttributes,
} from './page-parts.ts';

export interface HtmlBlock {
  readonly text: string;
  /** 1–6 for h1–h6, 0 for other text. */
  readonly level: number;
  readonly inList: boolean;
  /** Shares of its letters inside links and inside bold text, 0–1. */
  readonly linked: number;
  readonly bold: number;
  /** A line across the page stands before it. */
  readonly afterRule: boolean;
  /** Text of the page rather than of the report, as an element's name or class says. */
  readonly ofPage: boolean;
  /** It follows the heading and title of a link to another report: its teaser. */
  readonly afterLinks?: boolean;
}

/** An open element with what holds for the text in it, from itself or from those around it. */
interface OpenElement {
  readonly name: string;
  readonly level: number;
  readonly inList: boolean;
  readonly linked: boolean;
  readonly bold: boolean;
  readonly ofPage: boolean;
  /** Blocks finished before it was opened. */
  readonly blocksBefore: number;
}

interface Reading {
  readonly html: string;
  readonly blocks: HtmlBlock[];
  /** Open elements, innermost last. The first stands for the document. */
  readonly open: OpenElement[];
  pieces: string[];
  size: number;
  linked: number;
  bold: number;
  afterRule: boolean;
  /** Line breaks of the source count: plain text, or inside `pre`. */
  keepsBreaks: boolean;
}

const documentElement: OpenElement = {
  name: '',
  level: 0,
  inList: false,
  linked: false,
  bold: false,
  ofPage: false,
  blocksBefore: 0,
};

// Pages are never this deep. The tokenizer is used without the library's parser, whose list of open
// elements takes quadratic time (2 MB of "<b>": 9 minutes).
const maxDepth = 256;
const maxBlocks = 20_000;
/** How far an inline end tag looks for its beginning. */
const inlineReach = 8;

const listNames = new Set(['ul', 'ol', 'dl']);
const boldNames = new Set(['b', 'strong']);
const siblings = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'a']);
const heading = /^h([1-6])$/;
const voidName = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

function innermost(reading: Reading): OpenElement {
  return reading.open.at(-1) ?? documentElement;
}

function finishBlock(reading: Reading): void {
  const { pieces, size, linked, bold, blocks } = reading;
  if (pieces.length === 0) return;
  const { level, inList, ofPage } = innermost(reading);
  const part = (amount: number) => (size === 0 ? 0 : amount / size);
  for (const text of splitLines(pieces.join(''))) {
    if (blocks.length === maxBlocks) break;
    const marks = { level, inList, linked: part(linked), bold: part(bold), ofPage };
    blocks.push({ text, ...marks, afterRule: reading.afterRule });
    reading.afterRule = false;
  }
  reading.pieces = [];
  reading.size = 0;
  reading.linked = 0;
  reading.bold = 0;
}

function addText(reading: Reading, text: string): void {
  const { name, linked, bold } = innermost(reading);
  if (isRawName(name)) return;
  reading.pieces.push(reading.keepsBreaks ? text.replace(/\r?\n/g, lineBreak) : text);
  const size = text.trim().length;
  reading.size += size;
  if (linked) reading.linked += size;
  if (bold) reading.bold += size;
}

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'br') {
    reading.pieces.push(lineBreak);
    return;
  }
  const isBlock = isBlockName(name);
  if (isBlock) finishBlock(reading);
  else if (name === 'td' || name === 'th') reading.pieces.push(' ');
  if (name === 'hr') reading.afterRule = true;
  const top = innermost(reading).name;
  if ((top === 'p' && isBlock) || (top === name && siblings.has(name))) reading.open.pop();
  if (voidName.test(name) || reading.open.length >= maxDepth) return;
  const isPage = isPageElement(name, attributes);
  if (isPage && !isBlock) finishBlock(reading);
  const around = innermost(reading);
  reading.open.push({
    name,
    level: Number(heading.exec(name)?.[1] ?? around.level),
    inList: around.inList || listNames.has(name),
    linked: around.linked || name === 'a',
    bold: around.bold || boldNames.has(name),
    ofPage: around.ofPage || isPage,
    blocksBefore: reading.blocks.length,
  });
  if (name === 'pre') reading.keepsBreaks = true;
}

function findOpen(open: readonly OpenElement[], name: string, reach: number): number {
  const first = Math.max(0, open.length - reach);
  for (let at = open.length - 1; at >= first; at -= 1) {
    if (open[at]?.name === name) return at;
  }
  return -1;
}

function closeElement(reading: Reading, name: string): void {
  const isBlock = isBlockName(name);
  const isPlain = !isBlock && !siblings.has(name) && !innermost(reading).ofPage;
  const at = findOpen(reading.open, name, isPlain ? inlineReach : maxDepth);
  if (isBlock || (at !== -1 && innermost(reading).ofPage)) finishBlock(reading);
  if (at !== -1) reading.open.length = at;
  if (name === 'pre') reading.keepsBreaks = false;
}

/** An element of the page that was never closed must not take the rest of the report with it. */
function restoreUnclosed(reading: Reading): readonly HtmlBlock[] {
  finishBlock(reading);
  const unclosed = reading.open.find((element) => element.ofPage);
  if (unclosed === undefined) return reading.blocks;
  return reading.blocks.map((block, index) =>
    index >= unclosed.blocksBefore ? { ...block, ofPage: false } : block,
  );
}

function nothing(): void {}

/** Gives text in one piece that the tokenizer reports in many ("<<<<" comes sign by sign). */
function joinText(html: string, give: (text: string) => void) {
  let from = 0;
  let to = 0;
  return {
    add(start: number, end: number): void {
      if (start !== to) {
        if (to > from) give(html.slice(from, to));
        from = start;
      }
      to = end;
    },
    flush(): void {
      if (to > from) give(html.slice(from, to));
      from = to;
    },
  };
}

function tokenize(reading: Reading): void {
  const { html } = reading;
  const nameAt = (start: number, end: number) =>
    html.slice(start, Math.min(end, start + 24)).toLowerCase();
  const text = joinText(html, (piece) => addText(reading, piece));
  let name = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  const opened = () => openElement(reading, name, attributes);
  const callbacks = {
    ontext: text.add,
    ontextentity(code: number) {
      text.flush();
      addText(reading, String.fromCodePoint(code));
    },
    oncdata: (start: number, end: number, mark: number) => text.add(start, end - mark),
    onopentagname(start: number, end: number) {
      text.flush();
      name = nameAt(start, end);
      attributes = {};
    },
    onattribname(start: number, end: number) {
      attribute = nameAt(start, end);
      if (readAttributes.has(attribute)) attributes[attribute] = '';
    },
    onattribdata(start: number, end: number) {
      if (readAttributes.has(attribute)) attributes[attribute] = html.slice(start, end);
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start: number, end: number) {
      text.flush();
      closeElement(reading, nameAt(start, end));
    },
    onend: text.flush,
    onattribentity: nothing,
    onattribend: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}

/**
 * Reads HTML into its paragraphs, list entries, table rows and headings. Scripts and styles are
 * left out; text of the page (menus, captions, share bars) is marked. Linear time, no recursion.
 */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const reading: Reading = {
    html,
    blocks: [],
    open: [documentElement],
    pieces: [],
    size: 0,
    linked: 0,
    bold: 0,
    afterRule: false,
    keepsBreaks: !/<[a-z!/]/i.test(html),
  };
  tokenize(reading);
  return restoreUnclosed(reading);
}
