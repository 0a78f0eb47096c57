// Figures: every number of a sentence must be its sources', and none of theirs may get lost.
import { fold } from '../../text/fold.ts';
import { findNumbers } from '../../text/numbers.ts';
import { type Word, words } from '../../text/words.ts';
import type { Claim, Refusal, ToldSentence } from './claim.ts';

/** 200 000, as French and Russian write it. */
const spaced = /(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/g;

const ordinals = index([
  [
    2,
    'second ثان ثاني ثانية الثاني الثانية שנייה השנייה השני ikinci deuxième zweite zweiten zweiter segundo segunda второй вторая второго второе',
  ],
  [
    3,
    'third ثالث ثالثة الثالث الثالثة שלישי שלישית השלישי השלישית üçüncü troisième dritte dritten dritter tercero tercera tercer третий третья третьего',
  ],
  [
    4,
    'fourth رابع رابعة الرابع الرابعة רביעי רביעית הרביעי הרביעית dördüncü quatrième vierte vierten cuarto cuarta четвертый четвертая',
  ],
  [
    5,
    'fifth خامس خامسة الخامس الخامسة חמישי חמישית החמישי החמישית beşinci cinquième fünfte fünften quinto quinta пятый пятая',
  ],
  [
    6,
    'sixth سادس سادسة السادس السادسة שישי שישית השישי השישית altıncı sixième sechste sechsten sexto sexta шестой шестая',
  ],
  [
    7,
    'seventh سابع سابعة السابع السابعة שביעי שביעית השביעי השביעית yedinci septième siebte siebten séptimo séptima седьмой седьмая',
  ],
  [
    8,
    'eighth ثامن ثامنة الثامن الثامنة שמיני שמינית sekizinci huitième achte achten octavo octava восьмой',
  ],
  [
    9,
    'ninth تاسع تاسعة التاسع التاسعة תשיעי תשיעית dokuzuncu neuvième neunte neunten noveno novena девятый',
  ],
  [
    10,
    'tenth عاشر عاشرة العاشر العاشرة עשירי עשירית onuncu dixième zehnte zehnten décimo décima десятый',
  ],
]);

/** "Dozens" must not become "hundreds". */
const crowds = index([
  [
    12,
    'dozens dozen عشرات العشرات עשרות onlarca düzinelerce dizaines dutzende dutzend decenas десятки десятков دەیان dehan ده‌ها',
  ],
  [
    100,
    'hundreds مئات المئات מאות yüzlerce centaines hunderte hunderten cientos centenares сотни сотен سەدان sedan صدها',
  ],
  [
    1000,
    'thousands الآلاف آلاف אלפי binlerce milliers tausende tausenden miles тысячи هەزاران hezaran هزاران',
  ],
  [
    1e6,
    'millions الملايين ملايين מיליוני milyonlarca millions millionen millones миллионы ملیۆنان milyonan میلیون‌ها',
  ],
]);

const units = index([
  [
    1,
    'dollar dollars usd دولار دولارا دولارات דולר דולרים dolar doları dolarlık dollars dolares доллар доллара долларов دۆلار dolar دلار',
  ],
  [2, 'euro euros eur يورو אירו avro euro евро یورو'],
  [
    3,
    'pound pounds lira liras ليرة الليرة לירה לירות livre livres pfund libra libras лир лиры фунтов لیرە lîre لیر',
  ],
  [
    4,
    'percent بالمئة المئة بالمائة المائة אחוז אחוזים yüzde pourcent prozent процент процента процентов لەسەدا sedî درصد',
  ],
]);
const signs: Readonly<Record<string, number>> = { $: 1, '€': 2, '£': 3, '%': 4, '٪': 4 };

function index(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([value, list]) =>
      fold(list)
        .split(' ')
        .map((word) => [word, value] as const),
    ),
  );
}

interface Figures {
  /** Numbers that count something. */
  readonly numbers: ReadonlySet<number>;
  /** Every figure as it is written, years, hours and days among them. */
  readonly digits: ReadonlySet<string>;
  /** `2nd`, `dozens`, `$` and the like: kind and value. */
  readonly marks: ReadonlySet<string>;
}

