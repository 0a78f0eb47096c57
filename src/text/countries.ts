// Countries: every country of the world by its name and its people's, in any language ICU knows.
import { fold } from './fold.ts';
import { variants } from './stems.ts';
import { type Word, words } from './words.ts';

/** Where the shared name table goes by another id than the English name. */
const knownIds: Readonly<Record<string, string>> = {
  TR: 'turkey',
  AE: 'uae',
  PS: 'palestine',
  CD: 'congo',
  CG: 'congo',
  MM: 'myanmar',
};

/** Codes that are no country of today, and islands whose names mean something else (Réunion). */
const leftOut = new Set(
  `AC AI AN AQ AS AW AX BL BM BQ BU BV CC CK CP CQ CS CW CX DD DG DY EA EH EU EZ FK FO FX GF GG GI
  GP GS GU HK HM HV IC IM IO JE KY MF MO MP MQ MS NC NF NH NU PF PM PN PR QO RE RH SJ SU SX TA TC TF
  TK TP UK UM UN VD VG VI WF XA XB YD YT YU ZR ZZ`.split(/\s+/),
);

/** Names that mean something else as often in that language: financial, Amman. */
const ambiguous: Readonly<Record<string, readonly string[]>> = {
  ar: ['ML', 'OM'],
  tr: ['ML'],
};

/** What is taken off a name, and what its people's names and adjectives put there (folded). */
const peoples: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
  en: [/(?:ia|[aeioy])$/, /^(?:i?ans?|ns?|eans?|ese|i|is|ish)$/],
  fr: [/(?:ie|[aeiou])$/, /^(?:i?en(?:ne)?s?|n(?:ne)?s?|aise?s?|aine?s?|oise?s?|es?)$/],
  de: [/(?:ien|ei|en|[aei])$/, /^(?:i?sche?[nmrs]?|i?e?r(?:n|in|innen)?|ane?r?n?|s)$/],
  es: [/(?:ia|[aeiou])$/, /^(?:i?[oa]s?|i?an[oa]s?|n[oa]s?|ense?s?|es|es[ae]s?|en[oa]s?|i|ies)$/],
  ru: [
    /(?:ия|[аяийь])$/,
    /^(?:и?й?[ая]?н?ск\p{L}{1,4}|и?ец|[иая]?[цн]\p{L}{1,4}|и[ияюейх]+|[аяуюеи]|ом|ем)$/u,
  ],
  ar: [/(?:يا|[ايه])$/, /^(?:ي|يه|يين|يون|ين|ا)?$/],
  he: [/(?:יה|[הי])$/, /^(?:י|ית|ימ|יימ|יות)$/],
  fa: [/(?:ستان|ا)$/, /^(?:ي|ستاني)$/],
  tr: [/(?:istan|ya|[aei])$/, /^(?:l[iu]|yal[iu]|ca|ce)$/],
};

const minBase = 4;

interface Atlas {
  readonly names: ReadonlyMap<string, string>;
  readonly peoples: ReadonlyMap<string, string>;
  readonly longestBase: number;
}

function toId(code: string, english: string): string {
  const plain = fold(english.replace(/\(.*\)/, ''));
  return `place:${knownIds[code] ?? plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

function listCodes(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !leftOut.has(code));
}

/** One entry for one country; a beginning that two share says nothing. */
function addOnce(map: Map<string, string>, key: string, id: string): void {
  map.set(key, map.has(key) && map.get(key) !== id ? '' : id);
}

function readAtlas(lang: string): Atlas | undefined {
  const tag = lang === 'kmr' ? 'ku' : lang;
  if (Intl.DisplayNames.supportedLocalesOf([tag]).length === 0) return undefined;
  const display = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const [ending] = peoples[lang] ?? [];
  const names = new Map<string, string>();
  const bases = new Map<string, string>();
  for (const code of listCodes()) {
    const name = display.of(code);
    const id = toId(code, english.of(code) ?? '');
    if (name === undefined || ambiguous[lang]?.includes(code)) continue;
    const found = words(name.replace(/\(.*\)/, ''));
    const key = toKey(found);
    addOnce(names, key, id);
    const [only, next] = found;
    if (ending === undefined || only === undefined || next !== undefined) continue;
    // In Arabic names the first letters may look like an article (البانيا).
    const spellings = [key, key.replace(ending, ''), only.folded, only.folded.replace(ending, '')];
    for (const base of new Set(spellings)) if (base.length >= minBase) addOnce(bases, base, id);
  }
  return { names, peoples: bases, longestBase: 14 };
}

function toKey(found: readonly Word[]): string {
  return found.map((word) => word.folded.replace(/^ال(?=.{3})/, '')).join(' ');
}

const atlases = new Map<string, Atlas | undefined>();

function atlasOf(lang: string): Atlas | undefined {
  if (!atlases.has(lang)) atlases.set(lang, readSafely(lang));
  return atlases.get(lang);
}

/** A language tag that ICU refuses has no atlas. */
function readSafely(lang: string): Atlas | undefined {
  try {
    return readAtlas(lang);
  } catch {
    return undefined;
  }
}

function findPeople(folded: string, lang: string, atlas: Atlas): string | undefined {
  const endings = peoples[lang]?.[1];
  if (endings === undefined) return undefined;
  const longest = Math.min(folded.length, atlas.longestBase);
  for (let length = longest; length >= minBase; length -= 1) {
    const id = atlas.peoples.get(folded.slice(0, length));
    if (id !== undefined && id !== '' && endings.test(folded.slice(length))) return id;
  }
  return undefined;
}

function findOne(folded: string, lang: string, atlas: Atlas): string | undefined {
  for (const form of variants(folded, lang)) {
    const id = atlas.names.get(form) || findPeople(form, lang, atlas);
    if (id) return id;
  }
  return undefined;
}

const mostWords = 4;

function findLong(found: readonly Word[], at: number, lang: string, atlas: Atlas) {
  for (let length = mostWords; length >= 2; length -= 1) {
    if (at + length > found.length) continue;
    const run = found.slice(at, at + length);
    const first = run[0];
    if (first === undefined) continue;
    const rest = run.slice(1);
    for (const form of variants(first.folded, lang)) {
      const id = atlas.names.get(toKey([{ ...first, folded: form }, ...rest]));
      if (id) return { id, length };
    }
  }
  return undefined;
}

/**
 * The countries that words of a text name, by name or by people, as `place:` keys: `place:norway`
 * for Norway, Norwegens, norvégien… Each as often as it stands there. Languages ICU does not know
 * give none.
 */
export function findCountries(found: readonly Word[], lang: string): readonly string[] {
  const atlas = atlasOf(lang);
  if (atlas === undefined) return [];
  const out: string[] = [];
  for (let at = 0; at < found.length; ) {
    const long = findLong(found, at, lang, atlas);
    const folded = found[at]?.folded ?? '';
    const id = long?.id ?? (folded.length > 2 ? findOne(folded, lang, atlas) : undefined);
    if (id !== undefined) out.push(id);
    at += long?.length ?? 1;
  }
  return out;
}
