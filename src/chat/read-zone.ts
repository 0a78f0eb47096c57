// Time zones as people type them: by their IANA name, or by a city in them.
import { nearest } from './nearest.ts';

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
const mostSuggested = 25;

/** The zone with this name or city, in whatever case; undefined when there is none. */
export function findZone(typed: string): string | undefined {
  const wanted = plain(typed);
  if (wanted === '') return undefined;
  const known = zones.find((zone) => plain(zone) === wanted) ?? cities[wanted];
  if (known !== undefined) return known;
  // Names such as Asia/Kolkata and Asia/Tel_Aviv are not listed everywhere, but understood.
  const asked = typed.trim().replace(/\s+/g, '_');
  const guesses = /\//.test(asked) ? [asked] : areas.map((area) => `${area}/${asked}`);
  return zones.find((zone) => plain(cityOf(zone)) === wanted) ?? guesses.find(isZone);
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
