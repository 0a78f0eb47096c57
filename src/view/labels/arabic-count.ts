// Counting in Arabic: one and two are said by the noun itself, 3–10 take its plural, 11–99 its
// accusative, the rest the bare noun.

/** A noun, with its adjective if it has one, in the forms that numbers ask for. */
export interface CountedNoun {
  /** Said instead of a number, as are `one` and `two`. */
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const rules = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('ar-u-nu-latn');

/** "خبر واحد", "خبران", "3 أخبار", "11 خبرًا", "100 خبر". */
export function countInArabic(count: number, noun: CountedNoun): string {
  const form = rules.select(count);
  const isSaid = form === 'zero' || form === 'one' || form === 'two';
  return isSaid ? noun[form] : `${digits.format(count)} ${noun[form]}`;
}

/** A noun by its singular, dual, plural and accusative. */
export function noun(one: string, two: string, few: string, many: string): CountedNoun {
  return { zero: `لا ${few}`, one, two, few, many, other: one };
}

/** "خبر واحد": a bare singular would read like a heading. */
export function withOne(counted: CountedNoun, one: string): CountedNoun {
  return { ...counted, one: `${counted.one} ${one}` };
}
