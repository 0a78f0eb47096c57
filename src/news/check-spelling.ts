// Whether a spelling that somebody wants to add is a name, as a sentence that says why not.
import type { NameEntry, NameTable } from '../model/topic.ts';
import { findNames, foldName } from './find-name.ts';
import { readTerms } from './read-terms.ts';

const mostLetters = 60;
/** All that nobody sees, but for the joiners that Persian words hold. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115f\u3164\u2800]/u;
/** Signs of markup, mentions and patterns. */
const signs = /[<>@#*_~|`^=[\]{}\\/$%&+?!,;:]|https?:|\u2026/u;

/** Undefined when it may be added to `entry` (undefined = a new one). */
export function findSpellingProblem(
  spelling: string,
  entry: NameEntry | undefined,
  names: NameTable,
): string | undefined {
  const letters = [...spelling];
  const shown = letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : spelling;
  const visible = shown.replace(new RegExp(unseen, 'gu'), '');
  const say = (why: string) => `“${visible}” ${why}`;
  if (letters.length > mostLetters) {
    return say(`is too long for a name: at most ${mostLetters} letters.`);
  }
  if (unseen.test(spelling)) {
    return say(
      'holds signs that nobody sees, such as direction marks: type it anew, do not paste.',
    );
  }
  const sign = signs.exec(spelling)?.[0];
  if (sign !== undefined) return say(`holds “${sign}”, which no name has: write letters only.`);
  if (!/\p{L}/u.test(spelling)) return say('has no letter in it.');
  const [problem] = readTerms(spelling).problems;
  if (problem !== undefined) return problem;
  const others = findNames(spelling, names).filter(({ id }) => id !== entry?.id);
  const [other] = others;
  if (other !== undefined) return say(`is a spelling of ${other.label} already.`);
  return undefined;
}

/** Whether an entry has the spelling already. */
export function hasSpelling(entry: NameEntry, spelling: string): boolean {
  const folded = foldName(spelling);
  return [entry.label, ...entry.variants, ...entry.shorts].some((one) => foldName(one) === folded);
}
