// Buttons under a story. Each is a line that could have been typed.
import type { BriefingStory } from '../model/briefing.ts';
import type { CardAction } from '../model/card.ts';
import type { StoryId } from '../model/ids.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import type { TopicLabel } from './topic-name.ts';

/** A story may be on many topics; a wall of buttons helps nobody. */
const mostTopics = 3;
/** Slack shows 75 characters, and wraps long before. */
const longestName = 40;

export function alertActions(
  id: StoryId,
  topics: readonly TopicLabel[],
  { actions }: Labels,
): readonly CardAction[] {
  const ref = storyRef(id);
  const [, second] = topics;
  const wrong = topics.slice(0, mostTopics).map(({ handle, name }) => ({
    label: second === undefined ? actions.notTopic : actions.notTopicNamed(shorten(name)),
    command: `wrong ${ref} ${handle}`,
  }));
  return [
    { label: actions.why, command: `why ${ref}` },
    { label: actions.sources, command: `story ${ref} view:sources` },
    { label: actions.timeline, command: `story ${ref}` },
    { label: actions.mute, command: `mute ${ref} 6h` },
    ...wrong,
  ];
}

/** Where a model wrote some of it: the sources' own words. */
export function originalActions(story: BriefingStory, { actions }: Labels): readonly CardAction[] {
  if (!isRetold(story)) return [];
  return [{ label: actions.original, command: `story ${storyRef(story.id)} view:original` }];
}

/** Whether anything in it was written by a model. */
export function isRetold({ sentences, original }: BriefingStory): boolean {
  return original !== undefined || sentences.some(({ retoldFrom }) => retoldFrom !== undefined);
}

export function updateActions(id: StoryId, { actions }: Labels): readonly CardAction[] {
  const ref = storyRef(id);
  return [
    { label: actions.why, command: `why ${ref}` },
    { label: actions.timeline, command: `story ${ref}` },
  ];
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= longestName ? name : `${letters.slice(0, longestName - 1).join('')}…`;
}
