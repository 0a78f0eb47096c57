// Lines that name many subjects without saying anything: tags, "related topics", keyword stuffing.
import { isStopword } from '../text/stopwords.ts';
import { words } from '../text/words.ts';

/** As few entries as a sentence would hardly list without other words. */
const fewestEntries = 6;
/** Longer entries are clauses, not tags. */
const longestEntry = 4;
/** Of a line's entries, this share must be so short. */
const shortShare = 0.85;
/** A line of so many words says nothing when half of several are repeated... */
const fewestStuffed = 15;
const stuffedShare = 0.5;
/** ...and it has hardly a function word, of which prose has two or three in ten. */
const mostFunctionWords = 0.15;
const fewestDistinct = 4;

/** Real lines beyond this say something; looking at longer ones would only take time. */
const longestStuffed = 4000;

const separators = /[,،;؛|•·#/\t]+/;
const heading = /^[^:：]{2,30}[:：]\s*/;

function countEntries(line: string): number {
  return line.split(separators).length;
}

function isTagLine(line: string): boolean {
  const entries = line
    .replace(heading, '')
    .split(separators)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length < fewestEntries) return false;
  const short = entries.filter((entry) => entry.split(/\s+/).length <= longestEntry);
  return short.length >= shortShare * entries.length && !/[.!?؟۔]\s+\S/u.test(line);
}

function isStuffed(line: string, lang: string): boolean {
  if (line.length > longestStuffed) return false;
  const all = words(line);
  if (all.length < fewestStuffed) return false;
  const distinct = new Set(all.map(({ folded }) => folded));
  if (distinct.size < fewestDistinct || distinct.size > stuffedShare * all.length) return false;
  const functionWords = all.filter(({ folded }) => isStopword(folded, lang));
  return functionWords.length <= mostFunctionWords * all.length;
}

/** Where in a text such lines stand, as pairs of indexes. Linear time. */
export function findWordLists(
  text: string,
  lang: string,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const isList = countEntries(line) >= fewestEntries && isTagLine(line);
    if (isList || isStuffed(line, lang)) found.push({ start, end });
    start = end + 1;
  }
  return found;
}
