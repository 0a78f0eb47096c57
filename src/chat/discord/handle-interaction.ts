// What Sitrep does when somebody uses a command, a button, a window or the menu of a message.
import type { APIModalInteractionResponseCallbackData, Interaction } from 'discord.js';
import type { Card } from '../../model/card.ts';
import type { Asker } from '../../model/workspace.ts';
import { type Command, mayUse } from '../command.ts';
import type { CommandText } from '../parse-command-text.ts';
import type { PlatformHost } from '../platform.ts';
import type { Account } from './account.ts';
import { acknowledge, thinking } from './acknowledge.ts';
import { answerCard } from './answer-card.ts';
import { readModal, type Typed, toModal } from './form-modal.ts';
import { elsewhereCard, goneButtonCard, goneCommandCard, noReasonCard } from './problem-cards.ts';
import { askWhyPosted, readAsker, readButton, readSlash } from './read-interaction.ts';
import { suggest } from './suggest.ts';

/** A form must come as the first answer; a slow one must not cost the three seconds. */
const formMs = 1_000;
const openWindow = 9;

/** What is to be answered: something read that may have to be run, or a card that is there already. */
interface Request {
  readonly what: CommandText | { readonly kind: 'card'; readonly card: Card };
  readonly isPrivate: boolean;
}

/** Acknowledged first, run afterwards: what was not acknowledged is not run. */
export async function handleInteraction(
  interaction: Interaction,
  account: Account,
  host: PlatformHost,
): Promise<void> {
  const asker = readAsker(interaction);
  if (interaction.isAutocomplete()) return await suggest(interaction, account, host, asker);
  const { what, isPrivate } =
    asker === undefined
      ? showCard(elsewhereCard)
      : readRequest(interaction, asker, host, account.client.user?.id);
  const modal = await findModal(interaction, asker, host, what);
  if (modal !== undefined) {
    await acknowledge(account, interaction, { type: openWindow, data: modal });
    return;
  }
  if (!(await acknowledge(account, interaction, thinking(isPrivate)))) return;
  await answerCard(account, interaction, await getCard(host, asker, what), isPrivate);
}

function readRequest(
  interaction: Interaction,
  asker: Asker,
  host: PlatformHost,
  ownId: string | undefined,
): Request {
  if (interaction.isChatInputCommand()) {
    const given = readSlash(interaction, host.commands);
    return given === undefined ? showCard(goneCommandCard) : readTyped(given, asker, host);
  }
  if (interaction.isModalSubmit()) {
    const given = readModal(interaction, host.commands);
    return given === undefined ? showCard(goneButtonCard) : readTyped(given, asker, host);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const line = askWhyPosted(interaction.targetMessage, ownId);
    return line === undefined ? showCard(noReasonCard) : readLine(line, asker, host);
  }
  const line = interaction.isButton() ? readButton(interaction.customId) : undefined;
  return line === undefined ? showCard(goneButtonCard) : readLine(line, asker, host);
}

function showCard(card: Card): Request {
  return { what: { kind: 'card', card }, isPrivate: true };
}

// A button carries a line that anybody could type, and is read like one. Only whoever pressed it
// sees the answer: the channel did not ask.
function readLine(line: string, asker: Asker, host: PlatformHost): Request {
  return { what: host.read(asker, line), isPrivate: true };
}

function readTyped(
  { command, typed }: { readonly command: Command; readonly typed: Typed },
  asker: Asker,
  host: PlatformHost,
): Request {
  const what = host.readForm(asker, command, typed, {});
  // Mistakes and refusals are nobody else's business.
  const isPublic = command.visibility === 'public' && what.kind === 'command';
  return { what, isPrivate: !isPublic || !mayUse(command, asker.person) };
}

async function getCard(
  host: PlatformHost,
  asker: Asker | undefined,
  what: Request['what'],
): Promise<Card> {
  if (asker === undefined) return elsewhereCard;
  switch (what.kind) {
    case 'command':
      return await host.answer(asker, what.parsed);
    case 'nothing':
      return await host.answer(asker, '');
    case 'problem':
    case 'missing':
    case 'card':
      return what.card;
    default:
      return what satisfies never;
  }
}

async function findModal(
  interaction: Interaction,
  asker: Asker | undefined,
  host: PlatformHost,
  what: Request['what'],
): Promise<APIModalInteractionResponseCallbackData | undefined> {
  // A window cannot open another one.
  if (asker === undefined || interaction.isModalSubmit()) return undefined;
  if (what.kind !== 'command' && what.kind !== 'missing') return undefined;
  if (!mayUse(what.parsed.command, asker.person)) return undefined;
  const form = await inTime(host.findForm(asker, what.parsed));
  return form === undefined ? undefined : toModal(what.parsed, form);
}

async function inTime<Value>(value: Promise<Value>): Promise<Value | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), formMs);
  try {
    return await Promise.race([value, promise]);
  } finally {
    clearTimeout(timer);
  }
}
