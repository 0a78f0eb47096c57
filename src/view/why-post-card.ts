// Why a message stands in a channel: which subscription it came from, and what it is about.
import type { Block, Card } from '../model/card.ts';
import type { DeliveryKind, Subscription } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { describeWish } from './describe-wish.ts';
import { storyRef } from './ref.ts';
import { card, code, joinSpans, list, note, paragraph, quote, text } from './spans.ts';
import type { TopicLabel } from './topic-name.ts';

export interface PostScene {
  readonly kind: DeliveryKind;
  /** The channel's subscriptions to its topics; `elsewhere`: a channel not to be told of. */
  readonly followed:
    | readonly { readonly topic: TopicLabel; readonly wish: Subscription }[]
    | 'elsewhere';
  /** Stories that a summary tells. */
  readonly storyIds: readonly StoryId[];
}

const said: Readonly<Record<DeliveryKind, string>> = {
  alert: 'An alert: it was the first message here about this story.',
  update: 'An update: independent outlets reported what was announced here before.',
  digest: 'The digest of this channel.',
  summary: 'Alerts that were held back, told in one message.',
  notice: 'A notice of Sitrep about itself.',
};

/** What comes before the story's own reasons; the whole answer where there is no story. */
export function whyPostBlocks({ kind, followed, storyIds }: PostScene): readonly Block[] {
  if (followed === 'elsewhere') {
    return [paragraph(text(`It was posted in another channel. ${said[kind]}`))];
  }
  const rows = followed.map(({ topic, wish }) => [
    code(topic.handle),
    text(' '),
    quote(topic.name, 'und'),
    text(': '),
    ...describeWish(wish),
  ]);
  const refs = storyIds.map((id) => [code(`why ${storyRef(id)}`)]);
  return [
    paragraph(text(said[kind])),
    ...(rows.length === 0
      ? [note(text('The channel does not follow its topic any more.'))]
      : [paragraph(text('The channel follows:')), list(rows)]),
    ...(refs.length === 0 ? [] : [note(text('Its stories: '), ...joinSpans(refs, ' · '))]),
  ];
}

export function whyPostCard(scene: PostScene): Card {
  const data = { kind: scene.kind, storyIds: scene.storyIds };
  return card('Why this was posted here', whyPostBlocks(scene), { data });
}
