// The whole reckoning of one item: topics with their words, story with its evidence, what was held back.
import type { Block, Card, Span } from '../model/card.ts';
import type { ItemId, StoryId, TopicId } from '../model/ids.ts';
import type { Item } from '../model/item.ts';
import type { Match, MatchReason, Opinion } from '../model/match.ts';
import type { Evidence } from '../model/story.ts';
import { describeConfidence, describeTip } from './confidence-words.ts';
import { countOf } from './format-time.ts';
import { answerActions, answerHints, describeLearnt } from './learnt-lines.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, code, fullTime, heading, list, note, paragraph, quote, text } from './spans.ts';
import { sourceLink } from './story-blocks.ts';
import type { TopicLabel } from './topic-name.ts';

export interface ItemReckoning {
  readonly item: Item;
  readonly topics: ReadonlyMap<TopicId, TopicLabel>;
  readonly matches: readonly { readonly part: number; readonly match: Match }[];
  readonly places: readonly {
    readonly storyId: StoryId;
    readonly part: number;
    readonly copyOf?: ItemId;
    readonly evidence: readonly Evidence[];
  }[];
  readonly ledger: readonly {
    readonly topicId?: TopicId;
    readonly sentence: string;
    readonly at: number;
  }[];
}

const mostReasons = 8;
const fieldNames = { title: 'in the title', lead: 'in the lead', body: 'in the text' } as const;

/** `data` is the reckoning as it was given, with the topics' handles. */
export function whyItemCard(reckoning: ItemReckoning): Card {
  const { item, ledger, matches, topics } = reckoning;
  const title = [code(itemRef(item.id)), text(' '), quote(item.title, item.lang)];
  const all = matches.map(({ match }) => match);
  const actions = answerActions(item.id, all, topics);
  return card(
    title,
    [
      note(...describeItem(item)),
      ...item.parts.flatMap((_, part) => describePart(reckoning, part)),
      ...(ledger.length > 0
        ? [
            heading(text('Not announced')),
            list(ledger.map(({ sentence, at }) => [fullTime(at), text(`: ${sentence}`)])),
          ]
        : []),
      ...describeDropped(item),
      ...answerHints(actions),
    ],
    {
      data: toData(reckoning),
      ...(actions.length > 0 && { actions }),
    },
  );
}

function toData({ item, topics, matches, places, ledger }: ItemReckoning): object {
  const nameTopic = <T extends { readonly topicId?: TopicId }>({ topicId, ...rest }: T) => {
    const topic = topicId === undefined ? undefined : topics.get(topicId)?.handle;
    return topic === undefined ? rest : { topic, ...rest };
  };
  return {
    item,
    matches: matches.map(({ part, match }) => ({ part, match: nameTopic(match) })),
    places,
    ledger: ledger.map(nameTopic),
  };
}

function describeItem({ outlet, lang, url, publishedAt, seenAt }: Item): readonly Span[] {
  const source = sourceLink({ outlet: outlet.name, lang, ...(url !== undefined && { url }) });
  const published =
    publishedAt === undefined ? [text('undated')] : [text('published '), fullTime(publishedAt)];
  // English first: a line that begins with an Arabic name would be laid out from the right.
  return [...published, text(' · first seen '), fullTime(seenAt), text(' · '), source];
}

function describePart(reckoning: ItemReckoning, part: number): readonly Block[] {
  const { item, matches, topics, places } = reckoning;
  const several = item.parts.length > 1;
  const partTitle = item.parts[part]?.title ?? '';
  const own = matches.filter((one) => one.part === part).map(({ match }) => match);
  const place = places.find((one) => one.part === part);
  return [
    ...(several
      ? [
          heading(
            text(`Subject ${part + 1} of ${item.parts.length}: `),
            quote(partTitle, item.lang),
          ),
        ]
      : []),
    ...(own.length === 0
      ? [paragraph(text('Nothing in it speaks for any topic, so it is on none.'))]
      : own.flatMap((match) => describeMatch(match, topics))),
    ...(place ? describePlace(place) : []),
  ];
}

function describeMatch(match: Match, topics: ItemReckoning['topics']): readonly Block[] {
  const { topicId, score, threshold, onTopic, reasons, excludedBy, learnt, opinion } = match;
  const verdict = onTopic ? 'On' : 'Not on';
  const points = `${round(score)} points, ${round(threshold)} are needed`;
  const shown = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const more = shown.length - mostReasons;
  return [
    paragraph(text(`${verdict} ${topics.get(topicId)?.name ?? 'a topic'}: ${points}.`)),
    ...(opinion === undefined ? [paragraph(text(describeSureness(match)))] : []),
    ...(excludedBy === undefined ? [] : [paragraph(text(excludedBy))]),
    ...(opinion === undefined ? [] : [paragraph(text(describeOpinion(opinion)))]),
    list(shown.slice(0, mostReasons).map(describeReason)),
    ...(more > 0 ? [note(text(`and ${countOf(more, 'lesser word')}`))] : []),
    ...(learnt === undefined ? [] : describeLearnt(learnt, onTopic)),
  ];
}

function describeSureness(match: Match): string {
  const tip = describeTip(match);
  return tip === undefined ? describeConfidence(match) : `${describeConfidence(match)} ${tip}`;
}

/** In whose words it is stands before them: they are nobody's rule. */
function describeOpinion({ model, onTopic, before, reason }: Opinion): string {
  const said = onTopic ? 'it is on the topic' : 'it is not on the topic';
  const effect =
    onTopic === before ? 'as the words above say' : 'and the verdict was changed accordingly';
  return `It is uncertain, so a model (${model}) was asked. Its opinion: ${said}, ${effect}. “${reason}”`;
}

function describeReason({ found, concept, field, points }: MatchReason): readonly Span[] {
  const sign = points < 0 ? '−' : '+';
  const count = countOf(round(Math.abs(points)), 'point');
  return [text(`${sign}${count} ${fieldNames[field]} for ${concept}: `), quote(found, 'und')];
}

function describePlace(place: ItemReckoning['places'][number]): readonly Block[] {
  const { storyId, copyOf, evidence } = place;
  const ref = code(storyRef(storyId));
  const lines = list(evidence.map(({ sentence }) => [text(sentence)]));
  const intro =
    copyOf === undefined
      ? paragraph(text('In story '), ref, text(':'))
      : paragraph(
          text('Its text repeats '),
          code(itemRef(copyOf)),
          text(', so it is in story '),
          ref,
        );
  return evidence.length > 0 ? [intro, lines] : [intro];
}

function describeDropped({ dropped }: Item): readonly Block[] {
  if (dropped.length === 0) return [];
  const shown = dropped.slice(0, mostReasons).map((words) => quote(words, 'und'));
  const between = shown.flatMap((span, at) => (at === 0 ? [span] : [text(' · '), span]));
  return [note(text('Taken out as page furniture: '), ...between)];
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
