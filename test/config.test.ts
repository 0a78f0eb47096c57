// The settings: read, refused with reasons, and described in .env.example.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listSettings, readConfig } from '../src/config.ts';

const mistakesIn = (env: Record<string, string>): readonly string[] => {
  const reading = readConfig(env);
  return reading.kind === 'mistakes' ? reading.mistakes : [];
};

test('.env.example names every setting with the value it has when unset', () => {
  const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
  const known = Object.fromEntries(listSettings().map(({ name, fallback }) => [name, fallback]));
  expect(example).toEqual(known);
});

test('an empty environment and empty values give the defaults', () => {
  for (const env of [{}, { DATABASE_URL: '', SITREP_KEEP_DAYS: '' }]) {
    expect(readConfig(env)).toMatchObject({
      kind: 'config',
      config: { databaseUrl: 'sqlite:./data/sitrep.db', keepDays: 90, allowedHosts: [] },
    });
  }
});

test('every mistake is named at once, with the value and what is allowed', () => {
  const mistakes = mistakesIn({
    SITREP_KEEP_DAYS: '3.5',
    SITREP_TIME_ZONE: 'Mars/Olympus',
    SITREP_ALLOWED_HOSTS: 'good.example:80, bad.example',
    SITREP_LOG_LEVEL: 'loud',
    SITREP_BIDI: 'sideways',
    SITREP_CONTACT: 'düsk',
  });
  expect(mistakes).toHaveLength(6);
  expect(mistakes.join('\n')).toContain(
    'SITREP_KEEP_DAYS: “3.5” does not fit. It must be a whole number of days from 7 to 3650.',
  );
});

test.each([
  ['SITREP_KEEP_DAYS', '6'],
  ['SITREP_KEEP_DAYS', '-90'],
  ['SITREP_KEEP_DAYS', '1e3'],
  ['SITREP_ALLOWED_HOSTS', 'a.example:0'],
  ['SITREP_ALLOWED_HOSTS', 'a.example:99999'],
  ['SITREP_ALLOWED_HOSTS', 'http://a.example:80'],
  ['DATABASE_URL', 'mysql://localhost/x'],
])('%s=%s is refused', (name, value) => {
  expect(mistakesIn({ [name]: value })).toHaveLength(1);
});

test('a password in a database address is not repeated', () => {
  expect(mistakesIn({ DATABASE_URL: 'mysql://me:hunter2@host/x' }).join()).not.toContain('hunter2');
});

test('a misspelled setting is not passed over', () => {
  expect(mistakesIn({ SITREP_ALOWED_HOSTS: 'a.example:80' })[0]).toContain('no such setting');
});

test('hosts are read as a list without regard to spaces and case', () => {
  expect(readConfig({ SITREP_ALLOWED_HOSTS: ' A.example:80 ,[::1]:8080,' })).toMatchObject({
    config: { allowedHosts: ['a.example:80', '[::1]:8080'] },
  });
});

describe('chat services', () => {
  const botToken = 'xoxb-1-2-abc';

  test('without a token there is none', () => {
    const reading = readConfig({ SLACK_PORT: '3001', SLACK_API_URL: 'https://slack.example/api/' });
    expect(reading).toMatchObject({ kind: 'config' });
    expect(reading.kind === 'config' && [reading.config.discord, reading.config.slack]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('a token is enough for Discord, two are for Slack', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: ' a.b.c ',
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: 'xapp-1',
      }),
    ).toMatchObject({
      config: {
        discord: { token: 'a.b.c', apiUrl: 'https://discord.com/api' },
        slack: { botToken, appToken: 'xapp-1', managers: [] },
      },
    });
  });

  test('tokens in the wrong place are named, but never shown', () => {
    const mistakes = mistakesIn({
      SLACK_BOT_TOKEN: 'xapp-secret',
      SLACK_APP_TOKEN: 'xoxb-secret',
      DISCORD_TOKEN: 'Bot a.secret.c',
    });
    expect(mistakes).toHaveLength(3);
    expect(mistakes.join()).toMatch(/begins with xoxb-[\s\S]*begins with xapp-/);
    expect(mistakes.join()).not.toContain('secret');
  });

  test.each([
    [{ SLACK_BOT_TOKEN: botToken }, 'SLACK_APP_TOKEN: it is missing'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: it is missing'],
    [{ SLACK_CLIENT_ID: '1.2', SLACK_APP_TOKEN: 'xapp-1' }, 'SITREP_SECRET'],
    [{ SITREP_SECRET: 'short' }, 'at least 32 characters'],
  ])('half a set-up of Slack says what is missing: %j', (env, expected) => {
    expect(mistakesIn(env).join()).toContain(expected);
  });

  test.each([
    'http://discord.example/api',
    'ftp://127.0.0.1/api',
    'http://127.0.0.1.evil.example/',
  ])('tokens are never sent to %s', (address) => {
    expect(mistakesIn({ DISCORD_API_URL: address })).toHaveLength(1);
    expect(mistakesIn({ SLACK_API_URL: address })).toHaveLength(1);
  });

  test('a service on this machine may be asked without https', () => {
    for (const url of ['http://127.0.0.1:8101/api', 'http://localhost:1/', 'http://[::1]:1/']) {
      expect(mistakesIn({ DISCORD_API_URL: url, SLACK_API_URL: url })).toEqual([]);
    }
  });
});
