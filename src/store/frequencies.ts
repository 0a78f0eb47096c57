// How many documents of a language hold a term, learnt from the stream itself.
import { sql } from 'kysely';
import { chunk, inLists } from './chunk.ts';
import { shortKey } from './short-key.ts';
import type { Tx } from './store.ts';

const ROWS_PER_INSERT = 250;

export interface Frequencies {
  /** Documents counted in this language. */
  readonly documents: number;
  /** By term; terms never counted are absent. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The counts of these terms in this language. */
export async function readFrequencies(
  tx: Tx,
  lang: string,
  terms: readonly string[],
): Promise<Frequencies> {
  const total = await tx
    .selectFrom('language_total')
    .select('documents')
    .where('lang', '=', lang)
    .executeTakeFirst();
  const found = new Map<string, number>();
  for (const list of inLists(terms.map(shortKey))) {
    const rows = await tx
      .selectFrom('document_frequency')
      .select(['term', 'count'])
      .where('lang', '=', lang)
      .where('term', 'in', list)
      .execute();
    for (const { term, count } of rows) found.set(term, count);
  }
  const counted = terms.flatMap((term): [string, number][] => {
    const count = found.get(shortKey(term));
    return count === undefined ? [] : [[term, count]];
  });
  return { documents: total?.documents ?? 0, counts: Object.fromEntries(counted) };
}

/** Counts one more document of this language, which holds these terms. */
export async function countDocument(tx: Tx, lang: string, terms: readonly string[]): Promise<void> {
  await tx
    .insertInto('language_total')
    .values({ lang, documents: 1 })
    .onConflict((oc) =>
      oc.column('lang').doUpdateSet((eb) => ({
        documents: eb('language_total.documents', '+', 1),
      })),
    )
    .execute();
  // In order, so that two workers never wait for each other's rows crosswise.
  const sorted = [...new Set(terms.map(shortKey))].sort();
  for (const list of chunk(sorted, ROWS_PER_INSERT)) {
    await tx
      .insertInto('document_frequency')
      .values(list.map((term) => ({ lang, term, count: 1 })))
      .onConflict((oc) =>
        oc.columns(['lang', 'term']).doUpdateSet((eb) => ({
          count: eb('document_frequency.count', '+', 1),
        })),
      )
      .execute();
  }
}

/**
 * Halves the counts of languages in which `most` documents have been counted, and forgets what was
 * found once: shares of the stream stay what they are, newer documents weigh more than old ones,
 * and the table does not grow for ever. Answers how many languages were halved.
 */
export async function ageFrequencies(tx: Tx, most: number): Promise<number> {
  const full = await tx
    .selectFrom('language_total')
    .select('lang')
    .where('documents', '>=', most)
    .execute();
  for (const { lang } of full) {
    await tx
      .deleteFrom('document_frequency')
      .where('lang', '=', lang)
      .where('count', '<', 2)
      .execute();
    for (const [table, column] of [
      ['document_frequency', 'count'],
      ['language_total', 'documents'],
    ] as const) {
      const halved = sql.ref(column);
      await sql`update ${sql.table(table)} set ${halved} = ${halved} / 2 where lang = ${lang}`.execute(
        tx,
      );
    }
  }
  return full.length;
}
