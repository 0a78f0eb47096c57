// The dry run of `follow`: what the wish would have posted in the stored week.
import type { Subscription } from '../model/delivery.ts';
import type { Rehearsal } from '../news/rehearse-wish.ts';
import { rehearseWish } from '../news/rehearse-wish.ts';
import { listStories, type StoredStory } from '../store/stories.ts';
import { listStoryParts } from '../store/story-parts.ts';
import { findEndOfQuiet } from '../view/quiet-hours.ts';
import type { CommandContext } from './command.ts';

const weekMs = 7 * 24 * 3_600_000;
/** A busier week is said as "more than". */
const mostStories = 400;

export interface FollowRehearsal extends Rehearsal {
  /** The alerts' stories, the newest first. */
  readonly told: readonly StoredStory[];
  /** Stories of the week altogether. */
  readonly stories: number;
}

/** Plays the stories of the last 7 days, as the workspace sees them, through a subscription. */
export async function rehearseFollow(
  wish: Subscription,
  { store, scope, now, settings }: Pick<CommandContext, 'store' | 'scope' | 'now' | 'settings'>,
): Promise<FollowRehearsal> {
  const { topicId } = wish;
  const found = await listStories(store.reader, {
    topicId,
    changedSinceAt: now - weekMs,
    limit: mostStories,
    scope,
  });
  const stories = found.filter(({ firstAt }) => firstAt >= now - weekMs);
  const parts = await listStoryParts(
    store.reader,
    stories.map(({ id }) => id),
    scope,
  );
  const byStory = Map.groupBy(parts, ({ storyId }) => storyId);
  const rehearsal = rehearseWish(
    wish,
    stories.map(({ id }) => ({
      id,
      reports: (byStory.get(id) ?? []).map(({ item, part, copyOf }) => ({
        at: Math.min(item.publishedAt ?? item.seenAt, item.seenAt),
        lang: item.parts[part]?.lang ?? item.lang,
        outlet: item.outlet,
        isCopy: copyOf !== undefined,
      })),
    })),
    (at, quiet) => findEndOfQuiet(at, settings.zone, quiet),
  );
  const told = rehearsal.alerts.flatMap((id) => stories.find((story) => story.id === id) ?? []);
  return { ...rehearsal, told, stories: stories.length };
}
