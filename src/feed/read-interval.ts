// How long a feed asks to be left alone between two checks.

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
  weekly: 604_800_000,
  monthly: 2_592_000_000,
  yearly: 31_536_000_000,
};

/** `ttl` is in minutes; `period` and `frequency` (times per period) are RSS 1.0's syndication module. */
export interface IntervalHints {
  readonly ttl: string | undefined;
  readonly period: string | undefined;
  readonly frequency: string | undefined;
}

/** Returns ms, or undefined when the feed has no sensible wish. `ttl` counts before the others. */
export function readInterval(hints: IntervalHints): number | undefined {
  const minutes = Number(hints.ttl ?? Number.NaN);
  if (minutes > 0 && Number.isFinite(minutes)) return Math.round(minutes * 60_000);
  const period = hints.period?.trim().toLowerCase() ?? '';
  if (!Object.hasOwn(PERIODS_MS, period)) return undefined;
  const frequency = Number(hints.frequency ?? 1);
  return Math.round((PERIODS_MS[period] ?? 0) / (frequency > 0 ? frequency : 1));
}
