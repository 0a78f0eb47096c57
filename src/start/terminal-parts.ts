// The process's own input and output, as the terminal platform wants them.
import type { TerminalParts } from '../chat/terminal/terminal-platform.ts';
import type { Config } from '../config.ts';

export function terminalParts({ terminal, bidi, timeZone }: Config): TerminalParts {
  return {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    env: terminal,
    bidi,
    locale: 'en',
    zone: timeZone,
    now: Date.now,
  };
}
