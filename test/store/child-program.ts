// Starts a program of the tests as a process of its own and reads what it says.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Program {
  readonly process: ChildProcess;
  readonly pid: number;
  /** All lines said so far. */
  readonly lines: readonly string[];
  /** Waits for a line that begins so, from now on. */
  readonly saysNext: (start: string) => Promise<string>;
  /** Ends it without a warning, as a power cut would, and waits for its end. */
  readonly kill: () => Promise<void>;
}

/** Starts test/store/NAME with node; it is killed after the test if it still runs. */
export function startProgram(
  name: string,
  programArguments: readonly string[],
  options: SpawnOptions = {},
): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...programArguments], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null || child.pid === undefined) throw new Error(`${name} did not start`);
  const lines: string[] = [];
  const waiting: { start: string; resolve: (line: string) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const at = waiting.findIndex(({ start }) => line.startsWith(start));
    if (at >= 0) for (const { resolve } of waiting.splice(at, 1)) resolve(line);
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const saysNext = (start: string) =>
    new Promise<string>((resolve) => waiting.push({ start, resolve }));
  return { process: child, pid: child.pid, lines, saysNext, kill };
}
