// Changes to a sentence that make it say something else: another name, number, day, place, or a "not".
import type { TopicIndex } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { findSpokenDay } from '../../src/news/weekdays.ts';
import { findMonth } from '../../src/text/months.ts';
import { findNames } from '../../src/text/names.ts';
import { words } from '../../src/text/words.ts';

/** The sentence changed in each way there is; empty when there is nothing to change. */
type Change = (text: string, lang: string, names: TopicIndex) => readonly string[];

function swap(text: string, start: number, end: number, put: string): string {
  return `${text.slice(0, start)}${put}${text.slice(end)}`;
}

function swapHits(prefix: string, others: Readonly<Record<string, readonly string[]>>): Change {
  return (text, lang, names) => {
    const own = findHits({ title: '', text, lang }, names);
    const found = words(text);
    const hits = own.filter(({ concept }) => concept.startsWith(prefix));
    const script = /\p{Script=Arabic}/u.test(text)
      ? 'ar'
      : /\p{Script=Hebrew}/u.test(text)
        ? 'he'
        : 'en';
    return hits.flatMap(({ at, length, found: old }) => {
      const put = (others[script] ?? []).find(
        (name) => !text.includes(name) && !name.includes(old),
      );
      const [first, last] = [found[at], found[at + length - 1]];
      return put && first && last ? [swap(text, first.start, last.end, put)] : [];
    });
  };
}

const people = {
  en: ['Netanyahu', 'Macron', 'Zelensky'],
  ar: ['نتنياهو', 'ماكرون', 'زيلينسكي'],
  he: ['נתניהו', 'מקרון'],
};
const places = {
  en: ['Beirut', 'Baghdad', 'Doha'],
  ar: ['بيروت', 'بغداد', 'الدوحة'],
  he: ['ביירות', 'בגדד'],
};

// Nobody who stands in any table, nor in any text.
function swapUnknown(text: string, lang: string): readonly string[] {
  return findNames(text, lang).flatMap(({ text: name }) => {
    const at = text.indexOf(name);
    return at < 0 ? [] : [swap(text, at, at + name.length, 'Oskar Brandvold')];
  });
}

function swapNumbers(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\d.,:/-])\d{1,6}(?![\d.,:/-]*\d)/g)].map(({ 0: digits, index }) =>
    swap(text, index, index + digits.length, `${Number(digits) + 3}`),
  );
}

const weekdays: Readonly<Record<string, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Friday'],
  ar: ['الاثنين', 'الثلاثاء', 'الجمعة'],
  he: ['שלישי', 'רביעי'],
  tr: ['pazartesi', 'cuma'],
  fr: ['lundi', 'vendredi'],
  de: ['Montag', 'Freitag'],
  es: ['lunes', 'viernes'],
  ru: ['понедельник', 'пятницу'],
};
const months: Readonly<Record<string, readonly string[]>> = {
  en: ['April', 'June'],
  ar: ['نيسان', 'حزيران'],
  he: ['אפריל', 'יוני'],
  tr: ['Nisan', 'Haziran'],
  fr: ['avril', 'juin'],
  de: ['April', 'Juni'],
  es: ['abril', 'junio'],
  ru: ['апреля', 'июня'],
};

function swapDays(text: string, lang: string): readonly string[] {
  const found = words(text);
  return found.flatMap((word, at) => {
    const day = findSpokenDay(word.folded, lang, found[at - 1]?.folded, found[at + 1]?.folded);
    const isMonth =
      findMonth(word.folded) !== undefined &&
      /\d/.test(`${found[at - 1]?.text} ${found[at + 1]?.text}`);
    const list = day?.kind === 'weekday' ? weekdays[lang] : isMonth ? months[lang] : undefined;
    const put = list?.find((one) => !text.includes(one));
    return put === undefined ? [] : [swap(text, word.start, word.end, put)];
  });
}

const nots: Readonly<Record<string, readonly [RegExp, string]>> = {
  en: [/\b(was|were|is|are|has|have|had|will|would|could|can)\b(?! not)/, '$1 not'],
  ar: [/(?<=^|\s)((?:ي|ت)\p{L}{3,})(?=\s)/u, 'لا $1'],
  he: [/(?<=\s)(\p{L}+)(?=\s)/u, 'לא $1'],
  fr: [/\b(a|est|ont|sont)\b/, "n'$1 pas"],
  de: [/\b(hat|ist|haben|sind|wurde|wurden|wird)\b/, '$1 nicht'],
  es: [/\b(ha|es|han|son|fue)\b/, 'no $1'],
  ru: [/(?<=\s)(\p{L}+(?:л|ла|ли|ет|ют))(?=\s)/u, 'не $1'],
};
const plainNot: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|never)\s/,
  ar: /(?<=\s)(?:لا|لم|لن|ليس|ليست)\s/u,
  he: /(?<=\s)(?:לא|אין)\s/u,
  fr: /\bpas\s/,
  de: /\bnicht\s/,
  es: /\bno\s/,
  ru: /(?<=\s)не\s/u,
};

function turnRound(text: string, lang: string): readonly string[] {
  const without = plainNot[lang];
  if (without?.test(text)) return [text.replace(without, '')];
  const rule = nots[lang];
  return rule?.[0].test(text) ? [text.replace(rule[0], rule[1])] : [];
}

// The first two people of a sentence in each other's place.
function swapPeople(text: string, lang: string, names: TopicIndex): readonly string[] {
  const found = words(text);
  const people = findHits({ title: '', text, lang }, names).filter(({ concept }) =>
    concept.startsWith('name:'),
  );
  const [first] = people;
  const second = people.find(({ concept }) => concept !== first?.concept);
  if (first === undefined || second === undefined || first.at >= second.at) return [];
  const [start, end] = [found[first.at]?.start, found[second.at + second.length - 1]?.end];
  const between = text.slice(
    found[first.at + first.length - 1]?.end ?? 0,
    found[second.at]?.start ?? 0,
  );
  if (start === undefined || end === undefined || between === '') return [];
  return [swap(text, start, end, `${second.found}${between}${first.found}`)];
}

export const changes: Readonly<Record<string, Change>> = {
  person: swapHits('name:', people),
  'person nobody knows': swapUnknown,
  place: swapHits('place:', places),
  number: swapNumbers,
  day: swapDays,
  negation: turnRound,
  'order of people': swapPeople,
};
