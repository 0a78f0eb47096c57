// `npm start`: read the feeds, brief, then take commands and tell what breaks, until told to stop: in
// the chat services that are set up, and at the prompt where somebody can type.
import { openApp } from '../app.ts';
import { createTerminal, terminalChannel } from '../chat/terminal/terminal-platform.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { endSubscriptions, plainWish, saveSubscription } from '../store/subscriptions.ts';
import { createChats } from './create-chats.ts';
import { briefAll, readFeeds } from './read-feeds.ts';
import { connectedCard, nextStepsCard, startCard } from './start-card.ts';
import { terminalParts } from './terminal-parts.ts';

export interface DeskOptions {
  readonly config: Config;
  readonly log: Log;
  readonly list: string | undefined;
}

/** Docker and systemd kill after 10 s; whatever still hangs then is not worth a kill. */
const lastMs = 9_000;

/** Returns the exit code once somebody leaves or the process is told to end. */
export async function runDesk({ config, log, list }: DeskOptions): Promise<number> {
  const app = await openApp({ config, log, wish: { list } });
  const terminal = createTerminal(terminalParts(config));
  const chats = createChats(config, app.store, log);
  // A service has no keyboard, and its input is at its end from the start.
  const hasPrompt = chats.length === 0 || process.stdin.isTTY === true;
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
    if (chats.length > 0) {
      await app.connect(chats, leave);
      terminal.show(connectedCard(chats));
    }
    // A window that was closed shows nothing any more: the briefings say what it would have shown.
    await app.store.transaction((tx) => endSubscriptions(tx, terminalChannel));
    await readFeeds(app, terminal);
    if (isLeaving) return;
    if (hasPrompt) await openPrompt();
    if (!isLeaving) app.work();
  }

  async function openPrompt(): Promise<void> {
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
  }
}
