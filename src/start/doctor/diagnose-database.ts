// The doctor on the database: opened, of this version, writable, with room to grow.
import type { Finding } from '../../model/finding.ts';
import type { Store } from '../../store/open-store.ts';
import { type DatabaseProbe, findFreeBytes, probeDatabase } from '../../store/probe-database.ts';

/** A month of a hundred feeds takes about this much; SQLite needs room to tidy up, too. */
const comfortableBytes = 1_000_000_000;
const leastBytes = 100_000_000;

export interface DatabaseDiagnosis {
  readonly findings: readonly Finding[];
  /** Open to read, when it could be opened. */
  readonly store?: Store;
}

export async function diagnoseDatabase(
  databaseUrl: string,
  now: () => number,
): Promise<DatabaseDiagnosis> {
  const probe = await probeDatabase(databaseUrl, now);
  const findings = [describeProbe(probe), ...describeRoom(databaseUrl)];
  return probe.kind === 'ready' ? { findings, store: probe.store } : { findings };
}

const subject = 'Database';

function describeProbe(probe: DatabaseProbe): Finding {
  switch (probe.kind) {
    case 'absent':
      return describeAbsent(probe);
    case 'old':
      return {
        level: 'warn',
        subject,
        sentence:
          'It is empty or was made by an older Sitrep. The next start brings it up to date; make a backup before.',
      };
    case 'unusable':
      return { level: 'bad', subject, sentence: probe.sentence };
    case 'ready':
      return describeReady(probe);
    default:
      return probe satisfies never;
  }
}

function describeAbsent({ path, canBeMade }: Extract<DatabaseProbe, { kind: 'absent' }>): Finding {
  return canBeMade
    ? { level: 'good', subject, sentence: `There is none yet; the first start makes ${path}.` }
    : {
        level: 'bad',
        subject,
        sentence: `${path} cannot be made: give this user the right to write to its folder, or set DATABASE_URL.`,
      };
}

function describeReady({ isInUse, trouble }: Extract<DatabaseProbe, { kind: 'ready' }>): Finding {
  if (trouble !== undefined) return { level: 'bad', subject, sentence: trouble };
  return isInUse
    ? { level: 'good', subject, sentence: 'A running Sitrep is using it; it can be read.' }
    : { level: 'good', subject, sentence: 'It can be read and written to.' };
}

function describeRoom(databaseUrl: string): readonly Finding[] {
  const free = findFreeBytes(databaseUrl);
  if (free === undefined) return [];
  const room = `${Math.floor(free / 1_000_000)} MB are left on the disk of the database`;
  if (free >= comfortableBytes) return [];
  return [
    {
      level: free < leastBytes ? 'bad' : 'warn',
      subject: 'Disk',
      sentence: `Only ${room}: free some, or keep texts for fewer days (SITREP_KEEP_DAYS).`,
    },
  ];
}
