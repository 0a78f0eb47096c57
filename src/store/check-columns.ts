// What a check's outcome writes into the feed's row.
import type { Updateable } from 'kysely';
import type { FeedState, Validators } from '../model/feed.ts';
import type { FeedTable } from './database.ts';

/** How one check went. What is unset: validators stay, notes, failures and moves are cleared. */
export interface CheckOutcome {
  readonly checkedAt: number;
  readonly nextCheckAt: number;
  readonly validators?: Validators;
  /** Read without an error (a 304 counts). */
  readonly ok: boolean;
  readonly failure?: string;
  readonly note?: string;
  readonly newItems: number;
  /** Asked without validators, so the whole document was read. */
  readonly full: boolean;
  readonly state?: FeedState;
  readonly movedTo?: string;
  readonly movedCount?: number;
  /** The new address of a feed that has moved. */
  readonly url?: string;
  readonly title?: string;
  /** What the outlet is called from now on. */
  readonly outletName?: string;
  readonly lang?: string;
  readonly baselineAt?: number;
}

/** The columns that only a good check changes. */
export function successColumns(outcome: CheckOutcome): Updateable<FeedTable> {
  const { checkedAt, validators, newItems, full, title, outletName, lang } = outcome;
  return {
    last_ok_at: checkedAt,
    failures: 0,
    ...(newItems > 0 && { last_new_at: checkedAt }),
    ...(full && { last_full_at: checkedAt }),
    ...(title !== undefined && { title }),
    ...(outletName !== undefined && { outlet_name: outletName }),
    ...(lang !== undefined && { lang }),
    ...(validators && {
      etag: validators.etag ?? null,
      last_modified: validators.lastModified ?? null,
      body_hash: validators.bodyHash ?? null,
    }),
  };
}
