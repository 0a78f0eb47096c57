// From a line that somebody typed or pressed to the answer that they see, or the form that asks on.
import type { Card } from '../../model/card.ts';
import { type Command, mayUse } from '../command.ts';
import type { CommandText, ParsedCommand } from '../parse-command-text.ts';
import { findForm, openForm } from './ask-form.ts';
import type { Question, Voice } from './question.ts';
import { sendCard, showInModal } from './show-card.ts';

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
      if (!mayUse(reading.parsed.command, question.asker.person)) {
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
  await sendCard(answer, visibilityOf(answer, parsed.command, question), question, voice);
}

function visibilityOf(
  { tone, data }: Card,
  command: Command,
  { isPrivate, asker }: Question,
): Command['visibility'] {
  // A slip of one person's is nothing that all have to read.
  const isSlip = tone === 'warn' && data === undefined;
  return isPrivate || isSlip || !mayUse(command, asker.person) ? 'private' : command.visibility;
}
