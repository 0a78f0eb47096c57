// Every setting: its name, how its value is read, what it is when unset, how it is explained.
import { z } from 'zod';
import { scopeOf } from './model/delivery.ts';
import type { Scope } from './model/ids.ts';

/** One setting: how it is read, what it is when unset, and how its value is explained to people. */
interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly fallback: string;
  /** What is allowed, as the end of the sentence "… must be …". */
  readonly allowed: string;
  /** Its value is never shown: it may hold a password. */
  readonly secret: boolean;
}

const setting = <Schema extends z.ZodType>(
  schema: Schema,
  fallback: string,
  allowed: string,
  secret = false,
): Setting<Schema> => ({ schema, fallback, allowed, secret });

const hostPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):([0-9]{1,5})$/i;

export const settings = {
  DATABASE_URL: setting(
    z.string().regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/),
    'sqlite:./data/sitrep.db',
    'sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE',
    true,
  ),
  SITREP_ALLOWED_HOSTS: setting(
    z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().refine(isHostPort)).readonly()),
    '',
    'a list of host:port with commas between, such as intranet.example:8080,[fd00::1]:80',
  ),
  SITREP_TIME_ZONE: setting(
    z.string().refine(isTimeZone),
    'UTC',
    'a time zone such as Asia/Damascus or UTC',
  ),
  SITREP_CONTACT: setting(
    z
      .string()
      .max(200)
      .regex(/^[\x20-\x7e]*$/),
    '',
    'an address where feed owners reach you (plain Latin letters, at most 200)',
  ),
  SITREP_KEEP_DAYS: setting(wholeNumber(7, 3650), '90', 'a whole number of days from 7 to 3650'),
  SITREP_LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    'warn',
    'debug, info, warn, error or silent',
  ),
  DISCORD_TOKEN: setting(
    optional(/^\S+$/),
    '',
    'the token of the bot (Discord, Bot, Reset Token), without “Bot” before it',
    true,
  ),
  DISCORD_APPLICATION_ID: setting(optional(/^\d{15,22}$/), '', 'the number of the application'),
  DISCORD_GUILD_ID: setting(
    optional(/^\d{15,22}$/),
    '',
    'the number of the one server that gets the commands; unset = all',
  ),
  DISCORD_API_URL: setting(
    apiUrl(),
    'https://discord.com/api',
    'an https address, or one of this machine',
  ),
  SLACK_BOT_TOKEN: setting(
    optional(/^xoxb-/),
    '',
    'the Bot User OAuth Token, which begins with xoxb-',
    true,
  ),
  SLACK_APP_TOKEN: setting(
    optional(/^xapp-/),
    '',
    'an App-Level Token with connections:write, which begins with xapp-',
    true,
  ),
  SLACK_SIGNING_SECRET: setting(
    optional(/^[0-9a-zA-Z]{16,}$/),
    '',
    'the Signing Secret of the app (Basic Information)',
    true,
  ),
  SLACK_CLIENT_ID: setting(optional(/^[\d.]+$/), '', 'the Client ID of the app'),
  SLACK_CLIENT_SECRET: setting(
    optional(/^[0-9a-zA-Z]{16,}$/),
    '',
    'the Client Secret of the app',
    true,
  ),
  SLACK_PORT: setting(portNumber(), '3000', 'a port number from 0 to 65535'),
  SLACK_MANAGERS: setting(
    z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().regex(/^[uw][0-9a-z]+$/)))
      .transform((ids) => ids.map((id) => id.toUpperCase())),
    '',
    'a list of member ids with commas between, such as U012AB3CD,U045EF6GH',
  ),
  SLACK_API_URL: setting(
    apiUrl(),
    'https://slack.com/api/',
    'an https address, or one of this machine',
  ),
  SITREP_SECRET: setting(
    optional(/^.{32,}$/s),
    '',
    'at least 32 characters that nobody can guess (openssl rand -hex 32)',
    true,
  ),
  SITREP_EDITORS: setting(
    z
      .string()
      .transform(splitList)
      .pipe(z.array(z.string().regex(/^[a-z]+\/[0-9a-z]+$/)).readonly())
      .transform((scopes) => scopes.map(toScope)),
    '',
    'a list of discord/SERVER or slack/TEAM with commas between, such as discord/123456789012345678,slack/T012AB3CD',
  ),
  LLM_BASE_URL: setting(
    optional(/^https?:\/\/[^\s/@?#]+(\/[^\s?#@]*)?$/),
    '',
    'the address of a model server, such as http://localhost:11434/v1, without a password in it',
  ),
  LLM_API_KEY: setting(optional(/^[\x21-\x7e]+$/), '', 'the key of the model server', true),
  LLM_MODEL: setting(optional(/^\S{1,200}$/), '', 'the name of a model that the server has'),
  LLM_DAILY_TOKENS: setting(
    wholeNumber(1_000, 1_000_000_000),
    '200000',
    'a whole number of tokens from 1000 on',
  ),
  SITREP_BIDI: setting(z.enum(['auto', 'logical', 'visual']), 'auto', 'auto, logical or visual'),
} as const;

export type SettingName = keyof typeof settings;
export type Value<Name extends SettingName> = z.output<(typeof settings)[Name]['schema']>;

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
}

// Slack writes its ids in capitals; the list was made small to be compared.
function toScope(text: string): Scope {
  const [platform = '', workspace = ''] = text.split('/');
  return scopeOf({
    platform,
    workspace: platform === 'slack' ? workspace.toUpperCase() : workspace,
  });
}

function isHostPort(text: string): boolean {
  const port = Number(hostPort.exec(text)?.[2]);
  return port >= 1 && port <= 65_535;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function wholeNumber(min: number, max: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max));
}

function portNumber() {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535));
}

/** Empty = not set. */
function optional(shape: RegExp) {
  return z
    .string()
    .trim()
    .refine((text) => text === '' || shape.test(text))
    .transform((text) => (text === '' ? undefined : text));
}

// A chat service elsewhere over plain http would be given the token by every network on the way.
function apiUrl() {
  return z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback);
  });
}
