// A story's profile: the sum of its parts, kept small however many they are.
import type { TopicId } from '../model/ids.ts';
import type { Signature, StoryProfile } from '../model/story.ts';
import { classOfKey, type KeyClass } from './key-class.ts';

export type NewProfile = Omit<StoryProfile, 'id'>;
type Weights = Readonly<Record<string, number>>;

/** Heaviest terms that are kept: enough for three reports without a word in common. */
const keptWords = 240;
/** Days weigh little and must not be crowded out by names. */
const keptKeys: Readonly<Record<KeyClass, number>> = {
  names: 100,
  events: 40,
  things: 40,
  details: 40,
  days: 20,
  focus: 60,
  when: 12,
  nth: 6,
};

function addWeights(a: Weights, b: Weights, kept: number): Weights {
  const sum = new Map(Object.entries(a));
  for (const [term, weight] of Object.entries(b)) sum.set(term, (sum.get(term) ?? 0) + weight);
  if (sum.size <= kept) return Object.fromEntries(sum);
  return Object.fromEntries([...sum].sort((x, y) => y[1] - x[1]).slice(0, kept));
}

function addKeys(a: Weights, b: Weights): Weights {
  const sum = addWeights(a, b, Number.POSITIVE_INFINITY);
  if (Object.keys(sum).length <= keptKeys.when) return sum;
  const seen = new Map<KeyClass, number>();
  const heaviest = Object.entries(sum).sort((x, y) => y[1] - x[1]);
  return Object.fromEntries(
    heaviest.filter(([key]) => {
      const kind = classOfKey(key);
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      return count <= keptKeys[kind];
    }),
  );
}

function addLangs(a: StoryProfile['langs'], b: StoryProfile['langs']): StoryProfile['langs'] {
  const sum = { ...a };
  for (const [lang, { count, words }] of Object.entries(b)) {
    const before = sum[lang] ?? { count: 0, words: {} };
    sum[lang] = {
      count: before.count + count,
      words: addWeights(before.words, words, keptWords),
    };
  }
  return sum;
}

/** The profile of two groups of reports together. */
export function mergeNewProfiles(a: NewProfile, b: NewProfile): NewProfile {
  return {
    count: a.count + b.count,
    langs: addLangs(a.langs, b.langs),
    keys: addKeys(a.keys, b.keys),
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
    topicIds: [...new Set([...a.topicIds, ...b.topicIds])],
  };
}

/** The profile of one part alone. The signature is a weighed one (`weighSignature`). */
export function toProfile(
  signature: Signature,
  at: number,
  topicIds: readonly TopicId[],
): NewProfile {
  const { lang, words, keys } = signature;
  return {
    count: 1,
    langs: { [lang]: { count: 1, words } },
    keys,
    firstAt: at,
    lastAt: at,
    topicIds,
  };
}

/**
 * A profile with one more part in it; without a profile, that of the part. `at` is when the part
 * was published or, if that is unknown, first seen (ms since 1970).
 */
export function addToProfile(
  profile: NewProfile | undefined,
  signature: Signature,
  at: number,
  topicIds: readonly TopicId[],
): NewProfile {
  const own = toProfile(signature, at, topicIds);
  return profile === undefined ? own : mergeNewProfiles(profile, own);
}

/** The profile of two stories that turned out to be one; it has the first one's id. */
export function mergeProfiles(a: StoryProfile, b: StoryProfile): StoryProfile {
  return { ...mergeNewProfiles(a, b), id: a.id };
}
