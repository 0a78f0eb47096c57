// Weekdays and "today" in eleven languages: the day on which a report says something happened.
import { fold } from '../text/fold.ts';

/** By language: the beginnings of the seven names from Monday on, then yesterday, today, tomorrow. */
const names: Readonly<Record<string, string>> = {
  en: 'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow',
  ar: 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس اليوم غدا',
  he: 'שני שלישי רביעי חמישי שישי שבת ראשון אתמול היום מחר',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar dün bugün yarın',
  ckb: 'دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە یەکشەممە دوێنێ ئەمڕۆ سبەی',
  kmr: 'duşem sêşem çarşem pêncşem înê şemî yekşem duh îro sibê',
  fa: 'دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه دیروز امروز فردا',
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain",
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen',
  es: 'lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana',
  ru: 'понедельник вторник сред четверг пятниц суббот воскресень вчера сегодня завтра',
};

/** Further words for yesterday and today: last night, this morning, tonight. */
const alsoYesterday: Readonly<Record<string, string>> = {
  ar: 'البارحة الامس بالامس',
  he: 'אמש',
  tr: 'dünkü',
  ckb: 'دوێشەو',
  kmr: 'duhî',
  fa: 'دیشب',
  de: 'gestrigen gestrige',
  es: 'anoche',
  ru: 'накануне',
};
const alsoToday: Readonly<Record<string, string>> = {
  en: 'tonight',
  ar: 'الليلة',
  he: 'הבוקר הערב',
  tr: 'bugünkü',
  ckb: 'ئەمشەو',
  kmr: 'îşev',
  fa: 'امشب',
  de: 'heutigen heutige',
};

const firstRelative = 7;
const yesterdayIndex = 7;

/** Names that also mean something else count only beside these words ("the second", "market"). */
const companions: Readonly<Record<string, RegExp>> = {
  he: /^[בהומל]?יומ$/,
  tr: /^(?:gunu|gecesi|aksami|sabahi)$/,
};
const needsCompanion = new Set(
  ['שני שלישי רביעי חמישי שישי ראשון', 'pazar sali'].flatMap((list) => fold(list).split(' ')),
);

const tables = new Map(
  Object.entries(names).map(([lang, list]) => [lang, fold(list).split(' ')] as const),
);

const relatives = new Map(
  Object.keys(names).map((lang) => {
    const entries = (also: Readonly<Record<string, string>>, days: number) =>
      fold(also[lang] ?? '')
        .split(' ')
        .map((word) => [word, days] as const);
    return [lang, new Map([...entries(alsoYesterday, -1), ...entries(alsoToday, 0)])] as const;
  }),
);

/** The longest name decides: cumartesi (Saturday) begins like cuma (Friday). */
function findIndex(table: readonly string[], word: string): number {
  let best = -1;
  for (const [index, name] of table.entries()) {
    const fits = index < firstRelative ? word.startsWith(name) : word === name;
    if (fits && name.length > (table[best]?.length ?? 0)) best = index;
  }
  return best;
}

/** A day relative to publication: 0 = Monday … 6 = Sunday, or −1, 0, 1 days from today. */
export type SpokenDay =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'relative'; readonly days: number };

/**
 * Reads a folded word as a weekday or as yesterday, today, tomorrow. `before` and `after` are its
 * neighbours, for the names that mean something else as well.
 */
export function findSpokenDay(
  word: string,
  lang: string,
  before: string | undefined,
  after: string | undefined,
): SpokenDay | undefined {
  const table = tables.get(lang);
  if (table === undefined || word.length < 3) return undefined;
  const days = relatives.get(lang)?.get(word);
  if (days !== undefined) return { kind: 'relative', days };
  const index = findIndex(table, word);
  const name = table[index];
  if (name === undefined) return undefined;
  if (index >= firstRelative) {
    return { kind: 'relative', days: index - yesterdayIndex - 1 };
  }
  const companion = needsCompanion.has(name) ? companions[lang] : undefined;
  if (companion !== undefined && !companion.test(before ?? '') && !companion.test(after ?? '')) {
    return undefined;
  }
  return { kind: 'weekday', weekday: index };
}
