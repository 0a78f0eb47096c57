// The real process, started as `npm start` and `npm run sitrep` start it, in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Run {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves when the process has ended and everything it said was read. */
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it with nothing in its environment but what is given. Its standard input stays open. */
export function startSitrep(args: readonly string[], { folder, env = {} }: Start): Run {
  const path = process.env.PATH ?? '';
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: path, DATABASE_URL: `sqlite:${folder}/x.db`, ...env },
  });
  const [out, err] = [[], []] as [Buffer[], Buffer[]];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const stdout = () => Buffer.concat(out).toString();
  const stderr = () => Buffer.concat(err).toString();
  const ended = once(child, 'close').then(([code]) => ({
    code,
    stdout: stdout(),
    stderr: stderr(),
  }));
  return { child, stdout, stderr, ended };
}

/** Runs it to its end, with `input` typed. */
export async function runSitrep(
  args: readonly string[],
  { input = '', ...start }: Start & { readonly input?: string },
): Promise<Ended> {
  const { child, ended } = startSitrep(args, start);
  child.stdin?.end(input);
  return await ended;
}
