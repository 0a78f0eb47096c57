// A Web API client that never repeats a call by itself: the outbox owns every repeat.
import { webApi } from '@slack/bolt';
import { createBoltLog } from './bolt-log.ts';
import type { SlackLog } from './settings.ts';

export type SlackClient = webApi.WebClient;

/** A post has to end before its lease does. */
export const usualAnswerMs = 10_000;

// Fresh objects each time: bolt writes into the options that it is given, `retries: 100` among it.
export function clientOptions(
  apiUrl: string,
  log: SlackLog,
  answerMs = usualAnswerMs,
): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: answerMs,
    rejectRateLimitedCalls: true,
    logger: createBoltLog(log),
  };
}

export function createClient(
  token: string,
  apiUrl: string,
  log: SlackLog,
  answerMs = usualAnswerMs,
): SlackClient {
  return new webApi.WebClient(token, clientOptions(apiUrl, log, answerMs));
}
