// Number words: small numbers as words, and the words for thousand, million, billion.
import { fold } from './fold.ts';
import { longNumberWords } from './number-phrases.ts';

// Left out where the word also means something else: Turkish "on", Persian "se", any "one".
const lists: readonly (readonly [number, string])[] = [
  [2, 'two zwei deux dos iki اثنان اثنين اثنتين שניים שתיים שני שתי два две دوو du'],
  [3, 'three drei trois tres üç ثلاثة ثلاث שלושה שלוש три трех سێ'],
  [4, 'four vier quatre cuatro dört أربعة أربع ארבעה ארבע четыре четырех چوار چهار çar'],
  [5, 'five fünf cinq cinco beş خمسة خمس חמישה חמש пять пяти پێنج پنج pênc'],
  [6, 'six sechs seis altı ستة שישה шесть шести شەش شش'],
  [7, 'seven sieben sept siete yedi سبعة سبع שבעה семь семи حەوت هفت heft'],
  [8, 'eight acht huit ocho sekiz ثمانية ثماني שמונה восемь восьми هەشت هشت heşt'],
  [9, 'nine neun neuf nueve dokuz تسعة تسع תשעה תשע девять девяти نۆ نه neh'],
  [10, 'ten zehn dix diez عشرة עשרה עשר десять десяти دە ده deh'],
  [11, 'eleven elf onze once одиннадцать یازدە یازده'],
  [12, 'twelve zwölf douze doce двенадцать دوازدە دوازده'],
  [13, 'thirteen dreizehn treize trece тринадцать سیزده'],
  [14, 'fourteen vierzehn quatorze catorce четырнадцать'],
  [15, 'fifteen fünfzehn quinze quince пятнадцать'],
  [16, 'sixteen sechzehn seize dieciséis'],
  [17, 'seventeen siebzehn diecisiete'],
  [18, 'eighteen achtzehn dieciocho'],
  [19, 'nineteen neunzehn diecinueve'],
  [20, 'twenty zwanzig vingt veinte yirmi عشرون عشرين עשרים двадцать بیست bîst'],
  [30, 'thirty dreißig trente treinta otuz ثلاثون ثلاثين שלושים тридцать'],
  [40, 'forty vierzig quarante cuarenta kırk أربعون أربعين ארבעים сорок'],
  [50, 'fifty fünfzig cinquante cincuenta elli خمسون خمسين חמישים пятьдесят'],
  [100, 'hundred hundert مئة مائة מאה'],
  [200, 'مئتان مئتين مائتين מאתיים двести'],
  [1000, 'thousand tausend ألف אלף тысяча тысячу'],
  [2000, 'ألفان ألفين אלפיים'],
];

const multiples: readonly (readonly [number, string])[] = [
  [
    1e3,
    'thousand tausend mille mil bin ألف ألفا آلاف אלף אלפים тысяч тысячи тыс هەزار هزار hezar k',
  ],
  [
    1e6,
    'million millions millionen mio millones millón milyon مليون ملايين מיליון миллион миллиона миллионов млн ملیۆن میلیون mlyon m',
  ],
  [
    1e9,
    'billion billions milliarden mrd milliards milliard milyar مليار مليارات מיליארד миллиард миллиарда миллиардов млрд ملیار میلیارد mlyar bn',
  ],
];

function index(pairs: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    pairs.flatMap(([value, list]) =>
      fold(list)
        .split(' ')
        .map((word) => [word, value] as const),
    ),
  );
}

const values = new Map([...longNumberWords, ...index(lists)]);
const factors = index(multiples);

// Arabic and Hebrew attach "and", "in" and "to": وبأربعة, לשלושה.
const prefixes = /^(?:[وف]?[بلك]?|ו?[בלמה]?)(?=..)/;

/** The number that a folded word stands for by itself. */
export function findNumberWord(folded: string): number | undefined {
  return values.get(folded) ?? values.get(folded.replace(prefixes, ''));
}

/** What a folded word multiplies the number before it by (thousand, million, billion). */
export function findFactor(folded: string): number | undefined {
  return factors.get(folded);
}
