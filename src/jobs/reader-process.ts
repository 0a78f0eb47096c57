// One reader process: started when needed, killed when a document takes too much time or memory.
// A process, not a thread: a thread's memory limit ends the whole process whenever one large
// allocation crosses it (6 of 8 ways tried on Node 24.21, e.g. JSON.parse or a growing string).
import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ReaderAnswer, ReaderTask } from './reading.ts';

/** Loading the language model takes half a second; a machine under load may need far longer. */
const START_LIMIT_MS = 60_000;
const MAX_ERROR_TEXT = 2_000;

export interface ReaderProcess {
  /** Answers one task. When the task breaks a limit, the process is no longer usable. */
  ask(task: ReaderTask, limitMs: number): Promise<Exclude<ReaderAnswer, { kind: 'ready' }>>;
  isUsable(): boolean;
  /** Keeps our own process alive while `true`. */
  hold(held: boolean): void;
  stop(): void;
}

/** The process is gone, or has to go. */
type Loss = { readonly kind: 'lost'; readonly reason: string };

const BROKEN =
  'The feed could not be read: something in it breaks the reader or needs too much memory.';

/**
 * Starts a process with so much JavaScript memory and waits until it is ready. Throws when it
 * cannot start: that is a bug.
 */
export async function startReaderProcess(memoryMb: number): Promise<ReaderProcess> {
  const child = forkReader(memoryMb);
  const errorText = recordErrors(child);
  const nextOutcome = followOutcomes(child);
  const start = await nextOutcome(START_LIMIT_MS);
  if (start.kind !== 'ready') {
    stop(child);
    throw new Error(`The reader process did not start. ${errorText()}`);
  }

  async function ask(task: ReaderTask, limitMs: number) {
    const outcome = nextOutcome(limitMs);
    // What cannot be sent is never answered; the exit of the process tells the rest.
    child.send(task, () => {});
    const answer = await outcome;
    if (answer.kind === 'ready') throw new Error('a reader process said "ready" twice');
    if (answer.kind !== 'lost') return answer;
    stop(child);
    return {
      kind: 'reading' as const,
      reading: { kind: 'unreadable' as const, reason: answer.reason },
    };
  }

  return {
    ask,
    isUsable: () => child.connected,
    hold: (held) => hold(child, held),
    stop: () => stop(child),
  };
}

function forkReader(memoryMb: number): ChildProcess {
  return fork(fileURLToPath(new URL('./read-worker.ts', import.meta.url)), {
    // No environment: what reads hostile bytes has no business with tokens and passwords.
    env: {},
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    // What V8 prints when memory runs out is kept from people's screens.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function recordErrors(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text = `${text}${chunk}`.slice(0, MAX_ERROR_TEXT);
  });
  return () => text;
}

/** Returns a function that waits for the process's next answer, its end, or the end of the time. */
function followOutcomes(child: ChildProcess): (limitMs: number) => Promise<ReaderAnswer | Loss> {
  let settle: (outcome: ReaderAnswer | Loss) => void = () => {};
  child.on('message', (answer: ReaderAnswer) => settle(answer));
  child.on('error', () => settle({ kind: 'lost', reason: BROKEN }));
  child.on('exit', () => settle({ kind: 'lost', reason: BROKEN }));
  return (limitMs) => {
    const { promise, resolve } = Promise.withResolvers<ReaderAnswer | Loss>();
    const reason = `The feed takes longer than ${limitMs / 1000} s to read; it may be damaged.`;
    const timer = setTimeout(() => resolve({ kind: 'lost', reason }), limitMs);
    settle = resolve;
    return promise.finally(() => clearTimeout(timer));
  };
}

function stop(child: ChildProcess): void {
  hold(child, false);
  if (child.connected) child.disconnect();
  child.kill('SIGKILL');
}

function hold(child: ChildProcess, held: boolean): void {
  const parts = [child, child.channel, child.stderr instanceof Socket ? child.stderr : undefined];
  for (const part of parts) {
    if (held) part?.ref();
    else part?.unref();
  }
}
