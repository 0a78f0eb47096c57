// Dates as feeds write them -> ms since 1970. No zone means UTC, never the machine's.
import { findHalf, findMonth, findZone, foldWord } from './date-words.ts';

const MAX_LENGTH = 120;

/**
 * Reads RFC 822, RFC 3339 and its short forms, Unix stamps and the local forms of our languages.
 * Returns undefined for what is no date, for 31 June, and for years of other calendars
 * (1405 is not guessed to be Persian). Whether the date is plausible is not its business.
 */
export function readDate(raw: string): number | undefined {
  if (raw.length > MAX_LENGTH) return undefined;
  const mail = MAIL_DATE.exec(raw);
  if (mail !== null) return readMailDate(mail);
  const text = normalizeDate(raw);
  return readStamp(text) ?? readIso(text) ?? readWords(text);
}

/** What nearly all of RSS writes; the general way gives the same, ten times slower. */
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4}|GMT)$/;

function readMailDate(parts: RegExpExecArray): number | undefined {
  const month = findMonth(parts[2]?.toLowerCase() ?? '');
  if (month === undefined) return undefined;
  const offset = readOffset(parts[7] ?? '') ?? 0;
  return toTime(read(parts, 3), month, read(parts, 1), clockOf(parts, 4), offset);
}

function normalizeDate(raw: string): string {
  return raw
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[−‐-–]/g, '-')
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Unix seconds or milliseconds, and dates of digits only. */
function readStamp(text: string): number | undefined {
  if (!/^\d{8,14}(?:\.\d+)?$/.test(text)) return undefined;
  const digits = text.replace(/\..*/, '');
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(digits);
  if (parts !== null && digits.length !== 10 && digits.length !== 13) {
    return toTime(read(parts, 1), read(parts, 2) - 1, read(parts, 3), clockOf(parts, 4), 0);
  }
  if (digits.length === 9 || digits.length === 10) return Math.round(Number(text) * 1000);
  return digits.length === 13 ? Number(digits) : undefined;
}

