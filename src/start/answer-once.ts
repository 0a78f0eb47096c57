// One command, answered from what is stored, for scripts and for a quick look.
import { type App, openApp } from '../app.ts';
import { createTerminal, terminalAsker } from '../chat/terminal/terminal-platform.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Card } from '../model/card.ts';
import { StoreInUseError } from '../store/store.ts';
import { terminalParts } from './terminal-parts.ts';

export interface Question {
  readonly config: Config;
  readonly log: Log;
  readonly words: readonly string[];
  readonly json: boolean;
}

/** These say nothing about the news, so an empty store is no reason to read the sample first. */
const withoutNews = new Set(['help', 'feeds', 'status', 'topics']);

/** Prints the answer. Returns the exit code: 1 when there was none. */
export async function answerOnce({ config, log, words, json }: Question): Promise<number> {
  const needsNews = !withoutNews.has(words[0] ?? '');
  const app = await openForAnswer(config, log, needsNews);
  // Before anything is printed: a reader that goes away early (`| head`) is no fault.
  const terminal = createTerminal(terminalParts(config));
  try {
    if (app.feeds.kind === 'sample') {
      process.stderr.write('No feeds of your own yet: reading the sample newsroom first.\n');
      await app.poll.round();
    }
    const card = await app.host(() => {}).answer(terminalAsker, words.map(quoteWord).join(' '));
    if (json) process.stdout.write(`${JSON.stringify(card.data ?? problemOf(card), null, 2)}\n`);
    else terminal.show(card);
    return card.tone === 'bad' || (card.tone === 'warn' && card.data === undefined) ? 1 : 0;
  } finally {
    await app.close();
  }
}

// While another Sitrep holds the database it can still be read.
async function openForAnswer(config: Config, log: Log, needsNews: boolean): Promise<App> {
  const wish = { stored: needsNews ? 'or-sample' : 'only' } as const;
  try {
    return await openApp({ config, log, wish });
  } catch (error) {
    if (!(error instanceof StoreInUseError)) throw error;
    return await openApp({ config, log, wish, readOnly: true }).catch(() => {
      throw error;
    });
  }
}

function quoteWord(word: string): string {
  return /\s/.test(word) ? `"${word.replaceAll('"', ' ')}"` : word;
}

function problemOf({ title }: Card): object {
  const words = title.map((span) => (span.kind === 'time' ? '' : span.text)).join('');
  return { problem: words };
}
