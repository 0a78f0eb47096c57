// One story: its facts, and the timeline of its reports with copies folded.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { correctionActions, correctStory, findCorrectionForm } from '../src/chat/correct-story.ts';
import { suggestStories } from '../src/chat/suggestions.ts';
import type { ItemId, StoryId } from '../src/model/ids.ts';
import type { StoryTimeline } from '../src/model/story-timeline.ts';
import { briefStories } from '../src/news/brief-stories.ts';
import { gatherStories, toTimelineReport } from '../src/news/gather-stories.ts';
import { readerLangsOf } from '../src/news/reader-langs.ts';
import { findStory } from '../src/store/stories.ts';
import { listStoryParts } from '../src/store/story-parts.ts';
import { findOutOfPlace, notSameActions } from '../src/view/correction-notes.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { originalCard } from '../src/view/original-card.ts';
import { readRef } from '../src/view/ref.ts';
import { sourcesCard } from '../src/view/sources-card.ts';
import { storyCard } from '../src/view/story-card.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';
import { unknownRefCard } from '../src/view/unknown-ref-card.ts';

export const story = defineCommand({
  name: 'story',
  summary: 'All reports of one story, in order of time; editors split and merge stories',
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
      summary: 'the reports in order of time, who reports it, or their own words',
      example: 'sources',
      choices: ['timeline', 'sources', 'original'],
    },
    {
      kind: 'choice',
      name: 'action',
      summary: 'what an editor wants to correct',
      example: 'split',
      choices: correctionActions,
    },
    {
      kind: 'text',
      name: 'with',
      summary: 'the reports to split off, or the story to merge it with',
      example: 'i120 i121',
      suggest: suggestStories,
    },
  ],
  examples: [
    'story s12',
    'story s12 sources',
    'story s12 split i120 i121',
    'story s12 merge s15',
    'story s12 undo',
  ],
  findForm: async ({ action, with: named }, context) =>
    action && findCorrectionForm({ action, with: named }, context),
  run: async ({ id, view, action, with: named }, context) => {
    const typed = /^\d+$/.test(id) ? `s${id}` : id;
    if (action !== undefined) {
      return await correctStory({ story: typed, action, with: named }, context);
    }
    const ref = readRef(typed);
    const timeline = ref?.kind === 'story' ? await readTimeline(ref.id, context) : undefined;
    if (timeline === undefined) return unknownRefCard(id, 'story');
    const labels = labelsFor(context.locale);
    if (view === 'sources') return sourcesCard(timeline, labels);
    if (view === 'original') return originalCard(timeline, labels);
    const odd = context.isEditor ? await listOutOfPlace(timeline, context) : [];
    return storyCard(
      timeline,
      labels,
      notSameActions(timeline.story.id, odd, labels.actions.notSame),
    );
  },
});

async function listOutOfPlace(
  { story: { id } }: StoryTimeline,
  { store, scope }: CommandContext,
): Promise<readonly ItemId[]> {
  const parts = await listStoryParts(store.db, [id], scope);
  return findOutOfPlace(parts.map(({ item, ...part }) => ({ ...part, itemId: item.id })));
}

async function readTimeline(
  id: StoryId,
  { store, scope, topics, now, locale, settings }: CommandContext,
): Promise<StoryTimeline | undefined> {
  const stored = await findStory(store.db, id, scope);
  if (stored === undefined) return undefined;
  const parts = await listStoryParts(store.db, [stored.id], scope);
  const wish = { now, readerLangs: readerLangsOf(locale, settings.reads), maxStories: 1 };
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
