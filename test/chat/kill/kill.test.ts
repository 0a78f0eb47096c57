// kill -9 at random moments while alerts are posted: nothing lost, nothing said twice. A short form
// of test/bench/kill.ts.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../../store/test-folder.ts';
import { openDiscordToPostTo, openSlackToPostTo, runLives } from './run-lives.ts';

test.each([
  ['Discord', openDiscordToPostTo],
  ['Slack', openSlackToPostTo],
])(
  '%s has each alert once, however often Sitrep is killed',
  { timeout: 120_000 },
  async (_name, open) => {
    const service = await open();
    const databaseUrl = `sqlite:${join(createFolder(), 'kill.db')}`;
    const settings = { kills: 4, alertsEach: 40, longestMs: 400, databaseUrl };
    const { alerts, lost, doubled } = await runLives(service, settings);
    await service.close();
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    // On a busy machine most of a short life is starting up; but each must have posted something.
    expect(alerts).toBeGreaterThan(4);
  },
);
