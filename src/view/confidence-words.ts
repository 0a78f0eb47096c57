// How sure a verdict on a topic is, and what would tip it, in an editor's words.
import { isUncertain, type Match, type MatchReason } from '../model/match.ts';

const fieldNames = { title: 'in the title', lead: 'in the lead', body: 'in the text' } as const;
const quiteSure = 0.9;

type Sureness = Pick<Match, 'confidence' | 'onTopic'>;

/** "sure", "fairly sure" or "uncertain", of the verdict that was given. */
export function nameSureness({ confidence, onTopic }: Sureness): string {
  const share = onTopic ? confidence : 1 - confidence;
  if (isUncertain({ confidence })) return 'uncertain';
  return share >= quiteSure ? 'sure' : 'fairly sure';
}

/** A sentence: of a hundred such reports, how many are on the topic. */
export function describeConfidence(match: Sureness): string {
  const share = Math.round(match.confidence * 100);
  return `Sitrep is ${nameSureness(match)}: of 100 reports like this, about ${share} are on the topic.`;
}

/** For an uncertain verdict, what would turn it; unset where nothing small would. */
export function describeTip(match: Match): string | undefined {
  const { score, threshold, onTopic, excludedBy, reasons } = match;
  if (!isUncertain(match)) return undefined;
  if (onTopic) return describeProp(score - threshold, reasons);
  if (excludedBy !== undefined) return 'It has points enough; only what is said here keeps it out.';
  const missing = Math.round((threshold - score) * 10) / 10;
  if (missing <= 0) return undefined;
  const points = missing === 1 ? '1 point' : `${missing} points`;
  return `${points} more, say one of the topic's words in the title, would bring it on.`;
}

/** The weakest single reason without which it would be off. */
function describeProp(margin: number, reasons: readonly MatchReason[]): string | undefined {
  const props = reasons.filter(({ points }) => points > margin);
  const weakest = props.toSorted((a, b) => a.points - b.points)[0];
  if (weakest === undefined) return undefined;
  return `Without ${weakest.concept} ${fieldNames[weakest.field]} it would not be on it.`;
}
