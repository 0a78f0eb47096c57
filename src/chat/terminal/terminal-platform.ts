// The terminal as a platform: cards on the screen, commands from the keyboard or a pipe.
import type { Writable } from 'node:stream';
import type { Card } from '../../model/card.ts';
import type { Channel } from '../../model/delivery.ts';
import type { Asker } from '../../model/workspace.ts';
import type { Platform } from '../platform.ts';
import { findAbilities } from './abilities.ts';
import { paint } from './paint.ts';
import { formatProgress, type Progress } from './progress.ts';
import { type Input, openPrompt, type Prompt } from './prompt.ts';
import { renderCard } from './render-card.ts';
import { createScreen, type Output } from './screen.ts';

export interface TerminalParts {
  readonly input: Input;
  readonly output: Output;
  readonly errors: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The setting SITREP_BIDI. */
  readonly bidi: 'auto' | 'logical' | 'visual';
  readonly locale: string;
  readonly zone: string;
  readonly now: () => number;
}

export interface Terminal extends Platform {
  /** Shows a card, above whatever is being typed. */
  show(card: Card): void;
  /** Shows how far the first poll is, in one line that is overwritten; undefined removes it. */
  setProgress(progress: Progress | undefined): void;
}

/** The only channel of a terminal. */
export const terminalChannel: Channel = {
  platform: 'terminal',
  workspace: 'local',
  channel: 'terminal',
};

/** Whoever sits at the terminal runs the machine. */
export const terminalAsker: Asker = {
  channel: terminalChannel,
  person: { id: 'operator', isManager: true, isOperator: true },
};

/** Opens nothing yet: cards can be shown at once, commands are read after `start`. */
export function createTerminal(parts: TerminalParts): Terminal {
  const { input, output, errors, env, bidi, locale, zone, now } = parts;
  const abilities = findAbilities(env, output.isTTY === true, bidi);
  const screen = createScreen(output, errors, abilities.interactive);
  const show = (card: Card) => {
    const page = { abilities, columns: screen.columns(), clock: { now: now(), locale, zone } };
    screen.print(`${renderCard(card, page)}\n`);
  };
  let prompt: Prompt | undefined;
  return {
    name: terminalChannel.platform,
    limits: { maxCharacters: Number.MAX_SAFE_INTEGER, maxBlocks: Number.MAX_SAFE_INTEGER },
    show,
    setProgress: (progress) => screen.setProgress(progress && formatProgress(progress)),
    start: async (host) => {
      screen.setProgress(undefined);
      prompt = openPrompt({
        input,
        output,
        screen,
        host,
        asker: terminalAsker,
        interactive: abilities.interactive && input.isTTY === true,
        mark: paint('sitrep> ', '1;36', abilities),
        show,
      });
    },
    stop: async () => await prompt?.close(),
    post: async (_channel, key, card) => {
      if (!screen.isOpen()) return { kind: 'gone', reason: 'The terminal was closed.' };
      show(card);
      return { kind: 'posted', postedId: key };
    },
    // A terminal that was closed shows nothing any more, so saying it again is right.
    find: async () => ({ kind: 'absent' }),
    checkChannel: async ({ channel }) =>
      channel === terminalChannel.channel
        ? { kind: 'fine', name: 'this terminal' }
        : { kind: 'unknown' },
    checkRole: async () => ({ kind: 'unknown' }),
    findTrouble: () => undefined,
  };
}
