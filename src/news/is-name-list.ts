// Sentences that only name: "The Norland Forces and the Board of Trade." says nothing of them.
import { words } from '../text/words.ts';

/** Articles, prepositions and "and" of the languages that write names with capitals. */
const joints: Readonly<Record<string, string>> = {
  en: 'the a an and or of in on at for to with by from between vs versus',
  de: 'der die das den dem des ein eine einer und oder in im an am auf für mit von vom zu zum zur bei',
  fr: 'le la les l un une des de du d et ou à au aux en dans pour avec par sur entre',
  es: 'el la los las un una de del y o a al en para con por sobre entre',
  tr: 've veya ile için arasında',
  kmr: 'û an li ji bi di de da re',
  ru: 'и или в во на о об с со к по за от из для между',
};
const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(joints).map(([lang, list]) => [lang, new Set(list.split(' '))]),
);

/**
 * Whether a sentence has nothing but names, figures and small words between them. Scripts without
 * capitals cannot be judged so: false.
 */
export function isNameList(sentence: string, lang: string): boolean {
  const small = sets.get(lang);
  if (small === undefined) return false;
  const found = words(sentence);
  return (
    found.length > 0 &&
    found.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text) || small.has(text.toLowerCase()))
  );
}
