// One story: its facts, and the timeline of its reports with copies folded.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { suggestStories } from '../src/chat/suggestions.ts';
import type { StoryId } from '../src/model/ids.ts';
import type { StoryTimeline } from '../src/model/story-timeline.ts';
import { briefStories } from '../src/news/brief-stories.ts';
import { gatherStories, toTimelineReport } from '../src/news/gather-stories.ts';
import { readerLangsOf } from '../src/news/reader-langs.ts';
import { findStory } from '../src/store/stories.ts';
import { listStoryParts } from '../src/store/story-parts.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { readRef } from '../src/view/ref.ts';
import { sourcesCard } from '../src/view/sources-card.ts';
import { storyCard } from '../src/view/story-card.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';
import { unknownRefCard } from '../src/view/unknown-ref-card.ts';

export const story = defineCommand({
  name: 'story',
  summary: 'All reports of one story, in order of time',
  audience: 'everyone',
  visibility: 'public',
  options: [
    {
      kind: 'text',
      name: 'id',
      summary: 'the number of a story',
      example: 's12',
      required: true,
      suggest: suggestStories,
    },
    {
      kind: 'choice',
      name: 'view',
      summary: 'the reports in order of time, or who reports it',
      example: 'sources',
      choices: ['timeline', 'sources'],
    },
  ],
  examples: ['story s12', 'story s12 sources'],
  run: async ({ id: typed, view }, context) => {
    const ref = readRef(/^\d+$/.test(typed) ? `s${typed}` : typed);
    const timeline = ref?.kind === 'story' ? await readTimeline(ref.id, context) : undefined;
    if (timeline === undefined) return unknownRefCard(typed, 'story');
    const show = view === 'sources' ? sourcesCard : storyCard;
    return show(timeline, labelsFor(context.locale));
  },
});

async function readTimeline(
  id: StoryId,
  { store, scope, topics, now, locale }: CommandContext,
): Promise<StoryTimeline | undefined> {
  const stored = await findStory(store.db, id, scope);
  if (stored === undefined) return undefined;
  const parts = await listStoryParts(store.db, [stored.id], scope);
  const wish = { now, readerLangs: readerLangsOf(locale), maxStories: 1 };
  const [told] = briefStories(gatherStories([stored.id], parts), wish).stories;
  if (told === undefined) return undefined;
  return {
    story: told,
    topics: topics
      .filter((topic) => stored.topicIds.includes(topic.id))
      .map((topic) => toTopicLabel(topic, locale)),
    reports: parts.map(toTimelineReport).toSorted((a, b) => a.at - b.at),
  };
}
