// The answer to `follow`: what is followed now, how, and what that would have meant last week.
import type { Block, Card, Span } from '../model/card.ts';
import type { Subscription } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { describeWish } from './describe-wish.ts';
import { countOf } from './format-time.ts';
import { storyRef } from './ref.ts';
import { card, code, fields, fullTime, list, note, paragraph, quote, text } from './spans.ts';
import type { TopicLabel } from './topic-name.ts';

/** What the subscription would have done with the stored week. */
export interface LastWeek {
  readonly stories: number;
  readonly told: readonly {
    readonly id: StoryId;
    readonly headline: string;
    readonly lang: string;
  }[];
  readonly inQuietHours: number;
  readonly overCap: number;
  readonly tooFewSources: number;
  readonly otherLanguage: number;
}

export interface FollowScene {
  readonly topic: TopicLabel;
  readonly channelName: string;
  readonly wish: Subscription;
  /** How it was before; unset = it is new. */
  readonly before?: Subscription;
  /** Of the roles that it mentions or mentioned. */
  readonly roleNames?: ReadonlyMap<string, string>;
  readonly zone: string;
  /** When the next digest comes, where there is one. */
  readonly digestAt?: number;
  readonly lastWeek: LastWeek;
}

const mostExamples = 3;

export function followCard(scene: FollowScene): Card {
  const { topic, channelName, wish, before, digestAt, roleNames } = scene;
  const title = before === undefined ? 'Following' : 'Changed:';
  const rows = [
    { name: 'Channel', spans: [text(channelName)] },
    { name: 'How', spans: describeWish(wish, roleNames) },
    ...(before === undefined ? [] : [{ name: 'Before', spans: describeWish(before, roleNames) }]),
    ...(wish.quiet === undefined ? [] : [{ name: 'Clock', spans: [text(scene.zone)] }]),
    ...(digestAt === undefined ? [] : [{ name: 'Next digest', spans: [fullTime(digestAt)] }]),
  ];
  return card(
    [text(`${title} `), quote(topic.name, 'und')],
    [fields(rows), ...tellLastWeek(scene), ...tellNext(scene)],
    { tone: 'good', data: toData(scene) },
  );
}

function toData({ topic, wish, lastWeek }: FollowScene): object {
  const { topicId: _, ...rest } = wish;
  const told = lastWeek.told.map(({ id, headline }) => ({ id, headline }));
  return { topic: topic.handle, wish: rest, lastWeek: { ...lastWeek, told } };
}

function tellLastWeek({ wish, lastWeek }: FollowScene): readonly Block[] {
  const { stories, told } = lastWeek;
  const period = 'In the last 7 days';
  if (stories === 0) return [paragraph(text(`${period} nothing on it was stored.`))];
  if (wish.mode === 'digest') {
    const count = countOf(stories, 'story', 'stories');
    return [paragraph(text(`${period} there were ${count} for its digests.`))];
  }
  const posted = countOf(told.length, 'story', 'stories');
  const example = told.length === 0 ? '.' : ', for example:';
  const examples = told
    .slice(0, mostExamples)
    .map(({ id, headline, lang }): readonly Span[] => [
      quote(headline, lang),
      text(' '),
      code(storyRef(id)),
    ]);
  return [
    paragraph(text(`${period} this would have posted ${posted}${example}`)),
    ...(examples.length === 0 ? [] : [list(examples)]),
    ...tellRest(lastWeek),
  ];
}

function tellRest(week: LastWeek): readonly Block[] {
  const facts = [
    [week.inQuietHours, 'told together after the quiet hours'],
    [week.overCap, 'over the cap, told together later'],
    [week.tooFewSources, 'with too few sources'],
    [week.otherLanguage, 'in other languages only'],
  ] as const;
  const said = facts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? [] : [note(text(`Besides: ${said.join('; ')}.`))];
}

function tellNext({ topic, before }: FollowScene): readonly Block[] {
  if (before !== undefined) return [];
  return [
    note(
      text('What broke before now is not announced; '),
      code(`brief ${topic.handle}`),
      text(' tells it. To change it, type '),
      code('follow'),
      text(' again.'),
    ),
  ];
}
