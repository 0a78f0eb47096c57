// News as feeds bring it, put straight into a store: the part of a check that comes after reading.
import type { Judged } from '../../src/jobs/judge-part.ts';
import { keepItems } from '../../src/jobs/keep-items.ts';
import type { Feed } from '../../src/model/feed.ts';
import { cleanItem } from '../../src/news/clean-item.ts';
import { addFeeds } from '../../src/store/feeds.ts';
import type { Store, Tx } from '../../src/store/open-store.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { topicIndex } from './test-desk.ts';

await loadLanguageModel();

export interface Report {
  readonly outlet: string;
  /** Unset = the outlet itself. */
  readonly owner?: string;
  readonly title: string;
  readonly text: string;
  /** ms since 1970; unset = undated. */
  readonly at?: number;
  readonly keys?: readonly string[];
  readonly url?: string;
}

export interface Bringing {
  readonly now: number;
  /** This is the first check of the reports' feeds. */
  readonly first?: boolean;
}

/** Keeps what one check of one outlet's feed brought. */
export async function bringNews(
  store: Store,
  reports: readonly Report[],
  { now, first = false }: Bringing,
): Promise<readonly Judged[]> {
  const read = reports.flatMap(({ title, text, at, keys = [title], url, outlet }) => {
    const parsed = { titleHtml: title, bodyHtml: text.replaceAll('\n', '<br>') };
    const dated = { ...(at !== undefined && { publishedAt: at }), ...(url && { url }) };
    const key = keys[0] ?? '';
    const item = cleanItem({ ...parsed, ...dated }, { key, now, outletName: outlet });
    return item ? [{ item, keys }] : [];
  });
  return await store.editing(async (tx) => {
    const feed = await feedOf(tx, reports[0]);
    const { baselineAt: _, ...unread } = feed;
    const known = first ? unread : { ...feed, baselineAt: 1 };
    const document = { feed: known, items: read };
    return (await keepItems(tx, [document], now, topicIndex)).judged;
  });
}

async function feedOf(tx: Tx, report: Report | undefined): Promise<Feed> {
  if (report === undefined) throw new Error('there is nothing to bring');
  const { outlet, owner = outlet } = report;
  const url = `https://${encodeURIComponent(outlet)}.example/rss`;
  const wanted = { url, outlet: { name: outlet, owner }, sample: false, nextCheckAt: 0 };
  const { added, existing } = await addFeeds(tx, [wanted]);
  const feed = added[0] ?? existing[0];
  if (feed === undefined) throw new Error('the feed is neither new nor known');
  return feed;
}
