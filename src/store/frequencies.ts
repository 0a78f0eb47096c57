// How many documents of a language hold a term, learnt from the stream itself.
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
