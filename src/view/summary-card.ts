// Alerts that were held back, told together.
import type { BriefingStory } from '../model/briefing.ts';
import type { Block, Card } from '../model/card.ts';
import type { StoryId } from '../model/ids.ts';
import type { HeldWhy, Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import { card, hint, list } from './spans.ts';
import { describeSentence, storyFacts, storyHeading } from './story-blocks.ts';

/** Where every message fits, whatever the platform: Discord's embeds, Slack's 10,000 characters. */
export const summaryLimits = { maxCharacters: 3_000, maxBlocks: 24 };

/** One sentence of each story is enough: whoever wants more asks. */
export function summaryCard(stories: readonly BriefingStory[], why: HeldWhy, labels: Labels): Card {
  const [first] = stories;
  const ref = first === undefined ? '' : storyRef(first.id);
  return card(
    labels.heldStories(stories.length, why),
    [
      ...stories.flatMap((story) => tellBriefly(story, labels)),
      hint(...labels.alertHint(`story ${ref}`, `why ${ref}`)),
    ],
    { lang: labels.lang, data: { kind: 'summary', storyIds: stories.map(({ id }) => id) } },
  );
}

/** The stories that a stored summary tells, as `summaryCard` put them into its data. */
export function listSummedUp({ data }: Card): readonly StoryId[] {
  return (data as { readonly storyIds?: readonly StoryId[] } | undefined)?.storyIds ?? [];
}

function tellBriefly(story: BriefingStory, labels: Labels): readonly Block[] {
  const [sentence] = story.sentences;
  const told = sentence && list([describeSentence(sentence, story, labels)]);
  return [storyHeading(story), storyFacts(story, labels), ...(told ? [told] : [])];
}
