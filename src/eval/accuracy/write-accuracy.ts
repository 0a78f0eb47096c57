// The README's accuracy tables, in Markdown.
import { accuracyFiles } from './accuracy-files.ts';
import { writeBaselineTables } from './baseline-tables.ts';
import { writeFileTable } from './file-table.ts';
import { type FileRun, scoreParts } from './parts.ts';
import { writeBriefingTable, writeStoryTable } from './story-tables.ts';
import { writeCalibrationTable, writeLanguageTable, writeTopicTable } from './topic-tables.ts';
import { writeWeakSpots } from './weak-spots.ts';

/** What stands before and behind the tables in the README. */
export const accuracyMarkers = {
  from: '<!-- accuracy: printed by npm run accuracy -->',
  to: '<!-- /accuracy -->',
} as const;

/** All tables. `runs`: the files that are there, in their order. */
export function writeAccuracy(runs: readonly FileRun[], topicIds: readonly string[]): string {
  const both = scoreParts(runs, topicIds);
  const weak = writeWeakSpots(both);
  const blocks: readonly (readonly string[])[] = [
    writeMissing(runs),
    writeFileTable(runs, topicIds),
    ['By topic (lenient, but for the column that says strict):'],
    writeTopicTable(both, topicIds),
    ['By language:'],
    writeLanguageTable(both),
    [
      'Stories, also by the languages of two reports, and copies; `count` = right pairs or reports:',
    ],
    writeStoryTable(both),
    ['Whether a stated confidence can be believed:'],
    writeCalibrationTable(both),
    ['Briefings:'],
    writeBriefingTable(both),
    ['Beside the baselines, run on the same reports and scored by the same scorer:'],
    ...writeBaselineTables(both),
    weak.length === 0 ? [] : ['Weak spots:', '', ...weak],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function writeMissing(runs: readonly FileRun[]): readonly string[] {
  return accuracyFiles
    .filter(({ file }) => !runs.some((run) => run.file.file === file))
    .map(
      ({ file, part }) =>
        `\`${file}\` (${part}) was not measured: it is not there, or was not asked for.`,
    );
}