function readFigures(text: string): Figures {
  const joined = text.replace(spaced, (digits) => digits.replace(/\s/g, ''));
  const found = words(joined);
  const look = (kind: string, table: ReadonlyMap<string, number>) =>
    found.flatMap(({ folded }) => {
      const value = table.get(folded) ?? table.get(folded.replace(/^(?:[وفבלהו]|ال)/u, ''));
      return value === undefined ? [] : [`${kind} ${value}`];
    });
  const written = [...text].flatMap((sign) => (signs[sign] ? [`unit ${signs[sign]}`] : []));
  return {
    numbers: new Set(findNumbers(joined)),
    digits: new Set(found.flatMap(({ folded }) => /\d+(?:[.]\d+)*/.exec(folded)?.[0] ?? [])),
    marks: new Set([
      ...look('order', ordinals),
      ...found.flatMap(readWrittenOrdinal),
      ...look('crowd', crowds),
      ...look('unit', units),
      ...written,
    ]),
  };
}

/** 2nd, 3rd, 21st. */
function readWrittenOrdinal({ folded }: Word): readonly string[] {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(folded)?.[1];
  return digits === undefined ? [] : [`order ${digits}`];
}

// Arabic and Hebrew say "two" with an ending: شخصين, يومان, שבועיים.
const dual = /\p{L}{3,}(?:ان|ين|ים|יים)$/u;

function mayMeanTwo({ text, lang }: ToldSentence): boolean {
  return (
    (lang === 'ar' || lang === 'he') && words(text).some(({ text: written }) => dual.test(written))
  );
}

/**
 * Whether a sentence has just the figures of its sources. Numbers must be in what it cites, and those of
 * what it stands for must be there. `dated`: figures of dates that were looked at already.
 */
export function findFigureFault(claim: Claim, dated: ReadonlySet<string>): Refusal | undefined {
  const own = readFigures(claim.text);
  const cited = claim.cited.map(({ text }) => readFigures(text));
  const isCited = (number: number) =>
    cited.some(({ numbers }) => numbers.has(number)) ||
    (number === 2 && claim.cited.some(mayMeanTwo));
  const invented =
    [...own.numbers].find((number) => !isCited(number) && !dated.has(`${number}`)) ??
    [...own.digits].find((figure) => !isWritten(figure, cited) && !isKnown(figure, own, dated));
  if (invented !== undefined)
    return refuse(`It has the number ${invented}, which its sources lack.`);
  const mark = [...own.marks].find((one) => !cited.some(({ marks }) => marks.has(one)));
  if (mark !== undefined) return refuse('It counts or measures in another way than its sources.');
  return findLoss(claim, own);
}

function isWritten(figure: string, cited: readonly Figures[]): boolean {
  return cited.some(({ digits }) => digits.has(figure));
}

/** A figure that is part of a number or of a date that was looked at already. */
function isKnown(figure: string, own: Figures, dated: ReadonlySet<string>): boolean {
  const value = Number(figure);
  if (dated.has(`${value}`)) return true;
  return [...own.numbers].some((number) => number === value || isMultiple(number, value));
}

function isMultiple(number: number, value: number): boolean {
  return [1e3, 1e6, 1e9].some((factor) => Math.abs(number - value * factor) < 1e-6 * number);
}

function findLoss({ told, ...claim }: Claim, own: Figures): Refusal | undefined {
  for (const one of told) {
    const { numbers, marks } = readFigures(one.text);
    const lost = [...numbers].find((number) => !own.numbers.has(number));
    // Small number words are often no numbers: "one of the two sides" is "a side" elsewhere.
    const isWord = lost !== undefined && lost <= 2 && !/\d/.test(fold(one.text));
    if (lost !== undefined && !(isWord && one.lang !== claim.lang)) {
      return refuse(`It leaves out the number ${lost} of its sources.`);
    }
    const lostMark = [...marks].find(
      (mark) => /^(?:crowd|unit)/.test(mark) && !own.marks.has(mark),
    );
    if (lostMark !== undefined) return refuse('It leaves out what its sources count in.');
  }
  return undefined;
}

function refuse(sentence: string): Refusal {
  return { kind: 'number', sentence };
}
