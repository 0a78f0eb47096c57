// Cards as answers: through the response_url, or in a modal where there is none.
import type { Card } from '../../model/card.ts';
import { card, code, note, paragraph, text } from '../../view/spans.ts';
import type { Command } from '../command.ts';
import type { ParsedCommand } from '../parse-command-text.ts';
import type { Account } from './accounts.ts';
import { describe } from './bolt-log.ts';
import { renderModal, renderWaiting } from './card-view.ts';
import type { Question, Voice } from './question.ts';
import { respond } from './respond.ts';
import type { SlackLog } from './settings.ts';

// The trigger lives for three seconds, an answer may take longer: the modal opens first.
export async function showInModal(
  parsed: ParsedCommand,
  question: Question,
  voice: Voice,
): Promise<void> {
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

/** Answers with a card that is there already. */
export async function sendCard(
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

/** For a button of an older Sitrep, or one that was changed by hand. */
export function goneButtonCard(): Card {
  return card(
    'This button is not known any more',
    [paragraph(text('Type what you want to know instead. All commands: '), code('/sitrep help'))],
    { tone: 'warn' },
  );
}

/** For a message that Sitrep did not post. */
export function notOursCard(): Card {
  return card(
    'This message was not posted by Sitrep',
    [
      paragraph(text('“Why this post?” works on the alerts and digests of Sitrep.')),
      note(text('For any other report: /sitrep why and the report’s number.')),
    ],
    { tone: 'warn' },
  );
}
