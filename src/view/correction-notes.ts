// Beside a story or a report: what editors have said of it, and buttons to say so.
import type { Block, CardAction, Span } from '../model/card.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { StoryDecision } from '../model/story-correction.ts';
import { nameItems } from './correction-card.ts';
import { itemRef, storyRef } from './ref.ts';
import { code, fullTime, heading, list, text } from './spans.ts';

/** Buttons beside those that a story has anyway; more are a wall. */
const mostButtons = 3;
/** Lines about what was decided, the newest. */
const mostDecisions = 8;
/**
 * Points by which a report is tied to its story plainly (of about four). Under them somebody may
 * want to look.
 */
const plainlyTied = 2.2;

/** What was decided, each as a line; nothing where nobody said anything. */
export function correctionNotes(decisions: readonly StoryDecision[]): readonly Block[] {
  if (decisions.length === 0) return [];
  return [
    heading(text('Corrected')),
    list(decisions.slice(-mostDecisions).map((one) => describeDecision(one))),
  ];
}

function describeDecision(decision: StoryDecision): readonly Span[] {
  const { kind, storyId, otherId, itemIds, at, isOwn } = decision;
  const [story, other] = [code(storyRef(storyId)), code(storyRef(otherId))];
  const who = [text(` by ${isOwn ? 'a person of this workspace' : 'an editor'} on `), fullTime(at)];
  return kind === 'apart'
    ? [text('Split off '), story, text(' as '), other, ...who, text(': '), ...nameItems(itemIds)]
    : [text('Merged '), other, text(' into '), story, ...who];
}

/** A report of a story and how well it is tied to it. */
interface TiedReport {
  readonly itemId: ItemId;
  readonly copyOf?: ItemId;
  /** 0 = it opened the story. */
  readonly score: number;
}

/** The reports that look out of place, the least tied first. Copies go where their originals go. */
export function findOutOfPlace(reports: readonly TiedReport[]): readonly ItemId[] {
  return reports
    .filter(({ copyOf, score }) => copyOf === undefined && score > 0 && score < plainlyTied)
    .toSorted((a, b) => a.score - b.score)
    .map(({ itemId }) => itemId)
    .slice(0, mostButtons);
}

/** A button for each report that says it is not of the story. `label`: "Not the same: i120". */
export function notSameActions(
  storyId: StoryId,
  itemIds: readonly ItemId[],
  label: (item: string) => string,
): readonly CardAction[] {
  return itemIds.map((id) => ({
    label: label(itemRef(id)),
    command: `story ${storyRef(storyId)} action:split with:${itemRef(id)}`,
  }));
}
