// Channels and their messages: read, post, edit.
import { refuse } from './api-error.ts';
import { mergeEmbeds, messageForm } from './message-form.ts';
import { channelJson, messageJson, userJson } from './payloads.ts';
import { demand } from './permissions.ts';
import { postAsBot } from './post-message.ts';
import { readForm } from './read-form.ts';
import type { Call, Route } from './routes.ts';
import { type FakeChannel, makeId } from './world.ts';

/** The channel that a call is about, if the bot may know of it. */
export function channelOf({ world, params }: Call): FakeChannel {
  const channel = world.channels.get(params.channel ?? '');
  if (channel === undefined) throw refuse('unknownChannel');
  demand(world, channel, []);
  return channel;
}

function messageOf(call: Call) {
  const found = channelOf(call).messages.find(({ id }) => id === call.params.message);
  if (found === undefined) throw refuse('unknownMessage');
  return found;
}

export const channelRoutes: readonly Route[] = [
  {
    at: 'GET /channels/:channel',
    run: (call) => ({ status: 200, body: channelJson(channelOf(call)) }),
  },
  {
    at: 'GET /channels/:channel/messages',
    run: (call) => {
      const channel = channelOf(call);
      // Without this permission Discord shows an empty history, not an error.
      const mayRead = isAllowed(() => demand(call.world, channel, ['ReadMessageHistory']));
      const limit = Math.min(Number(call.query.get('limit') ?? 50), 100);
      const before = BigInt(call.query.get('before') ?? makeId());
      const older = channel.messages.filter(({ id }) => BigInt(id) < before);
      const newest = older.toReversed().slice(0, limit);
      return { status: 200, body: mayRead ? newest.map(messageJson) : [] };
    },
  },
  {
    at: 'GET /channels/:channel/messages/:message',
    run: (call) => {
      demand(call.world, channelOf(call), ['ReadMessageHistory']);
      return { status: 200, body: messageJson(messageOf(call)) };
    },
  },
  {
    at: 'POST /channels/:channel/messages',
    run: (call) => {
      const form = readForm(messageForm, call.body);
      return { status: 200, body: messageJson(postAsBot(call.world, channelOf(call), form)) };
    },
  },
  {
    at: 'PATCH /channels/:channel/messages/:message',
    run: (call) => {
      const message = messageOf(call);
      if (message.author.id !== call.world.bot.id) throw refuse('wrongAuthor');
      message.form = { ...message.form, ...readForm(messageForm, call.body) };
      message.embeds = mergeEmbeds(message.form.embeds ?? []);
      message.edits += 1;
      return { status: 200, body: messageJson(message) };
    },
  },
  {
    at: 'POST /users/@me/channels',
    run: ({ world, body }) => {
      const { recipient_id: id } = body as { readonly recipient_id?: string };
      const recipient = world.users.get(id ?? '');
      if (recipient === undefined || recipient.bot) throw refuse('invalidRecipient');
      const known = [...world.channels.values()].find((one) => one.recipient?.id === id);
      const channel = known ?? makeDirectChannel(recipient);
      world.channels.set(channel.id, channel);
      return { status: 200, body: { ...channelJson(channel), recipients: [userJson(recipient)] } };
    },
  },
];

function makeDirectChannel(recipient: NonNullable<FakeChannel['recipient']>): FakeChannel {
  return {
    id: makeId(),
    type: 1,
    name: '',
    recipient,
    overwrites: [],
    messages: [],
    isLocked: false,
    isArchived: false,
    needsTag: false,
  };
}

function isAllowed(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
