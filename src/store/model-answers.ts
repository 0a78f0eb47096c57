// Answers of the model that were read and checked: what was paid for once is not asked again.
import { toJson } from './bind-value.ts';
import { inLists } from './chunk.ts';
import type { Tx } from './store.ts';

/** What is kept under some keys, as it was given. */
export async function readAnswers(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const list of inLists(keys)) {
    const rows = await tx
      .selectFrom('model_answer')
      .select(['key', 'data'])
      .where('key', 'in', list)
      .execute();
    for (const { key, data } of rows) answers.set(key, JSON.parse(data));
  }
  return answers;
}

/** Takes a question for this worker. False: it was asked before, here or elsewhere. */
export async function takeQuestion(tx: Tx, key: string, at: number): Promise<boolean> {
  const rows = await tx
    .insertInto('model_answer')
    .values({ key, data: 'null', at })
    .onConflict((oc) => oc.doNothing())
    .returning('key')
    .execute();
  return rows.length > 0;
}

/** Keeps an answer; another worker's earlier one stays. */
export async function saveAnswer(tx: Tx, key: string, answer: unknown, at: number): Promise<void> {
  await tx
    .insertInto('model_answer')
    .values({ key, data: toJson(answer), at })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
