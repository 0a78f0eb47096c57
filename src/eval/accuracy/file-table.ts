// The table of files: each labelled file in one line.
import { scoreRun } from '../run.ts';
import { writePercent, writeRow, writeShare, writeTable } from './markdown.ts';
import type { FileRun } from './parts.ts';

const header = [
  'file in `test/fixtures`',
  'reports',
  'topics: lenient',
  'strict',
  'false alarms',
  'stories: BCubed F1',
  'within a language',
  'pairs across languages F1',
  'copies: precision / recall',
];

export function writeFileTable(
  runs: readonly FileRun[],
  topicIds: readonly string[],
): readonly string[] {
  return writeTable(
    header,
    runs.map((run) => readCells(run, topicIds)),
  );
}

/** The line of one file, as it stands in the table. */
export function writeFileRow(run: FileRun, topicIds: readonly string[]): string {
  return writeRow(readCells(run, topicIds));
}

function readCells({ file, run }: FileRun, topicIds: readonly string[]): readonly string[] {
  const { topics, stories, copies, items } = scoreRun(run, topicIds).scores;
  return [
    `\`${file.file}\` (${file.part}): ${file.about}`,
    String(items),
    writeShare(topics?.lenient.macroF1),
    writeShare(topics?.strict.macroF1),
    writePercent(topics?.falseAlarms.share),
    writeShare(stories?.all.f1),
    writeShare(stories?.sameLang.f1),
    writeShare(stories?.pairs.acrossLangs.f1),
    copies ? `${writeShare(copies.precision)} / ${writeShare(copies.recall)}` : '–',
  ];
}
