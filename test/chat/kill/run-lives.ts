// Kills a posting Sitrep at random moments and counts what stands in the channels afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { countDeliveries } from '../../../src/store/deliveries.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openDiscord } from '../../fakes/discord/open-discord.ts';
import { openFakeSlack } from '../../fakes/slack/slack-server.ts';
import { makeChannel } from '../../fakes/slack/world.ts';
import type { KillOrder } from './kill-child.ts';
import { openSlowRelay } from './slow-relay.ts';

const child = fileURLToPath(new URL('./kill-child.ts', import.meta.url));
/** More than any lease or wait, so that each life takes up what the one before left. */
const betweenLivesMs = 2 * 60_000;
const lateMs = 30;

export interface Lives {
  /** How often it is killed; a life that ends by itself does not count. */
  readonly kills: number;
  /** Alerts that each life may write. */
  readonly alertsEach: number;
  /** Killed at a random time between nothing and this after it is connected. */
  readonly longestMs: number;
  readonly databaseUrl: string;
}

export interface LivesReport {
  readonly kills: number;
  readonly alerts: number;
  readonly lost: readonly number[];
  readonly doubled: readonly number[];
}

interface Service {
  readonly order: Pick<KillOrder, 'service' | 'apiUrl' | 'tokens' | 'workspace' | 'channels'>;
  /** All that is read in the channels, message by message. */
  readonly read: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** A fake Discord with three channels. */
export async function openDiscordToPostTo(): Promise<Service> {
  const discord = await openDiscord();
  const guild = discord.addGuild('Desk', discord.addUser('owner'));
  const channels = ['one', 'two', 'three'].map((name) => discord.addChannel(guild, name));
  const { token } = discord;
  const relay = await openSlowRelay(discord.apiUrl, lateMs);
  return {
    order: {
      service: 'discord',
      apiUrl: relay.url,
      tokens: { bot: token, app: '' },
      workspace: guild.id,
      channels: channels.map(({ id }) => id),
    },
    read: () =>
      channels.flatMap(({ messages }) => messages.map(({ form }) => JSON.stringify(form))),
    close: async () => {
      await relay.close();
      await discord.close();
    },
  };
}

/** A fake Slack with three channels. */
export async function openSlackToPostTo(): Promise<Service> {
  const { world, apiUrl, close } = await openFakeSlack();
  const relay = await openSlowRelay(apiUrl, lateMs);
  const [workspace] = world.workspaces;
  if (workspace === undefined) throw new Error('the fake Slack has no workspace');
  workspace.channels.push(makeChannel('CATWO', 'two'), makeChannel('CATHREE', 'three'));
  const { id, channels, botToken } = workspace;
  return {
    order: {
      service: 'slack',
      apiUrl: relay.url,
      tokens: { bot: botToken, app: world.app.appToken },
      workspace: id,
      channels: channels.map((channel) => channel.id),
    },
    read: () =>
      channels.flatMap(({ messages }) => messages.map((message) => JSON.stringify(message))),
    close: async () => {
      await relay.close();
      await close();
    },
  };
}

/** `busy`: the machine was too busy to connect in time; another life may do better. */
type End = 'killed' | 'ended' | 'busy';
/** As main.ts ends when another try may help. */
const busyCode = 75;

/** One life; without `longestMs` until all is posted. */
async function live(order: KillOrder, longestMs: number | undefined): Promise<End> {
  const run = spawn(process.execPath, [child, JSON.stringify(order)]);
  const complaints: Buffer[] = [];
  run.stderr.on('data', (chunk) => complaints.push(chunk));
  const ended = once(run, 'close');
  await Promise.race([once(run.stdout, 'data'), ended]);
  const timer =
    longestMs === undefined
      ? undefined
      : setTimeout(() => run.kill('SIGKILL'), Math.random() * longestMs);
  const [code, signal] = await ended;
  clearTimeout(timer);
  if (signal === 'SIGKILL') return 'killed';
  if (code === busyCode) return 'busy';
  if (code !== 0) throw new Error(Buffer.concat(complaints).toString());
  return 'ended';
}

async function countWritten(databaseUrl: string): Promise<number> {
  const store = await openStore(databaseUrl, { now: Date.now });
  const counts = await countDeliveries(store.db);
  await store.close();
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Runs all lives and one more that finishes the work. */
export async function runLives(
  { order, read }: Service,
  { kills: wanted, alertsEach, longestMs, databaseUrl }: Lives,
): Promise<LivesReport> {
  let kills = 0;
  for (let life = 0; ; life += 1) {
    const isLast = kills === wanted;
    const clockMs = life * betweenLivesMs;
    const thisLife = isLast ? 0 : alertsEach;
    const end = await live(
      { ...order, databaseUrl, thisLife, clockMs },
      isLast ? undefined : longestMs,
    );
    if (end === 'killed') kills += 1;
    if (isLast && end === 'ended') break;
  }
  const posted = read().flatMap((message) => /It is story number (\d+)\./.exec(message)?.[1] ?? []);
  const written = await countWritten(databaseUrl);
  const numbers = Array.from({ length: written }, (_, n) => n);
  const timesOf = (n: number) => posted.filter((found) => Number(found) === n).length;
  return {
    kills,
    alerts: written,
    lost: numbers.filter((n) => timesOf(n) === 0),
    doubled: numbers.filter((n) => timesOf(n) > 1),
  };
}
