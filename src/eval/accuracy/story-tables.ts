// The tables of stories and briefings, with stories by the two languages of a pair of reports.
import type { Score } from '../score.ts';
import type { BriefingScore } from '../score-briefings.ts';
import { writeNumber, writePercent, writeShare, writeTable } from './markdown.ts';
import { type BothParts, bothHeaders, forParts, listNames, type PartScores } from './parts.ts';

const columns = ['precision', 'recall', 'F1', 'count'];

/** Fewer right pairs say nothing about two languages. */
export const leastPairs = 5;

function scoreCells(score: Score | undefined): readonly string[] {
  if (score === undefined) return columns.map(() => '–');
  const { precision, recall, f1, count } = score;
  return [writeShare(precision), writeShare(recall), writeShare(f1), writeNumber(count)];
}

export function writeStoryTable(both: BothParts): readonly string[] {
  const row = (name: string, read: (part: PartScores) => Score | undefined) => [
    name,
    ...forParts(both, (part) => scoreCells(part && read(part))),
  ];
  const langs = listNames(both, (part) => part.stories.scores.stories?.pairs.byLangs);
  const pairOf = (name: string, part: PartScores | undefined) =>
    part?.stories.scores.stories?.pairs.byLangs[name];
  const telling = langs.filter((name) =>
    [both.development, both.test].some((part) => (pairOf(name, part)?.count ?? 0) >= leastPairs),
  );
  return writeTable(
    ['stories', ...bothHeaders(columns)],
    [
      row('BCubed, reports on a topic', ({ stories }) => stories.scores.stories?.all),
      row('BCubed within each language', ({ stories }) => stories.scores.stories?.sameLang),
      row('BCubed, all reports', ({ stories }) => stories.scores.allStories?.all),
      row('pairs of one language', ({ stories }) => stories.scores.stories?.pairs.sameLang),
      row('pairs across languages', ({ stories }) => stories.scores.stories?.pairs.acrossLangs),
      ...telling.map((name) => row(`pairs ${name}`, (part) => pairOf(name, part))),
      row('copies (pairs)', ({ stories }) => stories.scores.copies),
    ],
  );
}

export function writeBriefingTable(both: BothParts): readonly string[] {
  const row = (name: string, write: (score: BriefingScore | undefined) => string) => [
    name,
    ...forParts(both, (part) => [
      write(part?.stories.briefingScore),
      write(part?.stories.labelledScore),
    ]),
  ];
  return writeTable(
    ['briefings', ...bothHeaders(['stories as built', 'as labelled'])],
    [
      row('briefings', (score) => writeNumber(score?.briefings)),
      row('sentences', (score) => writeNumber(score?.sentences)),
      row('support: word for word in the item', (score) => writePercent(score?.support)),
      row('headlines word for word in an item', (score) => writePercent(score?.headlineSupport)),
      row('redundancy (ROUGE-1 F)', (score) => writeShare(score?.redundancy)),
      row('sentences that are leads', (score) => writePercent(score?.leadShare)),
      row('outlets quoted in each', (score) => writeNumber(score?.outlets, 2)),
      row('ROUGE-1 / 2 / L F', writeRouge),
    ],
  );
}

function writeRouge(score: BriefingScore | undefined): string {
  if (score?.rouge === undefined || score.rouge.count === 0) return '–';
  const { rouge1, rouge2, rougeL, count } = score.rouge;
  return `${[rouge1, rouge2, rougeL].map(writeShare).join(' / ')} (${count} references)`;
}