interface Clock {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const MIDNIGHT: Clock = { hours: 0, minutes: 0, seconds: 0 };

const ISO =
  /^(\d{4})(?:-?(\d{3})|-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?(?:(?:T| |T )(\d{1,2}):?(\d{2})(?::?(\d{2}(?:[.,]\d+)?))?|T(\d{2}))? ?(Z|[+-]\d{1,2}:?\d{0,2})?$/i;

/** RFC 3339, W3C-DTF with parts left out, and ISO's day of the year (2026-325). */
function readIso(text: string): number | undefined {
  const parts = ISO.exec(text);
  if (parts === null) return undefined;
  const year = read(parts, 1);
  const hours = parts[10];
  const clock =
    hours === undefined ? clockOf(parts, 7) : { hours: Number(hours), minutes: 0, seconds: 0 };
  const offset = readOffset(parts[11] ?? 'Z') ?? 0;
  const dayOfYear = parts[2];
  if (dayOfYear !== undefined) {
    const isInYear = Number(dayOfYear) >= 1 && Number(dayOfYear) <= 366;
    return isInYear ? toTime(year, 0, Number(dayOfYear), clock, offset, true) : undefined;
  }
  const month = Number(parts[3] ?? parts[5] ?? 1);
  return toTime(year, month - 1, Number(parts[4] ?? parts[6] ?? 1), clock, offset);
}

function clockOf(parts: RegExpExecArray, first: number): Clock {
  if (parts[first] === undefined) return MIDNIGHT;
  return {
    hours: read(parts, first),
    minutes: read(parts, first + 1),
    seconds: Number(parts[first + 2]?.replace(',', '.') ?? 0),
  };
}

function read(parts: RegExpExecArray, index: number): number {
  return Number(parts[index] ?? 0);
}

/** "+0200", "+02:00", "+2", "GMT-5" -> minutes; undefined when no zone is that far away. */
function readOffset(text: string): number | undefined {
  const parts = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(text);
  if (parts === null) return /^z$/i.test(text) ? 0 : undefined;
  const minutes = read(parts, 2) * 60 + read(parts, 3);
  if (minutes > 14 * 60) return undefined;
  return parts[1] === '-' ? -minutes : minutes;
}

/** Everything that is written with words or slashes: the parts are found one by one. */
function readWords(text: string): number | undefined {
  const words = findWords(text);
  const time = /(\d{1,2})(?::|h ?)(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?/i.exec(text);
  const behind = time === null ? '' : text.slice(time.index + time[0].length);
  const offset =
    readOffset(/[+-]\d{1,2}:?\d{0,2}(?= |$)/.exec(behind)?.[0] ?? '') ?? words.zone ?? 0;
  const rest =
    time === null ? text : `${text.slice(0, time.index)} ${behind.replace(/[+-]\d+:?\d*/, ' ')}`;
  const day =
    words.month === undefined ? readDigits(rest, words.half) : readNamed(rest, words.month);
  if (day === undefined) return undefined;
  const clock = time === null ? MIDNIGHT : withHalf(clockOf(time, 1), words.half);
  return toTime(day.year, day.month, day.day, clock, offset);
}

interface Words {
  readonly month: number | undefined;
  readonly zone: number | undefined;
  readonly half: 'am' | 'pm' | undefined;
}

function findWords(text: string): Words {
  const words = foldWord(text).match(/[\p{L}][\p{L}.’']*/gu) ?? [];
  const trimmed = words.map((word) => word.replace(/\.+$/, ''));
  // Levantine and Kurdish months are two words: "تشرين الثاني".
  const pairs = trimmed.map((word, index) => `${word}_${trimmed[index + 1] ?? ''}`);
  const months = pairs.map((pair, index) => findMonth(pair) ?? findMonth(trimmed[index] ?? ''));
  return {
    // The last one: "mar. 10 nov." starts with a Tuesday. A pair's second word is no month.
    month: months.findLast((month) => month !== undefined),
    zone: trimmed.map(findZone).findLast((zone) => zone !== undefined),
    half: trimmed.map(findHalf).findLast((half) => half !== undefined),
  };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The numbers beside a month's name: day and year, the year being the one that can be no day. */
function readNamed(text: string, month: number): Day | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  if (second === undefined) {
    return first.length === 4 ? { year: Number(first), month, day: 1 } : undefined;
  }
  const yearFirst = first.length > 2;
  const [day, year] = yearFirst ? [second, first] : [first, second];
  return { year: fullYear(year), month, day: Number(day) };
}

/** "21/11/2026", "2026.11.21", "11/21/2026 5 PM", "2026年11月21日". */
function readDigits(text: string, half: 'am' | 'pm' | undefined): Day | undefined {
  const parts = /(\d{1,5})(?:[-/.]|[년年])\s?(\d{1,2})(?:[-/.]|[월月])\s?(\d{1,5})/.exec(
    text.normalize('NFC'),
  );
  if (parts === null) return undefined;
  const [first, middle, last] = [parts[1] ?? '', read(parts, 2), parts[3] ?? ''];
  if (first.length >= 4) return { year: Number(first), month: middle - 1, day: Number(last) };
  const year = fullYear(last);
  // Day before month, but for those who write 12-hour clocks or a second number above 12.
  const isAmerican = middle > 12 || (half !== undefined && Number(first) <= 12);
  return isAmerican
    ? { year, month: Number(first) - 1, day: middle }
    : { year, month: middle - 1, day: Number(first) };
}

/** RFC 2822 section 4.3: two and three digits count from 1900, below 50 from 2000. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return year >= 50 ? 1900 + year : 2000 + year;
}

function withHalf(clock: Clock, half: 'am' | 'pm' | undefined): Clock {
  if (half === undefined || clock.hours > 12) return clock;
  return { ...clock, hours: (clock.hours % 12) + (half === 'pm' ? 12 : 0) };
}

/** Puts the parts together, or returns undefined when one of them does not exist. */
function toTime(
  year: number,
  month: number,
  day: number,
  clock: Clock,
  offset: number,
  anyDay = false,
): number | undefined {
  // Years of the Persian (1405) and Islamic (1448) calendars are not ours to convert.
  if (year < 1900 || year > 9999) return undefined;
  if (clock.hours > 24 || clock.minutes > 59 || clock.seconds >= 62) return undefined;
  // A leap second has no number of its own in Unix time.
  const ms = Math.min(Math.trunc(clock.seconds * 1000 + 0.5), 59_999);
  const at = Date.UTC(year, month, day, clock.hours, clock.minutes, 0, ms);
  const midnight = new Date(Date.UTC(year, month, day));
  const exists = anyDay || (midnight.getUTCMonth() === month && midnight.getUTCDate() === day);
  return exists ? at - offset * 60_000 : undefined;
}
