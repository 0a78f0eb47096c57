// What the jobs work with. Wired once, in app.ts; tests put their own parts in.
import type { Log } from '../log.ts';
import type { Feed } from '../model/feed.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import type { TopicIndex } from '../news/compile-topics.ts';
import type { Store } from '../store/open-store.ts';
import type { DownloadResult } from '../web/download-result.ts';
import type { ReaderPool } from './reader-pool.ts';

export interface Desk {
  readonly store: Store;
  /** As they are now: teams make and change topics meanwhile. */
  readonly topics: TopicIndex;
  readonly readers: ReaderPool;
  /** Asks the feed's server when its host's turn comes; without validators when `full`. */
  readonly download: (feed: Feed, full: boolean) => Promise<DownloadResult>;
  /** Settings of workspaces that have set nothing. */
  readonly usual: WorkspaceSettings;
  /** ms since 1970. */
  readonly now: () => number;
  /** 0 to 1: spreads the next checks so that feeds do not come due together. */
  readonly random: () => number;
  readonly log: Log;
}

/** What correcting stories takes. */
export type CorrectionDesk = Pick<Desk, 'store' | 'topics' | 'usual' | 'now'>;
