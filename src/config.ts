// Environment -> one frozen Config. The only reader of process.env.
import { type SettingName, settings, type Value } from './settings.ts';

export interface DiscordConfig {
  readonly token: string;
  readonly apiUrl: string;
  readonly applicationId?: string;
  /** Commands are registered in this server only. */
  readonly guildId?: string;
}

/** Socket Mode with an app token, else HTTP with a signing secret. */
export interface SlackConfig {
  readonly apiUrl: string;
  /** Unset when workspaces install the app themselves. */
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port: number;
  /** Lets workspaces install the app; their tokens are kept encrypted with `secret`. */
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly secret: string;
  };
  /** Member ids that may change what all see, besides admins and owners. */
  readonly managers: readonly string[];
}

/** A server that speaks as OpenAI does, on this machine or elsewhere. */
export interface ModelConfig {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly model: string;
  /** What may be used in a day. */
  readonly dailyTokens: number;
}

export interface Config {
  readonly databaseUrl: Value<'DATABASE_URL'>;
  /** Exact host:port pairs that may be read although they are private addresses. */
  readonly allowedHosts: Value<'SITREP_ALLOWED_HOSTS'>;
  readonly timeZone: Value<'SITREP_TIME_ZONE'>;
  readonly contact: Value<'SITREP_CONTACT'>;
  /** How long texts are kept, in days. */
  readonly keepDays: Value<'SITREP_KEEP_DAYS'>;
  readonly logLevel: Value<'SITREP_LOG_LEVEL'>;
  readonly bidi: Value<'SITREP_BIDI'>;
  /** Workspaces whose managers may change stories and names that all workspaces share. */
  readonly editors: Value<'SITREP_EDITORS'>;
  /** Set when a bot is to be logged in to Discord. */
  readonly discord?: DiscordConfig;
  /** Set when an app is to be connected to Slack. */
  readonly slack?: SlackConfig;
  /** Set when a model is to retell, translate and judge. */
  readonly model?: ModelConfig;
  /** What the terminal says about itself (TERM, NO_COLOR and the like), as it came. */
  readonly terminal: Readonly<Record<string, string | undefined>>;
}

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  /** Every mistake at once, one sentence each. */
  | { readonly kind: 'mistakes'; readonly mistakes: readonly string[] };

/** Reads all settings. An empty value counts as unset. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ConfigReading {
  const mistakes: string[] = findUnknownNames(env);
  const read = <Name extends SettingName>(name: Name): Value<Name> => {
    const { schema, fallback } = settings[name];
    const result = schema.safeParse(env[name] || fallback);
    if (!result.success) mistakes.push(describeMistake(name, env[name]));
    return result.data as Value<Name>;
  };
  const config: Config = Object.freeze({
    databaseUrl: read('DATABASE_URL'),
    allowedHosts: read('SITREP_ALLOWED_HOSTS'),
    timeZone: read('SITREP_TIME_ZONE'),
    contact: read('SITREP_CONTACT'),
    keepDays: read('SITREP_KEEP_DAYS'),
    logLevel: read('SITREP_LOG_LEVEL'),
    bidi: read('SITREP_BIDI'),
    editors: read('SITREP_EDITORS'),
    ...readDiscord(read),
    ...readSlack(read, mistakes),
    ...readModel(read, mistakes),
    terminal: env,
  });
  return mistakes.length > 0 ? { kind: 'mistakes', mistakes } : { kind: 'config', config };
}

type Read = <Name extends SettingName>(name: Name) => Value<Name>;

function readDiscord(read: Read): { readonly discord?: DiscordConfig } {
  const [token, applicationId, guildId, apiUrl] = [
    read('DISCORD_TOKEN'),
    read('DISCORD_APPLICATION_ID'),
    read('DISCORD_GUILD_ID'),
    read('DISCORD_API_URL'),
  ];
  if (token === undefined) return {};
  return { discord: { token, apiUrl, ...given({ applicationId, guildId }) } };
}

function readSlack(read: Read, mistakes: string[]): { readonly slack?: SlackConfig } {
  const botToken = read('SLACK_BOT_TOKEN');
  const appToken = read('SLACK_APP_TOKEN');
  const signingSecret = read('SLACK_SIGNING_SECRET');
  const [clientId, clientSecret] = [read('SLACK_CLIENT_ID'), read('SLACK_CLIENT_SECRET')];
  const [apiUrl, port, managers] = [
    read('SLACK_API_URL'),
    read('SLACK_PORT'),
    read('SLACK_MANAGERS'),
  ];
  const secret = read('SITREP_SECRET');
  if ([botToken, appToken, clientId].every((value) => value === undefined)) return {};
  const canInstall = clientId !== undefined && clientSecret !== undefined && secret !== undefined;
  if (botToken === undefined && !canInstall) mistakes.push(noBot);
  if (appToken === undefined && signingSecret === undefined) mistakes.push(noWay);
  const oauth = canInstall ? { clientId, clientSecret, secret } : undefined;
  const parts = given({ botToken, appToken, signingSecret, oauth });
  return { slack: { apiUrl, port, managers, ...parts } };
}

function readModel(read: Read, mistakes: string[]): { readonly model?: ModelConfig } {
  const [baseUrl, apiKey, model] = [read('LLM_BASE_URL'), read('LLM_API_KEY'), read('LLM_MODEL')];
  const dailyTokens = read('LLM_DAILY_TOKENS');
  if (baseUrl === undefined && model === undefined && apiKey === undefined) return {};
  if (baseUrl === undefined) mistakes.push(noServer);
  if (model === undefined) mistakes.push(noModel);
  if (baseUrl === undefined || model === undefined) return {};
  return { model: { baseUrl, model, dailyTokens, ...given({ apiKey }) } };
}

const noServer =
  'LLM_BASE_URL: it is missing. A model needs the address of its server, such as http://localhost:11434/v1.';
const noModel =
  'LLM_MODEL: it is missing. The server has to be told which model to use, such as qwen3:8b.';
const noBot =
  'SLACK_BOT_TOKEN: it is missing. Slack needs it, or, where teams install the app themselves, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SITREP_SECRET.';
const noWay =
  'SLACK_APP_TOKEN: it is missing. Slack needs it (Socket Mode), or SLACK_SIGNING_SECRET (Slack calls this machine).';

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}

/** The names and defaults, for the test that holds .env.example against them. */
export function listSettings(): readonly { readonly name: string; readonly fallback: string }[] {
  return Object.entries(settings).map(([name, { fallback }]) => ({ name, fallback }));
}

function describeMistake(name: SettingName, value: string | undefined): string {
  const { allowed, secret } = settings[name];
  const shown = secret ? 'the value given (not shown, it may hold a password)' : `“${value}”`;
  return `${name}: ${shown} does not fit. It must be ${allowed}.`;
}

// A misspelled name would otherwise be passed over in silence.
function findUnknownNames(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = Object.keys(settings);
  return Object.keys(env)
    .filter((name) => name.startsWith('SITREP_') && !known.includes(name))
    .map((name) => `${name}: there is no such setting. The settings are ${known.join(', ')}.`);
}
