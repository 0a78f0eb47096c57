// From a model's answer to a story: sentences that pass the check, and the sources' own for the rest.
import type { BriefingSentence, BriefingStory } from '../../model/briefing.ts';
import { findRefusal } from './check-claim.ts';
import type { Refusal, ToldSentence } from './claim.ts';
import type { NameCheck } from './names.ts';

/** What may be retold: the sentences from 1 on; 0 is a headline that is not in the readers' language. */
export interface Given extends ToldSentence {
  readonly n: number;
}

/** What the model wrote for some of them. */
export interface Written {
  readonly for: readonly number[];
  readonly items: readonly number[];
  readonly text: string;
}

/** Sentences that passed, and why the others did not. */
export interface Retelling {
  readonly passed: readonly Written[];
  readonly refused: readonly Refusal[];
}

/** The sentences of a story for a model; the headline only when it is in another language. */
export function listGiven(story: BriefingStory, lang: string): readonly Given[] {
  const { headline, headlineLang, headlineItemId, sentences, lastAt } = story;
  const itemId = headlineItemId ?? sentences[0]?.itemId;
  const title =
    headlineLang === lang || itemId === undefined
      ? []
      : [{ n: 0, itemId, text: headline, lang: headlineLang, publishedAt: lastAt }];
  const told = sentences.map(({ itemId: id, text, lang: own, at }, index) => ({
    n: index + 1,
    itemId: id,
    text,
    lang: own,
    publishedAt: at ?? lastAt,
  }));
  return [...title, ...told];
}

/** Checks each sentence against the given ones that it stands for and those of the items it cites. */
export function checkRetelling(
  given: readonly Given[],
  written: readonly Written[],
  lang: string,
  check: NameCheck,
): Retelling {
  const passed: Written[] = [];
  const refused: Refusal[] = [];
  const taken = new Set<number>();
  for (const one of written) {
    const refusal = one.for.some((n) => taken.has(n))
      ? faulty('It stands for a sentence that another one stands for.')
      : judge(one, given, lang, check);
    if (refusal !== undefined) {
      refused.push(refusal);
      continue;
    }
    for (const n of one.for) taken.add(n);
    passed.push(one);
  }
  return { passed, refused };
}

function judge(
  { for: numbers, items, text }: Written,
  given: readonly Given[],
  lang: string,
  check: NameCheck,
): Refusal | undefined {
  const told = given.filter(({ n }) => numbers.includes(n));
  if (told.length !== new Set(numbers).size) return faulty('It stands for no sentence there is.');
  const known = new Set<number>(given.map(({ itemId }) => itemId));
  if (!items.every((id) => known.has(id)))
    return faulty('It cites a report that it was not given.');
  if (!told.every(({ itemId }) => items.includes(itemId))) {
    return faulty('It does not cite the report that it stands for.');
  }
  const isTitle = numbers.includes(0);
  if (isTitle && numbers.length > 1) return faulty('A headline stands by itself.');
  const cited = given.filter(({ itemId, n }) => items.includes(itemId) || numbers.includes(n));
  return findRefusal({ text, lang, told, cited, ...(isTitle && { isTitle }) }, check);
}

function faulty(sentence: string): Refusal {
  return { kind: 'form', sentence };
}

/** The story with what passed in the place of what it stands for, in the order of the sentences. */
export function applyRetelling(
  story: BriefingStory,
  { passed }: Pick<Retelling, 'passed'>,
  lang: string,
): BriefingStory {
  const title = passed.find((one) => one.for.includes(0));
  const sentences = story.sentences.flatMap((sentence, index) => {
    const written = passed.find((one) => one.for.includes(index + 1));
    if (written === undefined) return [sentence];
    const isFirst = Math.min(...written.for) === index + 1;
    return isFirst ? [retell(story, written, lang)] : [];
  });
  return {
    ...story,
    sentences,
    ...(title && {
      headline: title.text,
      headlineLang: lang,
      original: { headline: story.headline, headlineLang: story.headlineLang },
    }),
  };
}

function retell(story: BriefingStory, written: Written, lang: string): BriefingSentence {
  const own = story.sentences.filter((_, index) => written.for.includes(index + 1));
  const [first] = own;
  if (first === undefined) throw new Error('a sentence that stands for nothing was passed');
  const cited = story.sentences.filter(({ itemId }) => written.items.includes(itemId));
  const others = cited.filter((one) => !own.includes(one));
  // Word for word the source's: then it is the source's.
  if (own.length === 1 && first.text === written.text) return first;
  const { isForeign: _, ...rest } = first;
  return {
    ...rest,
    text: written.text,
    lang,
    isNew: own.some(({ isNew }) => isNew),
    retoldFrom: [...own, ...others],
  };
}
