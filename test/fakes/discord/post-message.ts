// Puts a message into a channel: the checks, the merging of embeds, who is notified.
import { PermissionFlagsBits } from 'discord.js';
import { refuse } from './api-error.ts';
import { isEmpty, type MessageForm, mergeEmbeds } from './message-form.ts';
import { demand, isThread, permissionsIn } from './permissions.ts';
import { type FakeChannel, type FakeMessage, type FakeUser, makeId, type World } from './world.ts';

/** "In the past few minutes". */
const nonceMs = 5 * 60_000;

export interface NewMessage {
  readonly author: FakeUser;
  readonly form: MessageForm;
  readonly isPrivate: boolean;
  /** A forum's first message has the id of its post. */
  readonly id?: string;
}

/** The message as it will stand in the channel. Throws when there is nothing in it. */
export function makeMessage(world: World, channel: FakeChannel, message: NewMessage): FakeMessage {
  const { author, form, isPrivate, id = makeId() } = message;
  if (isEmpty(form)) throw refuse('emptyMessage');
  const embeds = mergeEmbeds(form.embeds ?? []);
  const nonce =
    form.nonce === undefined || form.nonce === null ? {} : { nonce: String(form.nonce) };
  const pinged = findPinged(world, channel, author, form);
  return { id, channelId: channel.id, author, form, embeds, edits: 0, pinged, isPrivate, ...nonce };
}

/** What the bot posts by itself. The same nonce again gives the message of the first time. */
export function postAsBot(world: World, channel: FakeChannel, form: MessageForm): FakeMessage {
  demandPosting(world, channel, form);
  const repeated = form.enforce_nonce
    ? channel.messages.find(
        ({ nonce, id }) => nonce === String(form.nonce) && Date.now() - timeOf(id) < nonceMs,
      )
    : undefined;
  if (repeated !== undefined) return repeated;
  const message = makeMessage(world, channel, { author: world.bot, form, isPrivate: false });
  channel.messages.push(message);
  channel.isArchived = false;
  return message;
}

function demandPosting(world: World, channel: FakeChannel, form: MessageForm): void {
  if (channel.recipient?.takesMessages === false) throw refuse('closedToMessages');
  if (channel.type === 15) throw refuse('noText');
  demand(world, channel, [isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages']);
  if (form.embeds?.length) demand(world, channel, ['EmbedLinks']);
  if (channel.isLocked) throw refuse('threadLocked');
}

/** When an id was made (ms since 1970). */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}

// Only words outside of embeds notify, and only as far as `allowed_mentions` lets them; a missing
// `allowed_mentions` lets everything.
function findPinged(
  world: World,
  channel: FakeChannel,
  author: FakeUser,
  { content, allowed_mentions }: MessageForm,
): FakeMessage['pinged'] {
  const words = content ?? '';
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const held = guild === undefined ? 0n : permissionsIn(world, guild, channel, author.id);
  const mayPingAll = (held & PermissionFlagsBits.MentionEveryone) !== 0n;
  const lets = (kind: 'everyone' | 'roles' | 'users', id?: string) =>
    allowed_mentions === undefined ||
    allowed_mentions === null ||
    allowed_mentions.parse?.includes(kind) === true ||
    (id !== undefined && kind !== 'everyone' && allowed_mentions[kind]?.includes(id) === true);
  const idsOf = (pattern: RegExp) => [...words.matchAll(pattern)].map(([, id]) => id ?? '');
  return {
    everyone: /@(everyone|here)/.test(words) && mayPingAll && lets('everyone'),
    roles: idsOf(/<@&(\d+)>/g).filter((id) => {
      const role = guild?.roles.find((one) => one.id === id);
      return role !== undefined && (role.mentionable || mayPingAll) && lets('roles', id);
    }),
    users: idsOf(/<@!?(\d+)>/g).filter((id) => world.users.has(id) && lets('users', id)),
  };
}
