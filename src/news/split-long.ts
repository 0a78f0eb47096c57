// Long sentences of scripts that seldom set a full stop: cut where the next clause begins anew.
import { words } from '../text/words.ts';

/** Characters: shorter sentences are told whole. */
const longest = 300;
/** Neither piece may be a scrap. */
const shortest = 60;
/** Where a clause ends: a semicolon, or before "and he added", "while". A mere comma may part a list. */
const seams: Readonly<Record<string, RegExp>> = {
  ar: /[؛;]\s+|[،,]?\s+(?=(?:و(?:أضاف|أوضح|أكد|أشار|لفت|قال|ذكر|شدد|تابع|بيّن|أعلن|دعا|أعرب|جدد|كشف|أفاد)(?:ت|وا|ا)?|فيما|بينما)(?!\p{L}))/gu,
  fa: /[؛;]\s+|[،,]\s+(?=(?:همچنین|در حالی)\s)/gu,
  ckb: /[؛;]\s+|[،,]\s+(?=(?:هەروەها|بەڵام|هاوکات|دەشڵێت|گوتیشی)\S*)|\s+(?=هەروەها\s)/gu,
  he: /;\s+|,\s+(?=(?:בעוד|כאשר|ואילו|והוסיף|ומסר|ואמר)\s)/gu,
};

/** A sentence, or the pieces of a very long one: word for word, in their order, without the seams. */
export function splitLong(sentence: string, lang: string): readonly string[] {
  const seam = seams[lang];
  if (sentence.length <= longest || seam === undefined) return [sentence];
  const pieces: string[] = [];
  let start = 0;
  for (const match of sentence.matchAll(seam)) {
    const rest = sentence.length - match.index - match[0].length;
    if (match.index - start < shortest || rest < shortest) continue;
    const piece = sentence.slice(start, match.index);
    // Inside brackets or a quotation nothing ends.
    if (!isClosed(piece)) continue;
    pieces.push(piece);
    start = match.index + match[0].length;
  }
  pieces.push(sentence.slice(start));
  return pieces.filter((piece) => words(piece).length > 0);
}

function isClosed(piece: string): boolean {
  const count = (mark: string) => piece.split(mark).length;
  return count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 1;
}
