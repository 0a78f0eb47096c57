// Number words by language: those that count alone, and those that do so only beside another one.

export interface NumberWords {
  /** `3 three` and the like, separated by commas: numbers also when nothing stands beside them. */
  readonly alone: string;
  /** Words that mean other things, too (an article, a preposition): numbers beside a number only. */
  readonly beside: string;
  /** What a number before them is multiplied by. */
  readonly factors: string;
  /** Words between the parts of one number. */
  readonly and: string;
  /** Whether a number has such words inside; where not, they join two numbers. */
  readonly isAndInside: boolean;
  /** Counts of no exact size: a number beside them is none by itself ("two dozen", "two thirds"). */
  readonly vague: string;
}

export const numberLexicon: Readonly<Record<string, NumberWords>> = {
  en: {
    alone: `2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve, 13 thirteen,
      14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty,
      50 fifty, 60 sixty, 70 seventy, 80 eighty, 90 ninety, 100 hundred, 1000 thousand`,
    beside: '1 one',
    factors: '1e3 thousand k, 1e6 million mio m, 1e9 billion bn',
    and: 'and',
    isAndInside: true,
    vague:
      'dozen dozens score scores half third thirds quarter quarters fifth fifths hundreds thousands',
  },
  de: {
    alone: `2 zwei, 3 drei, 4 vier, 5 fünf, 6 sechs, 7 sieben, 8 acht, 9 neun, 10 zehn, 11 elf, 12 zwölf, 13 dreizehn,
      14 vierzehn, 15 fünfzehn, 16 sechzehn, 17 siebzehn, 18 achtzehn, 19 neunzehn, 20 zwanzig, 30 dreißig, 40 vierzig,
      50 fünfzig, 60 sechzig, 70 siebzig, 80 achtzig, 90 neunzig, 100 hundert, 1000 tausend`,
    beside: '',
    factors: '1e3 tausend, 1e6 million millionen mio, 1e9 milliarde milliarden mrd',
    and: 'und',
    isAndInside: false,
    vague: 'dutzend dutzende drittel viertel halb hunderte tausende',
  },
  fr: {
    alone: `2 deux, 3 trois, 4 quatre, 5 cinq, 6 six, 7 sept, 8 huit, 9 neuf, 10 dix, 11 onze, 12 douze, 13 treize,
      14 quatorze, 15 quinze, 16 seize, 20 vingt, 30 trente, 40 quarante, 50 cinquante, 60 soixante`,
    beside: '1 un une, 20 vingts, 100 cent cents',
    factors: `1e3 mille, 1e6 million millions, 1e9 milliard milliards`,
    and: 'et',
    isAndInside: true,
    vague: 'dizaine dizaines douzaine vingtaine trentaine centaine centaines tiers quarts demi',
  },
  es: {
    alone: `2 dos, 3 tres, 4 cuatro, 5 cinco, 6 seis, 7 siete, 8 ocho, 9 nueve, 10 diez, 11 once, 12 doce, 13 trece,
      14 catorce, 15 quince, 16 dieciséis, 17 diecisiete, 18 dieciocho, 19 diecinueve, 20 veinte,
      21 veintiuno veintiuna veintiún, 22 veintidós, 23 veintitrés, 24 veinticuatro, 25 veinticinco, 26 veintiséis,
      27 veintisiete, 28 veintiocho, 29 veintinueve, 30 treinta, 40 cuarenta, 50 cincuenta, 60 sesenta, 70 setenta,
      80 ochenta, 90 noventa, 200 doscientos doscientas, 300 trescientos trescientas, 400 cuatrocientos cuatrocientas,
      500 quinientos quinientas, 600 seiscientos, 700 setecientos, 800 ochocientos, 900 novecientos`,
    beside: '1 un uno una, 100 cien ciento',
    factors: '1e3 mil, 1e6 millón millones',
    and: 'y',
    isAndInside: true,
    vague: 'docena docenas decena decenas centenar centenares tercios cuartos medio',
  },
  tr: {
    alone: `2 iki, 3 üç, 4 dört, 5 beş, 6 altı, 7 yedi, 8 sekiz, 9 dokuz, 20 yirmi, 30 otuz, 40 kırk, 50 elli, 60 altmış,
      70 yetmiş, 80 seksen, 90 doksan`,
    beside: '1 bir, 10 on, 100 yüz',
    factors: '1e3 bin, 1e6 milyon, 1e9 milyar',
    and: 've ila veya',
    isAndInside: false,
    vague: 'düzine buçuk yarım onlarca',
  },
  ar: {
    alone: `2 اثنان اثنين اثنتين, 3 ثلاثة ثلاث, 4 أربعة أربع, 5 خمسة خمس, 6 ستة, 7 سبعة سبع, 8 ثمانية ثماني, 9 تسعة تسع,
      10 عشرة, 20 عشرون عشرين, 30 ثلاثون ثلاثين, 40 أربعون أربعين, 50 خمسون خمسين, 60 ستون ستين, 70 سبعون سبعين,
      80 ثمانون ثمانين, 90 تسعون تسعين, 100 مئة مائة, 200 مئتان مئتين مائتين مائتان, 300 ثلاثمئة ثلاثمائة,
      400 أربعمئة أربعمائة, 500 خمسمئة خمسمائة, 600 ستمئة ستمائة, 700 سبعمئة سبعمائة, 800 ثمانمئة ثمانمائة,
      900 تسعمئة تسعمائة, 1000 ألف, 2000 ألفان ألفين`,
    beside: '1 واحد واحدة إحدى أحد, 2 اثنا اثني اثنتا اثنتي, 6 ست, 8 ثمان, 10 عشر',
    factors: '1e3 ألف ألفا آلاف, 1e6 مليون ملايين, 1e9 مليار مليارات',
    and: 'و أو إلى',
    isAndInside: true,
    vague: 'عشرات مئات نصف ثلث ثلثي ثلثا ربع بضعة',
  },
  he: {
    alone: `2 שניים שתיים שני שתי, 3 שלושה שלוש, 4 ארבעה ארבע, 5 חמישה חמש, 6 שישה, 7 שבעה, 8 שמונה, 9 תשעה תשע,
      10 עשרה עשר, 20 עשרים, 30 שלושים, 40 ארבעים, 50 חמישים, 60 שישים, 70 שבעים, 80 שמונים, 90 תשעים, 100 מאה,
      200 מאתיים, 1000 אלף, 2000 אלפיים`,
    beside: '1 אחד אחת, 2 שנים שתים שנימ, 3 שלושת, 6 שש, 7 שבע, 100 מאות',
    factors: '1e3 אלף אלפים, 1e6 מיליון, 1e9 מיליארד',
    and: 'ו או עד',
    isAndInside: true,
    vague: 'עשרות חצי שליש שלישים רבע',
  },
  ru: {
    alone: `2 два две двух, 3 три трех трое, 4 четыре четырех, 5 пять пяти, 6 шесть шести, 7 семь семи, 8 восемь восьми,
      9 девять девяти, 10 десять десяти, 11 одиннадцать, 12 двенадцать, 13 тринадцать, 14 четырнадцать, 15 пятнадцать,
      16 шестнадцать, 17 семнадцать, 18 восемнадцать, 19 девятнадцать, 20 двадцать, 30 тридцать, 40 сорок, 50 пятьдесят,
      60 шестьдесят, 70 семьдесят, 80 восемьдесят, 90 девяносто, 200 двести, 300 триста, 400 четыреста, 500 пятьсот,
      600 шестьсот, 700 семьсот, 800 восемьсот, 900 девятьсот, 1000 тысяча тысячу`,
    beside: '1 один одна одно одного, 20 двадцати, 30 тридцати, 40 сорока, 100 сто ста',
    factors:
      '1e3 тысяч тысячи тыс тысяча, 1e6 миллион миллиона миллионов млн, 1e9 миллиард миллиарда миллиардов млрд',
    and: 'и или',
    isAndInside: false,
    vague: 'десятков десятка десятки сотен сотни дюжина дюжины полтора половина трети четверти',
  },
  fa: {
    alone: `2 دو, 4 چهار, 5 پنج, 6 شش, 7 هفت, 8 هشت, 9 نه, 10 ده, 11 یازده, 12 دوازده, 13 سیزده, 14 چهارده, 15 پانزده,
      16 شانزده, 17 هفده, 18 هجده, 19 نوزده, 20 بیست, 30 سی, 40 چهل, 50 پنجاه, 60 شصت, 70 هفتاد, 80 هشتاد, 90 نود,
      200 دویست, 300 سیصد, 400 چهارصد, 500 پانصد`,
    beside: '1 یک, 3 سه, 100 صد یکصد',
    factors: '1e3 هزار, 1e6 میلیون, 1e9 میلیارد',
    and: 'و یا تا',
    isAndInside: true,
    vague: 'دهها صدها نیم سوم چهارم',
  },
  ckb: {
    alone: `2 دوو, 3 سێ, 4 چوار, 5 پێنج, 6 شەش, 7 حەوت, 8 هەشت, 9 نۆ, 10 دە, 11 یازدە یانزە, 12 دوازدە دوانزە, 13 سێزدە سیانزە,
      14 چواردە, 15 پازدە پانزە, 16 شازدە شانزە, 17 حەڤدە, 18 هەژدە, 19 نۆزدە, 20 بیست, 40 چل, 50 پەنجا, 60 شەست,
      70 حەفتا, 80 هەشتا, 90 نەوەد`,
    beside: '1 یەک, 30 سی, 100 سەد',
    factors: '1e3 هەزار, 1e6 ملیۆن, 1e9 ملیار',
    and: 'و یان بۆ تا',
    isAndInside: true,
    vague: 'دەیان سەدان نیو',
  },
  kmr: {
    alone: `2 du, 4 çar, 5 pênc, 7 heft, 8 heşt, 9 neh, 10 deh, 11 yanzdeh, 12 diwanzdeh dwanzdeh, 13 sêzdeh, 14 çardeh,
      15 panzdeh, 16 şanzdeh, 17 hevdeh, 18 hejdeh, 19 nozdeh, 20 bîst, 40 çil, 50 pêncî, 60 şêst, 70 heftê, 80 heştê, 90 nod`,
    beside: '1 yek, 3 sê, 6 şeş, 30 sî, 100 sed',
    factors: '1e3 hezar, 1e6 mîlyon milyon mlyon, 1e9 milyar mlyar',
    and: 'û u an heta',
    isAndInside: true,
    vague: 'dehan sedan nîv',
  },
};

/** German writes a number below a thousand as one word: dreiundzwanzig, hundertzwölf. */
export function spellGerman(
  units: readonly (readonly [number, string])[],
): readonly (readonly [number, string])[] {
  const one = [1, 'ein'] as const;
  const small = units.filter(([value]) => value < 10);
  const tens = units.filter(([value]) => value >= 20 && value < 100);
  const joined = tens.flatMap(([ten, word]) =>
    [one, ...small].map(([unit, name]) => [ten + unit, `${name}und${word}`] as const),
  );
  const below = [...units.filter(([value]) => value < 100), [1, 'eins'] as const, ...joined];
  const hundreds = [[1, ''] as const, one, ...small].flatMap(([unit, name]) => [
    [unit * 100, `${name}hundert`] as const,
    ...below.flatMap(([rest, word]) => [
      [unit * 100 + rest, `${name}hundert${word}`] as const,
      [unit * 100 + rest, `${name}hundertund${word}`] as const,
    ]),
  ]);
  return [...joined, ...hundreds];
}
