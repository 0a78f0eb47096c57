// What bolt hears, handed on: commands, buttons, modals, the message shortcut, the App Home.
// Everything is acknowledged before anything is looked up, since Slack waits three seconds.
import { answerLine } from './answer-line.ts';
import { describe } from './bolt-log.ts';
import { renderHome } from './card-view.ts';
import { type Ears, findAsker } from './ears.ts';
import { listenToForms } from './listen-forms.ts';
import { normalizeSlackText } from './normalize-slack-text.ts';
import type { Question, Voice } from './question.ts';
import { askWhyPosted, readPressed } from './read-pressed.ts';
import { type Door, respond } from './respond.ts';
import { platformName } from './settings.ts';
import { goneButtonCard, notOursCard, sendCard } from './show-card.ts';

export const whyCallback = 'why_post';

export function listen(ears: Ears): void {
  const { app, log } = ears;
  listenToCommands(ears);
  listenToButtons(ears);
  listenToShortcut(ears);
  listenToForms(ears);
  listenToHome(ears);
  listenToLeaving(ears);
  app.error(async (error) => {
    log.error({ said: describe([error]) }, 'something from Slack could not be answered');
  });
}

function listenToCommands(ears: Ears): void {
  const { app, host, log } = ears;
  app.command('/sitrep', async ({ ack, command, context }) => {
    await ack();
    const found = await findAsker(ears, context.teamId, command.channel_id, command.user_id);
    if (found === undefined) return;
    const door = { url: command.response_url };
    const question = { ...found, door, triggerId: command.trigger_id, isPrivate: false };
    await answerLine(normalizeSlackText(command.text ?? ''), question, { host, log });
  });
}

// A button carries a command line, so one that was changed by hand does no more than typing.
function listenToButtons(ears: Ears): void {
  const { app, host, log } = ears;
  // Whatever is pressed is heard: one of an older Sitrep must not hang.
  app.action(/.*/, async ({ ack, body, context }) => {
    await ack();
    const pressed = readPressed(body);
    if (pressed === undefined) return;
    const found = await findAsker(ears, context.teamId, pressed.channel, pressed.user);
    if (found === undefined) return;
    const question: Question = {
      ...found,
      triggerId: pressed.triggerId,
      isPrivate: true,
      ...(pressed.door && { door: pressed.door }),
    };
    const voice = { host, log };
    if (pressed.line !== undefined) return await answerLine(pressed.line, question, voice);
    await sendCard(goneButtonCard(), 'private', question, voice);
  });
}

function listenToShortcut(ears: Ears): void {
  const { app, host, log } = ears;
  app.shortcut({ type: 'message_action', callback_id: whyCallback }, async (heard) => {
    const { ack, shortcut, context } = heard;
    await ack();
    if (shortcut.type !== 'message_action') return;
    const found = await findAsker(ears, context.teamId, shortcut.channel.id, shortcut.user.id);
    if (found === undefined) return;
    const door: Door = { url: shortcut.response_url };
    const line = askWhyPosted(shortcut.message, found.account);
    if (line === undefined) return await respond(door, notOursCard(), 'private', log);
    const question = { ...found, door, triggerId: shortcut.trigger_id, isPrivate: true };
    await answerLine(line, question, { host, log } satisfies Voice);
  });
}

function listenToHome(ears: Ears): void {
  const { app, host, log } = ears;
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const found = await findAsker(ears, context.teamId, event.channel, event.user);
    if (found === undefined) return;
    try {
      const view = renderHome(await host.homeCard(found.asker));
      await found.account.client.views.publish({ user_id: event.user, view });
    } catch (error) {
      log.warn({ said: describe([error]) }, 'the App Home could not be shown');
    }
  });
}

// Both events come when the app is removed, in any order and perhaps twice.
function listenToLeaving({ app, host, accounts }: Ears): void {
  const leave = async (team: string | undefined): Promise<void> => {
    if (team === undefined) return;
    await accounts.forget(team);
    accounts.note(team, 'The app was removed from the workspace. Install it again to go on.');
    await host.left({ platform: platformName, workspace: team });
  };
  app.event('app_uninstalled', async ({ context, body }) => {
    await leave(context.teamId ?? body.team_id);
  });
  app.event('tokens_revoked', async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await leave(context.teamId ?? body.team_id);
  });
}
