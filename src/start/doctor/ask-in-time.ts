// One part of the examination, which neither hangs nor breaks the others.
import type { Finding } from '../../model/finding.ts';
import { StoreError } from '../../store/store.ts';
import { within } from './within.ts';

/** What `ask` finds, or a finding that it took longer than `ms` or failed. Never rejects. */
export async function askInTime(
  subject: string,
  ms: number,
  ask: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const bad = (sentence: string): readonly Finding[] => [{ level: 'bad', subject, sentence }];
  try {
    const late = bad('It did not answer in time: check the network of this machine and try again.');
    return await within(ms, ask(), late);
  } catch (error) {
    if (error instanceof StoreError) return bad(error.message);
    // Only its kind: errors of chat libraries carry tokens.
    const kind = error instanceof Error ? error.name : 'an unknown fault';
    return bad(`It could not be looked at (${kind}). This is a fault in Sitrep.`);
  }
}
