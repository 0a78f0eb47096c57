// Answers through a response_url: five at most, within half an hour.
import type { Card } from '../../model/card.ts';
import { card, note, text } from '../../view/spans.ts';
import { splitCard } from '../../view/split-card.ts';
import { describe } from './bolt-log.ts';
import { cardLimits, renderCard, writeFallback } from './render-card.ts';
import type { SlackLog } from './settings.ts';

export interface Door {
  readonly url: string;
  /** Where the button that was pressed stands. */
  readonly threadTs?: string;
}

const mostUses = 5;
const timeoutMs = 10_000;

/** Answers with a card. What does not fit into five messages is left out, and said to be. */
export async function respond(
  door: Door,
  whole: Card,
  visibility: 'public' | 'private',
  log: SlackLog,
): Promise<void> {
  for (const part of limitParts(splitCard(whole, cardLimits))) {
    const message = describeMessage(door, part, visibility);
    let fate = await send(door.url, message, log);
    if (fate === 'refused') fate = await send(door.url, { ...message, blocks: undefined }, log);
    // After one that failed the next would stand there without its beginning.
    if (fate !== 'sent') return;
  }
}

function limitParts(parts: readonly Card[]): readonly Card[] {
  if (parts.length <= mostUses) return parts;
  const left = parts.length - mostUses + 1;
  const words = text(`${left} more messages would follow. Ask for a shorter time or one story.`);
  return [...parts.slice(0, mostUses - 1), card('There is more', [note(words)])];
}

function describeMessage({ threadTs }: Door, part: Card, visibility: 'public' | 'private'): object {
  return {
    response_type: visibility === 'public' ? 'in_channel' : 'ephemeral',
    replace_original: false,
    unfurl_links: false,
    unfurl_media: false,
    text: writeFallback(part),
    blocks: renderCard(part),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
}

async function send(
  url: string,
  message: object,
  log: SlackLog,
): Promise<'sent' | 'refused' | 'lost'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return 'sent';
    const said = describe([await response.text()]);
    log.warn({ status: response.status, said }, 'an answer was not taken by Slack');
    return 'refused';
  } catch (error) {
    log.warn({ said: describe([error]) }, 'an answer did not reach Slack');
    return 'lost';
  }
}
