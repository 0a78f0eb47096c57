// The app manifest: from the command list, within Slack's limits, in three set-ups.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../../src/all-commands.ts';
import { botScopes } from '../../../src/chat/slack/settings.ts';
import { printManifest } from '../../../src/slack-manifest.ts';

const read = (...args: readonly string[]) => parse(printManifest(args).text);

test('it names every command, and what the program listens to and asks for', () => {
  const { features, oauth_config, settings } = read();
  const [slash] = features.slash_commands;
  expect(slash.command).toBe('/sitrep');
  for (const { name } of commands) expect(slash.usage_hint).toContain(name);
  expect(slash.should_escape).toBe(true);
  expect(features.shortcuts).toMatchObject([{ type: 'message', callback_id: 'why_post' }]);
  expect(oauth_config.scopes.bot).toEqual(Object.keys(botScopes));
  expect(settings).toMatchObject({
    socket_mode_enabled: true,
    token_rotation_enabled: false,
    interactivity: { is_enabled: true },
    event_subscriptions: { bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'] },
  });
});

test('it keeps the lengths that Slack allows', () => {
  const { display_information, features } = read();
  expect(display_information.name.length).toBeLessThanOrEqual(35);
  expect(display_information.description.length).toBeLessThanOrEqual(140);
  expect(features.slash_commands[0].usage_hint.length).toBeLessThanOrEqual(1000);
  expect(features.shortcuts[0].name.length).toBeLessThanOrEqual(24);
});

test('with an address Slack calls this machine, or only browsers do', () => {
  const http = read('--url', 'https://sitrep.example/');
  const events = 'https://sitrep.example/slack/events';
  expect(http.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: events },
    interactivity: { request_url: events, message_menu_options_url: events },
  });
  expect(http.features.slash_commands[0].url).toBe(events);
  const redirect = ['https://sitrep.example/slack/oauth_redirect'];
  expect(http.oauth_config.redirect_urls).toEqual(redirect);
  const socket = read('--url', 'https://sitrep.example', '--socket');
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(socket)).not.toContain('/slack/events');
  expect(socket.oauth_config.redirect_urls).toEqual(redirect);
});

test('it can be had as JSON, and wrong arguments are explained', () => {
  expect(JSON.parse(printManifest(['--json']).text)).toEqual(read());
  for (const args of [['--nonsense'], ['--url', 'http://sitrep.example'], ['x']]) {
    const { text, ok } = printManifest(args);
    expect([ok, text]).toEqual([false, expect.stringContaining('--url https://your.host')]);
  }
});
