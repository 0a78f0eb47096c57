// Which feeds are read: those of a list, those stored, or the sample newsroom when there are none.
import { readFile } from 'node:fs/promises';
import { type Newsroom, startNewsroom } from './demo/newsroom.ts';
import { parseFeedList } from './feed/feed-list.ts';
import { hostNameOf, type Outlet } from './model/feed.ts';
import { addFeeds, listFeeds, removeSampleFeeds } from './store/feeds.ts';
import type { Store } from './store/open-store.ts';

const starterList = new URL('./topics/starter-feeds.csv', import.meta.url);

export type FeedChoice =
  | { readonly kind: 'sample'; readonly newsroom: Newsroom }
  /** Whatever is stored, to answer a question from. */
  | { readonly kind: 'stored' }
  | {
      readonly kind: 'own';
      readonly count: number;
      /** Lines of the list that could not be read, as sentences. */
      readonly problems: readonly string[];
    };

/** The list cannot be read; the message is a sentence for whoever typed its name. */
export class ListError extends Error {}

export interface FeedWish {
  /** A file's path, or "starter". */
  readonly list?: string | undefined;
  /** Answer from what is stored; `or-sample`: from the sample newsroom when nothing is. */
  readonly stored?: 'only' | 'or-sample' | undefined;
}

/** Puts the wanted feeds into the store. Throws ListError. */
export async function chooseFeeds(
  store: Store,
  { list, stored }: FeedWish,
  now: () => number,
): Promise<FeedChoice> {
  if (list !== undefined) return await addList(store, list, now());
  if (store.readOnly) return { kind: 'stored' };
  const feeds = await listFeeds(store.db);
  const own = feeds.filter(({ sample }) => !sample);
  if (own.length > 0) {
    // Invented news does not stand beside real news.
    if (own.length < feeds.length) await store.transaction(removeSampleFeeds);
    return stored ? { kind: 'stored' } : { kind: 'own', count: own.length, problems: [] };
  }
  const isEnough = stored === 'only' || (stored === 'or-sample' && feeds.length > 0);
  return isEnough ? { kind: 'stored' } : { kind: 'sample', newsroom: await openSample(store, now) };
}

async function addList(store: Store, list: string, now: number): Promise<FeedChoice> {
  const { feeds, problems: lines } = parseFeedList(await readList(list));
  const problems = lines.map(({ line, sentence }) => `Line ${line}: ${sentence}`);
  if (feeds.length === 0) {
    throw new ListError(`There is no feed address in ${list}. ${problems[0] ?? ''}`.trim());
  }
  const wanted = feeds.map(({ url, lang, ...listed }) => ({
    url,
    outlet: outletOf(url, listed),
    sample: false,
    nextCheckAt: now,
    ...(lang !== undefined && { lang }),
  }));
  await store.transaction(async (tx) => {
    await removeSampleFeeds(tx);
    await addFeeds(tx, wanted);
  });
  return { kind: 'own', count: (await listFeeds(store.db)).length, problems };
}

async function readList(list: string): Promise<Uint8Array> {
  try {
    return await readFile(list === 'starter' ? starterList : list);
  } catch {
    throw new ListError(`The list of feeds ${list} cannot be read: is that the right file name?`);
  }
}

function outletOf(url: string, listed: Partial<Outlet> & { readonly outlet?: string }): Outlet {
  const host = hostNameOf(url);
  const name = listed.outlet ?? host;
  const { owner = name, country, kind } = listed;
  return { name, owner, ...(country && { country }), ...(kind && { kind }) };
}

// The sample is a show that starts anew each time, so what an earlier one left goes first.
async function openSample(store: Store, now: () => number): Promise<Newsroom> {
  const newsroom = await startNewsroom({ startAt: now(), now });
  await store.transaction(async (tx) => {
    await removeSampleFeeds(tx);
    await addFeeds(
      tx,
      newsroom.feeds.map((feed) => ({ ...feed, sample: true, nextCheckAt: now() })),
    );
  });
  return newsroom;
}
