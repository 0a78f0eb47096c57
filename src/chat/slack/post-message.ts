// Posting one message: once as it should be, and after a plain refusal once more as short text.
import type { types } from '@slack/bolt';
import type { Card } from '../../model/card.ts';
import type { PostResult } from '../../model/delivery.ts';
import type { PostOptions } from '../platform.ts';
import type { Account } from './accounts.ts';
import { explainError, type SlackTrouble } from './explain-error.ts';
import { renderCard, writeFallback } from './render-card.ts';

/** Under this name a message carries its key, so that it can be found again. */
export const metadataType = 'sitrep_delivery';

// Short enough for every limit that a refusal could have been about.
const shortText = 1_000;

interface Letter {
  readonly channel: string;
  readonly key: string;
  readonly card: Card;
  readonly rootId: string | undefined;
  readonly group: string | undefined;
}

type Attempt =
  | { readonly kind: 'posted'; readonly postedId: string }
  | { readonly kind: 'trouble'; readonly trouble: SlackTrouble };

/** @param channel a channel's id, or `@` and a person's */
export async function postMessage(
  account: Account,
  channel: string,
  key: string,
  card: Card,
  options: PostOptions = {},
): Promise<PostResult> {
  const letter: Letter = {
    channel: channel.replace(/^@/, ''),
    key,
    card,
    rootId: options.thread?.rootId,
    group: /\bS[A-Z0-9]{2,}\b/.exec(options.ping ?? '')?.[0],
  };
  const attempt = await tryInTurn(account, letter);
  return attempt.kind === 'posted' ? attempt : resultOf(attempt.trouble);
}

// Each further try follows a refusal by Slack itself, so nothing can stand there twice.
async function tryInTurn(account: Account, letter: Letter): Promise<Attempt> {
  const first = await send(account, letter, 'blocks');
  if (first.kind === 'posted' || first.trouble.kind !== 'message') return first;
  const { code } = first.trouble;
  // The message that the thread hangs on was deleted: then it is a message of its own.
  const isThreadGone = letter.rootId !== undefined && /thread|cannot_reply/.test(code);
  if (isThreadGone) return await tryInTurn(account, { ...letter, rootId: undefined });
  return await send(account, letter, 'text');
}

async function send(
  { client }: Account,
  { channel, key, card, rootId, group }: Letter,
  form: 'blocks' | 'text',
): Promise<Attempt> {
  try {
    const { ok, ts } = await client.chat.postMessage({
      channel,
      metadata: { event_type: metadataType, event_payload: { key } },
      unfurl_links: false,
      unfurl_media: false,
      mrkdwn: false,
      text: writeFallback(card, form === 'text' ? shortText : undefined),
      ...(form === 'text' ? {} : { blocks: [...toMention(group), ...renderCard(card)] }),
      ...(rootId === undefined ? {} : { thread_ts: rootId }),
    });
    if (ok && typeof ts === 'string' && ts !== '') return { kind: 'posted', postedId: ts };
    return { kind: 'trouble', trouble: explainError(undefined) };
  } catch (error) {
    return { kind: 'trouble', trouble: explainError(error) };
  }
}

function toMention(group: string | undefined): readonly types.KnownBlock[] {
  if (group === undefined) return [];
  const elements = [{ type: 'usergroup' as const, usergroup_id: group }];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

function resultOf(trouble: SlackTrouble): PostResult {
  const { kind, reason } = trouble;
  switch (kind) {
    case 'account':
      return { kind: 'signed-out', reason, scope: 'workspace' };
    case 'channel':
      return { kind: 'gone', reason };
    case 'message':
      return { kind: 'refused', reason };
    case 'later':
      return { kind: 'retry', afterMs: trouble.afterMs, reason };
    case 'doubt':
      return { kind: 'unknown', reason };
    default:
      return kind satisfies never;
  }
}
