// The whole poll cycle against global fetch + rss-parser, which keeps and decides nothing.
//   node test/bench/poll.ts [feeds]
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Parser from 'rss-parser';
import type { Desk } from '../../src/jobs/desk.ts';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import { createPoll } from '../../src/jobs/poll.ts';
import { createReaderPool } from '../../src/jobs/reader-pool.ts';
import { createLog } from '../../src/log.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { addFeeds } from '../../src/store/feeds.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readStatus } from '../../src/store/status.ts';
import { openAddressGuard } from '../../src/web/address-guard.ts';
import { download } from '../../src/web/download.ts';
import { createHostQueue } from '../../src/web/host-queue.ts';

const feedCount = Number(process.argv[2] ?? 2_000);
const concurrency = 16;
/** USER_HZ of Linux. */
const ticksPerSecond = 100;

/** CPU seconds of this process and of its reader processes, running or ended. */
function cpuSeconds(readers: ReadonlySet<number>): number {
  const own = process.cpuUsage();
  const ended = statFields('self').slice(13, 15);
  const running = [...readers].flatMap((pid) => statFields(String(pid)).slice(11, 13));
  const ticks = [...ended, ...running].reduce((sum, field) => sum + Number(field), 0);
  return (own.user + own.system) / 1e6 + ticks / ticksPerSecond;
}

// Fields from the state on (man 5 proc): 11 and 12 are own times, 13 and 14 those of ended children.
function statFields(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  } catch {
    return [];
  }
}

function findReaders(except: number): ReadonlySet<number> {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  );
  return new Set(children.map(Number).filter((pid) => pid !== except));
}

function peakMb(pid: number | 'self'): number {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

interface Figure {
  readonly seconds: number;
  readonly cpu: number;
}

async function measure(host: ChildProcess, work: () => Promise<void>): Promise<Figure> {
  const hostPid = host.pid ?? 0;
  const before = cpuSeconds(findReaders(hostPid));
  const start = performance.now();
  await work();
  const cpu = cpuSeconds(findReaders(hostPid)) - before;
  return { seconds: (performance.now() - start) / 1_000, cpu };
}

/** The simplest reader there is: fetch, rss-parser, nothing kept, nothing decided. */
function createBaseline(urls: readonly string[]): () => Promise<void> {
  const parser = new Parser();
  return async () => {
    const waiting = urls.values();
    const workers = Array.from({ length: concurrency }, async () => {
      for (const url of waiting) await parser.parseString(await (await fetch(url)).text());
    });
    await Promise.all(workers);
  };
}

async function createSitrep(urls: readonly string[], folder: string) {
  const { topics, names } = await loadTopics();
  let now = Date.now();
  const store = await openStore(`sqlite:${join(folder, 'bench.db')}`, { now: () => now });
  const guard = openAddressGuard({ allowed: [...new Set(urls.map((url) => new URL(url).host))] });
  const hosts = createHostQueue({ concurrency });
  const readers = createReaderPool();
  const desk: Desk = {
    store,
    topics: compileTopics(topics, names),
    usual: { zone: 'UTC', lang: 'en' },
    readers,
    download: ({ url, validators }) =>
      hosts.run(new URL(url).host, () =>
        download({ url, validators, timeoutMs: 20_000, userAgent: 'bench' }, guard),
      ),
    now: () => now,
    random: () => 0,
    log: createLog('warn'),
  };
  await store.transaction((tx) =>
    addFeeds(
      tx,
      urls.map((url) => ({
        url,
        outlet: { name: url, owner: url },
        sample: false,
        nextCheckAt: 0,
      })),
    ),
  );
  const poll = createPoll(desk);
  const round = async () => {
    await poll.round();
    // Every feed is due again.
    now += 2 * 3_600_000;
  };
  const close = async () => {
    await readers.close();
    await store.close();
  };
  return { round, close, store };
}

function print(title: string, ours: Figure, baseline: Figure): void {
  const rate = ({ cpu }: Figure) => `${(feedCount / cpu).toFixed(0)} feeds/CPU s`;
  const ratio = (baseline.cpu / ours.cpu).toFixed(2);
  console.log(
    `${title.padEnd(34)} Sitrep ${rate(ours).padStart(18)} (${ours.seconds.toFixed(1)} s)   fetch + rss-parser ${rate(baseline).padStart(18)} (${baseline.seconds.toFixed(1)} s)   ratio ${ratio}`,
  );
}

async function main(): Promise<void> {
  const host = fork(fileURLToPath(new URL('./feed-host.ts', import.meta.url)));
  const [{ addresses }] = (await once(host, 'message')) as [{ addresses: readonly string[] }];
  /** Lets one feed in `every` bring an item more. */
  const publish = async (every: number) => {
    host.send({ feeds: feedCount, every });
    await once(host, 'message');
  };
  const urls = Array.from(
    { length: feedCount },
    (_, feed) => `http://${addresses[feed % addresses.length]}/${feed}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  const sitrep = await createSitrep(urls, folder);
  const baseline = createBaseline(urls);
  try {
    const rounds = [
      { title: '200, every item new', every: Number.POSITIVE_INFINITY },
      { title: '304', every: Number.POSITIVE_INFINITY },
      { title: '200, one new item of 30', every: 1 },
      { title: 'a usual round: 1 in 10 has news', every: 10 },
    ];
    for (const { title, every } of rounds) {
      if (Number.isFinite(every)) await publish(every);
      const simple = await measure(host, baseline);
      const ours = await measure(host, sitrep.round);
      print(title, ours, simple);
    }
    const readers = [...findReaders(host.pid ?? 0)];
    const memory = [peakMb('self'), ...readers.map(peakMb)].join(' + ');
    const { items, stories } = await readStatus(sitrep.store.db);
    console.log(`peak memory: ${memory} MB (main, with the baseline in it, + readers)`);
    console.log(`stored: ${items} items, ${stories} stories`);
  } finally {
    await sitrep.close();
    host.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
