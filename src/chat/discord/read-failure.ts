// What an error of discord.js means for a message. Only chosen fields are read: its errors hold the
// address of the request, and with it the token of an interaction.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { PostResult } from '../../model/delivery.ts';

export type Failure = Exclude<PostResult, { kind: 'posted' }> | Invalid;

/** Something in the message itself is not as Discord wants it. */
interface Invalid {
  readonly kind: 'invalid';
  readonly reason: string;
}

/** A 429 without a word about how long. */
const blindWaitMs = 5_000;
const busyMs = 30_000;

/** Codes that say that a channel cannot be posted to, and what to do about it. */
const goneReasons: Readonly<Record<number, string>> = {
  10003: 'The channel no longer exists.',
  10004: 'Sitrep is no longer in this server.',
  10013: 'This person is no longer on Discord.',
  40067: 'The forum wants a tag at each post; turn that off in its settings.',
  50001: 'Sitrep cannot see the channel; give it the permission “View Channel”.',
  50007: 'This person takes no private messages from Sitrep.',
  50008: 'Messages cannot be posted to a channel of this kind.',
  50013:
    'Sitrep may not post in the channel; give it “Send Messages” and “Embed Links” (in threads “Send Messages in Threads”).',
  50033: 'Discord knows nobody with this id.',
  50083: 'The thread was closed.',
  160005: 'The thread was locked.',
};
// Slow mode, write limits, "temporarily disabled", overload: nothing is wrong with the message.
const busyCodes = new Set([20016, 20028, 20029, 40006, 40333, 130000]);
// Nothing was sent when there never was a connection.
const unconnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

export const signedOutReason =
  'Discord no longer accepts the token. Make a new one on the Bot page of discord.com/developers/applications, put it into DISCORD_TOKEN and start Sitrep again.';

/** What a request after the end is answered with. */
export const stopped = new Error('Sitrep is being stopped.');

export function readFailure(error: unknown): Failure {
  if (error === stopped) return { kind: 'retry', afterMs: blindWaitMs, reason: stopped.message };
  if (error instanceof RateLimitError) return { kind: 'retry', ...readWait(error) };
  if (error instanceof DiscordAPIError) return readRefusal(error);
  if (error instanceof HTTPError) {
    return { kind: 'unknown', reason: `Discord had a trouble of its own (${error.status}).` };
  }
  // discord.js drops its token at the first 401 and then says this to every request.
  if (error instanceof Error && /^Expected token to be set/.test(error.message)) {
    return { kind: 'signed-out', reason: signedOutReason };
  }
  const code = codeOf(error) ?? codeOf((error as { readonly cause?: unknown } | null)?.cause);
  return typeof code === 'string' && unconnected.has(code)
    ? { kind: 'retry', afterMs: blindWaitMs, reason: 'Discord cannot be reached.' }
    : { kind: 'unknown', reason: 'The connection to Discord broke off before an answer came.' };
}

/** The number by which Discord names a refusal. */
export function codeOf(error: unknown): number | string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'number' || typeof code === 'string' ? code : undefined;
}

function readWait({ retryAfter, timeToReset }: RateLimitError) {
  // discord.js adds a little to what it was told, even to nothing.
  const told = Math.max(retryAfter, timeToReset);
  const afterMs = told > 100 ? told : blindWaitMs;
  return { afterMs, reason: 'Discord asked Sitrep to slow down.' };
}

function readRefusal(error: DiscordAPIError): Failure {
  const { status, message } = error;
  const code = Number(error.code);
  if (status === 401) return { kind: 'signed-out', reason: signedOutReason };
  if (code === 50035 || code === 50006) {
    return { kind: 'invalid', reason: `Discord refused it: ${firstLine(message)}` };
  }
  const gone = goneReasons[code];
  if (gone !== undefined) return { kind: 'gone', reason: gone };
  // A 403 or 404 without a code comes from a gatekeeper in front of Discord.
  const isNamed = Number.isInteger(code) && code > 0;
  if (busyCodes.has(code) || status === 429 || !isNamed) {
    return { kind: 'retry', afterMs: busyMs, reason: 'Discord is too busy for it now.' };
  }
  return { kind: 'refused', reason: `Discord refused it: ${firstLine(message)} (${code}).` };
}

function firstLine(message: string): string {
  return message.split('\n').slice(0, 2).join(' ').slice(0, 200);
}
