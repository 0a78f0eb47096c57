// The scores of briefings, and how quick a run was, as lines that people read.
import type { BriefingScore } from './score-briefings.ts';
import { fillLine, toPercent } from './write-figures.ts';

/** No lines when nothing was told. */
export function reportBriefings(name: string, score: BriefingScore | undefined): readonly string[] {
  if (score === undefined || score.briefings === 0) return [];
  const {
    support,
    headlineSupport,
    redundancy,
    leadShare,
    outlets,
    sentencesEach,
    rouge,
    unsupported,
  } = score;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['support', support === undefined ? undefined : toPercent(support)],
    ['headlines found', headlineSupport === undefined ? undefined : toPercent(headlineSupport)],
    ['redundancy (ROUGE-1 F)', redundancy?.toFixed(3)],
    ['leads', leadShare === undefined ? undefined : toPercent(leadShare)],
    ['outlets quoted in each', outlets?.toFixed(2)],
    ['sentences in each', sentencesEach?.toFixed(2)],
    ['ROUGE-1 / 2 / L F', rouge && rougeLine(rouge)],
  ];
  return [
    `${name}: ${score.briefings} briefings, ${score.sentences} sentences`,
    ...lines.flatMap(([label, text]) => (text === undefined ? [] : fillLine(`    ${label}`, text))),
    ...unsupported.map(({ story, text }) => `    NOT IN ITS ITEM (${story}): ${text}`),
  ];
}

function rougeLine({ rouge1, rouge2, rougeL, count, missing }: Required<BriefingScore>['rouge']) {
  const figures = [rouge1, rouge2, rougeL].map((one) => (one * 100).toFixed(1)).join(' / ');
  const lost = missing === 0 ? '' : `, ${missing} without a briefing`;
  return `${figures} (${count} references${lost})`;
}

/** `itemMs`: milliseconds of each item; `peakKb`: most memory the process has had. */
export function reportSpeed(itemMs: readonly number[], peakKb: number): readonly string[] {
  if (itemMs.length === 0) return [];
  const sorted = itemMs.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const total = itemMs.reduce((sum, ms) => sum + ms, 0);
  return [
    'SPEED (this machine, this run)',
    fillLine('    items a second', (itemMs.length / (total / 1000)).toFixed(0)),
    fillLine('    ms an item, p50 / p95', `${at(0.5)?.toFixed(1)} / ${at(0.95)?.toFixed(1)}`),
    fillLine('    peak memory', `${Math.round(peakKb / 1024)} MB`),
  ];
}
