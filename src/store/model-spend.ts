// What the model costs, day by day: reserved before it is asked, put right afterwards. All workers
// share it, and a worker that dies leaves its reservation, so the day's cap is never passed.
import { sql } from 'kysely';
import type { Tx } from './store.ts';

export interface ModelDay {
  readonly tokens: number;
  readonly asked: number;
  readonly failed: number;
  /** Sentences that the check refused. */
  readonly refused: number;
  /** The last failure, as a sentence; unset when there was none. */
  readonly failure?: string;
  readonly failedAt?: number;
}

/** Takes tokens of a day's cap. False: that would be more than the cap. */
export async function reserveTokens(
  tx: Tx,
  day: string,
  tokens: number,
  cap: number,
): Promise<boolean> {
  const nothing = { tokens: 0, asked: 0, failed: 0, refused: 0 };
  await tx
    .insertInto('model_day')
    .values({ day, ...nothing })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const rows = await tx
    .updateTable('model_day')
    .set((eb) => ({ tokens: eb('tokens', '+', tokens), asked: eb('asked', '+', 1) }))
    .where('day', '=', day)
    .where('tokens', '<=', cap - tokens)
    .returning('day')
    .execute();
  return rows.length > 0;
}

/** Puts a reservation right, once it is known what was used and whether it failed. */
export async function settleTokens(
  tx: Tx,
  day: string,
  { reserved, used }: { readonly reserved: number; readonly used: number },
  failure?: { readonly sentence: string; readonly at: number },
): Promise<void> {
  await tx
    .updateTable('model_day')
    .set((eb) => ({
      tokens: eb('tokens', '+', used - reserved),
      ...(failure && {
        failed: eb('failed', '+', 1),
        failure: failure.sentence,
        failed_at: failure.at,
      }),
    }))
    .where('day', '=', day)
    .execute();
}

/** Counts sentences that were not shown. */
export async function countRefused(tx: Tx, day: string, refused: number): Promise<void> {
  await tx
    .updateTable('model_day')
    .set((eb) => ({ refused: eb('refused', '+', refused) }))
    .where('day', '=', day)
    .execute();
}

/** A day's figures; all 0 when nothing was asked. */
export async function readModelDay(tx: Tx, day: string): Promise<ModelDay> {
  const row = await tx
    .selectFrom('model_day')
    .selectAll()
    .where('day', '=', day)
    .executeTakeFirst();
  if (row === undefined) return { tokens: 0, asked: 0, failed: 0, refused: 0 };
  const { tokens, asked, failed, refused, failure, failed_at } = row;
  return {
    tokens,
    asked,
    failed,
    refused,
    ...(failure !== null && { failure }),
    ...(failed_at !== null && { failedAt: failed_at }),
  };
}

/** Forgets days and answers from before a time. */
export async function forgetAnswers(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('model_answer').where('at', '<', before).execute();
  const day = new Date(before).toISOString().slice(0, 10);
  await tx.deleteFrom('model_day').where(sql.ref('day'), '<', day).execute();
}
