// The files that the README's accuracy tables are taken from, all in `test/fixtures`.

export interface AccuracyFile {
  readonly file: string;
  /** Briefings that people wrote on its stories. */
  readonly briefings?: string;
  /** `test` = looked at only to report, never while anything was built. */
  readonly part: 'development' | 'test';
  /** What a reader of the README wants to know about it. */
  readonly about: string;
}

/** A file that is not there is passed over, and the tables say so. */
export const accuracyFiles: readonly AccuracyFile[] = [
  { file: 'dev-reports.jsonl', part: 'development', about: 'real events, 11 languages' },
  { file: 'story-reports.jsonl', part: 'development', about: '30 events in three months' },
  {
    file: 'story-reports-dense.jsonl',
    part: 'development',
    about: 'the same actors, 20 events in two weeks',
  },
  {
    file: 'topic-reports.jsonl',
    part: 'development',
    about: 'single reports, many meant to mislead',
  },
  {
    file: 'judgement-dev.jsonl',
    briefings: 'judgement-dev-briefings.jsonl',
    part: 'development',
    about: 'pairs of events, two subjects, long pages, headlines, hard negatives',
  },
  {
    file: 'judgement-dev-2.jsonl',
    briefings: 'judgement-dev-2-briefings.jsonl',
    part: 'development',
    about: 'each event from several angles, indirect leads, namesakes',
  },
  {
    file: 'story-reports-probe.jsonl',
    part: 'development',
    about: 'small events that are easily confused',
  },
  {
    file: 'judgement-test.jsonl',
    briefings: 'judgement-test-briefings.jsonl',
    part: 'test',
    about: 'other events of the same kinds',
  },
];
