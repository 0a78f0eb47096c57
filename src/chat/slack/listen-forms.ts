// Modals that were sent off, and selects in them that ask what could be chosen.
import { z } from 'zod';
import type { Asker } from '../../model/workspace.ts';
import type { Command } from '../command.ts';
import { typedOf } from '../suggestions.ts';
import { runCommand } from './answer-line.ts';
import { renderWaiting } from './card-view.ts';
import { type Ears, findAsker } from './ears.ts';
import { readFormNote } from './form-note.ts';
import { formCallback, toOption } from './form-view.ts';
import { readFilled, readForm, showMistakes } from './read-form.ts';
import { platformName } from './settings.ts';
import { showAnswer } from './show-card.ts';

export function listenToForms(ears: Ears): void {
  listenToSubmissions(ears);
  listenToLookups(ears);
}

function listenToSubmissions(ears: Ears): void {
  const { app, host, log } = ears;
  app.view(formCallback, async ({ ack, body, view, context }) => {
    const note = readFormNote(view.private_metadata);
    const command = host.commands.find(({ name }) => name === note?.command);
    if (note === undefined || command === undefined) return await ack();
    // Reading needs no rights; looking them up would take longer than Slack waits.
    const reader = someone(context.teamId, note.channel, body.user.id);
    const filled = readFilled(view.state.values);
    const reading = readForm(host, reader, command, filled, note.known);
    if (reading.kind === 'mistakes') return await ack(showMistakes(reading.mistakes));
    const { url, threadTs } = note;
    if (url === undefined) await ack({ response_action: 'update', view: renderWaiting() });
    else await ack();
    const found = await findAsker(ears, context.teamId, note.channel, body.user.id);
    if (found === undefined) return;
    if (url === undefined) {
      const answer = await host.answer(found.asker, reading.parsed);
      return await showAnswer(found.account, view.id, answer, log);
    }
    const door = { url, ...(threadTs !== undefined && { threadTs }) };
    const isPrivate = note.isPrivate ?? false;
    const question = { ...found, door, triggerId: '', isPrivate };
    await runCommand(reading.parsed, question, { host, log });
  });
}

const lookup = z.object({
  action_id: z.string(),
  value: z.string(),
  user: z.object({ id: z.string() }),
  view: z.object({ private_metadata: z.string() }),
});

// What was typed stands first: suggestions are no closed list.
function listenToLookups({ app, host }: Ears): void {
  app.options(/.*/, async ({ ack, body, context }) => {
    const { data } = lookup.safeParse(body);
    const note = readFormNote(data?.view.private_metadata ?? '');
    const command = host.commands.find(({ name }) => name === note?.command);
    if (data === undefined || note === undefined || !hasOption(command, data.action_id)) {
      return await ack({ options: [] });
    }
    const asker = someone(context.teamId, note.channel, data.user.id);
    const typed = data.value.trim();
    const found = await host.suggest(asker, note.command, data.action_id, typed);
    const others = found.filter((one) => typedOf(one) !== typed);
    const offered = typed === '' ? others : [typed, ...others];
    await ack({ options: offered.slice(0, 100).map(toOption) });
  });
}

function hasOption(command: Command | undefined, option: string): boolean {
  return command?.options.some(({ name }) => name === option) ?? false;
}

function someone(team: string | undefined, channel: string, user: string): Asker {
  return {
    channel: { platform: platformName, workspace: team ?? '', channel },
    person: { id: user, isManager: false },
  };
}
