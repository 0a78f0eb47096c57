// conversations.* and users.info: what a bot may read of channels and people.
import {
  type Answer,
  type Call,
  getChannel,
  isTrue,
  type Method,
  numberArg,
  Refusal,
  requireArg,
  requireChannelScope,
  requireScopes,
  textArg,
} from './call.ts';
import { type Listing, listHistory, listReplies } from './messages.ts';
import { type FakeChannel, makeChannel } from './world.ts';

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.history': { token: 'bot', answer: history },
  'conversations.replies': { token: 'bot', answer: replies },
  'conversations.info': { token: 'bot', answer: info },
  'conversations.open': { token: 'bot', scopes: ['im:write'], answer: open },
  'users.info': { token: 'bot', scopes: ['users:read'], answer: userInfo },
};

function history(call: Call): Answer {
  const channel = getReadable(call);
  return { ok: true, ...listHistory(channel, listingOf(call)) };
}

function replies(call: Call): Answer {
  const channel = getReadable(call);
  const found = listReplies(channel, requireArg(call.args, 'ts'), listingOf(call));
  if (found === undefined) throw new Refusal('thread_not_found');
  return { ok: true, ...found };
}

function getReadable(call: Call): FakeChannel {
  const channel = getChannel(call);
  requireChannelScope(call, channel, 'history');
  if (!channel.isMember) throw new Refusal('not_in_channel');
  return channel;
}

function info(call: Call): Answer {
  const channel = getChannel(call);
  requireChannelScope(call, channel, 'read');
  const { id, name, kind, isArchived, isMember } = channel;
  return {
    ok: true,
    channel: {
      id,
      ...(kind === 'im' ? { is_im: true, user: channel.user } : { name }),
      is_channel: kind === 'public',
      is_private: kind !== 'public',
      is_archived: isArchived,
      is_member: isMember,
    },
  };
}

function open(call: Call): Answer {
  const channel = openDirect(call, requireArg(call.args, 'users'));
  return { ok: true, channel: { id: channel.id } };
}

/** The direct messages with one person; begun when there are none yet. */
export function openDirect({ workspace }: Call, user: string): FakeChannel {
  const known = workspace.channels.find((one) => one.kind === 'im' && one.user === user);
  if (known !== undefined) return known;
  if (!workspace.users.some(({ id }) => id === user)) throw new Refusal('channel_not_found');
  const direct = makeChannel(`D${user}`, '', { kind: 'im', user });
  workspace.channels.push(direct);
  return direct;
}

function userInfo({ workspace, args }: Call): Answer {
  requireScopes(workspace, ['users:read']);
  const user = workspace.users.find(({ id }) => id === requireArg(args, 'user'));
  if (user === undefined) throw new Refusal('user_not_found');
  return {
    ok: true,
    user: {
      id: user.id,
      team_id: workspace.id,
      name: user.name.toLowerCase(),
      real_name: user.name,
      is_admin: user.isAdmin ?? false,
      is_owner: user.isOwner ?? false,
      is_restricted: user.guest !== undefined,
      is_ultra_restricted: user.guest === 'ultra',
      is_bot: false,
    },
  };
}

function listingOf({ args }: Call): Listing {
  return {
    oldest: textArg(args, 'oldest'),
    latest: textArg(args, 'latest'),
    inclusive: isTrue(args, 'inclusive'),
    limit: Math.min(999, numberArg(args, 'limit', 100)),
    cursor: textArg(args, 'cursor'),
    withMetadata: isTrue(args, 'include_all_metadata'),
  };
}
