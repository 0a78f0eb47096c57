// Messages of a channel: written, changed, listed as Slack lists them.
import type { FakeChannel, FakeMessage, FakeWorkspace, World } from './world.ts';
import { timeIn } from './world.ts';

export interface NewMessage {
  readonly text: string;
  readonly blocks?: unknown;
  readonly thread_ts?: string | undefined;
  readonly metadata?: FakeMessage['metadata'];
  readonly user?: string;
}

let lastMicros = 0;

/** Adds a message; its `ts` is its id. */
export function addMessage(
  world: World,
  workspace: FakeWorkspace,
  channel: FakeChannel,
  { text, blocks, thread_ts, metadata, user }: NewMessage,
): FakeMessage {
  lastMicros = Math.max(lastMicros + 1, timeIn(world) * 1000);
  const message: FakeMessage = {
    ts: `${Math.floor(lastMicros / 1e6)}.${String(lastMicros % 1e6).padStart(6, '0')}`,
    user: user ?? workspace.botUserId,
    text,
    edits: 0,
    ...(blocks === undefined ? {} : { blocks }),
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  channel.messages.push(message);
  return message;
}

export interface Listing {
  readonly oldest?: string | undefined;
  readonly latest?: string | undefined;
  readonly inclusive: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly withMetadata: boolean;
}

/** Newest first, without replies in threads. */
export function listHistory(channel: FakeChannel, listing: Listing): object {
  const roots = channel.messages.filter(({ thread_ts, ts }) => (thread_ts ?? ts) === ts);
  return page(roots.toReversed(), listing);
}

/** The root, then its replies, oldest first; undefined when there is no such thread. */
export function listReplies(
  channel: FakeChannel,
  root: string,
  listing: Listing,
): object | undefined {
  if (!channel.messages.some(({ ts }) => ts === root)) return undefined;
  const thread = channel.messages.filter(({ ts, thread_ts }) => ts === root || thread_ts === root);
  return page(thread, listing);
}

function page(all: readonly FakeMessage[], listing: Listing): object {
  const { oldest = '0', latest = '9999999999', inclusive, limit, cursor, withMetadata } = listing;
  const inside = all.filter(({ ts }) => {
    if (inclusive && (ts === oldest || ts === latest)) return true;
    return Number(ts) > Number(oldest) && Number(ts) < Number(latest);
  });
  const from = Number(cursor ?? '0');
  const messages = inside.slice(from, from + limit).map(({ edits, metadata, ...rest }) => ({
    type: 'message',
    ...rest,
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
    ...(edits > 0 ? { edited: { user: rest.user, ts: rest.ts } } : {}),
  }));
  const next = from + limit < inside.length ? String(from + limit) : '';
  return { messages, has_more: next !== '', response_metadata: { next_cursor: next } };
}
