// Finding items by words. Texts and questions must be folded alike by the caller: neither
// database folds Arabic or Hebrew. Both are split here, so that both databases find the same.
import { sql } from 'kysely';
import type { ItemId, Scope } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import { isSeenFeed } from './access.ts';
import { capabilitiesOf } from './guarded-dialect.ts';
import { listItems } from './items.ts';
import type { Tx } from './store.ts';

/** A tsvector word may have 2,046 bytes; nobody looks for words longer than this. */
const WORD_LENGTH = 60;
/** A tsvector may have 1 MB; an item of more different words is a dump, not a report. */
const WORDS_PER_ITEM = 5_000;
/** Two or three words are usual; of a pasted article its beginning is looked for. */
const WORDS_PER_SEARCH = 12;

function splitWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => [...word].slice(0, WORD_LENGTH).join(''));
}

/** Makes an item findable by the words of its folded text. */
export async function indexForSearch(tx: Tx, itemId: ItemId, foldedText: string): Promise<void> {
  const words = [...new Set(splitWords(foldedText))].slice(0, WORDS_PER_ITEM);
  if (capabilitiesOf(tx).search === 'fts5') {
    await sql`insert into item_search (rowid, words) values (${itemId}, ${words.join(' ')})`.execute(
      tx,
    );
    return;
  }
  await sql`insert into item_search (item_id, words)
    values (${itemId}, array_to_tsvector(${words}::text[]))`.execute(tx);
}

interface Alternative {
  readonly words: readonly string[];
  /** The last word may be the beginning of one. */
  readonly isOpen: boolean;
}

/** Words are made of letters, marks and digits alone: quoting needs no escapes. */
function matching(alternatives: readonly Alternative[], search: 'fts5' | 'tsvector') {
  const ask = (quote: string, open: string, and: string) => {
    const each = alternatives.map(({ words, isOpen }) => {
      const last = words.length - 1;
      return words
        .map((word, at) => `${quote}${word}${quote}${isOpen && at === last ? open : ''}`)
        .join(and);
    });
    return each.map((one) => `(${one})`);
  };
  if (search === 'fts5') {
    return sql<{ id: ItemId }>`select rowid as id from item_search
      where item_search match ${ask('"', '*', ' AND ').join(' OR ')}`;
  }
  return sql<{ id: ItemId }>`select item_id as id from item_search
    where words @@ ${ask("'", ':*', ' & ').join(' | ')}::tsquery`;
}

/** So many spellings of a name are looked for at once. */
const SPELLINGS_PER_SEARCH = 60;

/**
 * Items that hold all words (the last one may be the beginning of a word), newest first, by
 * published time; or all words of one of `spellings`, whole. Any text may be asked for; one without
 * letters or digits finds nothing.
 */
export async function searchItems(
  tx: Tx,
  foldedWords: readonly string[],
  {
    limit,
    scope,
    spellings = [],
  }: {
    readonly limit: number;
    readonly scope?: Scope;
    readonly spellings?: readonly (readonly string[])[];
  },
): Promise<readonly Item[]> {
  const words = foldedWords.flatMap(splitWords).slice(0, WORDS_PER_SEARCH);
  if (words.length === 0) return [];
  const others = spellings
    .slice(0, SPELLINGS_PER_SEARCH)
    .map((one) => ({ words: one.flatMap(splitWords).slice(0, WORDS_PER_SEARCH), isOpen: false }));
  const alternatives = [{ words, isOpen: true }, ...others.filter((one) => one.words.length > 0)];
  const found = matching(alternatives, capabilitiesOf(tx).search);
  const seen = scope === undefined ? sql`1 = 1` : isSeenFeed('item.feed_id', scope);
  const { rows } = await sql<{ id: ItemId }>`select item.id as id
    from item join (${found}) as found on found.id = item.id where ${seen}
    order by item.news_at desc, item.id desc limit ${limit}`.execute(tx);
  return await listItems(
    tx,
    rows.map(({ id }) => id),
  );
}
