// Program: opens a store and writes feeds, a hundred to a transaction, until it is killed.
// node write-forever.ts DATABASE-URL; prints "ready", then "kept N" after each commit, and
// "inside" in the middle of each transaction.
import { addFeeds } from '../../src/store/feeds.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newFeed } from './samples.ts';

const PER_TRANSACTION = 100;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  const store = await openStore(process.argv[2] ?? '', { now: () => 0 });
  say('ready');
  for (let kept = 0; ; kept += PER_TRANSACTION) {
    const feeds = Array.from({ length: PER_TRANSACTION }, (_, n) => newFeed(`f${kept + n}`));
    await store.editing(async (tx) => {
      await addFeeds(tx, feeds.slice(0, PER_TRANSACTION / 2));
      say('inside');
      // Long enough for the parent to kill us here.
      await new Promise((resolve) => setTimeout(resolve, 10));
      await addFeeds(tx, feeds.slice(PER_TRANSACTION / 2));
    });
    say(`kept ${kept + PER_TRANSACTION}`);
  }
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : error}`);
}
