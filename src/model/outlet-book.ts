// The outlet book: what is known of outlets beyond what a list of feeds says of them.

export type OutletKind = 'agency' | 'state' | 'public' | 'private' | 'party' | 'ngo' | 'official';

export interface KnownOutlet {
  readonly id: string;
  /** What it goes by, in all scripts. */
  readonly names: readonly string[];
  /** Web addresses; what stands below them belongs to it, too. */
  readonly hosts: readonly string[];
  /** Outlets of one owner are one source. */
  readonly owner: string;
  readonly country?: string;
  readonly langs: readonly string[];
  readonly kind: OutletKind;
  /** The party to a conflict whose organ it is. */
  readonly side?: string;
}

export interface OutletBook {
  /** By host, and by folded name. */
  readonly byHost: ReadonlyMap<string, KnownOutlet>;
  readonly byName: ReadonlyMap<string, KnownOutlet>;
}
