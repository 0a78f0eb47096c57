// What people do in Slack: type commands, press buttons, fill in modals, open the home.
import type { Desk } from './call.ts';
import type { Courier, Receipt } from './courier.ts';
import type { FakeChannel, FakeMessage, FakeWorkspace } from './world.ts';

/** Somebody in a workspace and where they are. */
export interface Person {
  /** Types a slash command. */
  type(text: string, command?: string): Promise<Receipt>;
  /** Presses a button or picks from a menu: the element as it stands in the blocks. */
  press(element: object, where?: Pressed): Promise<Receipt>;
  /** Sends a modal off; values by block id. */
  submit(view: SentView, values: ViewValues): Promise<Receipt>;
  /** Types into a select that asks the app for its options. */
  lookFor(view: SentView, blockId: string, actionId: string, typed: string): Promise<Receipt>;
  /** Uses a message shortcut. */
  useShortcut(callbackId: string, message: FakeMessage): Promise<Receipt>;
  openHome(): Promise<Receipt>;
}

export interface Pressed {
  readonly message?: FakeMessage;
  readonly view?: SentView;
  /** An ephemeral message: it has no place in the channel's history. */
  readonly ephemeral?: boolean;
}

export interface SentView {
  readonly id: string;
  readonly view: unknown;
}

/** The state of each input by block id and action id, as Slack sends it. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, object>>>>;

export interface PersonOptions {
  readonly workspace: FakeWorkspace;
  readonly user: string;
  readonly channel: FakeChannel;
}

export function createPerson(
  desk: Desk,
  courier: Courier,
  { workspace, user, channel }: PersonOptions,
): Person {
  const trigger = () => desk.triggers.issue(workspace.id, user);
  const door = () => desk.responses.issue(workspace, channel, user);
  const actor = {
    team: { id: workspace.id, domain: 'team' },
    user: { id: user, team_id: workspace.id, name: user.toLowerCase() },
    api_app_id: desk.world.app.id,
    enterprise: null,
    is_enterprise_install: false,
  };
  const place = { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
  const interact = (payload: object) =>
    courier.send({ kind: 'interactive', payload: { ...actor, ...payload } });
  return {
    type: (text, command = '/sitrep') =>
      courier.send({
        kind: 'slash_commands',
        payload: {
          command,
          text,
          team_id: workspace.id,
          team_domain: 'team',
          channel_id: channel.id,
          channel_name: place.name,
          user_id: user,
          user_name: user.toLowerCase(),
          api_app_id: desk.world.app.id,
          is_enterprise_install: 'false',
          response_url: door(),
          trigger_id: trigger(),
        },
      }),
    press: (element, where = {}) =>
      interact({
        type: 'block_actions',
        trigger_id: trigger(),
        actions: [{ block_id: 'b', action_ts: '1.0', ...element }],
        ...(where.view === undefined
          ? {
              response_url: door(),
              channel: place,
              container: {
                type: 'message',
                channel_id: channel.id,
                message_ts: where.message?.ts ?? '1.0',
                is_ephemeral: where.ephemeral ?? false,
              },
              ...(where.ephemeral ? {} : { message: where.message }),
            }
          : { container: { type: 'view', view_id: where.view.id }, view: describe(where.view) }),
      }),
    submit: (view, values) =>
      interact({
        type: 'view_submission',
        trigger_id: trigger(),
        response_urls: [],
        view: { ...describe(view), state: { values } },
      }),
    lookFor: (view, blockId, actionId, typed) =>
      interact({
        type: 'block_suggestion',
        block_id: blockId,
        action_id: actionId,
        value: typed,
        container: { type: 'view', view_id: view.id },
        view: describe(view),
      }),
    useShortcut: (callbackId, message) =>
      interact({
        type: 'message_action',
        callback_id: callbackId,
        trigger_id: trigger(),
        response_url: door(),
        message_ts: message.ts,
        channel: place,
        message: { type: 'message', ...message },
      }),
    openHome: () =>
      courier.send(
        eventParcel(desk, workspace, {
          type: 'app_home_opened',
          user,
          channel: `D${user}`,
          tab: 'home',
          event_ts: '1.0',
        }),
      ),
  };
}

/** Tells the app what happened in a workspace. */
export function eventParcel(
  { world }: Desk,
  workspace: FakeWorkspace,
  event: Readonly<Record<string, unknown>>,
) {
  return {
    kind: 'events_api' as const,
    payload: {
      type: 'event_callback',
      team_id: workspace.id,
      api_app_id: world.app.id,
      event,
      event_id: `Ev${workspace.id}${String(event.type)}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [
        {
          team_id: workspace.id,
          enterprise_id: null,
          user_id: workspace.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    },
  };
}

function describe({ id, view }: SentView): object {
  return {
    ...(typeof view === 'object' ? view : {}),
    id,
    hash: `${id}.hash`,
    state: { values: {} },
  };
}
