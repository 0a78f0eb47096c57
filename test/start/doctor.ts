// The real doctor, started as `npm run doctor` starts it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/doctor.ts', import.meta.url));

export interface Examination {
  readonly code: number | null;
  /** Lines with their signs, the summary last. */
  readonly lines: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
}

/** Runs it with nothing in its environment but what is given. */
export async function runDoctor(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Examination> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: `sqlite:${folder}/x.db`, ...env },
  });
  const [out, err] = [[], []] as [Buffer[], Buffer[]];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const [code] = await once(child, 'close');
  const stdout = Buffer.concat(out).toString();
  return {
    code,
    lines: stdout.split('\n').filter(Boolean),
    stdout,
    stderr: Buffer.concat(err).toString(),
    tookMs: performance.now() - startedAt,
  };
}
