// Splicing: in its sources' own language a sentence is made of theirs, word for word and in their order.
// Whole sentences may be joined, and asides and linking words left out; anything else may turn who did
// what, and no list of such turns would ever be complete.
import { fold } from '../../text/fold.ts';
import { words } from '../../text/words.ts';
import { isSpeechWord } from './attribution.ts';
import type { Claim, Refusal, ToldSentence } from './claim.ts';
import { listDays } from './days.ts';
import { hasGuard } from './guards.ts';
import { countDenials } from './negation.ts';

/** Words that link a sentence to the one before it, and add nothing to it. */
const links = listOf({
  en: 'also meanwhile however moreover furthermore additionally separately',
  ar: 'أيضا',
  de: 'auch ausserdem zudem unterdessen',
  fr: 'aussi également',
  es: 'también además',
  ru: 'также',
  tr: 'ayrıca',
});
/** What an aside between commas begins with: it tells more of what stands before it. */
const asides = listOf({ en: 'who which a an', fr: 'qui dont', es: 'quien quienes' });
const joints = listOf({
  en: 'and while',
  fr: 'et',
  de: 'und',
  es: 'y',
  ru: 'и',
  tr: 've',
  he: '',
  ar: '',
});
const that = 'that';
const longestAside = 25;
const longestSpeaker = 8;

function listOf(source: Readonly<Record<string, string>>) {
  const sets = new Map(
    Object.entries(source).map(([lang, list]) => [
      lang,
      new Set(fold(list).split(' ').filter(Boolean)),
    ]),
  );
  return (form: string, lang: string) => sets.get(lang)?.has(form) ?? false;
}

interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  readonly isSpeech: boolean;
}

/** Signs by which a sentence is read: "Sharaa said Trump left" is not "Sharaa, said Trump, left". */
const sign = /[,،;؛:?؟!()[\]"“”«»„%٪$€£₪+&/]|[-–—](?=\s)|(?<=\d)[-–—](?=\d)|[–—]/gu;
const marks: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '–': '-',
  '—': '-',
};
const quoteSign = /^["“”«»„]$/;

function tokenize(text: string, lang: string): readonly Token[] {
  const found = words(text);
  const inWord = (at: number) => found.some(({ start, end }) => start <= at && at < end);
  const signs = [...text.matchAll(sign)]
    .filter(({ index }) => !inWord(index))
    .map(({ 0: mark, index }) => ({
      form: quoteSign.test(mark) ? '"' : (marks[mark] ?? mark),
      start: index,
      end: index + mark.length,
      isWord: false,
      isSpeech: false,
    }));
  const own = found.map((word) => ({
    // With what stands behind an apostrophe: "the army's rivals" are not "the army".
    form: fold(word.text),
    start: word.start,
    end: word.end,
    isWord: true,
    isSpeech: isSpeechWord(word, lang),
  }));
  return [...own, ...signs].toSorted((a, b) => a.start - b.start);
}

interface Source {
  readonly tokens: readonly Token[];
  /** Where it may be cut: from an index to those at which it may go on. */
  readonly cuts: ReadonlyMap<number, readonly number[]>;
  readonly told: ToldSentence;
}

function readSource(told: ToldSentence): Source {
  const tokens = tokenize(told.text, told.lang);
  return { tokens, cuts: findCuts(tokens, told), told };
}

function findCuts(tokens: readonly Token[], told: ToldSentence): Source['cuts'] {
  const cuts = new Map<number, number[]>();
  const add = (from: number, to: number) => cuts.set(from, [...(cuts.get(from) ?? []), to]);
  for (const [at, { form }] of tokens.entries()) {
    const isComma = form === ',';
    const next = tokens[at + 1];
    if (links(form, told.lang)) {
      add(at, at + 1);
      if (next?.form === ',') add(at, at + 2);
    }
    if (isComma && next && links(next.form, told.lang) && tokens[at + 2]?.form === ',')
      add(at, at + 3);
    const isAside = isComma && next !== undefined && asides(next.form, told.lang);
    const close = isAside ? ',' : form === '(' ? ')' : undefined;
    if (close === undefined) continue;
    const end = tokens.findIndex(
      (token, index) => index > at && !token.isWord && token.form === close,
    );
    const isLast = end < 0 && isAside;
    const to = isLast ? tokens.length : end + 1;
    if (
      to > at &&
      to - at <= longestAside &&
      isHarmless(tokens.slice(at + 1, isLast ? to : end), told)
    ) {
      add(at, to);
    }
  }
  return cuts;
}

/** Nothing that counts, denies, bounds or says whose word it is may get lost. */
function isHarmless(tokens: readonly Token[], { text, lang }: ToldSentence): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  const inner = text.slice(first.start, last.end);
  const isPlain = tokens.every(
    ({ isWord, isSpeech, form }) => isWord && !isSpeech && !/\d/.test(form),
  );
  return isPlain && !hasGuard(inner, lang) && countDenials(inner, lang) === 0;
}

function isSaying(form: string): boolean {
  return /^(?:said|says|say|saying|told|added|announced|stated|claimed|according)$/.test(form);
}

