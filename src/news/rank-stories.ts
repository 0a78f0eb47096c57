// Ranks stories: independent sources, freshness, growth, and how squarely they are on the topic.

export interface StoryFigures {
  readonly id: number;
  readonly sourceCount: number;
  readonly lastAt: number;
  /** Reports since the last briefing, or of the last hours when there was none. */
  readonly recentReports: number;
  readonly isNew: boolean;
  /** Score of its best report divided by the topic's threshold. */
  readonly topicScore: number;
}

const freshMs = 24 * 3_600_000;

/** The most important first. `now` in ms since 1970. */
export function rankStories<Story extends StoryFigures>(
  stories: readonly Story[],
  now: number,
): readonly Story[] {
  const weighed = stories.map((story) => ({ story, weight: weightOf(story, now) }));
  return weighed
    .toSorted((a, b) => b.weight - a.weight || b.story.lastAt - a.story.lastAt)
    .map(({ story }) => story);
}

function weightOf(story: StoryFigures, now: number): number {
  return (
    Math.log2(1 + story.sourceCount) +
    2 * Math.exp(-Math.max(0, now - story.lastAt) / freshMs) +
    0.6 * Math.log2(1 + story.recentReports) +
    (story.isNew ? 0.5 : 0) +
    0.3 * Math.min(3, story.topicScore)
  );
}
