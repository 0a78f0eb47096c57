// Voice: signs by which the one who is named second acts on the one who is named first.
import { fold } from '../../text/fold.ts';

/** In folded text with single spaces. */
const inversions: Readonly<Record<string, RegExp>> = {
  // "shelled by the army"; not "by Monday", "by sea".
  en: /\b\p{L}+(?:ed|en|un|wn|ught|ade|ost|ut|et|old|aid|ung|eld|ept|it|ot) by (?!\d)\p{L}/gu,
  // By means of an agent, or "whom … met him": a relative word and a verb with a pronoun.
  ar: /(?:^| )(?:من قبل|علي يد|علي ايدي|بيد|من جانب|من طرف) |(?:^| )(?:الذي|التي|الذين|اللذين|اللواتي) (?:[يتن]|ا)?\p{L}{2,}(?:ه|ها|هم|هما)(?= |$)/gu,
  he: /(?:^| )(?:על ידי|בידי|מידי|על יד) /gu,
  fr: /\b\p{L}+(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|t|te|ts|tes) par (?!\d)\p{L}/gu,
};

/** How often a text turns round who acts; undefined for languages of which that is not known. */
export function countInversions(text: string, lang: string): number | undefined {
  const pattern = inversions[lang];
  return pattern && [...fold(text).replace(/\s+/g, ' ').matchAll(pattern)].length;
}
