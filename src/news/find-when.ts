// When: the day on which, by its opening, what a report tells happened; and the "Day N" of a headline.
import type { Part } from '../model/item.ts';
import { fold } from '../text/fold.ts';
import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { findEventDays } from './find-event-days.ts';

/** Further down, days are those of earlier events. */
const openingSentences = 3;
const mostDays = 2;

/**
 * The days (YYYY-MM-DD) that the title or else the first sentence to name one names; at most two,
 * none when the opening names none. `at`: when it was published, ms since 1970.
 */
export function findWhen({ title, text, lang }: Part, at: number | undefined): readonly string[] {
  for (const sentence of [title, ...sentences(text).slice(0, openingSentences)]) {
    const { near } = findEventDays(sentence, lang, at);
    if (near.length > 0) return near.slice(0, mostDays);
  }
  return [];
}

/** "Day" in eleven languages; several put the number first. */
const dayWords = new Set(
  fold('day tag jour día gün günü gününde день اليوم يوم היום יום roj roja ڕۆژ ڕۆژی روز').split(
    ' ',
  ),
);
const number = /^ה?(\d{1,4})\p{L}{0,2}$/u;

/** The number of a headline's "Day 12": day 2 of a siege is not day 21. Undefined for most. */
export function findDayNumber(title: string): number | undefined {
  const found = words(title);
  for (const [at, word] of found.entries()) {
    if (!dayWords.has(word.folded)) continue;
    for (const beside of [found[at + 1], found[at - 1]]) {
      const digits = number.exec(beside?.folded ?? '')?.[1];
      if (digits !== undefined) return Number(digits);
    }
  }
  return undefined;
}
