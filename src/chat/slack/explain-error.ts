// From what the Web API client throws to what it means for a message, as sentences for people.
import { webApi } from '@slack/bolt';

export type SlackTrouble =
  /** The token is dead or may not do this: nothing at all can be posted with it. */
  | { readonly kind: 'account'; readonly code: string; readonly reason: string }
  /** This channel cannot be posted to or read. */
  | { readonly kind: 'channel'; readonly code: string; readonly reason: string }
  /** Slack refuses what the message says or how it is built. */
  | { readonly kind: 'message'; readonly code: string; readonly reason: string }
  /** Not accepted now; `afterMs` is Slack's own wish or ours. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  /** Slack may have done it or not. */
  | { readonly kind: 'doubt'; readonly reason: string };

const accountReasons: Readonly<Record<string, string>> = {
  invalid_auth:
    'Slack does not know the bot token. Copy the Bot User OAuth Token (it begins with xoxb-) from OAuth & Permissions of the app into SLACK_BOT_TOKEN.',
  not_authed: 'No bot token was sent to Slack. Set SLACK_BOT_TOKEN.',
  not_allowed_token_type:
    'The token is of the wrong kind. SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  token_revoked:
    'The bot token was revoked. Install the app to the workspace again and use the new token.',
  token_expired:
    'The bot token has expired. Install the app to the workspace again and use the new token.',
  account_inactive:
    'The app was removed from the workspace, or the workspace is gone. Install the app again and use the new token.',
  team_access_not_granted: 'The app was not given access to this workspace. Install it there.',
  user_removed_from_team: 'The app was removed from the workspace. Install it again.',
  team_disabled: 'The workspace was disabled.',
  missing_scope: 'The app lacks a permission.',
};

const channelReasons: Readonly<Record<string, string>> = {
  channel_not_found:
    'There is no such channel any more, or it is private and Sitrep is not in it. Type /invite @Sitrep there.',
  not_in_channel: 'Sitrep is not in the channel. Type /invite @Sitrep there.',
  is_archived: 'The channel is archived. Unarchive it, or choose another one.',
  user_not_found: 'There is no such person in this workspace any more.',
  cannot_dm_bot: 'This is a bot: it takes no private messages.',
  messages_tab_disabled: 'The app takes no private messages: switch on its Messages Tab.',
};
const restricted =
  'Only some people may post in this channel. A workspace admin can let Sitrep post there.';

// Slack's own words for "some of it may have happened".
const doubtful = ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'];
// The message never left this machine.
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

const soonMs = 30_000;

/** What it means. Never throws, and never takes anything but codes from the error. */
export function explainError(error: unknown): SlackTrouble {
  if (error instanceof webApi.WebAPIPlatformError) return explainAnswer(error.data);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return later(error.retryAfter * 1000, 'Slack asks to wait: too many messages.');
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return doubt(`Slack answered with the HTTP status ${error.statusCode}.`);
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = findCode(error);
    return code !== undefined && neverSent.includes(code)
      ? later(soonMs, 'Slack cannot be reached from here.')
      : doubt('The connection to Slack broke before it answered.');
  }
  // The client has no class of its own for a 429 without Retry-After.
  if (error instanceof Error && error.message.startsWith('Retry header did not')) {
    return later(soonMs, 'Slack asks to wait: too many messages.');
  }
  return doubt('Slack gave no answer that could be read.');
}

function explainAnswer(data: webApi.WebAPIPlatformError['data']): SlackTrouble {
  const { error: code } = data;
  // A web page or an empty answer in place of one of Slack's is no answer.
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]{2,80}$/.test(code)) {
    return doubt('Something between here and Slack answered in its place.');
  }
  if (doubtful.includes(code)) return doubt('Slack had a fault of its own.');
  if (/^rate_?limited$/.test(code) || code === 'message_limit_exceeded') {
    return later(soonMs, 'Slack asks to wait: too many messages.');
  }
  const account = accountReasons[code];
  if (account !== undefined) {
    return { kind: 'account', code, reason: account + describeNeed(data) };
  }
  const channel = code.startsWith('restricted_action') ? restricted : channelReasons[code];
  if (channel !== undefined) return { kind: 'channel', code, reason: channel };
  return { kind: 'message', code, reason: `Slack refuses this message (${code}).` };
}

function describeNeed(data: object): string {
  const needed = 'needed' in data ? data.needed : undefined;
  if (typeof needed !== 'string') return '';
  return ` Add ${needed} under OAuth & Permissions of the app and install it again.`;
}

function later(afterMs: number, reason: string): SlackTrouble {
  return { kind: 'later', afterMs, reason };
}

function doubt(reason: string): SlackTrouble {
  return { kind: 'doubt', reason };
}

// fetch hides the system's code two causes deep.
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? error.code : undefined;
  const inner = findCode(error.cause);
  return inner ?? (typeof code === 'string' ? code : undefined);
}
