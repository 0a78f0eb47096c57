// A translation cannot be compared word by word. It is laid beside its source: everybody who is named or
// has a role, every number and every guard has to be there as often and in the same order, in the same
// voice, and with the same kinds of event. What cannot be laid side by side is refused.
import { isStopword } from '../../text/stopwords.ts';
import { words } from '../../text/words.ts';
import { findEventKinds } from '../find-event-kinds.ts';
import { findThings } from '../find-things.ts';
import { isSpeechWord } from './attribution.ts';
import type { Claim, Refusal, ToldSentence } from './claim.ts';
import { countGuards } from './guards.ts';
import { type Listed, listSentence } from './listing.ts';
import type { NameCheck } from './names.ts';
import { countDenials } from './negation.ts';
import { isOrdinary, isPlain } from './ordinary-words.ts';
import { findRole, roleLangs } from './roles.ts';
import { countInversions } from './voice.ts';

type Text = Pick<ToldSentence, 'text' | 'lang'>;

/** Why a translation must not be shown. */
export function findTranslationFault(claim: Claim, check: NameCheck): Refusal | undefined {
  const [source, other] = claim.told;
  if (source === undefined || other !== undefined) {
    return refuse('name', 'A translation stands for one sentence.');
  }
  if (!roleLangs.has(source.lang) || !roleLangs.has(claim.lang)) {
    return refuse('name', 'In this language it cannot be told who did what.');
  }
  return (
    findOrderFault(listSentence(source, check), listSentence(claim, check)) ??
    findGuardFault(source, claim) ??
    findEventFault(source, claim) ??
    findVerbFault(claim, check)
  );
}

function findOrderFault(source: readonly Listed[], own: readonly Listed[]): Refusal | undefined {
  const [told, written] = [source, own].map(number);
  if (told === undefined || written === undefined) return undefined;
  const places = new Map(written.map((one) => [one.key, one]));
  if (told.length !== written.length || told.some(({ key }) => !places.has(key))) {
    return refuse('name', 'Not everybody and every number in it could be found in its source.');
  }
  const isTurned = told.some((first, at) =>
    told.slice(at + 1).some((second) => {
      const [a, b] = [places.get(first.key), places.get(second.key)];
      if (a === undefined || b === undefined || a.at < b.at) return false;
      return first.phrase !== second.phrase || a.phrase !== b.phrase;
    }),
  );
  return isTurned
    ? refuse(
        'name',
        'It names people in another order than its source: who did what may be turned.',
      )
    : undefined;
}

/** The second "army" of a sentence is another one than the first. */
function number(listed: readonly Listed[]): readonly (Listed & { readonly key: string })[] {
  const counts = new Map<string, number>();
  return listed.map((one) => {
    const count = (counts.get(one.id) ?? 0) + 1;
    counts.set(one.id, count);
    return { ...one, key: `${one.id} ${count}` };
  });
}

function findGuardFault(source: Text, own: Text): Refusal | undefined {
  if (countDenials(source.text, source.lang) !== countDenials(own.text, own.lang)) {
    return refuse('negation', 'It says no more often or less often than its source.');
  }
  const [told, written] = [source, own].map(({ text, lang }) => countGuards(text, lang));
  const kinds = new Set([...(told?.keys() ?? []), ...(written?.keys() ?? [])]);
  const strange = [...kinds].find((kind) => (told?.get(kind) ?? 0) !== (written?.get(kind) ?? 0));
  if (strange !== undefined) {
    return refuse('doubt', 'It is bounded, dated or certain in another way than its source.');
  }
  return countInversions(source.text, source.lang) === countInversions(own.text, own.lang)
    ? undefined
    : refuse('name', 'Its voice is not that of its source: who did what may be turned.');
}

/** Kinds that languages speak of too freely to be compared. */
const vague = new Set(
  'talks deployment call formation mechanism session results arrival money'
    .split(' ')
    .map((kind) => `event ${kind}`),
);

function kindsOf({ text, lang }: Text): ReadonlySet<string> {
  const found = words(text);
  return new Set(
    found.flatMap(({ folded }, at) => {
      const next = found[at + 1]?.folded ?? '';
      return [
        ...findEventKinds(folded, lang, next).map((kind) => `event ${kind}`),
        ...findThings(folded, lang, next).map((thing) => `thing ${thing}`),
      ];
    }),
  );
}

function findEventFault(source: Text, own: Text): Refusal | undefined {
  const [told, written] = [kindsOf(source), kindsOf(own)];
  const isEvent = (kind: string) => kind.startsWith('event') && !vague.has(kind);
  const isSame =
    [...written].every((kind) => told.has(kind) || vague.has(kind)) &&
    [...told].filter(isEvent).every((kind) => written.has(kind));
  return isSame ? undefined : refuse('wording', 'It speaks of other things than its source.');
}

/** In an English sentence: where a verb stands, whether it is done to somebody, and whether it is known. */
const beforeVerb = new Set('will would to has have had not and'.split(' '));
const ending = /(?:ed|[^s]s|ew|ook|ent|aid|ght|old|ank|ave|ell)$/u;
const toBe = new Set('was were is are been be being'.split(' '));
/** What one does to another. */
const deed =
  /^(?:attack|kill|shell|bomb|struck|strike|strik|hit|accus|arrest|detain|captur|seiz|target|raid|storm|shot|shoot|wound|injur|abduct|kidnap|beat|threat|condemn|fir|sack|dismiss|defeat|expel|oust|blam)/;

/** Only an English verb can be told from other words; what nobody knows may say anything. */
function findVerbFault(claim: Claim, check: NameCheck): Refusal | undefined {
  const { text, lang } = claim;
  const listed = listSentence(claim, check);
  const actors = new Set(
    listed.filter(({ id }) => !id.startsWith('number')).map((one) => one.phrase),
  );
  const known = new Set(
    listed.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)),
  );
  if (lang !== 'en') return actors.size < 2 ? unknownDeed() : undefined;
  const found = words(text);
  for (const [at, word] of found.entries()) {
    if (known.has(at)) continue;
    const [last, next] = [found[at - 1]?.folded ?? '', found[at + 1]?.folded ?? ''];
    const isPassive = toBe.has(last);
    if (deed.test(word.folded) && !isPassive && actors.size < 2) return unknownDeed();
    const mayBeVerb = beforeVerb.has(last) || isPassive || ending.test(word.folded);
    const isKnown =
      isStopword(word.folded, lang) ||
      isPlain(word.folded, lang) ||
      isSpeechWord(word, lang) ||
      /^[\p{Lu}\p{N}]/u.test(word.text) ||
      findRole(word.folded, lang, next) !== undefined ||
      kindsOf({ text: `${word.text} ${next}`, lang }).size > 0;
    if (!isKnown && (mayBeVerb || !isOrdinary(word.folded, lang, false))) {
      return refuse('wording', `Nothing shows that its source says “${word.text}”.`);
    }
  }
  return undefined;
}

function unknownDeed(): Refusal {
  return refuse('name', 'It could not be told who did it to whom.');
}

function refuse(kind: Refusal['kind'], sentence: string): Refusal {
  return { kind, sentence };
}
