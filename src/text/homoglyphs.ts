// Letters that look like another script's: "Sуrіa" with a Cyrillic у and і is still Syria.

// Pairs of a Cyrillic or Greek letter and the Latin one it looks like, as `fold` leaves them: what
// looks alike as a capital (В, Н) counts too.
const cyrillic = 'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw';
const greek = 'αa εe ιi κk νv οo ρp τt υu χx ηn βb μm';

function readPairs(pairs: string): readonly (readonly [string, string])[] {
  return pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
}

const toLatin = new Map([...readPairs(cyrillic), ...readPairs(greek)]);
const toCyrillic = new Map(readPairs(cyrillic).map(([letter, latin]) => [latin, letter] as const));

const stranger = /[\u0370-\u052f]/;
const latin = /[a-z]/g;
const cyrillicLetter = /[\u0400-\u052f]/g;

function rewrite(word: string, table: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => table.get(letter) ?? letter).join('');
}

/**
 * A folded word in one script: where Latin is mixed with Cyrillic or Greek, the fewer letters become
 * those of the others that they look like. Words of one script come back as they are.
 */
export function unmixScripts(folded: string): string {
  if (!stranger.test(folded)) return folded;
  const latins = folded.match(latin)?.length ?? 0;
  if (latins === 0) return folded;
  const cyrillics = folded.match(cyrillicLetter)?.length ?? 0;
  return rewrite(folded, cyrillics > latins ? toCyrillic : toLatin);
}
