// Forgetting what is older than the operator wants to keep, a little at a time.

import { ageFrequencies } from '../store/frequencies.ts';
import { eraseWorkspace, listLeft } from '../store/leaving.ts';
import { forgetAnswers } from '../store/model-spend.ts';
import type { Store } from '../store/open-store.ts';
import { pruneBatch } from '../store/prune.ts';

const dayMs = 24 * 3_600_000;
/** Old news comes back under its old key; a year and a month covers anniversaries. */
const identityMs = 400 * dayMs;
/** Stories older than any window in which a report may join them. */
const liveMs = 10 * dayMs;
/** Somebody who removed Sitrep by mistake has a week to invite it again. */
const leftMs = 7 * dayMs;
/** A story is told for some days; then nobody asks for the same sentences again. */
const answersMs = 14 * dayMs;
const batch = 200;
/** So that a long-neglected database does not hold up a minute's other work. */
const mostBatches = 50;
/** Reports on a topic, in one language: months of a busy desk. */
const mostDocuments = 50_000;

/** Prunes in batches until nothing is left to forget. Returns how many texts were emptied. */
export async function prune(store: Store, keepMs: number, now: number): Promise<number> {
  await eraseLeft(store, now - leftMs);
  await store.editing((tx) => ageFrequencies(tx, mostDocuments));
  await store.transaction((tx) => forgetAnswers(tx, now - answersMs));
  let texts = 0;
  for (let round = 0; round < mostBatches; round += 1) {
    const counts = await pruneBatch(store, {
      textBefore: now - keepMs,
      identityBefore: now - Math.max(identityMs, keepMs),
      ledgerBefore: now - keepMs,
      deliveriesBefore: now - keepMs,
      liveBefore: now - liveMs,
      limit: batch,
    });
    texts += counts.texts;
    if (Object.values(counts).every((count) => count === 0)) break;
  }
  return texts;
}

/** Erases what the workspaces that were left before a time had. Answers how many there were. */
export async function eraseLeft(store: Store, before: number): Promise<number> {
  const left = await listLeft(store.db, before);
  let erased = 0;
  for (const workspace of left) {
    if (await store.editing((tx) => eraseWorkspace(tx, workspace, before))) erased += 1;
  }
  return erased;
}
