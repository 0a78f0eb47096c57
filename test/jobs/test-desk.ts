// A desk as the app wires it, on a test's store and clock, that may read a test's own servers.

import { onTestFinished } from 'vitest';
import type { Desk } from '../../src/jobs/desk.ts';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import { createReaderPool } from '../../src/jobs/reader-pool.ts';
import { createLog } from '../../src/log.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openAddressGuard } from '../../src/web/address-guard.ts';
import { download } from '../../src/web/download.ts';

const loaded = await loadTopics();
export const nameTable = loaded.names;
export const topicIndex = compileTopics(loaded.topics, loaded.names);

/** `hosts`: the loopback servers, as host:port. */
export function createDesk(store: Store, hosts: readonly string[], now: () => number): Desk {
  const guard = openAddressGuard({ allowed: hosts });
  const readers = createReaderPool();
  onTestFinished(async () => {
    await readers.close();
    await guard.agent.close();
  });
  return {
    store,
    topics: topicIndex,
    usual: { zone: 'UTC', lang: 'en' },
    readers,
    download: ({ url, validators }, full) =>
      download(
        { url, validators: full ? {} : validators, timeoutMs: 3_000, userAgent: 'test' },
        guard,
      ),
    now,
    random: () => 0.5,
    log: createLog('silent'),
  };
}
