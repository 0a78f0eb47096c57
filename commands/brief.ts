// The briefing: what happened on a topic, every sentence with its source.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import type { Briefing, Coverage } from '../src/model/briefing.ts';
import type { Topic } from '../src/model/topic.ts';
import { briefStories } from '../src/news/brief-stories.ts';
import { usualVoicesMs } from '../src/news/find-silence.ts';
import { gatherStories } from '../src/news/gather-stories.ts';
import { readerLangsOf } from '../src/news/reader-langs.ts';
import { targetLangOf } from '../src/news/retelling/target-lang.ts';
import { findBriefedAt, findNewestSeenAt, markBriefed } from '../src/store/briefing-marks.ts';
import { readCoverage } from '../src/store/coverage.ts';
import { listStories } from '../src/store/stories.ts';
import { listStoryParts } from '../src/store/story-parts.ts';
import { readTopicScores } from '../src/store/topic-scores.ts';
import { listVoices } from '../src/store/voices.ts';
import { allTopicsCard } from '../src/view/all-topics-card.ts';
import { briefingCard } from '../src/view/briefing-card.ts';
import { labelsFor } from '../src/view/labels/choose-labels.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';

const dayMs = 24 * 3_600_000;
/** Talks and handovers move in days: a briefing over one day is often empty. */
const usualMs = 3 * dayMs;
const mostStories = 8;
const mostStoriesEach = 3;
/** Enough to rank from; a topic with more stories in its time is a busy one indeed. */
const mostRanked = 200;

export const brief = defineCommand({
  name: 'brief',
  summary: 'What happened on a topic, every sentence with its source',
  audience: 'everyone',
  visibility: 'public',
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic to read about; without it, all of them in short',
      example: 'gaza-board',
      suggest: suggestTopics,
    },
    {
      kind: 'duration',
      name: 'since',
      summary: 'how far back to look',
      example: '24h',
      maxMs: 90 * dayMs,
    },
  ],
  examples: ['brief', 'brief gaza-board', 'brief gaza-board 24h'],
  run: async ({ topic, since = usualMs }, context) => {
    // First of all: what is stored while the briefing is read is new to the next one.
    const knownUntil = (await findNewestSeenAt(context.store.db, context.scope)) ?? context.now;
    // The same for every topic, since feeds are read for all of them.
    const coverage = await readCoverage(context.store.db, context.now - since, context.scope);
    if (topic === undefined) {
      const all: Briefing[] = [];
      for (const each of context.topics) {
        all.push(
          await writeBriefing(
            each,
            { sinceMs: since, maxStories: mostStoriesEach, coverage, knownUntil },
            context,
          ),
        );
      }
      return allTopicsCard(await retell(all, context), labelsFor(context.locale));
    }
    const choice = chooseTopic(topic, context.topics);
    if (choice.kind === 'unknown') return choice.card;
    const briefing = await writeBriefing(
      choice.topic,
      { sinceMs: since, maxStories: mostStories, coverage, knownUntil },
      context,
    );
    const [retold = briefing] = await retell([briefing], context);
    return briefingCard(retold, labelsFor(context.locale));
  },
});

/** With what a model makes of the stories, where there is one and it answers in time. */
async function retell(
  briefings: readonly Briefing[],
  { actions, locale, settings }: CommandContext,
): Promise<readonly Briefing[]> {
  const stories = briefings.flatMap((briefing) => briefing.stories);
  const tell = await actions.retell(stories, targetLangOf(locale, settings.reads));
  return briefings.map((briefing) => ({ ...briefing, stories: briefing.stories.map(tell) }));
}

interface BriefingFrame {
  readonly sinceMs: number;
  readonly maxStories: number;
  readonly coverage: Coverage;
  /** When the newest item that the briefing knows was seen (ms since 1970). */
  readonly knownUntil: number;
}

async function writeBriefing(
  topic: Topic,
  { sinceMs, maxStories, coverage, knownUntil }: BriefingFrame,
  { store, now, channel, scope, locale, settings, actions }: CommandContext,
): Promise<Briefing> {
  const { db } = store;
  const sinceAt = now - sinceMs;
  const stories = await listStories(db, { topicId: topic.id, limit: mostRanked, scope });
  const ids = stories.filter(({ lastAt }) => lastAt >= sinceAt).map(({ id }) => id);
  const scores = await readTopicScores(db, topic.id, ids, scope);
  const relative = new Map([...scores].map(([id, score]) => [id, score / topic.threshold]));
  const lastBriefingAt = await findBriefedAt(db, channel, topic.id);
  const voices = await listVoices(db, {
    topicId: topic.id,
    usualSince: now - usualVoicesMs,
    readSince: sinceAt,
    scope,
  });
  const told = briefStories(gatherStories(ids, await listStoryParts(db, ids, scope), relative), {
    now,
    readerLangs: readerLangsOf(locale, settings.reads),
    maxStories,
    voicesOn: () => voices,
    ...(lastBriefingAt !== undefined && { lastBriefingAt }),
  });
  // While another Sitrep has the database, reading is all that can be done.
  if (!store.readOnly) {
    actions.later(() => store.transaction((tx) => markBriefed(tx, channel, topic.id, knownUntil)));
  }
  return {
    topic: toTopicLabel(topic, locale),
    sinceAt,
    untilAt: now,
    ...(lastBriefingAt !== undefined && { briefedAt: lastBriefingAt }),
    ...told,
    coverage,
  };
}
