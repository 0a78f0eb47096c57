// Environment -> one frozen Config. The only reader of process.env.
import { z } from 'zod';

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

const settings = {
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
  SITREP_BIDI: setting(z.enum(['auto', 'logical', 'visual']), 'auto', 'auto, logical or visual'),
} as const;

type SettingName = keyof typeof settings;
type Value<Name extends SettingName> = z.output<(typeof settings)[Name]['schema']>;

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
    terminal: env,
  });
  return mistakes.length > 0 ? { kind: 'mistakes', mistakes } : { kind: 'config', config };
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

function splitList(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
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
