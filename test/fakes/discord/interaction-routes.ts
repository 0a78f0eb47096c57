// Answers to interactions: the callback (once, in time), then edits and follow-ups with the token.
import { z } from 'zod';
import { refuse } from './api-error.ts';
import { choicesForm, mergeEmbeds, messageForm, modalForm } from './message-form.ts';
import { messageJson } from './payloads.ts';
import { makeMessage } from './post-message.ts';
import { readForm } from './read-form.ts';
import type { Call, Reply, Route } from './routes.ts';
import type { FakeChannel, FakeInteraction, FakeMessage } from './world.ts';

const ephemeral = 1 << 6;
/** After that a token is dead. */
const tokenMs = 15 * 60_000;

/** Which answers fit which interaction: 2 command, 3 button, 4 autocomplete, 5 modal. */
const answersTo: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

export const interactionRoutes: readonly Route[] = [
  { at: 'POST /interactions/:id/:token/callback', isOpen: true, run: acknowledge },
  { at: 'POST /webhooks/:application/:token', isOpen: true, run: followUp },
  { at: 'PATCH /webhooks/:application/:token/messages/:message', isOpen: true, run: edit },
  {
    at: 'GET /webhooks/:application/:token/messages/@original',
    isOpen: true,
    run: (call) => {
      const { original } = answered(call);
      if (original === undefined) throw refuse('unknownMessage');
      return { status: 200, body: messageJson(original) };
    },
  },
];

function acknowledge(call: Call): Reply {
  const { world, params, body } = call;
  const interaction = world.interactions.get(params.token ?? '');
  if (interaction === undefined || interaction.id !== params.id) throw refuse('unknownInteraction');
  if (interaction.callback !== undefined) throw refuse('alreadyAcknowledged');
  const afterMs = Date.now() - interaction.createdAt;
  if (afterMs > world.answerMs) throw refuse('unknownInteraction');
  const allowed = z.literal([...(answersTo[interaction.type] ?? [])]);
  const { type, data } = readForm(z.object({ type: allowed, data: z.unknown().optional() }), body);
  checkData(type, data);
  interaction.callback = { type, data, afterMs };
  if (type === 4) interaction.original = makeAnswer(call, interaction, data);
  return { status: 204 };
}

function checkData(type: number, data: unknown): void {
  if (type === 8) readForm(choicesForm, data);
  else if (type === 9) readForm(modalForm, data);
  else if (data !== undefined && data !== null) readForm(messageForm, data);
}

function followUp(call: Call): Reply {
  const interaction = answered(call);
  const message = makeAnswer(call, interaction, call.body);
  interaction.followUps.push(message);
  return { status: 200, body: messageJson(message) };
}

// The answer to a "thinking" is an edit; whether it is private was said with the "thinking".
function edit(call: Call): Reply {
  const interaction = answered(call);
  const { message: id } = call.params;
  const own = id === '@original' ? interaction.original : findFollowUp(interaction, id);
  if (own !== undefined) return { status: 200, body: messageJson(change(own, call.body)) };
  if (id !== '@original' || interaction.callback?.type !== 5) throw refuse('unknownMessage');
  const { flags = 0 } = (interaction.callback.data ?? {}) as { readonly flags?: number };
  interaction.original = makeAnswer(call, interaction, { ...(call.body as object), flags });
  return { status: 200, body: messageJson(interaction.original) };
}

function findFollowUp({ followUps }: FakeInteraction, id: string | undefined) {
  return followUps.find((one) => one.id === id);
}

function change(message: FakeMessage, body: unknown): FakeMessage {
  message.form = { ...message.form, ...readForm(messageForm, body) };
  message.embeds = mergeEmbeds(message.form.embeds ?? []);
  message.edits += 1;
  return message;
}

function makeAnswer(call: Call, interaction: FakeInteraction, body: unknown): FakeMessage {
  const { world } = call;
  const channel = world.channels.get(interaction.channelId) as FakeChannel;
  const form = readForm(messageForm, body);
  const isPrivate = ((form.flags ?? 0) & ephemeral) !== 0;
  const message = makeMessage(world, channel, { author: world.bot, form, isPrivate });
  if (!isPrivate) channel.messages.push(message);
  return message;
}

function answered({ world, params }: Call): FakeInteraction {
  const interaction = world.interactions.get(params.token ?? '');
  if (interaction?.callback === undefined) throw refuse('unknownWebhook');
  if (params.application !== world.applicationId) throw refuse('unknownWebhook');
  if (Date.now() - interaction.createdAt > tokenMs) throw refuse('deadWebhook');
  return interaction;
}
