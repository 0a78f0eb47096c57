// What a team's answers did to one report's verdict, and the buttons to answer about it.
import type { Block, CardAction } from '../model/card.ts';
import type { ItemId, TopicId } from '../model/ids.ts';
import { isUncertain, type LearntPoints, type Match, uncertainBand } from '../model/match.ts';
import { describeFeature, signed } from './learning-lines.ts';
import { itemRef } from './ref.ts';
import { code, hint, list, paragraph, text } from './spans.ts';
import type { TopicLabel } from './topic-name.ts';

const mostReasons = 5;
const mostActions = 3;
/** A topic may have been missed where the verdict is uncertain, or so near to that. */
const nearBand = 0.1;

/** Points against points, and which kinds of reports they were learnt about. */
export function describeLearnt(learnt: LearntPoints, onTopic: boolean): readonly Block[] {
  const { points, own, alone, because } = learnt;
  const without = alone ? 'it would be on the topic' : 'it would not be on the topic';
  const changed = alone === onTopic ? '' : ` Without learning ${without}.`;
  const sum = `Learnt from your answers: ${signed(points)}, beside ${signed(own)} by the topic’s own words; below 0 it is off.${changed}`;
  const telling = because.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const lines = telling
    .slice(0, mostReasons)
    .map(({ feature, points: added }) => [text(`${signed(added)} `), ...describeFeature(feature)]);
  return [paragraph(text(sum)), list(lines)];
}

/** Buttons where the verdict may be wrong: it is nearly on a topic, or hardly. */
export function answerActions(
  itemId: ItemId,
  matches: readonly Match[],
  topics: ReadonlyMap<TopicId, TopicLabel>,
): readonly CardAction[] {
  const actions = matches.flatMap((match) => {
    const handle = topics.get(match.topicId)?.handle;
    if (handle === undefined || !isWorthAsking(match)) return [];
    return [answerAction(itemId, handle, match.onTopic)];
  });
  const labels = new Set<string>();
  return actions
    .filter(({ label }) => !labels.has(label) && labels.add(label))
    .slice(0, mostActions);
}

function isWorthAsking(match: Match): boolean {
  const { onTopic, confidence, excludedBy, lacksSubject, learnt } = match;
  if (onTopic) return isUncertain(match) || learnt !== undefined;
  // What a rule of the topic keeps out, no answers bring in.
  if (excludedBy !== undefined && lacksSubject !== true && learnt === undefined) return false;
  return confidence >= uncertainBand.from - nearBand;
}

/** The same to be typed, where there are no buttons. */
export function answerHints(actions: readonly CardAction[]): readonly Block[] {
  return actions.map(({ label, command }) => hint(text(`${label}? `), code(command)));
}

/** Says the opposite of the verdict. */
export function answerAction(itemId: ItemId, handle: string, onTopic: boolean): CardAction {
  return onTopic
    ? { label: `Not on ${handle}`, command: `wrong ${itemRef(itemId)} ${handle}` }
    : { label: `Should be on ${handle}`, command: `right ${itemRef(itemId)} ${handle}` };
}
