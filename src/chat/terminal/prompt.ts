// The line where somebody types, or the lines that a pipe brings.
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Card } from '../../model/card.ts';
import type { Asker } from '../../model/workspace.ts';
import type { PlatformHost } from '../platform.ts';
import { completeLine } from './complete-line.ts';
import type { Output, Screen } from './screen.ts';

export type Input = Readable & { readonly isTTY?: boolean };

export interface PromptParts {
  readonly input: Input;
  readonly output: Output;
  readonly screen: Screen;
  readonly host: PlatformHost;
  readonly asker: Asker;
  /** Keys may be read one by one and the cursor moved. */
  readonly interactive: boolean;
  /** The words before the cursor, painted. */
  readonly mark: string;
  readonly show: (card: Card) => void;
}

export interface Prompt {
  /** Stops listening. Resolves when the last answer has been shown. */
  close(): Promise<void>;
}

const leaving = ['quit', 'exit'];
const hint = 'Press Ctrl-C once more to stop.\n';

/** Reads commands until the input ends or somebody leaves; then the host is asked to quit. */
export function openPrompt(parts: PromptParts): Prompt {
  const { input, output, screen, host, asker, interactive, mark } = parts;
  const lines = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    prompt: mark,
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      completeLine(line, host, asker, leaving).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
  });
  const answered = answerInOrder(lines, parts);
  if (interactive) {
    stopOnSecondInterrupt(lines, screen);
    screen.setTyping(lines);
    lines.prompt();
  }
  // A terminal that was closed refuses to be set back to what it was; that is the end of typing.
  const leave = () => queueMicrotask(() => lines.close());
  input.on('error', leave);
  lines.on('error', leave);
  let isClosing = false;
  lines.on('close', () => {
    screen.setTyping(undefined);
    if (interactive) output.write('\n');
    // A pipe ends before its last question is answered; whoever sits here means now.
    if (!isClosing) void (interactive ? Promise.resolve() : answered()).then(() => host.quit());
  });
  return {
    close: async () => {
      isClosing = true;
      lines.close();
      await answered();
    },
  };
}

// One command at a time: the next line waits, so answers stand in the order of the questions.
// Resolves when all that were asked so far have been shown.
function answerInOrder(
  lines: Interface,
  { host, asker, interactive, show }: PromptParts,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  lines.on('line', (line) => {
    const typed = line.trim();
    if (leaving.includes(typed.toLowerCase())) {
      lines.close();
    } else if (typed !== '') {
      last = last.then(async () => show(await host.answer(asker, typed)));
    } else if (interactive) {
      lines.prompt();
    }
  });
  return () => last;
}

// Any finished line in between makes the next Ctrl-C a first one again.
function stopOnSecondInterrupt(lines: Interface, screen: Screen): void {
  let isSecond = false;
  lines.on('line', () => {
    isSecond = false;
  });
  lines.on('SIGINT', () => {
    if (isSecond) {
      lines.close();
      return;
    }
    isSecond = true;
    // Ctrl-E and Ctrl-U: what was typed so far goes, as in a shell.
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    screen.print(hint);
  });
}
