// Where a message goes: a channel, a forum, or a private conversation.
import { type AnyThreadChannel, ChannelType, type GuildBasedChannel, Routes } from 'discord.js';
import { type Channel, isPrivate } from '../../model/delivery.ts';
import type { Account } from './account.ts';
import { type Failure, readFailure } from './read-failure.ts';

export type Place =
  /** Takes messages by itself: text and announcement channels, threads, private conversations. */
  | { readonly kind: 'messages'; readonly id: string; readonly isDirect: boolean }
  /** Takes posts, each of which is a thread. */
  | { readonly kind: 'forum'; readonly id: string; readonly guildId: string }
  | { readonly kind: 'failure'; readonly failure: Failure };

const retryMs = 30_000;

/** Opens a private conversation when the channel is `@` and a person's id. */
export async function openPlace(account: Account, { channel }: Channel): Promise<Place> {
  if (isPrivate(channel)) return await openDirect(account, channel.slice(1));
  if (!isId(channel)) {
    const reason = 'Discord has no channel with such an id.';
    return { kind: 'failure', failure: { kind: 'gone', reason } };
  }
  return await openChannel(account, channel);
}

// The gateway has told us of all channels but the newest and the archived threads.
async function openChannel(account: Account, id: string): Promise<Place> {
  const known = account.client.channels.cache.get(id);
  if (known !== undefined) {
    return toPlace(id, known.type, known.isDMBased() ? undefined : known.guildId);
  }
  try {
    const answer = await account.ask('get', Routes.channel(id));
    const { type, guild_id: guildId } = answer as { readonly type: number; guild_id?: string };
    return toPlace(id, type, guildId);
  } catch (error) {
    return { kind: 'failure', failure: tryLater(readFailure(error)) };
  }
}

function toPlace(id: string, type: number, guildId: string | undefined): Place {
  const isForum = type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
  return isForum && guildId !== undefined
    ? { kind: 'forum', id, guildId }
    : { kind: 'messages', id, isDirect: false };
}

async function openDirect(account: Account, userId: string): Promise<Place> {
  try {
    const answer = await account.ask('post', Routes.userChannels(), { recipient_id: userId });
    const id = readId(answer);
    if (id !== undefined) return { kind: 'messages', id, isDirect: true };
    const failure: Failure = { kind: 'unknown', reason: 'Discord gave no clear answer.' };
    return { kind: 'failure', failure: tryLater(failure) };
  } catch (error) {
    return { kind: 'failure', failure: tryLater(readFailure(error)) };
  }
}

// Looking for a place shows nobody anything, so it can always be tried again.
function tryLater(failure: Failure): Failure {
  return failure.kind === 'unknown' || failure.kind === 'invalid'
    ? { kind: 'retry', afterMs: retryMs, reason: failure.reason }
    : failure;
}

/** The id in an answer; a page of HTML or `{}` has none, and proves nothing. */
export function readId(answer: unknown): string | undefined {
  const id = (answer as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && isId(id) ? id : undefined;
}

export function isId(text: string): boolean {
  return /^\d{15,22}$/.test(text);
}

/** A channel or thread of one guild, as far as the gateway has told us. */
export function findGuildChannel(
  { client }: Account,
  { workspace, channel }: Channel,
): GuildBasedChannel | AnyThreadChannel | undefined {
  const known = client.channels.cache.get(channel);
  return known !== undefined && !known.isDMBased() && known.guildId === workspace
    ? known
    : undefined;
}
