// Writes weekdays and dates into a sample text, so that the newsroom always reads as of these days.

const DAY_MS = 86_400_000;

/** Arabic in Latin digits, as windows-1256 has no others; Persian with its own calendar. */
const LOCALES: Readonly<Record<string, string>> = { ar: 'ar-SY-u-nu-latn', en: 'en-GB', kmr: 'ku' };

/**
 * Replaces {day:N} by the weekday and {date:N} by day and month of the event's day plus N days
 * (UTC), in the words of `lang`.
 */
export function fillDates(text: string, happenedAt: number, lang: string): string {
  return text.replace(/\{(day|date):(-?\d+)\}/g, (_, kind: string, days: string) => {
    const at = happenedAt + Number(days) * DAY_MS;
    return kind === 'day' ? weekdayOf(at, lang) : dateOf(at, lang);
  });
}

function weekdayOf(at: number, lang: string): string {
  return format(at, lang, { weekday: 'long' });
}

function dateOf(at: number, lang: string): string {
  return format(at, lang, { day: 'numeric', month: 'long' });
}

function format(at: number, lang: string, parts: Intl.DateTimeFormatOptions): string {
  const locale = LOCALES[lang] ?? lang;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(at);
}
