// The check of a sentence that a model wrote: refused unless all it says is said by what it cites.
import { findActorFault } from './actors.ts';
import { findAttributionFault, findDoubtFault } from './attribution.ts';
import { type Claim, isSameLanguage, type Refusal } from './claim.ts';
import { readDays } from './days.ts';
import { findFigureFault } from './figures.ts';
import { findFormFault } from './form.ts';
import { findNameFault, type NameCheck } from './names.ts';
import { findNegationFault } from './negation.ts';
import { findSpliceFault } from './splice.ts';
import { findTranslationFault } from './translation.ts';
import { findWordingFault } from './wording.ts';

/**
 * Why a sentence must not be shown; undefined when nothing speaks against it. Whatever cannot be told is
 * refused: the sentence of the source stands there already. In the language of its sources a sentence is
 * made of their words in their order. What is not checked in a translation: words of which no lexicon knows
 * what they mean.
 */
export function findRefusal(claim: Claim, check: NameCheck): Refusal | undefined {
  const fault =
    findFormFault(claim) ??
    findQuoteFault(claim) ??
    findNameFault(claim, check) ??
    findActorFault(claim, check);
  if (fault !== undefined) return fault;
  const days = readDays(claim);
  if (days.kind === 'fault') return days.refusal;
  return (
    findFigureFault(claim, days.figures) ??
    findNegationFault(claim) ??
    findAttributionFault(claim) ??
    findDoubtFault(claim) ??
    findWordingFault(claim, check) ??
    (isSameLanguage(claim) ? findSpliceFault(claim) : findTranslationFault(claim, check))
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
