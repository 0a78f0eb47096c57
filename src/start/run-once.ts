// `--once`: read the feeds once, print the briefings, end. For cron and for pipes.
import { openApp } from '../app.ts';
import { createTerminal } from '../chat/terminal/terminal-platform.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { briefAll, readFeeds } from './read-feeds.ts';
import { describeFeeds } from './start-card.ts';
import { terminalParts } from './terminal-parts.ts';

export interface OnceOptions {
  readonly config: Config;
  readonly log: Log;
  readonly list: string | undefined;
  readonly json: boolean;
}

/** Returns the exit code. A feed that fails is told in the briefing, and does not change it. */
export async function runOnce({ config, log, list, json }: OnceOptions): Promise<number> {
  const app = await openApp({ config, log, wish: { list } });
  try {
    const terminal = createTerminal(terminalParts(config));
    for (const sentence of describeFeeds(app.feeds)) process.stderr.write(`${sentence}\n`);
    await readFeeds(app, terminal);
    const cards = await briefAll(app);
    if (json)
      process.stdout.write(
        `${JSON.stringify(
          cards.map(({ data }) => data),
          null,
          2,
        )}\n`,
      );
    else for (const card of cards) terminal.show(card);
    return 0;
  } finally {
    await app.close();
  }
}
