// Actors: who acts stands before who is acted on. Where people, groups or states change their order, who
// did what to whom may have been turned round.
import { fold } from '../../text/fold.ts';
import { findNames } from '../../text/names.ts';
import { isRoleWord } from '../../text/role-words.ts';
import { type Word, words } from '../../text/words.ts';
import { findHits } from '../find-hits.ts';
import { type Claim, isSameLanguage, type Refusal, type ToldSentence } from './claim.ts';
import { compileCues } from './cue-words.ts';
import type { NameCheck } from './names.ts';

/** States by name, not as an adjective: "Israel struck", but "the Syrian president". */
const states = new Set(
  `israel turkey russia iraq iran lebanon jordan egypt qatar syria france germany china ukraine washington damascus ankara
    إسرائيل تركيا روسيا العراق إيران لبنان الأردن مصر السعودية قطر سوريا فرنسا ألمانيا الصين أوكرانيا واشنطن دمشق أنقرة`
    .split(/\s+/)
    .map(fold),
);
/** Groups of the table; languages put them in other places than persons. */
const groups = new Set(
  `sdf ypg pyd pkk kdp puk hts islamic-state syrian-observatory hamas islamic-jihad hezbollah`
    .split(' ')
    .map((name) => `name:${name}`),
);
/** Verbs whose subject may stand at either end of a sentence. */
const countSaying = compileCues({
  en: 'said says according announced stated added',
  ar: 'قال قالت بحسب وفق وفقا أعلن أعلنت أكد أكدت أضاف',
  he: 'אמר אמרה לדברי לפי הודיע הודיעה',
  tr: 'dedi soyledi gore acikladi belirtti',
  fr: 'dit selon déclaré affirmé annoncé',
  de: 'sagte laut zufolge erklärte teilte',
  es: 'dijo según afirmó anunció declaró',
  ru: 'сказал сказала заявил заявила сообщил словам',
});
interface Actor {
  readonly id: string;
  readonly at: number;
  readonly speaks: boolean;
}

/** Whether two actors of a sentence that it stands for have changed places. */
export function findActorFault(claim: Claim, check: NameCheck): Refusal | undefined {
  const isSame = isSameLanguage(claim);
  const own = listActors(claim, check, isSame);
  for (const source of claim.told) {
    const told = [...listActors(source, check, isSame).values()];
    const swapped = told.some((first) => told.some((second) => isSwapped(first, second, own)));
    if (swapped) {
      return {
        kind: 'name',
        sentence: 'It names people in another order than its sources: who did what may be turned.',
      };
    }
  }
  return undefined;
}

function isSwapped(first: Actor, second: Actor, own: ReadonlyMap<string, Actor>): boolean {
  const [a, b] = [own.get(first.id), own.get(second.id)];
  if (a === undefined || b === undefined || first.at >= second.at || a.at <= b.at) return false;
  // "…, said Trump" may come back as "Trump said that …".
  const isMoved = (told: Actor, other: Actor, mine: Actor, others: Actor) =>
    told.speaks && mine.speaks && !other.speaks && !others.speaks;
  return !isMoved(second, first, b, a) && !isMoved(first, second, a, b);
}

/** Where each actor is named first. Full names that no table has are known by their sound. */
function listActors(
  { text, lang }: Pick<ToldSentence, 'text' | 'lang'>,
  check: NameCheck,
  isSame: boolean,
): ReadonlyMap<string, Actor> {
  const found = words(text);
  const actors = new Map<string, Actor>();
  const add = (id: string, at: number, length: number) => {
    if (at < 0 || actors.has(id)) return;
    actors.set(id, { id, at, speaks: isBesideSpeech(found, at, length, lang) });
  };
  const hits = findHits({ title: '', text, lang }, check.wary);
  for (const { concept, at, length } of hits) {
    if (isActor(concept, found.slice(at, at + length), isSame)) add(concept, at, length);
  }
  const known = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)));
  for (const { text: name, key } of isSame ? findNames(text, lang) : []) {
    const length = words(name).length;
    const start = text.indexOf(name);
    const at = found.findIndex((word) => word.start === start);
    if (length > 1 && !known.has(at)) add(key, at, length);
  }
  return actors;
}

function isActor(concept: string, named: readonly Word[], isSame: boolean): boolean {
  if (concept.startsWith('name:')) return isSame || !groups.has(concept);
  return isSame && named.length === 1 && states.has(named[0]?.folded ?? '');
}

/** "Trump said", "said Prime Minister Pedro Sánchez". */
function isBesideSpeech(found: readonly Word[], at: number, length: number, lang: string): boolean {
  let before = at - 1;
  while (before >= 0 && isRoleWord(found[before]?.folded ?? '')) before -= 1;
  const near = [found[before], found[at + length]].flatMap((word) => word ?? []);
  return (countSaying(near, lang) ?? 0) > 0;
}
