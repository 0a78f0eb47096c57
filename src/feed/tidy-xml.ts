// Reads any XML feed, well-formed or not, into drafts: the slots of the feed and of each item.

import { type Draft, newDraft, type OpenField, storeField } from './draft.ts';
import { type Declared, readDeclaredEntities } from './entities.ts';
import { enterFrame, type Frame, findBase, OUTSIDE } from './frame.ts';
import { canonicalName, enterScope } from './namespaces.ts';
import { readAttributes } from './read-attributes.ts';
import { scanMarkup } from './scan-markup.ts';
import { findSlotRule, MARKUP_SLOTS, NEVER_HTML } from './slots.ts';

export type XmlFormat = 'rss' | 'rdf' | 'atom';

export interface TidyFeed {
  /** Unset when no feed element was found. */
  readonly format: XmlFormat | undefined;
  /** Name of the document's first element, for saying what it is instead. */
  readonly rootName: string;
  readonly head: Draft;
  readonly items: readonly Draft[];
  /** Items in the document; more than `items` when there were too many. */
  readonly total: number;
  /** The document stopped before its end. */
  readonly isCut: boolean;
}

/** A feed lists its newest items first; the longest seen in the wild has some 1,000. */
export const MAX_ITEMS = 2000;
/** Deeper elements are still read but not remembered as parents. */
const MAX_DEPTH = 32;

interface State {
  readonly text: string;
  readonly url: string;
  readonly declared: Declared;
  readonly head: Draft;
  readonly items: Draft[];
  readonly stack: Frame[];
  format: XmlFormat | undefined;
  rootName: string;
  item: Draft | undefined;
  /** Length of the stack outside of the open item. */
  itemDepth: number;
  field: OpenField | undefined;
  total: number;
  isClosed: boolean;
}

const ROOTS: ReadonlyMap<string, XmlFormat> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['channel', 'rss'],
]);

/** Reads a document in one pass. Never throws; every whole item is kept whatever surrounds it. */
export function tidyXml(text: string, url: string): TidyFeed {
  const state: State = {
    text,
    url,
    declared: readDeclaredEntities(text),
    head: newDraft(),
    items: [],
    stack: [],
    format: undefined,
    rootName: '',
    item: undefined,
    itemDepth: 0,
    field: undefined,
    total: 0,
    isClosed: false,
  };
  scanMarkup(text, {
    open: (raw, attributes, start, end, selfClosed) =>
      onOpen(state, raw, attributes, start, end, selfClosed),
    close: (raw, start) => onClose(state, raw, start),
  });
  const { head, items } = state;
  const isCut = finishCutItem(state) || (state.format !== undefined && !state.isClosed);
  return { format: state.format, rootName: state.rootName, head, items, total: state.total, isCut };
}

function onOpen(
  state: State,
  raw: string,
  attributes: string,
  start: number,
  end: number,
  selfClosed: boolean,
): void {
  const { field } = state;
  if (field !== undefined) {
    const name = canonicalName(raw, topOf(state).scope);
    if (!endsField(field, raw, name)) {
      if (raw === field.raw && !selfClosed) field.nested += 1;
      return;
    }
    closeField(state, start);
  }
  openElement(state, { raw, attributes: readAttributes(attributes), end, selfClosed });
}

interface OpenTag {
  readonly raw: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Behind its ">". */
  readonly end: number;
  readonly selfClosed: boolean;
}

/** Whether this open tag shows that the open field's own end tag is missing. */
function endsField(field: OpenField, raw: string, name: string): boolean {
  if (name === 'item' || name === 'entry' || field.isLoose) return true;
  if (raw === field.raw) return false;
  if (!MARKUP_SLOTS.has(field.slot)) return findSlotRule(name) !== undefined;
  return (
    NEVER_HTML.has(name) || (field.slot === 'title' && (name === 'link' || name === 'summary'))
  );
}

function openElement(state: State, tag: OpenTag): void {
  const { raw, attributes } = tag;
  const parent = topOf(state);
  const name = canonicalName(raw, enterScope(parent.scope, attributes));
  if (name === 'item' || name === 'entry') {
    openItem(state, tag, name);
    return;
  }
  noteRoot(state, name);
  const rule = findSlotRule(name);
  const hasOwner = state.item !== undefined || state.format !== undefined;
  if (rule !== undefined && hasOwner && !parent.isContained) {
    const rank = rule.rank + (parent.distance > 0 ? 10 : 0);
    const base = findBase(parent, attributes, state.url);
    const field = { ...rule, rank, raw, attributes, base, start: tag.end };
    openField(state, field, tag.selfClosed);
    return;
  }
  if (tag.selfClosed || state.stack.length >= MAX_DEPTH) return;
  const isOwner = ROOTS.has(name);
  const frame = enterFrame(parent, { raw, name, attributes }, state.url, isOwner);
  state.stack.push(frame);
  if (isOwner) state.head.lang ??= frame.lang;
}

