// Changes to a sentence that make it say something else: another name, number, day, place, or a "not".
import type { TopicIndex } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { findRole } from '../../src/news/retelling/roles.ts';
import { findSpokenDay } from '../../src/news/weekdays.ts';
import { findMonth } from '../../src/text/months.ts';
import { findNames } from '../../src/text/names.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { type Word, words } from '../../src/text/words.ts';

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

// Two neighbours of a kind in each other's place: who did it, and how many of which.
function swapWords(pick: (word: Word, lang: string, next: string) => string | undefined): Change {
  return (text, lang) => {
    const found = words(text);
    const picked = found.flatMap((word, at) => {
      const kind = pick(word, lang, found[at + 1]?.folded ?? '');
      return kind === undefined ? [] : [{ word, kind }];
    });
    const [first] = picked;
    const second = picked.find(({ kind }) => kind !== first?.kind);
    if (first === undefined || second === undefined) return [];
    const between = text.slice(first.word.end, second.word.start);
    const put = `${second.word.text}${between}${first.word.text}`;
    return [swap(text, first.word.start, second.word.end, put)];
  };
}

const swapRoles = swapWords(({ folded }, lang, next) => findRole(folded, lang, next));
const swapFigures = swapWords(({ text }) => (findNumbers(text).length === 1 ? text : undefined));

// "Not" moves on to the next verb, or back to the one before.
function moveNot(text: string): readonly string[] {
  const at = text.search(/\bnot\s/);
  const verb = at < 0 ? -1 : text.slice(at + 4).search(/\b(?:to|and|but|that|before|after|if)\s/);
  if (verb <= 0) return [];
  const end = at + 4 + verb;
  return [`${text.slice(0, at)}${text.slice(at + 4, end)}not ${text.slice(end)}`];
}

function replaceFirst(...pairs: readonly (readonly [RegExp, string])[]): Change {
  return (text, lang) => {
    if (lang !== 'en') return [];
    return pairs.flatMap(([old, put]) => (old.test(text) ? [text.replace(old, put)] : []));
  };
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

/** Rarer ones: the same words, but somebody else did it, at another time or less certainly. */
export const turns: Readonly<Record<string, Change>> = {
  'order of roles': swapRoles,
  'order of numbers': swapFigures,
  'place of not': moveNot,
  'before and after': replaceFirst([/\bafter\b/, 'before'], [/\bbefore\b/, 'after']),
  certainty: replaceFirst([/\b(?:may|might|could|would)\b/, 'will'], [/\bwill\b/, 'may']),
  bound: replaceFirst(
    [/\b(?=\d+ [a-z])/, 'only '],
    [/\b(?=\d+ [a-z])/, 'all '],
    [/(?<=\b\d+ )(?=[a-z]+s\b)/, 'more '],
    [/\bat least /, ''],
    [/\bonly /, ''],
  ),
};
