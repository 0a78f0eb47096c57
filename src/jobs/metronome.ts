// The metronome: node-cron beats, the database knows what is due. A missed beat loses nothing.
import cron from 'node-cron';
import type { Log } from '../log.ts';

export interface Beat {
  readonly name: string;
  /** With seconds first, as node-cron reads it. */
  readonly pattern: string;
  readonly run: () => Promise<unknown>;
}

/** Starts all beats; a beat that is still running is not started again. Returns how to stop. */
export function startMetronome(beats: readonly Beat[], log: Log): () => Promise<void> {
  const tasks = beats.map(({ name, pattern, run }) =>
    cron.schedule(
      pattern,
      async () => {
        try {
          await run();
        } catch (error) {
          log.error({ err: error, beat: name }, 'a beat failed; the next one tries again');
        }
      },
      { name, noOverlap: true, suppressMissedWarning: true },
    ),
  );
  return async () => {
    await Promise.all(tasks.map((task) => task.destroy()));
  };
}
