// The outbox of a workspace: what waits for its channels and why, and what was given up.
import type { Block, Card, Span } from '../model/card.ts';
import type { Delivery, DeliveryKind } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { countOf } from './format-time.ts';
import { storyRef } from './ref.ts';
import { card, code, fullTime, heading, list, note, paragraph, text, timeAgo } from './spans.ts';
import { describePause, type ShownPause } from './subscriptions-card.ts';

export interface DeliveriesScene {
  /** Oldest first. */
  readonly open: readonly Delivery[];
  /** Newest first. */
  readonly parked: readonly Delivery[];
  readonly held: readonly {
    readonly channel: string;
    readonly storyId: StoryId;
    readonly dueAt: number;
  }[];
  readonly pauses: readonly ShownPause[];
  /** By the channel's id. */
  readonly channelNames: ReadonlyMap<string, string>;
  readonly now: number;
}

const kinds: Readonly<Record<DeliveryKind, string>> = {
  alert: 'alert',
  update: 'update',
  digest: 'digest',
  summary: 'summary',
  notice: 'notice',
};

export function deliveriesCard(scene: DeliveriesScene): Card {
  const { open, parked, held, pauses } = scene;
  if (open.length + parked.length + held.length + pauses.length === 0) {
    return card('Nothing waits, and nothing was given up', [], { tone: 'good', data: [] });
  }
  const retry = parked.find(({ state }) => state === 'parked');
  return card(
    `${countOf(open.length, 'message')} on the way`,
    [
      ...pauses.map((pause) => paragraph(...namePause(pause, scene), ...describePause(pause))),
      ...group(
        'Waiting',
        open.map((one) => describeOpen(one, scene)),
      ),
      ...group('Held back', describeHeld(scene)),
      ...group(
        'Given up',
        parked.map((one) => describeParked(one, scene)),
      ),
      ...(retry ? [note(text('Try one again: '), code(`deliveries retry d${retry.id}`))] : []),
    ],
    {
      tone: pauses.length + parked.length > 0 ? 'warn' : 'info',
      data: [...open, ...parked].map(({ card: _, ...rest }) => rest),
    },
  );
}

function group(title: string, rows: readonly (readonly Span[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [heading(text(title)), list(rows)];
}

function namePause(pause: ShownPause, scene: DeliveriesScene): readonly Span[] {
  const where = pause.channel === '*' ? 'Everywhere' : nameOf(pause.channel, scene);
  return [text(`${where}: `)];
}

function describeOpen(delivery: Delivery, scene: DeliveriesScene): readonly Span[] {
  const { state, createdAt, notBeforeAt, reason } = delivery;
  const later = notBeforeAt > scene.now ? [text(', next try '), fullTime(notBeforeAt)] : [];
  const why = reason === undefined ? '' : `: ${reason}`;
  const doubt = state === 'unknown' ? ', in doubt: it is looked for before it is sent again' : '';
  return [
    ...describeMessage(delivery, scene),
    text(', written '),
    timeAgo(createdAt),
    text(doubt),
    ...later,
    text(why),
  ];
}

function describeParked(delivery: Delivery, scene: DeliveriesScene): readonly Span[] {
  const { createdAt, reason = 'no reason is known' } = delivery;
  return [
    ...describeMessage(delivery, scene),
    text(', written '),
    timeAgo(createdAt),
    text(`: ${reason}`),
  ];
}

function describeMessage(
  { id, kind, channel, storyId }: Delivery,
  scene: DeliveriesScene,
): readonly Span[] {
  const story = storyId === undefined ? [] : [text(' of '), code(storyRef(storyId))];
  return [code(`d${id}`), text(` ${kinds[kind]}`), ...story, text(` to ${nameOf(channel, scene)}`)];
}

function describeHeld(scene: DeliveriesScene): readonly (readonly Span[])[] {
  const byChannel = Map.groupBy(scene.held, ({ channel }) => channel);
  return [...byChannel].map(([channel, held]) => [
    text(`${countOf(held.length, 'alert')} for ${nameOf(channel, scene)}, until `),
    fullTime(Math.min(...held.map(({ dueAt }) => dueAt))),
    text(' or its next digest'),
  ]);
}

function nameOf(channel: string, { channelNames }: DeliveriesScene): string {
  return channelNames.get(channel) ?? channel;
}
