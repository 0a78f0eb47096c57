// `npm start`: read the feeds, brief, then take commands and show what breaks, until told to stop.
import { openApp } from '../app.ts';
import { createTerminal, terminalChannel } from '../chat/terminal/terminal-platform.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { endSubscriptions, plainWish, saveSubscription } from '../store/subscriptions.ts';
import { briefAll, readFeeds } from './read-feeds.ts';
import { nextStepsCard, startCard } from './start-card.ts';
import { terminalParts } from './terminal-parts.ts';

export interface TerminalOptions {
  readonly config: Config;
  readonly log: Log;
  readonly list: string | undefined;
}

/** Docker and systemd kill after 10 s; whatever still hangs then is not worth a kill. */
const lastMs = 9_000;

/** Returns the exit code once somebody leaves or the process is told to end. */
export async function runTerminal({ config, log, list }: TerminalOptions): Promise<number> {
  const app = await openApp({ config, log, wish: { list } });
  const terminal = createTerminal(terminalParts(config));
  const { promise: left, resolve } = Promise.withResolvers<void>();
  let isLeaving = false;
  const leave = () => {
    isLeaving = true;
    setTimeout(() => process.exit(0), lastMs).unref();
    resolve();
  };
  process.once('SIGTERM', leave).once('SIGINT', leave).once('SIGHUP', leave);
  try {
    await Promise.race([openDesk(), left]);
    await left;
    return 0;
  } finally {
    await app.close();
  }

  async function openDesk(): Promise<void> {
    terminal.show(startCard(app.feeds));
    // A window that was closed shows nothing any more: the briefings say what it would have shown.
    await app.store.transaction((tx) => endSubscriptions(tx, terminalChannel));
    await readFeeds(app, terminal);
    if (isLeaving) return;
    for (const card of await briefAll(app)) terminal.show(card);
    if (isLeaving) return;
    terminal.show(nextStepsCard(app.feeds));
    const since = Date.now();
    await app.store.transaction(async (tx) => {
      for (const { id } of app.topics) {
        await saveSubscription(tx, { ...plainWish, ...terminalChannel, topicId: id, since });
      }
    });
    await app.connect([terminal], leave);
    app.work();
  }
}
