// Where a message goes: a channel, a forum, or a private conversation.
import { type AnyThreadChannel, ChannelType, type GuildBasedChannel, Routes } from 'discord.js';
import type { Channel } from '../../model/delivery.ts';
import type { Account } from './account.ts';
import { type Failure, readFailure } from './read-failure.ts';

export type Place =
  /** Takes messages by itself: text and announcement channels, threads, private conversations. */
  | { readonly kind: 'messages'; readonly id: string; readonly isDirect: boolean }
  /** Takes posts, each of which is a thread. */
  | { readonly kind: 'forum'; readonly id: string; readonly guildId: string }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Opens a private conversation when the channel is `@` and a person's id. */
export async function openPlace(account: Account, { channel }: Channel): Promise<Place> {
  if (channel.startsWith('@')) return await openDirect(account, channel.slice(1));
  if (!isId(channel)) {
    const reason = 'Discord has no channel with such an id.';
    return { kind: 'failure', failure: { kind: 'gone', reason } };
  }
  const known = account.client.channels.cache.get(channel);
  return known?.type === ChannelType.GuildForum || known?.type === ChannelType.GuildMedia
    ? { kind: 'forum', id: channel, guildId: known.guildId }
    : { kind: 'messages', id: channel, isDirect: false };
}

async function openDirect(account: Account, userId: string): Promise<Place> {
  try {
    const answer = await account.ask('post', Routes.userChannels(), { recipient_id: userId });
    const id = readId(answer);
    if (id !== undefined) return { kind: 'messages', id, isDirect: true };
    const reason = 'Discord gave no clear answer.';
    return { kind: 'failure', failure: { kind: 'retry', afterMs: 30_000, reason } };
  } catch (error) {
    const failure = readFailure(error);
    // Opening a conversation shows nobody anything, so it can always be tried again.
    return failure.kind === 'unknown' || failure.kind === 'invalid'
      ? { kind: 'failure', failure: { kind: 'retry', afterMs: 30_000, reason: failure.reason } }
      : { kind: 'failure', failure };
  }
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
