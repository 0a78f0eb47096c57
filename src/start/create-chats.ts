// The chat services that the settings name.
import { createDiscord } from '../chat/discord/discord-platform.ts';
import type { Platform } from '../chat/platform.ts';
import { createSlack } from '../chat/slack/slack-platform.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';

/** Opens nothing yet: that is done when they are connected. */
export function createChats(
  { discord, slack }: Config,
  store: Store,
  log: Log,
): readonly Platform[] {
  return [
    ...(discord === undefined ? [] : [createDiscord(discord, log)]),
    ...(slack === undefined ? [] : [createSlack(slack, { log, store, now: Date.now })]),
  ];
}
