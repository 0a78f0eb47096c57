// Socket Mode kept open. The library's own reconnecting ends in an unhandled rejection, or never
// tries again, when Slack refuses it once; so this file does it.
import type { SocketModeReceiver } from '@slack/bolt';
import { PlatformError } from '../platform.ts';
import { describe } from './bolt-log.ts';
import { usualAnswerMs } from './create-client.ts';
import { explainError, type SlackTrouble } from './explain-error.ts';
import type { SlackLog } from './settings.ts';
import { type StartTimes, tryInTime } from './try-in-time.ts';

type SocketClient = SocketModeReceiver['client'];

export interface Connection {
  /** Resolves when connected; rejects with PlatformError. */
  start(): Promise<void>;
  stop(): Promise<void>;
  findTrouble(): string | undefined;
}

export interface ConnectionTimes extends StartTimes {
  /** How long Slack may take to say hello. */
  readonly helloMs: number;
  readonly longestWaitMs: number;
  /** How long closing may take. */
  readonly closeMs: number;
  /** HTTP mode: how long a request may take to arrive. */
  readonly requestMs: number;
  /** How long Slack may take to answer a call. */
  readonly answerMs: number;
}

export const usualTimes: ConnectionTimes = {
  startMs: 10_000,
  helloMs: 20_000,
  firstWaitMs: 500,
  longestWaitMs: 60_000,
  closeMs: 2_000,
  requestMs: 10_000,
  answerMs: usualAnswerMs,
};

export function createConnection(
  client: SocketClient,
  log: SlackLog,
  times: ConnectionTimes = usualTimes,
): Connection {
  let phase: 'closed' | 'opening' | 'open' = 'closed';
  let isStopped = false;
  let failures = 0;
  let trouble: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const open = async (): Promise<SlackTrouble | undefined> => {
    phase = 'opening';
    try {
      await withLimit(client, times);
      [phase, failures, trouble] = ['open', 0, undefined];
      if (isStopped) await client.disconnect();
      return undefined;
    } catch (error) {
      phase = 'closed';
      const found = explainError(error);
      trouble = explainConnecting(found);
      log.warn({ said: describe([error]) }, 'Slack does not connect');
      return found;
    }
  };
  const tryAgain = (): void => {
    if (isStopped || timer !== undefined) return;
    const waitMs = Math.min(times.longestWaitMs, times.firstWaitMs * 2 ** failures++);
    timer = setTimeout(async () => {
      timer = undefined;
      if ((await open()) !== undefined) tryAgain();
    }, waitMs);
  };
  // Slack asks to connect anew every few hours; a broken line ends here, too.
  client.on('disconnected', () => {
    if (phase !== 'open') return;
    phase = 'closed';
    tryAgain();
  });
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearTimeout(timer);
    if (phase === 'closed') return;
    phase = 'closed';
    await Promise.race([client.disconnect(), pause(times.closeMs)]);
  };
  return {
    start: async () => {
      try {
        const { trouble: found } = await tryInTime(async () => toOutcome(await open()), times);
        if (found !== undefined) throw new PlatformError(explainConnecting(found));
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
    findTrouble: () => (isStopped ? undefined : trouble),
  };
}

function toOutcome(trouble: SlackTrouble | undefined): { readonly trouble?: SlackTrouble } {
  return trouble === undefined ? {} : { trouble };
}

async function withLimit(
  client: SocketClient,
  { helloMs, closeMs }: ConnectionTimes,
): Promise<void> {
  const starting = client.start();
  const isLate = Symbol('late');
  const first = await Promise.race([starting, pause(helloMs).then(() => isLate)]);
  if (first !== isLate) return;
  // Disconnecting rejects what was started.
  starting.catch(() => {});
  await Promise.race([client.disconnect(), pause(closeMs)]);
  throw new Error('Slack did not say hello.');
}

/** Why Socket Mode does not connect, and how to mend it. */
export function explainConnecting(trouble: SlackTrouble): string {
  switch (trouble.kind) {
    case 'account':
      return trouble.code === 'not_allowed_token_type'
        ? 'SLACK_APP_TOKEN is of the wrong kind. It is the App-Level Token, which begins with xapp- (Basic Information of the app).'
        : 'Slack does not take SLACK_APP_TOKEN. Make an App-Level Token with connections:write under Basic Information of the app.';
    case 'message':
      return `Slack does not open a connection (${trouble.code}). Switch on Socket Mode in the settings of the app.`;
    case 'channel':
    case 'later':
    case 'doubt':
      return `The connection to Slack is broken and is tried again. ${trouble.reason}`;
    default:
      return trouble satisfies never;
  }
}

async function pause(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
