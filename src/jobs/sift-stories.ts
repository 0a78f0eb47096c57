// Which of the stories with news a channel wants in its digest, by mutes, sources and languages.
import type { Subscription } from '../model/delivery.ts';
import type { TopicId } from '../model/ids.ts';
import type { LedgerReason } from '../model/ledger.ts';
import { countSources, findTellers } from '../news/count-sources.ts';
import type { StoryToBrief } from '../news/story-report.ts';
import type { DigestMark } from '../store/digests.ts';
import type { Mute } from '../store/mutes.ts';

/** A story with news on followed topics. */
export interface Candidate {
  readonly story: StoryToBrief;
  /** The topic that it is most squarely on comes first. */
  readonly topicIds: readonly TopicId[];
  /** An alert of it was held back: it is told, whatever has come since. */
  readonly isHeld: boolean;
}

export interface LeftStory extends Candidate {
  readonly reason: LedgerReason;
  readonly sentence: string;
}

interface Sieve {
  readonly followed: readonly Subscription[];
  readonly mutes: readonly Mute[];
  readonly after: DigestMark;
}

const sentences = {
  muted: 'It was muted when the digest was written.',
  'too-few-sources':
    'When the digest was written, fewer independent sources reported it than asked for.',
  'other-language': 'None of its reports is in a language that was asked for.',
} as const;

/** Stories for the digest, on the topics for which they fit, and those that are left out. */
export function siftStories(
  candidates: readonly Candidate[],
  sieve: Sieve,
): { readonly fitting: readonly Candidate[]; readonly left: readonly LeftStory[] } {
  const fitting: Candidate[] = [];
  const left: LeftStory[] = [];
  for (const one of candidates.filter((each) => each.isHeld || hasNews(each, sieve.after))) {
    const verdict = judge(one, sieve);
    if (typeof verdict !== 'string') fitting.push({ ...one, topicIds: verdict });
    else left.push({ ...one, reason: verdict, sentence: sentences[verdict] });
  }
  return { fitting, left };
}

// Copies of what was told already are no news.
function hasNews({ story }: Candidate, { coveredItemId }: DigestMark): boolean {
  return findTellers(story.reports).some(({ itemId }) => itemId > coveredItemId);
}

/** The topics for which the story fits, or why it fits for none. */
function judge(
  { story, topicIds, isHeld }: Candidate,
  { followed, mutes }: Sieve,
): readonly TopicId[] | keyof typeof sentences {
  const isMuted = (kind: 'topic' | 'story', id: number | string) =>
    mutes.some(({ target }) => target.kind === kind && target.id === id);
  const heard = topicIds.filter((id) => !isMuted('topic', id));
  if (heard.length === 0 || isMuted('story', story.id)) return 'muted';
  if (isHeld) return heard;
  const { sourceCount, languages } = countSources(story.reports);
  const wishes = heard.flatMap((id) => followed.filter(({ topicId }) => topicId === id));
  const sourced = wishes.filter(({ minSources }) => sourceCount >= minSources);
  if (sourced.length === 0) return 'too-few-sources';
  const spoken = sourced.filter(({ languages: asked }) => {
    return asked.length === 0 || asked.some((lang) => languages.includes(lang));
  });
  return spoken.length === 0 ? 'other-language' : spoken.map(({ topicId }) => topicId);
}
