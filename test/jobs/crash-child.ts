// A Sitrep that kills itself before its n-th database statement. Started by crash.test.ts.
import type { DatabaseConnection, Dialect } from 'kysely';
import type { Platform } from '../../src/chat/platform.ts';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import { createPoll } from '../../src/jobs/poll.ts';
import { createReaderPool } from '../../src/jobs/reader-pool.ts';
import { createLog } from '../../src/log.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { addFeeds, checkNow } from '../../src/store/feeds.ts';
import { openPostgres } from '../../src/store/open-postgres.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openStoreOn } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { openAddressGuard } from '../../src/web/address-guard.ts';
import { download } from '../../src/web/download.ts';

import { idlePlatform } from '../chat/idle.ts';

export interface CrashOrder {
  readonly databaseUrl: string;
  /** Address of the server that gives feeds and takes posts. */
  readonly serverUrl: string;
  readonly feeds: readonly string[];
  /** Statements to let through; unset = live to the end. */
  readonly killAt?: number;
  /** Added to the clock, so that leases of killed predecessors are over. */
  readonly clockMs: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as CrashOrder;
const now = () => Date.now() + order.clockMs;
let statements = 0;

function killBefore(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async (query, options) => {
    statements += 1;
    if (statements === order.killAt) process.kill(process.pid, 'SIGKILL');
    return await execute(query, options);
  };
}

function deadly(dialect: Dialect): Dialect {
  const armed = new WeakSet<DatabaseConnection>();
  const createDriver = () => {
    const driver = dialect.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async (options) => {
      const connection = await acquire(options);
      if (!armed.has(connection)) killBefore(connection);
      armed.add(connection);
      return connection;
    };
    return driver;
  };
  return {
    createDriver,
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

const channel = { platform: 'test', workspace: 'w', channel: 'c' };
const platform: Platform = {
  ...idlePlatform,
  name: 'test',
  limits: { maxCharacters: 10_000, maxBlocks: 100 },
  post: async (_channel, key) => {
    const response = await fetch(`${order.serverUrl}/posts`, { method: 'POST', body: key });
    const { id } = (await response.json()) as { id: number };
    return { kind: 'posted', postedId: String(id) };
  },
  find: async (_channel, key) => {
    const response = await fetch(`${order.serverUrl}/posts?key=${encodeURIComponent(key)}`);
    const { id } = (await response.json()) as { id?: number };
    return id === undefined ? { kind: 'absent' } : { kind: 'posted', postedId: String(id) };
  },
};

async function main(): Promise<void> {
  const { topics, names } = await loadTopics();
  const isPostgres = order.databaseUrl.startsWith('postgres');
  const parts = isPostgres
    ? openPostgres(order.databaseUrl, false)
    : openSqlite(order.databaseUrl.replace('sqlite:', ''), false);
  const store = await openStoreOn({ ...parts, dialect: deadly(parts.dialect) }, { now });
  const log = createLog('warn');
  const guard = openAddressGuard({ allowed: [new URL(order.serverUrl).host] });
  const readers = createReaderPool();
  const poll = createPoll({
    store,
    topics: compileTopics(topics, names),
    usual: { zone: 'UTC', lang: 'en' },
    readers,
    download: ({ url, validators }) =>
      download({ url, validators, timeoutMs: 5_000, userAgent: 'test' }, guard),
    now,
    random: () => 0,
    log,
  });
  const { added, existing } = await store.transaction(async (tx) => {
    for (const { id } of topics)
      await saveSubscription(tx, { ...plainWish, ...channel, topicId: id, since: 0 });
    return await addFeeds(
      tx,
      order.feeds.map((url) => ({
        url,
        outlet: { name: url, owner: url },
        sample: false,
        nextCheckAt: 0,
      })),
    );
  });
  for (const { id } of [...added, ...existing]) await checkNow(store.db, id, now());
  await poll.round();
  await deliverDue({ store, platforms: [platform], now, log });
  await readers.close();
  await store.close();
  process.stdout.write(String(statements));
}

await main();
