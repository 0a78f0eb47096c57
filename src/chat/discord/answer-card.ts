// The answer to an interaction that was acknowledged: the card in place of "thinking…".
import { type Interaction, Routes } from 'discord.js';
import type { Card } from '../../model/card.ts';
import { note, text } from '../../view/spans.ts';
import { splitCard } from '../../view/split-card.ts';
import type { Account } from './account.ts';
import { ephemeral } from './acknowledge.ts';
import { codeOf, readFailure } from './read-failure.ts';
import { discordLimits, type MessageBody, renderMessage, renderPlain } from './render-message.ts';

/** Longer answers would bury a channel. */
const mostMessages = 6;

/** Never rejects: an answer that cannot be given is a line in the log. */
export async function answerCard(
  account: Account,
  interaction: Interaction,
  card: Card,
  isPrivate: boolean,
): Promise<void> {
  const { applicationId, token } = interaction;
  const flags = isPrivate ? { flags: ephemeral } : {};
  let isFirst = true;
  for (const page of splitAnswer(card)) {
    const isSent = await sendPage(account, page, async (body) => {
      if (isFirst) {
        const route = Routes.webhookMessage(applicationId, token, '@original');
        await account.client.rest.patch(route, { body, auth: false });
      } else {
        const form = { ...body, ...flags };
        await account.client.rest.post(Routes.webhook(applicationId, token), {
          body: form,
          auth: false,
        });
      }
    });
    if (!isSent) return;
    isFirst = false;
  }
}

function splitAnswer(card: Card): readonly Card[] {
  const pages = splitCard(card, discordLimits);
  const shown = pages.slice(0, mostMessages);
  const last = shown.at(-1);
  if (pages.length <= mostMessages || last === undefined) return shown;
  const hint = note(
    text('There is more than fits here. Ask for a shorter time or for fewer things.'),
  );
  return [...shown.slice(0, -1), { ...last, blocks: [...last.blocks, hint] }];
}

async function sendPage(
  { log }: Account,
  page: Card,
  send: (body: MessageBody) => Promise<void>,
): Promise<boolean> {
  try {
    await send(renderMessage(page));
    return true;
  } catch (error) {
    const { kind } = readFailure(error);
    // An edit may be repeated; a follow-up that came twice would be a small harm, a lost one a larger.
    const again = kind === 'invalid' ? renderPlain(page) : renderMessage(page);
    if (kind === 'invalid' || kind === 'unknown') return await sendLast(again, send, log);
    log.warn({ code: codeOf(error), kind }, 'an answer could not be given');
    return false;
  }
}

async function sendLast(
  body: MessageBody,
  send: (body: MessageBody) => Promise<void>,
  log: Account['log'],
): Promise<boolean> {
  try {
    await send(body);
    return true;
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'an answer could not be given');
    return false;
  }
}
