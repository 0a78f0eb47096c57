// How far a topic's learning is and what it has learnt, in sentences that an editor can check.
import type { Block, Span } from '../model/card.ts';
import {
  always,
  fewestAnswers,
  fewestOfEachKind,
  type LearningState,
  onlyFarDown,
} from '../model/learnt.ts';
import { countOf } from './format-time.ts';
import { code, note, paragraph, quote, text } from './spans.ts';

/** What is still missing, or how well it does. */
export function describeLearning(state: LearningState, handle: string): readonly Block[] {
  const { fitting, unfitting, rightAlone, rightLearnt, learnt, isOff } = state;
  const total = fitting + unfitting;
  if (isOff) {
    const back = [text('Let it learn again: '), code(`learned ${handle} on`)];
    return [
      paragraph(text('Learning is off for this topic: answers are kept, and change nothing.')),
      note(...back),
    ];
  }
  const missing = describeMissing(fitting, unfitting);
  if (missing !== undefined) return [paragraph(text(missing))];
  const scores = `Of ${total} answers the topic alone gets ${rightAlone} right, with what it learns from the others ${rightLearnt}.`;
  if (learnt !== undefined) return [paragraph(text(scores))];
  const none =
    rightAlone === total
      ? `All ${total} answers are what the topic says anyway: there is nothing to learn.`
      : `${scores} Learning would make it no better, so the topic stays as it is.`;
  return [paragraph(text(none))];
}

function describeMissing(fitting: number, unfitting: number): string | undefined {
  const wanting = Math.max(0, fewestAnswers - fitting - unfitting);
  const kinds = [
    { count: fewestOfEachKind - fitting, command: 'right' },
    { count: fewestOfEachKind - unfitting, command: 'wrong' },
  ].filter(({ count }) => count > 0);
  const more = Math.max(
    wanting,
    kinds.reduce((sum, { count }) => sum + count, 0),
  );
  if (more === 0) return undefined;
  const named = kinds
    .map(({ count, command }) => `at least ${count} by “${command}”`)
    .join(' and ');
  const which = named === '' ? '' : `, ${named}`;
  const verb = more === 1 ? 'is' : 'are';
  return `${countOf(more, 'more answer')} ${verb} needed before the topic learns from them${which}. Until then they change nothing.`;
}

/** Answers that do not count, and why. */
export function describeUncounted(state: LearningState): readonly Block[] {
  const { tied, beyond, ruledOut } = state;
  const sentences = [
    tied > 0 && `${countOf(tied, 'report')} not counted: as many people say the one as the other.`,
    beyond > 0 &&
      `${countOf(beyond, 'answer')} not counted: one person who is no manager may be behind half of them at most.`,
    ruledOut > 0 &&
      `${countOf(ruledOut, 'answer')} not counted: a rule of the topic keeps the report out, and learning changes no rules.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length === 0 ? [] : [note(text(sentences.join(' ')))];
}

/** Reports that have a feature, as the beginning of a sentence. */
export function describeFeature(feature: string): readonly Span[] {
  if (feature === always) return [text('Every report')];
  if (feature === onlyFarDown) {
    return [text('Reports that name nothing of the topic in the title or the opening')];
  }
  const [field, ...rest] = feature.split('|');
  const concept = quote(rest.join('|'), 'und');
  switch (field) {
    case 'title':
      return [text('Reports that name '), concept, text(' in the title')];
    case 'lead':
      return [text('Reports that name '), concept, text(' in the opening, not in the title')];
    default:
      return [text('Reports that mention '), concept, text(' only in the body')];
  }
}

/** Points with their sign, as people write it. */
export function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
