// The list of commands, in the order in which help shows them.

import { brief } from '../commands/brief.ts';
import { deliveries } from '../commands/deliveries.ts';
import { digest } from '../commands/digest.ts';
import { feeds } from '../commands/feeds.ts';
import { follow } from '../commands/follow.ts';
import { help } from '../commands/help.ts';
import { latest } from '../commands/latest.ts';
import { learned } from '../commands/learned.ts';
import { missed } from '../commands/missed.ts';
import { mute } from '../commands/mute.ts';
import { names } from '../commands/names.ts';
import { right } from '../commands/right.ts';
import { search } from '../commands/search.ts';
import { settings } from '../commands/settings.ts';
import { status } from '../commands/status.ts';
import { story } from '../commands/story.ts';
import { subscriptions } from '../commands/subscriptions.ts';
import { topic } from '../commands/topic.ts';
import { topics } from '../commands/topics.ts';
import { unfollow } from '../commands/unfollow.ts';
import { why } from '../commands/why.ts';
import { wrong } from '../commands/wrong.ts';
import type { Command } from './chat/command.ts';

export const commands: readonly Command[] = [
  brief,
  latest,
  story,
  search,
  topics,
  topic,
  why,
  missed,
  wrong,
  right,
  learned,
  names,
  follow,
  unfollow,
  subscriptions,
  mute,
  digest,
  deliveries,
  feeds,
  settings,
  status,
  help,
];
