// The check of a sentence that a model wrote: refused unless all it says is said by what it cites.
import { fold } from '../../text/fold.ts';
import { stem, variants } from '../../text/stems.ts';
import { isStopword } from '../../text/stopwords.ts';
import { words } from '../../text/words.ts';
import { findAttributionFault, findDoubtFault } from './attribution.ts';
import { type Claim, isSameLanguage, type Refusal } from './claim.ts';
import { readDays } from './days.ts';
import { findFigureFault } from './figures.ts';
import { findFormFault } from './form.ts';
import { findNameFault, listConcepts, type NameCheck } from './names.ts';
import { findNegationFault } from './negation.ts';

/** Of the words that say something, this share must be the sources'. */
const leastShared = 0.6;
/** Of the table's names that the sources have, a translation keeps this share. */
const leastKept = 0.5;

/**
 * Why a sentence must not be shown; undefined when nothing speaks against it. Whatever cannot be told is
 * refused: the sentence of the source stands there already. What is not checked: who does what to whom
 * among people who are all named, and in a translation the ordinary words.
 */
export function findRefusal(claim: Claim, check: NameCheck): Refusal | undefined {
  const form = findFormFault(claim) ?? findQuoteFault(claim) ?? findNameFault(claim, check);
  if (form !== undefined) return form;
  const days = readDays(claim);
  if (days.kind === 'fault') return days.refusal;
  return (
    findFigureFault(claim, days.figures) ??
    findNegationFault(claim) ??
    findAttributionFault(claim) ??
    findDoubtFault(claim) ??
    findWordingFault(claim, check)
  );
}

const quotation = /“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|(?<!\p{L})"([^"]*)"(?!\p{L})/gu;

// Words between quotation marks are somebody's very words.
function findQuoteFault({ text, cited }: Claim): Refusal | undefined {
  const quotes = [...text.matchAll(quotation)].map((match) => match.slice(1).find(Boolean) ?? '');
  const strange = quotes.find((quote) => !cited.some((one) => one.text.includes(quote.trim())));
  return strange === undefined
    ? undefined
    : { kind: 'quote', sentence: 'It quotes words that do not stand so in its sources.' };
}

function findWordingFault(claim: Claim, check: NameCheck): Refusal | undefined {
  const refusal: Refusal = {
    kind: 'wording',
    sentence: 'It says something else than its sources.',
  };
  if (isSameLanguage(claim)) return shareOfWords(claim) < leastShared ? refusal : undefined;
  const told = listConcepts(claim.told, check.strict);
  const own = listConcepts([claim], check.wary);
  if (told.size === 0) return hasCommonFigure(claim) ? undefined : refusal;
  const kept = [...told].filter((concept) => own.has(concept)).length;
  return kept < told.size * leastKept ? refusal : undefined;
}

function shareOfWords({ text, lang, cited }: Claim): number {
  const known = new Set(cited.flatMap((one) => stemsOf(one.text, one.lang)));
  const own = words(text).filter(({ folded }) => !isStopword(folded, lang));
  const shared = own.filter(({ folded }) =>
    variants(folded, lang).some((form) => known.has(stem(form, lang))),
  );
  return own.length === 0 ? 0 : shared.length / own.length;
}

function stemsOf(text: string, lang: string): readonly string[] {
  return words(text).flatMap(({ folded }) =>
    variants(folded, lang).map((form) => stem(form, lang)),
  );
}

// Without a known name a translation is held to its source by a figure at least.
function hasCommonFigure({ text, told }: Claim): boolean {
  const figures = new Set(told.flatMap((one) => fold(one.text).match(/\d+/g) ?? []));
  return (fold(text).match(/\d+/g) ?? []).some((figure) => figures.has(figure));
}
