// Consonants: the sound class of every letter, so that a name keeps its key from script to script.

/**
 * Sound classes: B labials (Arabic has no p and v, Hebrew writes b/v and p/f alike), D, G (g, j, gh),
 * H (h, kh), K (k, q), L, M, N, R, S (s and sh: folding makes ş an s), T, Z. Vowels and glides have
 * none; at the beginning of a word they are A. Capital letters, so that they cannot be met again.
 */
const letters: Readonly<Record<string, string>> = {
  B: 'bpfvبپفڤבפбпфвβπφ',
  D: 'dدذضדдδ',
  G: 'gjجغگژגгжґγ',
  H: 'hحخهחהхχ',
  K: 'kqcكقקכкќκ',
  L: 'lلڵלлλ',
  M: 'mمמмμ',
  N: 'nنנнν',
  R: 'rرڕרрρ',
  S: 'sسشصסשצсшщчцσ',
  T: 'tتثطטתтτθ',
  Z: 'zزظזзζ',
};

/** The sound class of a folded letter; undefined for vowels and glides. */
export const classOf: ReadonlyMap<string, string> = new Map(
  Object.entries(letters).flatMap(([sound, list]) => Array.from(list, (letter) => [letter, sound])),
);

/** Two or three letters for one sound, longest first, rewritten before letters are looked up. */
export const digraphs: readonly (readonly [RegExp, string])[] = [
  [/^x/g, 'H'],
  [/x/g, 'KS'],
  [/tsch|sch|tch|sh|ch|ts|tz|c(?=[eiy])/g, 'S'],
  [/kh/g, 'H'],
  [/gh|dj/g, 'G'],
  [/dh/g, 'D'],
  [/th/g, 'T'],
  [/ph/g, 'B'],
  [/ck|qu/g, 'K'],
  [/ng|نغ|נג|нг/g, 'N'],
];
