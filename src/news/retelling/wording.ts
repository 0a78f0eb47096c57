// Wording: what happened, and to what. Where words compare, a new one must be harmless or mean what the
// sources say; where they do not, what they speak of must be the same.
import { stem, variants } from '../../text/stems.ts';
import { isStopword } from '../../text/stopwords.ts';
import { type Word, words } from '../../text/words.ts';
import { findEventKinds } from '../find-event-kinds.ts';
import { findThings } from '../find-things.ts';
import { isSpeechWord } from './attribution.ts';
import { type Claim, isSameLanguage, type Refusal } from './claim.ts';
import { listConcepts, type NameCheck } from './names.ts';
import { isPlain } from './ordinary-words.ts';

/** Of the words that say something, this share must be those of the sentences it stands for. */
const leastTold = 0.5;
/** Of the table's names that the sources have, a translation keeps this share. */
const leastKept = 0.5;

/** What a translation must not bring in. Of lesser things languages speak in too many ways. */
const grave = new Set(
  `event killed,event wounded,event arrest,event airstrike,event blast,thing resign,thing assassination,thing massacre,thing walkout,thing independence,thing earthquake,thing flood,thing hunger,thing disease`.split(
    ',',
  ),
);

/** Whether a sentence speaks of what its sources speak of, and of nothing else. */
export function findWordingFault(claim: Claim, check: NameCheck): Refusal | undefined {
  return isSameLanguage(claim) ? compareWords(claim) : compareMeanings(claim, check);
}

interface Content {
  readonly word: Word;
  readonly meanings: readonly string[];
}

function readContent(text: string, lang: string): readonly Content[] {
  const found = words(text);
  return found
    .map((word, at) => ({ word, meanings: meaningsOf(word, found[at + 1], lang) }))
    .filter(({ word }) => !isStopword(word.folded, lang) && !/^\p{N}/u.test(word.text));
}

/** Kinds of event and things, the same in every language. */
function meaningsOf({ folded }: Word, next: Word | undefined, lang: string): readonly string[] {
  const after = next?.folded ?? '';
  return [
    ...findEventKinds(folded, lang, after).map((kind) => `event ${kind}`),
    ...findThings(folded, lang, after).map((thing) => `thing ${thing}`),
  ];
}

function stemsOf(sources: Claim['told']): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ text, lang }) =>
      words(text).flatMap(({ folded }) => variants(folded, lang).map((form) => stem(form, lang))),
    ),
  );
}

function meaningsIn(sources: Claim['told']): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ text, lang }) =>
      readContent(text, lang).flatMap(({ meanings }) => meanings),
    ),
  );
}

function compareWords({ text, lang, told, cited }: Claim): Refusal | undefined {
  const [known, own] = [stemsOf(cited), stemsOf(told)];
  const meant = meaningsIn(cited);
  const content = readContent(text, lang);
  const isIn = ({ folded }: Word, stems: ReadonlySet<string>) =>
    variants(folded, lang).some((form) => stems.has(stem(form, lang)));
  const isMeant = ({ meanings }: Content) =>
    meanings.length > 0 && meanings.every((meaning) => meant.has(meaning));
  const strange = content.find(
    (one) =>
      !isIn(one.word, known) &&
      !isMeant(one) &&
      !isPlain(one.word.folded, lang) &&
      !isSpeechWord(one.word, lang),
  );
  if (strange !== undefined) {
    return refuse(`It says “${strange.word.text}”, which its sources do not say.`);
  }
  const shared = content.filter(({ word }) => isIn(word, own)).length;
  return shared < content.length * leastTold
    ? refuse('It says something else than what it stands for.')
    : undefined;
}

function compareMeanings(claim: Claim, check: NameCheck): Refusal | undefined {
  const { text, lang, told, cited } = claim;
  const meant = meaningsIn(cited);
  const strange = readContent(text, lang).find(
    ({ meanings }) =>
      meanings.some((meaning) => grave.has(meaning)) &&
      !meanings.some((meaning) => meant.has(meaning)),
  );
  if (strange !== undefined) {
    return refuse(`It speaks of “${strange.word.text}”, and its sources do not.`);
  }
  const names = listConcepts(told, check.strict);
  if (names.size === 0) {
    return hasCommonFigure(claim)
      ? undefined
      : refuse('Nothing in it shows that it says what its sources say.');
  }
  const own = listConcepts([claim], check.wary);
  const kept = [...names].filter((name) => own.has(name)).length;
  return kept < names.size * leastKept ? refuse('It leaves out whom its sources name.') : undefined;
}

// Without a known name a translation is held to its source by a figure at least.
function hasCommonFigure({ text, told }: Claim): boolean {
  const figuresOf = (one: string) =>
    words(one).flatMap(({ folded }) => (/^\d/.test(folded) ? [folded] : []));
  const figures = new Set(told.flatMap((one) => figuresOf(one.text)));
  return figuresOf(text).some((figure) => figures.has(figure));
}

function refuse(sentence: string): Refusal {
  return { kind: 'wording', sentence };
}
