// How a channel's digest is set: when it comes, what it is about, from where it goes on.
import type { Card, Span } from '../model/card.ts';
import { english } from './labels/en.ts';
import { localMinuteAt, writeMinute } from './local-time.ts';
import {
  card,
  code,
  fields,
  fullTime,
  joinSpans,
  note,
  paragraph,
  text,
  timeAgo,
} from './spans.ts';

/** A digest as people set it. Unset `nextAt`: it is off. */
export interface DigestSettings {
  /** Minute of the day in `zone`. */
  readonly minute: number;
  readonly zone: string;
  /** Digits of the days, 1 = Monday. */
  readonly weekdays: string;
  readonly whenEmpty: 'line' | 'silence';
  readonly nextAt?: number;
  readonly coveredUntilAt: number;
}

export interface DigestScene {
  /** Unset = the channel in which it was asked. */
  readonly channelName?: string;
  /** Names of the topics that it is about. */
  readonly topics: readonly string[];
  /** None of them asked for a digest: they are followed with alerts. */
  readonly alertsOnly: boolean;
}

/** What `digest` answers. `verb`: what was just done, such as "Set". */
export function digestSettingsCard(
  digest: DigestSettings | undefined,
  scene: DigestScene,
  verb?: string,
): Card {
  const place = scene.channelName ?? 'this channel';
  if (digest?.nextAt === undefined) {
    return card(
      `There is no digest in ${place}`,
      [note(text('Every day at eight: '), code('digest set 08:00')), ...describeTopics(scene)],
      { data: { digest: null } },
    );
  }
  const title = verb === undefined ? `The digest of ${place}` : `${verb}: the digest of ${place}`;
  return card(
    title,
    [
      fields([
        { name: 'Comes', spans: [text(describeTimes(digest))] },
        { name: 'Next', spans: describeNext(digest.nextAt, digest.zone) },
        { name: 'Tells since', spans: [fullTime(digest.coveredUntilAt)] },
        { name: 'On a day without news', spans: [text(emptyDay[digest.whenEmpty])] },
      ]),
      ...describeTopics(scene),
      note(
        ...joinSpans([[code('digest preview')], [code('digest now')], [code('digest off')]], ' · '),
      ),
    ],
    { tone: verb === undefined ? 'info' : 'good', data: { digest, topics: scene.topics } },
  );
}

const emptyDay = { line: 'says so in one line', silence: 'says nothing' } as const;

/** "08:00 every day, in Asia/Damascus". */
export function describeTimes({
  minute,
  weekdays,
  zone,
}: Pick<DigestSettings, 'minute' | 'weekdays' | 'zone'>): string {
  return `${writeMinute(minute)} ${describeDays(weekdays)}, in ${zone}`;
}

/** "Monday 23 November, 08:00 (in 9 hours)", on the clocks of the digest. */
export function describeNext(at: number, zone: string): readonly Span[] {
  const time = writeMinute(localMinuteAt(at, zone));
  return [text(`${english.longDate(at, zone)}, ${time} (`), timeAgo(at), text(')')];
}

function describeTopics({ topics, alertsOnly }: DigestScene) {
  if (topics.length === 0) {
    return [
      paragraph(
        text('This channel follows nothing yet, so there is nothing to tell. Begin with '),
        code('follow gaza-board'),
      ),
    ];
  }
  const about = paragraph(
    text('It is about '),
    ...english.join(topics.map((name) => [text(name)])),
  );
  const hint = note(
    text('They are followed with alerts only, and the digest sums them up all the same.'),
  );
  return alertsOnly ? [about, hint] : [about];
}

function describeDays(weekdays: string): string {
  if (weekdays.length === 7) return 'every day';
  const names = [...weekdays].map((day) => {
    // 5 January 2026 was a Monday.
    const at = Date.UTC(2026, 0, 4 + Number(day));
    return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at);
  });
  const isRow = weekdays.length > 2 && '1234567'.includes(weekdays);
  if (isRow) return `${names[0]} to ${names.at(-1)}`;
  return `on ${names.join(', ')}`;
}