function noteRoot(state: State, name: string): void {
  if (state.rootName === '') state.rootName = name;
  const format = ROOTS.get(name);
  // "channel" inside another root is no root; a root inside a page's junk is.
  if (format !== undefined && state.format === undefined) state.format = format;
}

function openItem(state: State, tag: OpenTag, name: string): void {
  endItem(state); // one whose end tag is missing
  const { raw, attributes } = tag;
  const item = newDraft();
  state.item = item;
  state.itemDepth = state.stack.length;
  state.isClosed = false; // in RSS 1.0 the items stand behind the channel
  state.stack.push(enterFrame(topOf(state), { raw, name, attributes }, state.url, true));
  item.lang = attributes.get('xml:lang');
  item.about = attributes.get('rdf:about') ?? attributes.get('about');
  // CDF writes an item's address as an attribute; RSS 1.0 names items by theirs.
  const addresses = [attributes.get('href'), item.about];
  for (const [index, url] of addresses.entries()) {
    if (url !== undefined) item.links.push({ rank: 40 + index * 20, url, base: undefined });
  }
  if (tag.selfClosed) endItem(state);
}

function endItem(state: State): void {
  if (state.item === undefined) return;
  state.total += 1;
  if (state.items.length < MAX_ITEMS) state.items.push(state.item);
  state.item = undefined;
  state.stack.length = Math.min(state.stack.length, state.itemDepth);
}

type NewField = Omit<OpenField, 'nested' | 'isLoose'>;

function openField(state: State, field: NewField, selfClosed: boolean): void {
  const hasHref = field.slot === 'link' && field.attributes.has('href');
  const opened: OpenField = { ...field, nested: 0, isLoose: selfClosed };
  // `<link/>https://…`: what an HTML writer makes of an RSS link. The address follows the tag.
  if (hasHref || (selfClosed && field.slot !== 'link')) storeIn(state, opened, '');
  else state.field = opened;
}

function closeField(state: State, end: number): void {
  const { field } = state;
  if (field === undefined) return;
  state.field = undefined;
  storeIn(state, field, state.text.slice(field.start, end));
}

function storeIn(state: State, field: OpenField, raw: string): void {
  const isAtom = state.format === 'atom';
  storeField(state.item ?? state.head, field, raw, { isAtom, declared: state.declared });
}

const STRUCTURE: ReadonlySet<string> = new Set(['item', 'entry', ...ROOTS.keys()]);

function onClose(state: State, raw: string, start: number): void {
  const name = canonicalName(raw, topOf(state).scope);
  const { field } = state;
  if (field !== undefined) {
    if (raw === field.raw && field.nested > 0) field.nested -= 1;
    else if (raw === field.raw) closeField(state, start);
    if (raw === field.raw) return;
    const isOutside = !MARKUP_SLOTS.has(field.slot) && state.stack.some((one) => one.raw === raw);
    if (!isOutside && !field.isLoose && !STRUCTURE.has(name)) return;
    closeField(state, start);
  }
  const at = state.stack.findLastIndex((frame) => frame.raw === raw);
  if (at === -1) return;
  if (state.item !== undefined && at <= state.itemDepth) endItem(state);
  state.stack.length = Math.min(state.stack.length, at);
  if (ROOTS.has(name)) state.isClosed = true;
}

/** At the end of a cut document: a text may end early, an address or a guid may not. */
function finishCutItem(state: State): boolean {
  const isOpen = state.field !== undefined || state.item !== undefined;
  const slot = state.field?.slot;
  if (slot === 'body' || slot === 'summary') closeField(state, state.text.length);
  const isNamed =
    state.item?.fields.has('title') &&
    (state.item.fields.has('guid') || state.item.links.length > 0);
  if (isNamed) endItem(state);
  return isOpen;
}

function topOf(state: State): Frame {
  return state.stack.at(-1) ?? OUTSIDE;
}
