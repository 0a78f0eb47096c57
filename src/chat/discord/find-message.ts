// Looks whether a message arrived, after a post that was not clearly answered.
import { PermissionFlagsBits, Routes } from 'discord.js';
import { type Channel, isPrivate } from '../../model/delivery.ts';
import type { FindResult, PostOptions } from '../platform.ts';
import type { Account } from './account.ts';
import { markOf } from './delivery-mark.ts';
import { findGuildChannel, openPlace } from './open-place.ts';
import { codeOf, readFailure } from './read-failure.ts';

const pageSize = 100;
/** In a busy channel five pages are hours. */
const mostPages = 5;
/** Posts of a forum that are looked into, the newest first. */
const mostPosts = 25;
const unknownChannel = 10003;

interface SeenMessage {
  readonly id: string;
  readonly content?: string;
  readonly author?: { readonly id?: string };
  readonly embeds?: readonly { readonly footer?: { readonly text?: string } }[];
}

/** Looks in the thread, where there is one, and in the channel. */
export async function findMessage(
  account: Account,
  channel: Channel,
  key: string,
  { thread }: PostOptions = {},
): Promise<FindResult> {
  const hidden = findHidden(account, channel);
  if (hidden !== undefined) return { kind: 'unreadable', reason: hidden };
  const place = await openPlace(account, channel);
  if (place.kind === 'failure') {
    return place.failure.kind === 'gone'
      ? { kind: 'absent' }
      : { kind: 'unreadable', reason: place.failure.reason };
  }
  const mark = markOf(key);
  try {
    const ids = place.kind === 'forum' ? await listPosts(account, place) : [place.id];
    for (const id of thread === undefined ? ids : [thread.rootId, ...ids]) {
      const found = await searchChannel(account, id, mark, place.kind === 'forum' ? 1 : mostPages);
      if (found !== undefined) return { kind: 'posted', postedId: found };
    }
    return { kind: 'absent' };
  } catch (error) {
    return { kind: 'unreadable', reason: readFailure(error).reason };
  }
}

// Without "Read Message History" Discord shows an empty channel, which would look like "absent".
function findHidden(account: Account, channel: Channel): string | undefined {
  if (isPrivate(channel.channel)) return undefined;
  const known = findGuildChannel(account, channel);
  const me = known?.guild.members.me;
  if (known === undefined || !me) return undefined;
  const held = known.permissionsFor(me);
  return held?.has(PermissionFlagsBits.ReadMessageHistory)
    ? undefined
    : 'Sitrep cannot read what was posted; give it the permission “Read Message History”.';
}

async function searchChannel(
  account: Account,
  channelId: string,
  mark: string,
  pages: number,
): Promise<string | undefined> {
  let before = '';
  for (let page = 0; page < pages; page += 1) {
    const messages = await readPage(account, channelId, before);
    const found = messages.find((message) => isMarked(message, mark, account.client.user?.id));
    if (found !== undefined) return found.id;
    const last = messages.at(-1);
    if (messages.length < pageSize || last === undefined) return undefined;
    before = `&before=${last.id}`;
  }
  return undefined;
}

// A thread that was never opened, or a channel that is gone, holds no message.
async function readPage(
  account: Account,
  channelId: string,
  before: string,
): Promise<readonly SeenMessage[]> {
  try {
    const route = `${Routes.channelMessages(channelId)}?limit=${pageSize}${before}` as const;
    const answer = await account.ask('get', route);
    if (!Array.isArray(answer)) throw new Error('Discord answered with something else.');
    return answer as readonly SeenMessage[];
  } catch (error) {
    if (codeOf(error) === unknownChannel) return [];
    throw error;
  }
}

/** Others may repeat our marks, so only our own messages count. */
function isMarked({ content, author, embeds }: SeenMessage, mark: string, me: string | undefined) {
  if (author?.id !== me) return false;
  const texts = [content ?? '', ...(embeds ?? []).map(({ footer }) => footer?.text ?? '')];
  return texts.some((text) => text.endsWith(mark));
}

// A forum has no messages of its own: each of our posts is a thread whose first message is ours.
async function listPosts(
  account: Account,
  { id, guildId }: { readonly id: string; readonly guildId: string },
): Promise<readonly string[]> {
  const answer = await account.ask('get', Routes.guildActiveThreads(guildId));
  const threads = (answer as { readonly threads?: unknown }).threads;
  if (!Array.isArray(threads)) throw new Error('Discord answered with something else.');
  return threads
    .filter((one) => one.parent_id === id && one.owner_id === account.client.user?.id)
    .map((one) => String(one.id))
    .sort((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))
    .slice(0, mostPosts);
}
