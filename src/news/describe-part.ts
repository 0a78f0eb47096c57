// What a part looks like to the story builder: its own words and its neutral keys.
import type { Hit } from '../model/hit.ts';
import type { Part } from '../model/item.ts';
import type { Signature } from '../model/story.ts';
import { describeKeys } from './describe-keys.ts';
import { describeWords } from './describe-words.ts';
import { isRoundUp } from './is-round-up.ts';

/**
 * Describes a part. `at` is its time of publication (ms since 1970), undefined when it is not
 * known: then only dates with a year can be read. The weights do not know yet which terms are
 * common: see `weighSignature`.
 */
export function describePart(part: Part, hits: readonly Hit[], at: number | undefined): Signature {
  return {
    lang: part.lang,
    words: describeWords(part),
    keys: describeKeys(part, hits, at),
    ...(isRoundUp(part.title, part.lang) && { sumsUp: true }),
  };
}
