// The first round: all due feeds, with a line that shows how far it is, then the briefings.
import type { App } from '../app.ts';
import { type Terminal, terminalAsker } from '../chat/terminal/terminal-platform.ts';
import type { Card } from '../model/card.ts';
import { countFeeds } from '../store/feeds.ts';

/** Checks every due feed once while the terminal shows how far it is. */
export async function readFeeds(app: App, terminal: Terminal): Promise<void> {
  const feedsTotal = await countFeeds(app.store.db);
  terminal.setProgress({ feedsDone: 0, feedsTotal, items: 0 });
  await app.poll.round((progress) => terminal.setProgress({ ...progress, feedsTotal }));
  terminal.setProgress(undefined);
}

/** The briefing of each topic, in order. */
export async function briefAll(app: App): Promise<readonly Card[]> {
  const host = app.host(() => {});
  const cards: Card[] = [];
  for (const { handle } of app.topics)
    cards.push(await host.answer(terminalAsker, `brief ${handle}`));
  return cards;
}
