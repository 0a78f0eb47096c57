// Bolt's own log lines, as warnings of ours: first words only, with tokens taken out.
import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackLog } from './settings.ts';

// Tokens, and addresses by which anybody could answer in a channel.
const secrets = /x(?:ox[a-z]|app)-[\w-]+|https?:\/\/hooks\.[^\s"']+/g;
const longest = 300;

export function createBoltLog(log: SlackLog): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...words) => log.warn({ said: describe(words) }, 'Slack library'),
    error: (...words) => log.warn({ said: describe(words) }, 'Slack library'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** What a library says, without whatever lets somebody in. */
export function describe(words: readonly unknown[]): string {
  const said = words.map((word) => {
    if (word instanceof Error) return word.message;
    return typeof word === 'string' ? word : typeof word;
  });
  return said.join(' ').slice(0, longest).replace(secrets, '(hidden)');
}
