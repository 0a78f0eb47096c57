// The app as Slack wants it described, from the same lists that the program works with.
import type { webApi } from '@slack/bolt';
import type { Command } from '../command.ts';
import { whyCallback } from './listen.ts';
import { botScopes } from './settings.ts';

export type SlackManifest = webApi.AppsManifestCreateArguments['manifest'];

// Slack's limits.
const longestHint = 1_000;
const botEvents = ['app_home_opened', 'app_uninstalled', 'tokens_revoked'] as const;

export interface ManifestWish {
  /** Where browsers (to install the app) and, without Socket Mode, Slack reach this machine. */
  readonly baseUrl?: string;
  readonly socketMode: boolean;
}

export function createManifest(
  commands: readonly Command[],
  { baseUrl, socketMode }: ManifestWish,
): SlackManifest {
  const events = socketMode || baseUrl === undefined ? undefined : `${baseUrl}/slack/events`;
  const url = events && { request_url: events };
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Sitrep',
      description: 'Briefings on what you follow, every sentence with its source.',
      background_color: '#1d3557',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: true,
      },
      bot_user: { display_name: 'Sitrep', always_online: true },
      shortcuts: [
        {
          name: 'Why this post?',
          type: 'message',
          callback_id: whyCallback,
          description: 'Says why Sitrep posted this',
        },
      ],
      slash_commands: [
        {
          command: '/sitrep',
          description: 'Briefings, alerts and their reasons',
          usage_hint: describeCommands(commands),
          // Channels and groups that are typed arrive with their ids.
          should_escape: true,
          ...(events && { url: events }),
        },
      ],
    },
    oauth_config: {
      ...(baseUrl && { redirect_urls: [`${baseUrl}/slack/oauth_redirect`] }),
      scopes: { bot: readScopes() },
    },
    settings: {
      event_subscriptions: { ...url, bot_events: [...botEvents] },
      interactivity: {
        is_enabled: true,
        ...url,
        ...(events && { message_menu_options_url: events }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: events === undefined,
      token_rotation_enabled: false,
    },
  };
}

function describeCommands(commands: readonly Command[]): string {
  return commands
    .map(({ name }) => name)
    .join(' | ')
    .slice(0, longestHint);
}

type BotScopes = NonNullable<
  NonNullable<NonNullable<SlackManifest['oauth_config']>['scopes']>['bot']
>;

// The list is ours; the library's type names each scope there is.
function readScopes(): BotScopes {
  return Object.keys(botScopes) as BotScopes;
}
