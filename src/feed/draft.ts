// A draft: what was found so far for one item, or for the feed itself.
import { cleanCharacters, type Declared, decodeReferences } from './entities.ts';
import { escapeStrayTags, fieldHtml, findTextMode } from './field-text.ts';
import { readAuthor } from './read-author.ts';
import { readDate } from './read-date.ts';
import type { Slot, SlotRule } from './slots.ts';

export interface DraftLink {
  /** Lower is better. */
  readonly rank: number;
  readonly url: string;
  readonly base: string | undefined;
}

/** Texts as HTML, times as ISO 8601 in UTC, everything else as trimmed text. */
export interface Draft {
  readonly fields: Map<Slot, { readonly rank: number; readonly value: string }>;
  readonly links: DraftLink[];
  lang: string | undefined;
  /** RSS 1.0's name of the item. */
  about: string | undefined;
}

export function newDraft(): Draft {
  return { fields: new Map(), links: [], lang: undefined, about: undefined };
}

/** A field whose end tag has not come yet. */
export interface OpenField extends SlotRule {
  readonly raw: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly base: string | undefined;
  /** Where its text starts. */
  readonly start: number;
  /** Open elements of the same name inside of it. */
  nested: number;
  /** Ends with whatever tag comes next. */
  readonly isLoose: boolean;
}

interface Setting {
  readonly isAtom: boolean;
  readonly declared: Declared;
}

const MAX_LINKS = 10;

/** Puts a field's source into its slot, unless a better or earlier one is there. */
export function storeField(draft: Draft, field: OpenField, raw: string, setting: Setting): void {
  if (field.slot === 'link') storeLink(draft, field, raw, setting);
  const had = draft.fields.get(field.slot);
  if (had !== undefined && had.rank <= field.rank) return;
  if (field.slot === 'body') storeSource(draft, field);
  const value = readValue(field, raw, setting);
  if (value === '') return;
  draft.fields.set(field.slot, { rank: field.rank, value });
  if (field.slot === 'guid') storePermalink(draft, field, value);
  if (field.slot === 'body' || field.slot === 'title') {
    draft.lang ??= field.attributes.get('xml:lang');
  }
}

function readValue(field: OpenField, raw: string, setting: Setting): string {
  switch (field.slot) {
    case 'title':
      return escapeStrayTags(readHtml(field, raw, setting));
    case 'body':
    case 'summary':
      return readHtml(field, raw, setting);
    case 'published':
    case 'updated': {
      const at = readDate(fieldText(raw, setting.declared));
      return at === undefined ? '' : new Date(at).toISOString();
    }
    case 'author':
      return readAuthor(raw, setting.declared);
    case 'link':
      return '';
    case 'guid':
    case 'language':
    case 'ttl':
    case 'period':
    case 'frequency':
      return fieldText(raw, setting.declared);
    default:
      return field.slot satisfies never;
  }
}

function readHtml(field: OpenField, raw: string, setting: Setting): string {
  const mode = findTextMode(field.attributes, setting.isAtom ? 'guess' : 'html');
  return mode === 'none' ? '' : fieldHtml(raw, mode, setting.declared);
}

/** The text of an element that holds no markup. */
function fieldText(raw: string, declared: Declared): string {
  const text = raw.includes('<') ? raw.replace(/<!\[CDATA\[|\]\]>|<!--[^>]*-->/g, '') : raw;
  const decoded = raw.includes('<![CDATA[') ? text : decodeReferences(text, declared);
  return cleanCharacters(decoded).trim();
}

/** An Atom link by its relation; a link in text comes first in RSS. */
function storeLink(draft: Draft, field: OpenField, raw: string, setting: Setting): void {
  if (draft.links.length >= MAX_LINKS) return;
  const href = field.attributes.get('href');
  const source = href ?? fieldText(raw, setting.declared);
  const isRelated = href !== undefined || field.attributes.has('rel');
  const relation = isRelated ? rankRelation(field.attributes) : field.rank * 10;
  if (source === '' || relation === undefined) return;
  const url = href === undefined ? source : decodeReferences(href, setting.declared);
  draft.links.push({ rank: relation + field.rank, url, base: field.base });
}

function rankRelation(attributes: ReadonlyMap<string, string>): number | undefined {
  const relation = attributes.get('rel')?.trim().toLowerCase().replace(/^.*\//, '') ?? '';
  const type = attributes.get('type')?.toLowerCase() ?? '';
  if (relation === '' || relation === 'alternate')
    return type === '' || type.includes('html') ? 1 : 3;
  return relation === 'related' || relation === 'via' ? 70 : undefined;
}

/** Atom content that lives elsewhere is the next best link. */
function storeSource(draft: Draft, field: OpenField): void {
  const source = field.attributes.get('src');
  if (source !== undefined) draft.links.push({ rank: 75, url: source, base: field.base });
}

/** A guid is a permanent link unless it says otherwise; an Atom id may be one too. */
function storePermalink(draft: Draft, field: OpenField, guid: string): void {
  const isPermanent = field.attributes.get('ispermalink')?.toLowerCase() !== 'false';
  if (isPermanent && /^https?:\/\//i.test(guid)) {
    draft.links.push({ rank: field.rank === 0 ? 50 : 80, url: guid, base: field.base });
  }
}
