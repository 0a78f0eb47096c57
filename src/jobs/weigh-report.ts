// A report's signature, weighed by how rare its terms have been in the stream so far.
import type { Signature } from '../model/story.ts';
import { weighSignature } from '../news/weigh-signature.ts';
import { readFrequencies } from '../store/frequencies.ts';
import type { Tx } from '../store/open-store.ts';

/** Keys mean the same in every language, so they are counted under none. */
export const anyLang = '*';

/** Weighs what `describePart` gave. */
export async function weighReport(tx: Tx, signature: Signature): Promise<Signature> {
  const { lang, words, keys } = signature;
  return weighSignature(
    signature,
    await readFrequencies(tx, lang, Object.keys(words)),
    await readFrequencies(tx, anyLang, Object.keys(keys)),
  );
}
