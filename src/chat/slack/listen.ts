// What bolt hears, handed on: commands, buttons, modals, the message shortcut, the App Home.
// Everything is acknowledged before anything is looked up, since Slack waits three seconds.
import type { App } from '@slack/bolt';
import type { Asker } from '../../model/workspace.ts';
import type { PlatformHost } from '../platform.ts';
import type { Account, Accounts } from './accounts.ts';
import { answerLine, notOursCard, type Question, type Voice } from './answer-line.ts';
import { describe } from './bolt-log.ts';
import { renderHome } from './card-view.ts';
import { listenToForms } from './listen-forms.ts';
import type { Managers } from './managers.ts';
import { normalizeSlackText } from './normalize-slack-text.ts';
import { readPressed, readWhyLine } from './read-pressed.ts';
import { actionPrefix } from './render-actions.ts';
import { type Door, respond } from './respond.ts';
import { platformName, type SlackLog } from './settings.ts';

export const whyCallback = 'why_post';

export interface Ears {
  readonly app: App;
  readonly host: PlatformHost;
  readonly accounts: Accounts;
  readonly managers: Managers;
  readonly log: SlackLog;
}

/** Who asks from where; undefined when the workspace has not installed the app. */
export type FindAsker = (
  team: string | undefined,
  channel: string,
  user: string,
) => Promise<{ readonly account: Account; readonly asker: Asker } | undefined>;

export function listen(ears: Ears): void {
  const { app, log } = ears;
  const findAsker = createFindAsker(ears);
  listenToCommands(ears, findAsker);
  listenToButtons(ears, findAsker);
  listenToShortcut(ears, findAsker);
  listenToForms(ears, findAsker);
  listenToHome(ears, findAsker);
  listenToLeaving(ears);
  app.error(async (error) => {
    log.error({ said: describe([error]) }, 'something from Slack could not be answered');
  });
}

function createFindAsker({ accounts, managers }: Ears): FindAsker {
  return async (team, channel, user) => {
    const reading = await accounts.find(team ?? '');
    if (reading.kind !== 'account') return undefined;
    const { account } = reading;
    const place = { platform: platformName, workspace: account.team, channel };
    const isManager = await managers.isManager(account, user);
    return { account, asker: { channel: place, person: { id: user, isManager } } };
  };
}

function listenToCommands({ app, host, log }: Ears, findAsker: FindAsker): void {
  app.command('/sitrep', async ({ ack, command, context }) => {
    await ack();
    const found = await findAsker(context.teamId, command.channel_id, command.user_id);
    if (found === undefined) return;
    const door = { url: command.response_url };
    const question = { ...found, door, triggerId: command.trigger_id, isPrivate: false };
    await answerLine(normalizeSlackText(command.text ?? ''), question, { host, log });
  });
}

// A button carries a command line, so one that was changed by hand does no more than typing.
function listenToButtons({ app, host, log }: Ears, findAsker: FindAsker): void {
  app.action(new RegExp(`^${actionPrefix}`), async ({ ack, body, context }) => {
    await ack();
    const pressed = readPressed(body);
    if (pressed === undefined) return;
    const found = await findAsker(context.teamId, pressed.channel, pressed.user);
    if (found === undefined) return;
    const question: Question = {
      ...found,
      triggerId: pressed.triggerId,
      isPrivate: true,
      ...(pressed.door && { door: pressed.door }),
    };
    await answerLine(pressed.line, question, { host, log });
  });
}

function listenToShortcut({ app, host, log }: Ears, findAsker: FindAsker): void {
  app.shortcut({ type: 'message_action', callback_id: whyCallback }, async (heard) => {
    const { ack, shortcut, context } = heard;
    await ack();
    if (shortcut.type !== 'message_action') return;
    const found = await findAsker(context.teamId, shortcut.channel.id, shortcut.user.id);
    if (found === undefined) return;
    const door: Door = { url: shortcut.response_url };
    const line = readWhyLine(shortcut.message);
    if (line === undefined) return await respond(door, notOursCard(), 'private', log);
    const question = { ...found, door, triggerId: shortcut.trigger_id, isPrivate: true };
    await answerLine(line, question, { host, log } satisfies Voice);
  });
}

function listenToHome({ app, host, log }: Ears, findAsker: FindAsker): void {
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const found = await findAsker(context.teamId, event.channel, event.user);
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
