// The form that a line needs before it can be answered, opened as a modal.

import type { Asker } from '../../model/workspace.ts';
import { mayUse } from '../command.ts';
import type { Form } from '../form.ts';
import type { CommandText, ParsedCommand } from '../parse-command-text.ts';
import type { PlatformHost } from '../platform.ts';
import { describe } from './bolt-log.ts';
import { formOf, renderForm } from './form-view.ts';
import type { Question, Voice } from './question.ts';

export interface AskedForm {
  readonly form: Form;
  readonly parsed: ParsedCommand;
}

/** Undefined when the line can be answered as it is. */
export async function findForm(
  reading: CommandText,
  asker: Asker,
  host: PlatformHost,
): Promise<AskedForm | undefined> {
  if (reading.kind !== 'command' && reading.kind !== 'missing') return undefined;
  const { parsed } = reading;
  // Nobody is asked for what they may not do.
  if (!mayUse(parsed.command, asker.person)) return undefined;
  const form = await host.findForm(asker, parsed);
  if (form !== undefined) return { form, parsed };
  return reading.kind === 'missing'
    ? { form: formOf(parsed.command, parsed.values), parsed }
    : undefined;
}

/** False when it could not be opened. */
export async function openForm(
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
