// Event days: the calendar days on which, by its own words, what a report tells happened.
import { findDates } from '../text/dates.ts';
import { type Word, words } from '../text/words.ts';
import { findSpokenDay, type SpokenDay } from './weekdays.ts';

const dayMs = 86_400_000;
/** A day named further off is history or a plan, not the event. */
export const nearDays = 7;

export interface EventDays {
  /** Days within a week of publication, as YYYY-MM-DD, in the order they are named. */
  readonly near: readonly string[];
  /** Days named further off, e.g. of an agreement that is spoken of. */
  readonly far: readonly string[];
}

/** ms since 1970 → YYYY-MM-DD (UTC). */
export function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A bare weekday is one of the last five days, else the coming one (a preview). */
function resolve(day: SpokenDay, publishedAt: number): number {
  if (day.kind === 'relative') return publishedAt + day.days * dayMs;
  const today = (new Date(publishedAt).getUTCDay() + 6) % 7;
  const back = (today - day.weekday + 7) % 7;
  return publishedAt - (back > 4 ? back - 7 : back) * dayMs;
}

function findSpokenDays(found: readonly Word[], lang: string, publishedAt: number): string[] {
  return found.flatMap((word, at) => {
    const before = found[at - 1]?.folded;
    const day = findSpokenDay(word.folded, lang, before, found[at + 1]?.folded);
    return day === undefined ? [] : [toDay(resolve(day, publishedAt))];
  });
}

/**
 * Days named in a text: dates, weekdays, yesterday and so on, in eleven languages. Without a time
 * of publication only full dates can be read, and all of them are near.
 */
export function findEventDays(
  text: string,
  lang: string,
  publishedAt: number | undefined,
): EventDays {
  const dates = findDates(text, publishedAt);
  if (publishedAt === undefined) return { near: dates, far: [] };
  const isNear = (day: string) => Math.abs(Date.parse(day) - publishedAt) <= nearDays * dayMs;
  const spoken = findSpokenDays(words(text), lang, publishedAt);
  return {
    near: [...new Set([...dates.filter(isNear), ...spoken])],
    far: dates.filter((day) => !isNear(day)),
  };
}
