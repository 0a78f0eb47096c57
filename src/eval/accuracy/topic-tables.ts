// The tables of topics: by topic, by language, and how far a stated confidence can be believed.
import type { TopicScores } from '../score-topics.ts';
import { writeNumber, writePercent, writeShare, writeTable } from './markdown.ts';
import { type BothParts, bothHeaders, forParts, listNames, type PartScores } from './parts.ts';

const columns = ['precision', 'recall', 'F1', 'strict F1', 'labels'];

function topicsOf(part: PartScores | undefined): TopicScores | undefined {
  return part?.topics.scores.topics;
}

export function writeTopicTable(both: BothParts, topicIds: readonly string[]): readonly string[] {
  const cells = (topic: string) => (part: PartScores | undefined) =>
    readCells(topicsOf(part), 'byTopic', topic);
  const sums = (part: PartScores | undefined) => {
    const topics = topicsOf(part);
    return ['', '', writeShare(topics?.lenient.macroF1), writeShare(topics?.strict.macroF1), ''];
  };
  const alarms = (part: PartScores | undefined) => {
    const found = topicsOf(part)?.falseAlarms;
    return ['', '', writePercent(found?.share), '', writeNumber(found?.reports)];
  };
  return writeTable(
    ['topic', ...bothHeaders(columns)],
    [
      ...topicIds.toSorted().map((topic) => [topic, ...forParts(both, cells(topic))]),
      ['macro F1', ...forParts(both, sums)],
      ['false alarms among unrelated reports', ...forParts(both, alarms)],
    ],
  );
}

function readCells(
  topics: TopicScores | undefined,
  by: 'byTopic' | 'byLang',
  name: string,
): readonly string[] {
  const lenient = topics?.lenient[by][name];
  const strict = topics?.strict[by][name];
  if (lenient === undefined) return columns.map(() => '–');
  return [
    writeShare(lenient.isEmpty ? undefined : lenient.precision),
    writeShare(lenient.isEmpty ? undefined : lenient.recall),
    writeShare(lenient.isEmpty ? undefined : lenient.f1),
    writeShare(strict?.isEmpty ? undefined : strict?.f1),
    writeNumber(lenient.count),
  ];
}

/** Topics and stories of each language in one line. */
export function writeLanguageTable(both: BothParts): readonly string[] {
  const langs = listNames(both, (part) => topicsOf(part)?.lenient.byLang);
  const cells = (lang: string) => (part: PartScores | undefined) => {
    const lenient = topicsOf(part)?.lenient.byLang[lang];
    const strict = topicsOf(part)?.strict.byLang[lang];
    const story = part?.stories.scores.stories?.byLang[lang];
    return [
      writeShare(lenient?.isEmpty ? undefined : lenient?.f1),
      writeShare(strict?.isEmpty ? undefined : strict?.f1),
      writeNumber(lenient?.count),
      writeShare(story?.f1),
      writeNumber(story?.count),
    ];
  };
  const names = ['topics F1', 'strict F1', 'labels', 'stories BCubed F1', 'reports'];
  return writeTable(
    ['language', ...bothHeaders(names)],
    langs.map((lang) => [lang, ...forParts(both, cells(lang))]),
  );
}

export function writeCalibrationTable(both: BothParts): readonly string[] {
  const tenths = Array.from({ length: 10 }, (_, at) => at / 10);
  const cells = (from: number) => (part: PartScores | undefined) => {
    const bin = part?.topics.scores.calibration?.bins.find((one) => one.from === from);
    return [writeShare(bin?.meanConfidence), writeShare(bin?.rightShare), writeNumber(bin?.count)];
  };
  const errors = (part: PartScores | undefined) => {
    const found = part?.topics.scores.calibration;
    return [writeShare(found?.expectedError), '', writeNumber(found?.count)];
  };
  return writeTable(
    ['confidence', ...bothHeaders(['said, on average', 'on the topic', 'verdicts'])],
    [
      ...tenths.map((from) => [
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        ...forParts(both, cells(from)),
      ]),
      ['expected error', ...forParts(both, errors)],
    ],
  );
}
