// What became of a topic when its answers changed, in sentences.
import type { Block } from '../model/card.ts';
import { countOf } from '../view/format-time.ts';
import { describeLearning } from '../view/learning-lines.ts';
import { code, note, paragraph, text } from '../view/spans.ts';
import type { Relearning } from './learn-answers.ts';

/** What became of the topic, and how far its learning is. */
export function describeRelearning(done: Relearning, handle: string): readonly Block[] {
  const { change, state, left, came } = done;
  const week = `Of the stored week ${countOf(left, 'report')} left the topic and ${came} came to it.`;
  const seen = note(
    text('What was learnt: '),
    code(`learned ${handle}`),
    text(' · end it: '),
    code(`learned ${handle} off`),
  );
  switch (change) {
    case 'none':
      return describeLearning(state, handle);
    case 'full':
      return [
        ...describeLearning(state, handle),
        note(text('It cannot begin: this workspace has all the topics it may have.')),
      ];
    case 'begun':
      return [
        paragraph(text('The topic learns from the answers of this workspace now.')),
        ...describeLearning(state, handle),
        paragraph(text(week)),
        seen,
      ];
    case 'changed':
      return [...describeLearning(state, handle), paragraph(text(week)), seen];
    case 'ended':
      return [
        paragraph(text('The topic decides by its own words again.')),
        ...describeLearning(state, handle),
        paragraph(text(week)),
      ];
    default:
      return change satisfies never;
  }
}
