// kill -9 at random moments while alerts are posted: what is lost, what is said twice?
//   node test/bench/kill.ts [discord|slack] [kills]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDiscordToPostTo, openSlackToPostTo, runLives } from '../chat/kill/run-lives.ts';

const services = { discord: openDiscordToPostTo, slack: openSlackToPostTo };
const [only, kills = '200'] = process.argv.slice(2);

for (const [name, open] of Object.entries(services)) {
  if (only !== undefined && only !== name) continue;
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-kill-'));
  const service = await open();
  const report = await runLives(service, {
    kills: Number(kills),
    alertsEach: 40,
    longestMs: 400,
    databaseUrl: `sqlite:${join(folder, 'kill.db')}`,
  });
  console.log(name, report);
  await service.close();
  rmSync(folder, { recursive: true, force: true });
}
