// Silence: which language or side, though it was read and usually reports, says nothing of a story.
import type { Silence, Voice } from '../model/briefing.ts';
import type { StoryReport } from './story-report.ts';

const hourMs = 3_600_000;
/** Who reported on a topic in this time usually reports on it. */
export const usualVoicesMs = 30 * 24 * hourMs;
/** From so many reports on a topic on, a language or side reports on it usually. */
const usual = 4;
/** Others need time to take a story up. */
const patienceMs = 4 * hourMs;
/** Only what several confirm would be reported by the others, too. */
const minSources = 3;
const most = 2;

interface Reported {
  readonly reports: readonly StoryReport[];
  readonly sourceCount: number;
  readonly firstAt: number;
}

/**
 * Who is silent on a story that some sources have told for hours; undefined when nobody is, or when
 * that cannot be said. Sorani and Kurmanji are one language here: outlets often have but one of them.
 */
export function findSilence(
  { reports, sourceCount, firstAt }: Reported,
  voices: readonly Voice[],
  now: number,
): Silence | undefined {
  if (now - firstAt < patienceMs) return undefined;
  const sides = new Set(reports.map(({ outlet }) => outlet.side));
  const [only] = sides;
  if (sides.size === 1 && only !== undefined) {
    const others = sum(voices.filter(({ side }) => side !== only));
    return others >= usual ? { kind: 'only-by', side: only } : undefined;
  }
  if (sourceCount < minSources) return undefined;
  const langs = new Set(reports.map(({ lang }) => languageOf(lang)));
  const silentLangs = listUsual(voices, ({ lang }) => languageOf(lang)).filter(
    (lang) => lang !== 'und' && !langs.has(lang),
  );
  const silentSides = listUsual(voices, ({ side }) => side).filter((side) => !sides.has(side));
  if (silentLangs.length + silentSides.length === 0) return undefined;
  return { kind: 'not-by', langs: silentLangs.slice(0, most), sides: silentSides.slice(0, most) };
}

function languageOf(lang: string): string {
  return lang === 'ckb' || lang === 'kmr' ? 'ku' : lang;
}

/** What has enough reports to be called usual, the most talkative first. */
function listUsual(
  voices: readonly Voice[],
  keyOf: (voice: Voice) => string | undefined,
): readonly string[] {
  const groups = Map.groupBy(voices, keyOf);
  return [...groups]
    .flatMap(([key, own]) =>
      key === undefined || sum(own) < usual ? [] : [{ key, count: sum(own) }],
    )
    .toSorted((a, b) => b.count - a.count)
    .map(({ key }) => key);
}

function sum(voices: readonly Voice[]): number {
  return voices.reduce((total, { reports }) => total + reports, 0);
}
