// How soon commands are acknowledged and answered while 200 hostile feeds are polled.
//   node test/bench/answer-commands.ts [seconds]
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type FakeDiscord, openDiscord } from '../fakes/discord/open-discord.ts';

const seconds = Number(process.argv[2] ?? 40);
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const lines = ['status', 'feeds', 'latest', 'brief', 'topics', 'missed'];

interface Figures {
  readonly acknowledgedMs: readonly number[];
  readonly answeredMs: readonly number[];
  readonly asked: number;
}

function percentile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)} ms`;
}

function print(title: string, { acknowledgedMs, answeredMs, asked }: Figures): void {
  const row = (values: readonly number[]) =>
    `p50 ${percentile(values, 0.5)}, p99 ${percentile(values, 0.99)}, ${values.length} of ${asked}`;
  console.log(
    `${title.padEnd(30)} acknowledged ${row(acknowledgedMs)}; answered ${row(answeredMs)}`,
  );
}

/** Somebody asks five times a second, each time somebody else. */
async function ask(
  discord: FakeDiscord,
  guild: ReturnType<FakeDiscord['addGuild']>,
  channel: ReturnType<FakeDiscord['addChannel']>,
): Promise<Figures> {
  const asked = [];
  const answeredMs: number[] = [];
  const end = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < end; n += 1) {
    const user = discord.addUser(`reader ${n}`);
    discord.addMember(guild, user);
    const at = performance.now();
    const interaction = discord.people.useCommand(
      { channel, user },
      lines[n % lines.length] ?? 'status',
    );
    asked.push(interaction);
    void waitFor(() => interaction.original !== undefined).then((isThere) => {
      if (isThere) answeredMs.push(performance.now() - at);
    });
    await setTimeout(200);
  }
  await setTimeout(3_000);
  const acknowledgedMs = asked.flatMap(({ callback }) => callback?.afterMs ?? []);
  return { acknowledgedMs, answeredMs, asked: asked.length };
}

async function waitFor(isThere: () => boolean): Promise<boolean> {
  const end = performance.now() + 15_000;
  while (!isThere() && performance.now() < end) await setTimeout(5);
  return isThere();
}

async function measure(feeds: readonly string[], hosts: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-answers-'));
  const discord = await openDiscord();
  const guild = discord.addGuild('Desk', discord.addUser('owner'));
  const channel = discord.addChannel(guild, 'news');
  writeFileSync(join(folder, 'list.txt'), `${feeds.join('\n')}\n`);
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    SITREP_ALLOWED_HOSTS: hosts,
  };
  const run = spawn(process.execPath, [main, '--feeds', 'list.txt'], { cwd: folder, env });
  run.stdin.end();
  run.stderr.pipe(process.stderr);
  try {
    if (!(await waitFor(() => (discord.world.commands.get('global') ?? []).length > 0))) {
      throw new Error('Sitrep did not connect');
    }
    return await ask(discord, guild, channel);
  } finally {
    const ended = once(run, 'close');
    run.kill('SIGTERM');
    await ended;
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(): Promise<void> {
  const host: ChildProcess = fork(fileURLToPath(new URL('./hostile-feeds.ts', import.meta.url)));
  const [{ addresses, feeds }] = (await once(host, 'message')) as [
    { addresses: readonly string[]; feeds: number },
  ];
  const urls = Array.from(
    { length: feeds },
    (_, n) => `http://${addresses[n % addresses.length]}/${n}`,
  );
  const hosts = addresses.join(',');
  try {
    print('one feed that is silent', await measure([`http://${addresses[0]}/5`], hosts));
    print(`${feeds} hostile feeds`, await measure(urls, hosts));
  } finally {
    host.disconnect();
  }
}

await run();
