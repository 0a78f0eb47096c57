// Time zones as people type them: by their IANA name, by a city in them, or as UTC+3.
import { fold } from '../text/fold.ts';
import { nearest } from './nearest.ts';
import { toAsciiDigits } from './read-duration.ts';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const areas = ['Asia', 'Europe', 'Africa', 'America', 'Australia', 'Pacific', 'Atlantic', 'Indian'];

/** Cities that newsrooms and aid workers write from, and that no zone is named after. */
const cities: Readonly<Record<string, string>> = {
  'abu dhabi': 'Asia/Dubai',
  aleppo: 'Asia/Damascus',
  ankara: 'Europe/Istanbul',
  doha: 'Asia/Qatar',
  erbil: 'Asia/Baghdad',
  geneva: 'Europe/Zurich',
  haifa: 'Asia/Jerusalem',
  qamishli: 'Asia/Damascus',
  ramallah: 'Asia/Hebron',
  sanaa: 'Asia/Aden',
  washington: 'America/New_York',
};
const inArabic: Readonly<Record<string, string>> = {
  دمشق: 'Asia/Damascus',
  حلب: 'Asia/Damascus',
  القامشلي: 'Asia/Damascus',
  بغداد: 'Asia/Baghdad',
  أربيل: 'Asia/Baghdad',
  غزة: 'Asia/Gaza',
  القدس: 'Asia/Jerusalem',
  'رام الله': 'Asia/Hebron',
  بيروت: 'Asia/Beirut',
  القاهرة: 'Africa/Cairo',
  عمّان: 'Asia/Amman',
  الرياض: 'Asia/Riyadh',
  الدوحة: 'Asia/Qatar',
  إسطنبول: 'Europe/Istanbul',
};
const arabicCities = new Map(
  Object.entries(inArabic).map(([city, zone]) => [fold(city), zone] as const),
);
/** Named first where only an area was typed. */
const usual = ['Asia/Damascus', 'Asia/Baghdad', 'Africa/Cairo', 'Europe/Istanbul'];
const farthest = 14 * 60;
const mostSuggested = 25;

/** The zone with this name, city or distance from UTC; undefined when there is none. */
export function findZone(typed: string): string | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  if (/^(gmt|z)$/.test(wanted)) return 'UTC';
  const fixed = readOffset(wanted);
  if (fixed !== undefined) return fixed;
  const named = zones.find((zone) => plain(zone) === wanted) ?? cities[wanted];
  const known = named ?? arabicCities.get(fold(typed));
  if (known !== undefined) return known;
  // Names such as Asia/Kolkata and Asia/Tel_Aviv are not listed everywhere, but understood.
  const asked = typed.trim().replace(/\s+/g, '_');
  const guesses = /\//.test(asked) ? [asked] : areas.map((area) => `${area}/${asked}`);
  return zones.find((zone) => plain(cityOf(zone)) === wanted) ?? guesses.find(isZone);
}

// "UTC+3", "GMT-4", "UTC+05:30", "+03:00": clocks that are never changed, by the name ±HH:MM.
function readOffset(typed: string): string | undefined {
  const said = toAsciiDigits(typed).replace('−', '-');
  const [, sign, hours = '0', minutes = '0'] =
    /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(00|15|30|45))?$/.exec(said) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || size > farthest) return undefined;
  return size === 0 ? 'UTC' : `${sign}${hours.padStart(2, '0')}:${minutes.padEnd(2, '0')}`;
}

/** Zones of an area, such as Asia, of which no city was named; the usual ones first. */
export function listZonesOf(area: string): readonly string[] {
  const within = (zone: string) => plain(zone).startsWith(`${plain(area).replace(/\/$/, '')}/`);
  return [...new Set([...usual.filter(within), ...zones.filter(within)])];
}

/** Zones whose name or city begins like what was typed, nearest first; at most 25. */
export function suggestZones(typed: string): readonly string[] {
  const begun = plain(typed);
  const byCity = zones.filter((zone) => plain(cityOf(zone)).startsWith(begun));
  const byName = zones.filter((zone) => plain(zone).startsWith(begun));
  const byOther = Object.entries(cities).flatMap(([city, zone]) =>
    city.startsWith(begun) ? [zone] : [],
  );
  const inside = zones.filter((zone) => begun.length > 2 && plain(zone).includes(begun));
  return [...new Set([...byCity, ...byOther, ...byName, ...inside])].slice(0, mostSuggested);
}

/** The zone that somebody who misspelled one may have meant. */
export function guessZone(typed: string): string | undefined {
  const byCity = new Map(zones.map((zone) => [plain(cityOf(zone)), zone]));
  const [name] = nearest(plain(typed), [...byCity.keys(), ...Object.keys(cities)]);
  return name === undefined ? undefined : (byCity.get(name) ?? cities[name]);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ').trim();
}
