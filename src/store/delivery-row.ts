// A delivery as a row of the outbox, and back.
import type { Insertable, Selectable } from 'kysely';
import type { Delivery, NewDelivery } from '../model/delivery.ts';
import { toJson } from './bind-value.ts';
import type { DeliveryTable } from './channel-tables.ts';
import { present } from './present.ts';
import { hashOf } from './short-key.ts';

/** The delivery that a row holds. */
export function deliveryFromRow(row: Selectable<DeliveryTable>): Delivery {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    platform: row.platform,
    workspace: row.workspace,
    channel: row.channel,
    card: JSON.parse(row.card),
    state: row.state,
    attempt: row.attempt,
    createdAt: row.created_at,
    notBeforeAt: row.not_before_at,
    ...(row.story_id !== 0 && { storyId: row.story_id }),
    ...present({
      threadOf: row.thread_of,
      ping: row.ping,
      postedId: row.posted_id,
      postedAt: row.posted_at,
      reason: row.reason,
    }),
  };
}

/** The row of a delivery that waits to be sent. */
export function rowOfNewDelivery(delivery: NewDelivery, now: number): Insertable<DeliveryTable> {
  return {
    key: delivery.key,
    key_hash: hashOf(delivery.key),
    kind: delivery.kind,
    platform: delivery.platform,
    workspace: delivery.workspace,
    channel: delivery.channel,
    story_id: delivery.storyId ?? 0,
    thread_of: delivery.threadOf ?? null,
    ping: delivery.ping ?? null,
    card: toJson(delivery.card),
    state: 'waiting',
    attempt: 0,
    created_at: now,
    not_before_at: delivery.notBeforeAt ?? now,
  };
}
