// A feed as a row of its table, and back.
import type { Insertable, Selectable } from 'kysely';
import type { Feed, Outlet } from '../model/feed.ts';
import type { FeedTable } from './database.ts';
import { present } from './present.ts';
import { hashOf } from './short-key.ts';

export interface NewFeed {
  readonly url: string;
  readonly outlet: Outlet;
  readonly lang?: string;
  readonly title?: string;
  /** True for the feeds of the built-in sample newsroom. */
  readonly sample: boolean;
  readonly nextCheckAt: number;
}

/** The feed that a row holds. */
export function feedFromRow(row: Selectable<FeedTable>): Feed {
  return {
    id: row.id,
    url: row.url,
    outlet: {
      name: row.outlet_name,
      owner: row.outlet_owner,
      ...present({
        country: row.outlet_country,
        kind: row.outlet_kind,
        side: row.outlet_side,
      }),
    },
    sample: row.sample === 1,
    state: row.state,
    validators: present({
      etag: row.etag,
      lastModified: row.last_modified,
      bodyHash: row.body_hash,
    }),
    nextCheckAt: row.next_check_at,
    failures: row.failures,
    movedCount: row.moved_count,
    ...present({
      title: row.title,
      lang: row.lang,
      lastCheckAt: row.last_check_at,
      lastOkAt: row.last_ok_at,
      lastNewAt: row.last_new_at,
      lastFullAt: row.last_full_at,
      baselineAt: row.baseline_at,
      failure: row.failure,
      note: row.note,
      movedTo: row.moved_to,
    }),
  };
}

/** The row of a feed that was never checked. */
export function rowOfNewFeed(feed: NewFeed): Insertable<FeedTable> {
  return {
    url: feed.url,
    url_hash: hashOf(feed.url),
    title: feed.title ?? null,
    lang: feed.lang ?? null,
    outlet_name: feed.outlet.name,
    outlet_owner: feed.outlet.owner,
    outlet_country: feed.outlet.country ?? null,
    outlet_kind: feed.outlet.kind ?? null,
    outlet_side: feed.outlet.side ?? null,
    sample: feed.sample ? 1 : 0,
    state: 'active',
    next_check_at: feed.nextCheckAt,
    failures: 0,
    moved_count: 0,
    attempt: 0,
  };
}
