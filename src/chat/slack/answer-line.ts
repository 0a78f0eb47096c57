// From a line that somebody typed or pressed to the answer that they see, or the form that asks on.
import type { Card } from '../../model/card.ts';
import type { Asker } from '../../model/workspace.ts';
import { card, note, paragraph, text } from '../../view/spans.ts';
import type { Command } from '../command.ts';
import type { Form } from '../form.ts';
import type { CommandText, ParsedCommand } from '../parse-command-text.ts';
import type { PlatformHost } from '../platform.ts';
import type { Account } from './accounts.ts';
import { describe } from './bolt-log.ts';
import { renderModal, renderWaiting } from './card-view.ts';
import { formOf, renderForm } from './form-view.ts';
import { type Door, respond } from './respond.ts';
import type { SlackLog } from './settings.ts';

/** Somebody asked something. */
export interface Question {
  readonly account: Account;
  readonly asker: Asker;
  readonly triggerId: string;
  /** Where to answer; on the App Home there is none, so a modal shows the answer. */
  readonly door?: Door;
  /** Buttons answer one person alone. */
  readonly isPrivate: boolean;
}

export interface Voice {
  readonly host: PlatformHost;
  readonly log: SlackLog;
}

/** Answers a line, or opens the form for what it lacks. */
export async function answerLine(line: string, question: Question, voice: Voice): Promise<void> {
  const { host } = voice;
  const { asker } = question;
  const reading = host.read(asker, line);
  const form = await findForm(reading, asker, host);
  if (form === undefined) return await giveAnswer(reading, line, question, voice);
  const isOpen = await openForm(form, question, voice);
  if (!isOpen) await giveAnswer(reading, line, question, voice);
}

interface AskedForm {
  readonly form: Form;
  readonly parsed: ParsedCommand;
}

async function findForm(
  reading: CommandText,
  asker: Asker,
  host: PlatformHost,
): Promise<AskedForm | undefined> {
  if (reading.kind !== 'command' && reading.kind !== 'missing') return undefined;
  const { parsed } = reading;
  // Nobody is asked for what they may not do.
  if (parsed.command.audience === 'managers' && !asker.person.isManager) return undefined;
  const form = await host.findForm(asker, parsed);
  if (form !== undefined) return { form, parsed };
  return reading.kind === 'missing'
    ? { form: formOf(parsed.command, parsed.values), parsed }
    : undefined;
}

async function openForm(
  { form, parsed }: AskedForm,
  { account, asker, triggerId, door, isPrivate }: Question,
  { log }: Voice,
): Promise<boolean> {
  const known = Object.entries(parsed.values).flatMap(([name, value]) => {
    return value === undefined ? [] : [[name, value] as const];
  });
  const view = renderForm(form, parsed.command, {
    command: parsed.command.name,
    known: Object.fromEntries(known),
    channel: asker.channel.channel,
    isPrivate,
    ...(door && { url: door.url }),
    ...(door?.threadTs !== undefined && { threadTs: door.threadTs }),
  });
  if (view === undefined) return false;
  try {
    await account.client.views.open({ trigger_id: triggerId, view });
    return true;
  } catch (error) {
    log.warn({ said: describe([error]) }, 'a form could not be opened');
    return false;
  }
}

async function giveAnswer(
  reading: CommandText,
  line: string,
  question: Question,
  voice: Voice,
): Promise<void> {
  switch (reading.kind) {
    case 'command':
      return await runCommand(reading.parsed, question, voice);
    case 'missing':
      if (reading.parsed.command.audience === 'managers' && !question.asker.person.isManager) {
        return await runCommand(reading.parsed, question, voice);
      }
      return await sendCard(reading.card, 'private', question, voice);
    case 'problem':
      return await sendCard(reading.card, 'private', question, voice);
    case 'nothing':
      return await sendCard(
        await voice.host.answer(question.asker, line),
        'private',
        question,
        voice,
      );
    default:
      return reading satisfies never;
  }
}

/** Runs a command that is complete and shows its answer to whom it concerns. */
export async function runCommand(
  parsed: ParsedCommand,
  question: Question,
  voice: Voice,
): Promise<void> {
  const { asker, door } = question;
  if (door === undefined) return await showInModal(parsed, question, voice);
  const answer = await voice.host.answer(asker, parsed);
  await sendCard(answer, visibilityOf(parsed.command, question), question, voice);
}

function visibilityOf(command: Command, { isPrivate, asker }: Question): Command['visibility'] {
  const isRefused = command.audience === 'managers' && !asker.person.isManager;
  return isPrivate || isRefused ? 'private' : command.visibility;
}

// The trigger lives for three seconds, an answer may take longer: the modal opens first.
async function showInModal(parsed: ParsedCommand, question: Question, voice: Voice): Promise<void> {
  const { account, asker, triggerId } = question;
  try {
    const { view } = await account.client.views.open({
      trigger_id: triggerId,
      view: renderWaiting(),
    });
    const answer = await voice.host.answer(asker, parsed);
    if (view?.id !== undefined) await showAnswer(account, view.id, answer, voice.log);
  } catch (error) {
    voice.log.warn({ said: describe([error]) }, 'an answer could not be shown');
  }
}

/** Puts an answer into a modal that is open. */
export async function showAnswer(
  { client }: Account,
  viewId: string,
  answer: Card,
  log: SlackLog,
): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view: renderModal(answer) });
  } catch (error) {
    log.warn({ said: describe([error]) }, 'an answer could not be shown');
  }
}

async function sendCard(
  answer: Card,
  visibility: Command['visibility'],
  { account, door, triggerId }: Question,
  { log }: Voice,
): Promise<void> {
  if (door !== undefined) return await respond(door, answer, visibility, log);
  try {
    await account.client.views.open({ trigger_id: triggerId, view: renderModal(answer) });
  } catch (error) {
    log.warn({ said: describe([error]) }, 'an answer could not be shown');
  }
}

/** For a message that Sitrep did not post, or one about no story. */
export function notOursCard(): Card {
  return card(
    'This message is about no story',
    [
      paragraph(text('“Why this post?” works on alerts that Sitrep posted.')),
      note(text('For any other report: /sitrep why and the report’s number.')),
    ],
    { tone: 'warn' },
  );
}
