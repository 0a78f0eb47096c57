// The only place that wires everything: store, feeds, jobs, commands.
import type { Platform, PlatformHost } from './chat/platform.ts';
import { terminalChannel } from './chat/terminal/terminal-platform.ts';
import { chooseFeeds, type FeedChoice, type FeedWish } from './choose-feeds.ts';
import type { Config } from './config.ts';
import { createDigestDesk, createHost } from './host.ts';
import { completeOutlets } from './jobs/complete-outlets.ts';
import { deliverDue } from './jobs/deliver.ts';
import type { Desk } from './jobs/desk.ts';
import { judgeStories } from './jobs/judge-stories.ts';
import { createJudge } from './jobs/judge-uncertain.ts';
import { loadOutlets, loadTopics } from './jobs/load-topics.ts';
import { type Beat, startMetronome } from './jobs/metronome.ts';
import { type Downloads, openDownloads } from './jobs/open-downloads.ts';
import { type Model, openModel } from './jobs/open-model.ts';
import { createPoll, type Poll } from './jobs/poll.ts';
import { prune } from './jobs/prune.ts';
import { createReaderPool } from './jobs/reader-pool.ts';
import { createReteller, plainReteller, type Reteller } from './jobs/retell-stories.ts';
import { openTopicBook, type TopicBook } from './jobs/topic-book.ts';
import { writeDigests } from './jobs/write-digests.ts';
import { writeSummaries } from './jobs/write-summaries.ts';
import type { Log } from './log.ts';
import { scopeOf } from './model/delivery.ts';
import type { OutletBook } from './model/outlet-book.ts';
import type { Topic } from './model/topic.ts';
import { openNameCheck } from './news/retelling/names.ts';
import { openStore, type Store } from './store/open-store.ts';
import { retryAccounts } from './store/pauses.ts';
import { userAgent } from './web/user-agent.ts';

const dayMs = 24 * 3_600_000;
/** Docker and systemd kill after 10 s. */
const graceMs = 8_000;

export interface App {
  readonly store: Store;
  /** Those that the terminal sees. */
  readonly topics: readonly Topic[];
  readonly feeds: FeedChoice;
  readonly poll: Poll;
  /** What platforms may ask; `quit` is what the process does when somebody leaves. */
  host(quit: () => void): PlatformHost;
  /** Starts platforms: they answer from now on, and messages go there. Throws PlatformError. */
  connect(platforms: readonly Platform[], quit: () => void): Promise<void>;
  /** Starts the regular work: polling, delivering, forgetting. */
  work(): void;
  /** Ends all work within 10 s; what is not finished is taken up at the next start. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Log;
  readonly wish: FeedWish;
  readonly readOnly?: boolean;
}

/** Opens everything. Throws StoreError, ListError, TopicMistakes: sentences for the operator. */
export async function openApp({ config, log, wish, readOnly }: AppOptions): Promise<App> {
  const now = Date.now;
  const [builtIn, outlets] = await Promise.all([loadTopics(), loadOutlets()]);
  const store = await openStore(config.databaseUrl, { now, readOnly: readOnly ?? false });
  try {
    const feeds = await chooseFeeds(store, wish, now);
    await completeOutlets(store, outlets);
    const allowed = [...config.allowedHosts, ...hostsOf(feeds)];
    const book = openTopicBook(store, builtIn);
    await book.refresh();
    const downloads = openDownloads(allowed, userAgent(config.contact));
    const desk: Desk = {
      store,
      get topics() {
        return book.index();
      },
      usual: { zone: config.timeZone, lang: 'en' },
      readers: createReaderPool(),
      download: downloads.download,
      now,
      random: Math.random,
      log,
    };
    return assemble({ config, log, book, outlets, feeds, desk, downloads, allowed });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts {
  readonly book: TopicBook;
  readonly outlets: OutletBook;
  readonly config: Config;
  readonly log: Log;
  readonly feeds: FeedChoice;
  readonly desk: Desk;
  readonly downloads: Downloads;
  readonly allowed: readonly string[];
}

function assemble(parts: Parts): App {
  const { config, log, book, outlets, feeds, desk, downloads } = parts;
  const { store, now } = desk;
  const poll = createPoll(desk);
  const model = createModel(parts);
  const reteller = createTeller(model, parts);
  let stopBeats: () => Promise<void> = async () => {};
  let platforms: readonly Platform[] = [];
  const pending = new Set<Promise<unknown>>();
  const hostParts = {
    ...parts,
    editors: config.editors,
    model,
    reteller,
    poll,
    platforms: () => platforms,
    pending,
  };
  return {
    store,
    get topics() {
      return book.visibleTo(scopeOf(terminalChannel));
    },
    feeds,
    poll,
    host: (quit) => createHost(hostParts, quit),
    connect: async (added, quit) => {
      const host = createHost(hostParts, quit);
      platforms = [...platforms, ...added];
      // Whoever started Sitrep may have given it a new token.
      if (!store.readOnly) await retryAccounts(store.db, now());
      await Promise.all(added.map((platform) => platform.start(host)));
    },
    work: () => {
      const keepMs = config.keepDays * dayMs;
      stopBeats = startMetronome(
        [
          {
            name: 'poll',
            pattern: '*/2 * * * * *',
            run: async () => {
              await book.refresh();
              await poll.tick();
            },
          },
          {
            name: 'deliver',
            pattern: '* * * * * *',
            run: () => deliverDue({ store, platforms, now, log, usual: desk.usual, reteller }),
          },
          { name: 'summary', pattern: '*/20 * * * * *', run: () => writeSummaries(desk) },
          {
            name: 'digest',
            pattern: '*/10 * * * * *',
            run: () => writeDigests(createDigestDesk(hostParts)),
          },
          // Feeds that were added meanwhile.
          { name: 'outlets', pattern: '40 * * * * *', run: () => completeOutlets(store, outlets) },
          ...judgeBeats(desk, model),
          { name: 'prune', pattern: '0 17 * * * *', run: () => prune(store, keepMs, now()) },
        ],
        log,
      );
    },
    close: async () => {
      await stopBeats();
      await model?.close();
      const stopping = poll.stop(graceMs);
      await downloads.close();
      await stopping;
      // Somebody may have asked for a feed that hung: now that it is broken off, that is answered.
      await Promise.all(platforms.map((platform) => platform.stop()));
      await Promise.all(pending);
      await desk.readers.close();
      if (feeds.kind === 'sample') await feeds.newsroom.close();
      await store.close();
    },
  };
}

/** Only where one is set up, and not while another Sitrep counts what is spent. */
function createModel({ config, desk }: Parts): Model | undefined {
  const { store, now, log } = desk;
  if (config.model === undefined || store.readOnly) return undefined;
  return openModel({ settings: config.model, store, zone: config.timeZone, now, log });
}

/** What the rules are unsure of, a model is asked. */
function judgeBeats(desk: Desk, model: Model | undefined): readonly Beat[] {
  if (model === undefined) return [];
  const pattern = '*/5 * * * * *';
  return [
    { name: 'judge topics', pattern, run: createJudge(desk, model) },
    { name: 'judge stories', pattern, run: () => judgeStories(desk, model) },
  ];
}

function createTeller(model: Model | undefined, { desk, book }: Parts): Reteller {
  if (model === undefined) return plainReteller;
  const { store, now, log } = desk;
  return createReteller({ store, model, names: openNameCheck(() => book.names), now, log });
}

function hostsOf(feeds: FeedChoice): readonly string[] {
  return feeds.kind === 'sample' ? [new URL(feeds.newsroom.baseUrl).host] : [];
}
