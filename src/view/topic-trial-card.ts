// What a topic would have brought, and how single texts do on topics.
import type { Block, Card, Span } from '../model/card.ts';
import type { Match } from '../model/match.ts';
import type { TopicTrial, TrialReport } from '../model/topic-trial.ts';
import { nameSureness } from './confidence-words.ts';
import { countOf } from './format-time.ts';
import { itemRef } from './ref.ts';
import { card, heading, list, muted, note, paragraph, quote, text } from './spans.ts';
import type { TopicLabel } from './topic-name.ts';

/** More in a day than a channel reads. */
const manyADay = 20;
const mostReasons = 4;
const fieldNames = { title: 'title', lead: 'lead', body: 'text' } as const;

/** The stored week under a topic. `title` says which. */
export function topicTrialCard(title: readonly Span[], trial: TopicTrial): Card {
  return card(title, trialBlocks(trial), { data: trialData(trial) });
}

/** The figures and reports, without the number of the topic. */
export function trialData({ examples, near, ...figures }: TopicTrial): object {
  const strip = ({ match: { topicId: _, ...match }, ...report }: TrialReport) => ({
    ...report,
    match,
  });
  return { ...figures, examples: examples.map(strip), near: near.map(strip) };
}

/** The same below something else. */
export function trialBlocks(trial: TopicTrial): readonly Block[] {
  const { read, reports, examples, near } = trial;
  if (read === 0) {
    return [
      paragraph(
        text('Nothing is stored of the last 7 days yet, so there is nothing to try it on.'),
      ),
    ];
  }
  const rate = trial.posts / trial.days;
  return [
    paragraph(text(describeFigures(trial))),
    ...(rate > manyADay
      ? [
          note(
            text(
              'That is more than a channel reads: take the threshold strict, or words that must be named beside.',
            ),
          ),
        ]
      : []),
    ...(examples.length > 0 ? [list(examples.map(describeReport))] : []),
    ...(reports > examples.length ? [note(text(`and ${reports - examples.length} more`))] : []),
    ...(near.length > 0 ? [heading(text('Nearly on it')), list(near.map(describeReport))] : []),
  ];
}

function describeFigures({ read, reports, posts, days }: TopicTrial): string {
  const time = days === 1 ? 'the last day' : `the last ${days} days`;
  const looked = `${countOf(read, 'report')} of ${time}`;
  if (reports === 0) return `None of the ${looked} is on it.`;
  const rate = posts / days;
  const often =
    rate < 0.95
      ? `${countOf(posts, 'post')} in ${time}`
      : `about ${countOf(Math.round(rate), 'post')} a day`;
  return `${reports} of the ${looked} ${reports === 1 ? 'is' : 'are'} on it: ${often}.`;
}

function describeReport({ itemId, title, lang, outlet, match }: TrialReport): readonly Span[] {
  // English first: the line takes the direction of its first letter.
  return [
    muted(`${itemRef(itemId)} `),
    quote(title, lang),
    text(' — '),
    quote(outlet, 'und'),
    text(': '),
    ...describeMatch(match),
  ];
}

/** How a text does on each topic that has a word in it, best first. */
export function textTrialCard(
  title: readonly Span[],
  verdicts: readonly { readonly topic: TopicLabel; readonly match: Match }[],
): Card {
  const lines = verdicts.map(({ topic, match }) => [
    text(`${match.onTopic ? 'On' : 'Not on'} ${topic.handle}: `),
    ...describeMatch(match),
  ]);
  const none = paragraph(text('Nothing in it speaks for any topic, so it is on none.'));
  return card(title, [lines.length > 0 ? list(lines) : none], {
    data: verdicts.map(({ topic, match: { topicId: _, ...match } }) => ({ topic, ...match })),
  });
}

function describeMatch(match: Match): readonly Span[] {
  const { score, threshold, reasons, excludedBy } = match;
  const sureness = `${nameSureness(match)}, ${Math.round(match.confidence * 100)} %`;
  const points = `${round(score)} of ${round(threshold)} points (${sureness})`;
  const found = reasons
    .slice(0, mostReasons)
    .flatMap(({ found: words, field }, at) => [
      text(at === 0 ? ' — ' : ', '),
      quote(words, 'und'),
      text(` (${fieldNames[field]})`),
    ]);
  return [text(points), ...found, ...(excludedBy === undefined ? [] : [text(`. ${excludedBy}`)])];
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
