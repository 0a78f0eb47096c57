// What a model retold, in the words of the reports themselves.
import type { Card } from '../model/card.ts';
import type { StoryTimeline } from '../model/story-timeline.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import { card, hint } from './spans.ts';
import { storyBlocks } from './story-blocks.ts';

/** The story's sentences as they stand in its reports now; `data` is the story. */
export function originalCard({ story }: StoryTimeline, labels: Labels = english): Card {
  const ref = storyRef(story.id);
  return card(
    labels.ownWords,
    [...storyBlocks(story, labels), hint(...labels.allReports(`story ${ref}`))],
    { data: { kind: 'original', story }, lang: labels.lang },
  );
}
