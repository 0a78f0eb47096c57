// Reads the sample newsroom's own files: who publishes (feeds.yaml) and what (reports/*.yaml).
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fillDates } from './fill-dates.ts';

const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const offset = z
  .string()
  .regex(/^[+-](\d+[smhd])+$/)
  .transform(toMs);

const sampleFeed = z.strictObject({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  country: z.string(),
  lang: z.string(),
  format: z.enum(['rss', 'rdf', 'atom', 'json']),
  charset: z.enum(['utf-8', 'windows-1256', 'utf-16']),
  validators: z.enum(['both', 'etag', 'date', 'none']),
  fails: z.boolean().default(false),
});

const reportFile = z.strictObject({
  happenedAt: offset,
  reports: z.array(
    z.strictObject({
      feed: z.string(),
      slug: z.string().optional(),
      at: offset,
      title: z.string(),
      text: z.string().optional(),
      /** The feed whose report of the same event is repeated word for word. */
      copyOf: z.string().optional(),
      undated: z.boolean().default(false),
    }),
  ),
});

type ReportFile = z.infer<typeof reportFile>;

/** A feed of the sample newsroom and how its server behaves. */
export type SampleFeed = Readonly<z.infer<typeof sampleFeed>>;

/** One report of one outlet, its dates filled in. Text: paragraphs by "\n\n", "## " = a heading. */
export interface SampleReport {
  readonly feed: string;
  readonly slug: string;
  readonly title: string;
  readonly text: string;
  /** When the outlet publishes it (ms since 1970): it is not in the feed before. */
  readonly at: number;
  readonly undated: boolean;
}

/** The feeds in the order in which they are listed. */
export function readSampleFeeds(): readonly SampleFeed[] {
  return z.array(sampleFeed).parse(parse(readFileSync(fileOf('feeds.yaml'), 'utf8')));
}

/** All reports, newest first, as they read to somebody whose "now" is `startAt` (ms since 1970). */
export function readSampleReports(
  startAt: number,
  feeds: readonly SampleFeed[],
): readonly SampleReport[] {
  const langs = new Map(feeds.map((feed) => [feed.id, feed.lang]));
  return readdirSync(fileOf('reports/'))
    .sort()
    .flatMap((name) => fillReports(name, startAt, langs))
    .sort((a, b) => b.at - a.at);
}

function fillReports(name: string, startAt: number, langs: ReadonlyMap<string, string>) {
  const file = reportFile.parse(parse(readFileSync(fileOf(`reports/${name}`), 'utf8')));
  const happenedAt = startAt + file.happenedAt;
  return file.reports.map((report): SampleReport => {
    const lang = langs.get(report.feed) ?? 'en';
    return {
      feed: report.feed,
      slug: report.slug ?? name.replace('.yaml', ''),
      title: fillDates(report.title, happenedAt, lang),
      text: fillDates(textOf(report, file), happenedAt, lang).trim(),
      at: startAt + report.at,
      undated: report.undated,
    };
  });
}

function textOf(report: ReportFile['reports'][number], file: ReportFile): string {
  if (report.text !== undefined) return report.text;
  const source = file.reports.find((other) => other.feed === report.copyOf);
  if (source?.text === undefined)
    throw new Error(`The sample report "${report.title}" has no text`);
  return source.text;
}

/** "-8d5h" -> ms. */
function toMs(text: string): number {
  let sum = 0;
  for (const [, digits, unit] of text.matchAll(/(\d+)([smhd])/g)) {
    sum += Number(digits) * UNIT_MS[unit as keyof typeof UNIT_MS];
  }
  return text.startsWith('-') ? -sum : sum;
}

function fileOf(path: string): URL {
  return new URL(path, import.meta.url);
}
