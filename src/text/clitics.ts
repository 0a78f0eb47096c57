// Clitics and endings: what Arabic, Hebrew, Turkish, Kurdish, Persian and others attach to a word.

/** A word with one ending taken off, and the ending. */
interface Cut {
  readonly base: string;
  readonly ending: string;
}

function combine(...parts: readonly (readonly string[])[]): ReadonlySet<string> {
  let all = [''];
  for (const part of parts) all = all.flatMap((head) => ['', ...part].map((tail) => head + tail));
  all.push(...parts.flat());
  return new Set(all.filter((ending) => ending !== ''));
}

function list(text: string): readonly string[] {
  return text.split(' ');
}

// Turkish: plural, then possessive, then case, then -ki; vowels as `fold` leaves them.
const turkish = combine(
  list('lar ler'),
  list('i u si su imiz umuz iniz unuz'),
  list(
    'e a ye ya ne na yi yu ni nu in un nin nun de da te ta nde nda den dan ten tan nden ndan le la yle yla ce ca nce nca',
  ),
  list('ki kiler kilerin'),
);

// Sorani, as folded (Arabic kaf and ya): definite, plural, possessive, case.
const sorani = combine(
  list('ەكە كە ەكان كان ێك يەك ان يان گەل'),
  list('ي م ت مان تان يان'),
  list('ش يش دا ەوە وە'),
);

const kurmanji = new Set(
  list(
    'a e i o an en ya ye yi yan yen eke eki ekî ek yek yeke yeki eka yeka iya iye iyan iyen ino re ra de da ane ana ande',
  ),
);

const persian = combine(list('ها هاي هايي ان گان'), list('ي اي م ت ش مان تان شان'), list('را'));

// Russian case endings of nouns, names and adjectives.
const russian = new Set(
  list(
    'а у ом е ы и ой ою ю ей ею ов ев ам ами ах я ем ям ями ях ого его ому ему ым им ый ий ая яя ое ее ую юю ые ие ых их ым ыми ими ии ию ией',
  ),
);

/** The endings taken off in each language, and the fewest letters that must remain. */
const endings: Readonly<
  Record<string, { readonly set: ReadonlySet<string>; readonly keep: number }>
> = {
  tr: { set: turkish, keep: 3 },
  ckb: { set: sorani, keep: 3 },
  kmr: { set: kurmanji, keep: 3 },
  fa: { set: persian, keep: 3 },
  ru: { set: russian, keep: 3 },
  de: { set: new Set(list('s es n en e er ern em')), keep: 4 },
  fr: { set: new Set(list('s x e es')), keep: 4 },
  es: { set: new Set(list('s es')), keep: 4 },
};

const longestEnding = 10;

/** Every way to take one (compound) ending off a folded word, shortest ending first. */
export function cutEndings(folded: string, lang: string): readonly Cut[] {
  const rules = endings[lang];
  if (rules === undefined) return [];
  const out: Cut[] = [];
  const most = Math.min(longestEnding, folded.length - rules.keep);
  for (let length = 1; length <= most; length += 1) {
    const ending = folded.slice(-length);
    if (rules.set.has(ending)) out.push({ base: folded.slice(0, -length), ending });
  }
  return out;
}

// و ف may precede ب ل ك س, which may precede the article; ل and the article are written لل.
const arabicConjunction = /^[وف](?=.{3})/;
const arabicPreposition = /^[بلك](?=.{3})/;

/** An Arabic word without the clitics in front of it, one more taken off at each step. */
export function cutArabicPrefixes(folded: string): readonly string[] {
  const out: string[] = [];
  let word = folded;
  if (arabicConjunction.test(word)) {
    word = word.slice(1);
    out.push(word);
  }
  if (/^لل(?=..)/.test(word)) {
    // للشرع is ل + الشرع; للبنان is ل + لبنان, and للاجئين ل + ال + لاجئين with one l less.
    const rest = word.slice(2);
    out.push(`ال${rest}`, rest, `ل${rest}`);
    return out;
  }
  if (arabicPreposition.test(word) && !word.startsWith('ال')) {
    word = word.slice(1);
    out.push(word);
  }
  if (/^ال(?=..)/.test(word)) out.push(word.slice(2));
  return out;
}

/** Forms of an Arabic word without a pronoun at its end; ته gives back the ta marbuta. */
export function cutArabicPronoun(folded: string): readonly string[] {
  const match = /^(.{3,}?)(هما|هم|هن|ها|نا|كم|ه)$/.exec(folded);
  const base = match?.[1];
  if (base === undefined || match?.[2] === undefined) return [];
  if (match[2] === 'ه' && !base.endsWith('ت')) return [];
  return base.endsWith('ت') && base.length > 3 ? [base, `${base.slice(0, -1)}ه`] : [base];
}

// ו and ש open; one or two of ה ב ל מ כ may follow (כש and מה in one go).
const hebrewPrefix = /^(?:ו?(?:כש|מש|לכש|ש)?)(?:מה|[הבלמכ])?/;

/** A Hebrew word without its prefix letters, one more taken off at each step. */
export function cutHebrewPrefixes(folded: string): readonly string[] {
  const longest = hebrewPrefix.exec(folded)?.[0].length ?? 0;
  const out: string[] = [];
  for (let length = 1; length <= longest && folded.length - length >= 2; length += 1) {
    out.push(folded.slice(length));
  }
  return out;
}
