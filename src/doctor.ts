// The doctor: looks at settings, database, clock, feeds and chat platforms, and says how to mend what
// is wrong. It changes nothing, and may be asked while Sitrep runs.
//   npm run doctor
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { type Config, readConfig } from './config.ts';
import type { Finding } from './model/finding.ts';
import { askInTime } from './start/doctor/ask-in-time.ts';
import { diagnoseChannels, listToldChannels } from './start/doctor/diagnose-channels.ts';
import { diagnoseClock } from './start/doctor/diagnose-clock.ts';
import { diagnoseDatabase } from './start/doctor/diagnose-database.ts';
import { diagnoseFeeds } from './start/doctor/diagnose-feeds.ts';
import { diagnoseModel } from './start/doctor/diagnose-model.ts';
import { diagnosePlatforms } from './start/doctor/diagnose-platforms.ts';
import { summarize, writeFinding } from './start/doctor/print-findings.ts';
import type { Store } from './store/open-store.ts';
import { userAgent } from './web/user-agent.ts';

/** Each question ends within 10 s by itself. */
const patienceMs = 12_000;

async function examine(): Promise<number> {
  const findings: Finding[] = [];
  const say = (found: readonly Finding[]) => {
    for (const finding of found) writeFinding(finding, process.stdout);
    findings.push(...found);
  };
  const reading = readConfig();
  if (reading.kind === 'mistakes') {
    say(reading.mistakes.map((sentence) => ({ level: 'bad', subject: 'Settings', sentence })));
  } else {
    say([{ level: 'good', subject: 'Settings', sentence: 'All of them can be read.' }]);
    await examineParts(reading.config, say);
  }
  process.stdout.write(`\n${summarize(findings)}\n`);
  return findings.some(({ level }) => level === 'bad') ? 1 : 0;
}

async function examineParts(
  config: Config,
  say: (found: readonly Finding[]) => void,
): Promise<void> {
  const { findings, store } = await diagnoseDatabase(config.databaseUrl, Date.now);
  say(findings);
  const channels = store === undefined ? [] : await listToldChannels(store);
  // Asked together, said in order: services that do not answer take ten seconds each.
  const access = { allowed: config.allowedHosts, userAgent: userAgent(config.contact) };
  const asked = [
    askInTime('Clock', patienceMs, async () => [await diagnoseClock(config, Date.now)]),
    askInTime('Feeds', patienceMs, async () => (store ? await diagnoseFeeds(store, access) : [])),
    ...diagnosePlatforms(config, channels, store),
    ...askModel(config, store),
  ];
  for (const answer of asked) say(await answer);
  say(diagnoseChannels(channels, config));
  await store?.close();
}

function askModel({ model, timeZone }: Config, store: Store | undefined) {
  if (model === undefined) return [];
  const clock = { zone: timeZone, now: Date.now };
  return [askInTime('Model', patienceMs, () => diagnoseModel(model, store, clock))];
}

if (existsSync('.env')) loadEnvFile('.env');
const code = await examine();
// A service that was given up may hold a socket for minutes.
process.exit(code);
