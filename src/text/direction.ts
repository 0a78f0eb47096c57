// Direction: whether a text is read from the left or from the right.

const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Direction of a text by the majority of its first 400 characters' letters; the first letter breaks
 * a tie. So an Arabic headline that begins with "SDF" is still read from the right.
 */
export function direction(text: string): 'ltr' | 'rtl' {
  let balance = 0;
  let first = 0;
  for (const char of text.slice(0, 400)) {
    if (!letter.test(char)) continue;
    const side = rightToLeft.test(char) ? 1 : -1;
    if (first === 0) first = side;
    balance += side;
  }
  return balance === 0 ? (first > 0 ? 'rtl' : 'ltr') : balance > 0 ? 'rtl' : 'ltr';
}
