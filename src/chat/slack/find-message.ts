// Looking for a message whose posting got no clear answer, by the key in its metadata.
import { z } from 'zod';
import { isPrivate } from '../../model/delivery.ts';
import type { FindResult, PostOptions } from '../platform.ts';
import type { Account } from './accounts.ts';
import { explainError } from './explain-error.ts';
import { metadataType } from './post-message.ts';

// Pages of 200: as far back as a busy channel gets in the hours that a delivery waits.
const pageSize = 200;
const mostPages = 5;

const page = z.object({
  ok: z.literal(true),
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      bot_id: z.string().optional(),
      metadata: z.object({ event_type: z.string(), event_payload: z.looseObject({}) }).optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
type Page = z.output<typeof page>;
type Read = (cursor: string | undefined) => Promise<unknown>;

/** In the thread, where there is one, and among the channel's own messages. */
export async function findMessage(
  account: Account,
  channel: string,
  key: string,
  { thread }: PostOptions = {},
): Promise<FindResult> {
  try {
    const id = isPrivate(channel) ? await openDirect(account, channel.slice(1)) : channel;
    const rootId = thread?.rootId;
    const inThread = rootId && (await findIn(account, key, readReplies(account, id, rootId)));
    if (inThread) return { kind: 'posted', postedId: inThread };
    const found = await findIn(account, key, readHistory(account, id));
    return found === undefined ? { kind: 'absent' } : { kind: 'posted', postedId: found };
  } catch (error) {
    return { kind: 'unreadable', reason: explainError(error).reason };
  }
}

async function findIn(account: Account, key: string, read: Read): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let count = 0; count < mostPages; count++) {
    // Something that is no answer of Slack's must not be taken for an empty channel.
    const { messages, response_metadata } = page.parse(await read(cursor));
    const found = messages.find((message) => isOurs(message, account, key));
    if (found !== undefined) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

// Anybody's app may write metadata; only what this bot posted counts.
function isOurs(
  { user, bot_id, metadata }: Page['messages'][number],
  account: Account,
  key: string,
) {
  if (user !== account.botUserId && bot_id !== account.botId) return false;
  return metadata?.event_type === metadataType && metadata.event_payload.key === key;
}

function readHistory({ client }: Account, channel: string): Read {
  return async (cursor) =>
    await client.conversations.history({
      channel,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    });
}

function readReplies({ client }: Account, channel: string, ts: string): Read {
  return async (cursor) => {
    try {
      return await client.conversations.replies({
        channel,
        ts,
        limit: pageSize,
        include_all_metadata: true,
        ...(cursor && { cursor }),
      });
    } catch (error) {
      const trouble = explainError(error);
      const isGone = trouble.kind === 'message' && trouble.code === 'thread_not_found';
      if (isGone) return { ok: true, messages: [] };
      throw error;
    }
  };
}

async function openDirect({ client }: Account, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return z.string().parse(channel?.id);
}