/** "…, Rubio said" may come back as "Rubio said that …": the speaker of all of it, in front of it. */
function putSpeakerFirst(source: Source): Source | undefined {
  const { tokens, told } = source;
  const comma = tokens.findLastIndex(({ form }) => form === ',');
  const speaker = tokens.slice(comma + 1);
  const said = tokens.slice(0, Math.max(0, comma));
  const isSpeaker =
    told.lang === 'en' &&
    speaker.length > 1 &&
    speaker.length <= longestSpeaker &&
    /^(?:said|says)$/.test(speaker.at(-1)?.form ?? '') &&
    speaker.every(({ isWord, form }) => isWord && !/\d/.test(form)) &&
    speaker.filter(({ form }) => isSaying(form)).length === 1;
  const isPlain = said.length > 0 && said.every(({ isWord, form }) => isWord && !isSaying(form));
  if (!isSpeaker || !isPlain) return undefined;
  // Without "that", "said on Monday the army left" would date the saying.
  const link = { form: that, start: 0, end: 0, isWord: true, isSpeech: false };
  const name = speaker.map((token) => ({ ...token, isSpeech: false }));
  return { told, tokens: [...name, link, ...said], cuts: new Map() };
}

/** Why a sentence is not made of its sources; undefined when it is. All are in its language. */
export function findSpliceFault({ text, lang, told }: Claim): Refusal | undefined {
  const written = tokenize(text, lang);
  const sources = dropRepeated(told.map(readSource));
  const [only] = sources;
  const turned = only && sources.length === 1 ? putSpeakerFirst(only) : undefined;
  const isSpliced = matches(written, sources, lang) || (turned && matches(written, [turned], lang));
  return isSpliced
    ? undefined
    : refuse(
        'It is not made of the words of its sources in their order: who did what may be turned.',
      );
}

/** A sentence of which another one has every word in the same order says nothing more. */
function dropRepeated(sources: readonly Source[]): readonly Source[] {
  return sources.filter(
    (one, at) =>
      !sources.some((other, index) => {
        if (index === at || !isInside(one, other)) return false;
        return index < at || !isInside(other, one);
      }),
  );
}

function isInside({ tokens }: Source, other: Source): boolean {
  const rest = other.tokens.map(({ form }) => form).join(' ');
  return ` ${rest} `.includes(` ${tokens.map(({ form }) => form).join(' ')} `);
}

/** Whether the words are those of the sources, one after the other. */
function matches(written: readonly Token[], sources: readonly Source[], lang: string): boolean {
  const [source, ...others] = sources;
  if (source === undefined) return false;
  const ends = walk(written, source);
  const [next] = others;
  if (next === undefined) return ends.has(written.length);
  return [...ends].some((end) => {
    const length = seamAt(written, end, source, next, lang);
    return length > 0 && matches(written.slice(end + length), others, lang);
  });
}

/** Where in the written words a source may have ended: each pair of places is looked at once. */
function walk(written: readonly Token[], { tokens, cuts }: Source): ReadonlySet<number> {
  const ends = new Set<number>();
  const seen = new Set<number>();
  const open: [number, number][] = [[0, 0]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [from, at] = pair;
    const key = from * (written.length + 1) + at;
    if (seen.has(key)) continue;
    seen.add(key);
    if (from === tokens.length) ends.add(at);
    const [own, other] = [written[at], tokens[from]];
    const isAfterSpeech = tokens[from - 1]?.isSpeech === true;
    if (own && other && own.form === other.form) open.push([from + 1, at + 1]);
    if (isAfterSpeech && own?.form === that) open.push([from, at + 1]);
    if (isAfterSpeech && other?.form === that) open.push([from + 1, at]);
    for (const to of cuts.get(from) ?? []) open.push([to, at]);
  }
  return ends;
}

/** How many signs and words join two sentences here; 0: they are not joined in a way that is safe. */
function seamAt(
  written: readonly Token[],
  at: number,
  first: Source,
  second: Source,
  lang: string,
): number {
  const isMark = written[at]?.form === ';';
  if (!mayFollow(first, second)) return 0;
  if (isMark) return joints(written[at + 1]?.form ?? '', lang) ? 2 : 1;
  const comma = written[at]?.form === ',' ? 1 : 0;
  // "And" makes what is said, bounded or dated in the first one hold for the second one, too.
  const isFree = !first.tokens.some(({ isSpeech }) => isSpeech) && !hasGuard(first.told.text, lang);
  return isFree && joints(written[at + comma]?.form ?? '', lang) ? comma + 1 : 0;
}

function mayFollow(first: Source, second: Source): boolean {
  const comma = second.tokens.findLastIndex(({ form }) => form === ',');
  const isSpokenAtEnd = comma >= 0 && second.tokens.slice(comma).some(({ isSpeech }) => isSpeech);
  const days = [first, second].map(({ told }) => new Set(listDays(told)));
  const [mine, theirs] = days;
  const isDayShared = mine === undefined || mine.size === 0 || (theirs?.size ?? 0) > 0;
  const isSameDay = dayOf(first) === dayOf(second) || days.every(({ size }) => size === 0);
  return !isSpokenAtEnd && isDayShared && isSameDay;
}

function dayOf({ told }: Source): number {
  return Math.floor((told.publishedAt ?? 0) / 86_400_000);
}

function refuse(sentence: string): Refusal {
  return { kind: 'wording', sentence };
}
