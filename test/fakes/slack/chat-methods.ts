// chat.*: posting, changing, and telling one person.
import { z } from 'zod';
import {
  type Answer,
  type Call,
  getChannel,
  type Method,
  Refusal,
  requireArg,
  requireScopes,
  textArg,
} from './call.ts';
import { checkBlocks } from './check-blocks.ts';
import { openDirect } from './conversation-methods.ts';
import { addMessage } from './messages.ts';
import type { FakeChannel, FakeMessage } from './world.ts';

const metadataShape = z.strictObject({
  event_type: z.string().regex(/^[a-z0-9_]{1,100}$/),
  event_payload: z.record(z.string(), z.unknown()),
});

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { token: 'bot', scopes: ['chat:write'], answer: postMessage },
  'chat.update': { token: 'bot', scopes: ['chat:write'], answer: updateMessage },
  'chat.postEphemeral': { token: 'bot', scopes: ['chat:write'], answer: postEphemeral },
};

function postMessage(call: Call): Answer {
  const { desk, workspace, args } = call;
  const target = requireArg(args, 'channel');
  const channel = /^[UW]/.test(target) ? openDirect(call, target) : getChannel(call);
  requirePostable(call, channel);
  const body = readBody(call);
  const thread_ts = textArg(args, 'thread_ts');
  if (thread_ts !== undefined && !channel.messages.some(({ ts }) => ts === thread_ts)) {
    throw new Refusal('thread_not_found');
  }
  const metadata = readMetadata(args.metadata);
  const message = addMessage(desk.world, workspace, channel, { ...body, thread_ts, metadata });
  return { ok: true, channel: channel.id, ts: message.ts, message };
}

function updateMessage(call: Call): Answer {
  const channel = getChannel(call);
  const ts = requireArg(call.args, 'ts');
  const message = channel.messages.find((one) => one.ts === ts);
  if (message === undefined) throw new Refusal('message_not_found');
  if (message.user !== call.workspace.botUserId) throw new Refusal('cant_update_message');
  const { text, blocks } = readBody(call);
  message.text = text;
  message.blocks = blocks;
  message.edits++;
  return { ok: true, channel: channel.id, ts, text, message };
}

function postEphemeral(call: Call): Answer {
  const channel = getChannel(call);
  if (!channel.isMember) throw new Refusal('channel_not_found');
  const user = requireArg(call.args, 'user');
  if (!call.workspace.users.some(({ id }) => id === user)) throw new Refusal('user_not_in_channel');
  const { text } = readBody(call);
  call.desk.ephemerals.push({ channel: channel.id, user, text });
  return { ok: true, message_ts: '1.000000' };
}

function requirePostable({ workspace }: Call, channel: FakeChannel): void {
  if (channel.isArchived) throw new Refusal('is_archived');
  const mayPost = channel.isMember || workspace.scopes.includes('chat:write.public');
  if (!mayPost || (channel.kind !== 'public' && !channel.isMember)) {
    throw new Refusal('not_in_channel');
  }
  if (channel.isRestricted) throw new Refusal('restricted_action');
  requireScopes(workspace, ['chat:write']);
}

function readBody({ args }: Call): { readonly text: string; readonly blocks?: unknown } {
  const text = textArg(args, 'text');
  if (text === undefined && args.blocks === undefined) throw new Refusal('no_text');
  if ((text ?? '').length > 40_000) throw new Refusal('msg_too_long');
  if (args.blocks === undefined) return { text: text ?? '' };
  const verdict = checkBlocks(args.blocks);
  if (verdict.kind === 'refused') {
    const more = { response_metadata: { messages: verdict.messages } };
    throw new Refusal(verdict.error, verdict.messages.length > 0 ? more : {});
  }
  return { text: text ?? '', blocks: args.blocks };
}

function readMetadata(given: unknown): FakeMessage['metadata'] {
  if (given === undefined) return undefined;
  const reading = metadataShape.safeParse(given);
  if (!reading.success) throw new Refusal('invalid_metadata_format');
  if (JSON.stringify(given).length > 8_000) throw new Refusal('metadata_too_large');
  return reading.data;
}
