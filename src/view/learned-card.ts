// What topics have learnt from a team's answers: all topics in a line each, or one in full.
import type { Block, Card } from '../model/card.ts';
import type { LearningState } from '../model/learnt.ts';
import { countOf } from './format-time.ts';
import { describeFeature, describeLearning, describeUncounted, signed } from './learning-lines.ts';
import { card, code, heading, list, note, paragraph, text } from './spans.ts';

export interface LearnedTopic {
  readonly handle: string;
  readonly name: string;
  readonly state: LearningState;
}

/** Weights below this move no verdict. */
const least = 0.05;
const mostWeights = 24;

export function allLearnedCard(topics: readonly LearnedTopic[]): Card {
  const lines = topics.map(({ handle, name, state }) => [
    code(handle),
    text(` ${name}: ${describeShortly(state)}`),
  ]);
  return card(
    'What topics learn from your answers',
    [
      list(lines),
      note(
        text('Say so: '),
        code('right i120 gaza-board'),
        text(', '),
        code('wrong s12 gaza-board'),
        text(' · one of them in full: '),
        code('learned gaza-board'),
      ),
    ],
    { data: topics.map(({ handle, state }) => ({ topic: handle, ...state })) },
  );
}

function describeShortly(state: LearningState): string {
  const { fitting, unfitting, rightAlone, rightLearnt, learnt, isOff } = state;
  const total = fitting + unfitting;
  const answers = `${countOf(total, 'answer')}, ${fitting} “right” and ${unfitting} “wrong”`;
  if (isOff) return `${answers}; learning is off`;
  if (learnt === undefined) return `${answers}; not learning`;
  return `${answers}; learning: ${rightLearnt} come out right, ${rightAlone} without`;
}

export function learnedCard(topic: LearnedTopic, changes: readonly Block[] = []): Card {
  const { handle, name, state } = topic;
  const { fitting, unfitting, learnt, isOff } = state;
  const counts = `${countOf(fitting, 'answer')} that a report is about it, ${unfitting} that it is not.`;
  const buttons =
    learnt === undefined && !isOff
      ? []
      : [
          isOff
            ? { label: 'Learn again', command: `learned ${handle} on` }
            : { label: 'Stop learning', command: `learned ${handle} off` },
        ];
  return card(
    [text('What '), code(handle), text(` ${name} has learnt`)],
    [
      ...changes,
      paragraph(text(counts)),
      ...(changes.length === 0 ? describeLearning(state, handle) : []),
      ...describeUncounted(state),
      ...(learnt === undefined ? [] : describeWeights(learnt.weights)),
    ],
    { data: { topic: handle, ...state }, actions: buttons },
  );
}

function describeWeights(weights: Readonly<Record<string, number>>): readonly Block[] {
  const telling = Object.entries(weights)
    .filter(([, points]) => Math.abs(points) >= least)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const shown = telling.slice(0, mostWeights);
  const more = telling.length - shown.length;
  return [
    heading(text('Points it adds to a report')),
    list(
      shown.map(([feature, points]) => [...describeFeature(feature), text(`: ${signed(points)}`)]),
    ),
    ...(more > 0 ? [note(text(`and ${countOf(more, 'lesser one')}`))] : []),
    note(
      text(
        'The topic’s own words count from −4 to +4, and 0 is the border. At most 3.6 are learnt, and nothing for reports unlike all that were answered: what has 6 times the points it needs always stays.',
      ),
    ),
  ];
}
