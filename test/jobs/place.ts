// A place to chat in memory, which answers as it is told; for tests of delivering.
import type { FindResult, Platform, PostOptions } from '../../src/chat/platform.ts';
import type { PostResult } from '../../src/model/delivery.ts';
import { idlePlatform } from '../chat/idle.ts';

export interface Place {
  /** What each post is answered, in order; after that every post is taken. */
  readonly answers: (PostResult | 'throw' | 'taken, but no answer')[];
  /** What looking is answered, in order; after that the truth. */
  readonly looks: FindResult[];
  /** What happened, e.g. "post a/1", "find a/1". */
  readonly events: string[];
  /** Keys of the messages that stand in the channels. */
  readonly shown: string[];
  /** How each of them was posted. */
  readonly options: (PostOptions | undefined)[];
  readonly platform: Platform;
}

/** `decide`: what a post is answered, where no answers are waiting. */
export function createPlace(
  decide: (
    channel: string,
  ) => Promise<PostResult | 'throw' | 'taken, but no answer' | undefined> = async () => undefined,
): Place {
  const place: Omit<Place, 'platform'> = {
    answers: [],
    looks: [],
    events: [],
    shown: [],
    options: [],
  };
  const take = (key: string, options: PostOptions | undefined): PostResult => {
    place.options.push(options);
    return { kind: 'posted', postedId: `m${place.shown.push(key)}` };
  };
  const platform: Platform = {
    ...idlePlatform,
    name: 'place',
    post: async ({ channel }, key, _card, options) => {
      place.events.push(`post ${key}`);
      const answer = place.answers.shift() ?? (await decide(channel));
      if (answer === 'throw') throw new Error('a bug in the platform');
      if (answer !== 'taken, but no answer') return answer ?? take(key, options);
      take(key, options);
      return { kind: 'unknown', reason: 'The answer was lost.' };
    },
    find: async (_channel, key) => {
      place.events.push(`find ${key}`);
      const at = place.shown.indexOf(key);
      const truth = at < 0 ? { kind: 'absent' as const } : { kind: 'posted' as const };
      return place.looks.shift() ?? { ...truth, postedId: `m${at + 1}` };
    },
  };
  return { ...place, platform };
}
