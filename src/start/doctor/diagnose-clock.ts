// The doctor on the clock: what this machine says, held against what chat services say.
import { fetch } from 'undici';
import type { Config } from '../../config.ts';
import type { Finding } from '../../model/finding.ts';
import { formatTime } from '../../view/format-time.ts';

const timeoutMs = 10_000;
/** Digests come late by as much; a Date header is right to a second, the way there takes another. */
const tolerableMs = 10_000;
/** Slack refuses what is signed five minutes ago; leases and looks for posts end in minutes. */
const worstMs = 60_000;

const subject = 'Clock';

/** One line, whichever services are set up. */
export async function diagnoseClock(
  { discord, slack, timeZone }: Config,
  now: () => number,
): Promise<Finding> {
  const here = describeHere(now(), timeZone);
  const services = [discord, slack].flatMap((service) => (service ? [service.apiUrl] : []));
  if (services.length === 0) return { level: 'good', subject, sentence: `${here}.` };
  const offsets = await Promise.all(services.map((url) => findOffset(url, now)));
  const known = offsets.flatMap((offset) => offset ?? []);
  const [offset] = known.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  if (offset === undefined) {
    const sentence = `${here}. No chat service answered, so it could not be compared.`;
    return { level: 'warn', subject, sentence };
  }
  const size = Math.abs(offset);
  if (size <= tolerableMs) return { level: 'good', subject, sentence: `${here}, as it should.` };
  return {
    level: size > worstMs ? 'bad' : 'warn',
    subject,
    sentence: `${here}, which is ${describeOffset(offset)}: set it, best by switching on time synchronisation (NTP).`,
  };
}

function describeHere(now: number, zone: string): string {
  const time = formatTime(now, 'time', { now, locale: 'en', zone });
  const date = formatTime(now, 'date', { now, locale: 'en', zone });
  return `It says ${date}, ${time} in ${zone} (SITREP_TIME_ZONE)`;
}

function describeOffset(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1_000);
  const size = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `${size} ${offset > 0 ? 'fast' : 'slow'}`;
}

/** How far our clock is ahead of the server's; undefined when it does not say. */
async function findOffset(url: string, now: () => number): Promise<number | undefined> {
  try {
    const askedAt = now();
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const answeredAt = now();
    await response.body?.cancel();
    const theirs = Date.parse(response.headers.get('date') ?? '');
    // The header has no fractions: on the average it is half a second behind.
    return Number.isNaN(theirs) ? undefined : (askedAt + answeredAt) / 2 - (theirs + 500);
  } catch {
    return undefined;
  }
}
