// A Sitrep that writes alerts and posts them until somebody kills it. Started by run-lives.ts.
import { createDiscord } from '../../../src/chat/discord/discord-platform.ts';
import { type Platform, PlatformError } from '../../../src/chat/platform.ts';
import { createSlack } from '../../../src/chat/slack/slack-platform.ts';
import { deliverDue } from '../../../src/jobs/deliver.ts';
import { createLog } from '../../../src/log.ts';
import type { StoryId } from '../../../src/model/ids.ts';
import { countDeliveries, enqueueDeliveries } from '../../../src/store/deliveries.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import { idleHost } from '../idle.ts';

export interface KillOrder {
  readonly service: 'discord' | 'slack';
  readonly apiUrl: string;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly databaseUrl: string;
  readonly workspace: string;
  readonly channels: readonly string[];
  /** So many alerts are written in this life. */
  readonly thisLife: number;
  /** Added to the clock, so that leases of killed predecessors are over. */
  readonly clockMs: number;
}

const order = JSON.parse(process.argv[2] ?? '{}') as KillOrder;
const now = () => Date.now() + order.clockMs;
const log = createLog('error');

function createPlatform(): Platform {
  const { service, apiUrl, tokens } = order;
  if (service === 'discord') return createDiscord({ apiUrl, token: tokens.bot }, log);
  const settings = { apiUrl, botToken: tokens.bot, appToken: tokens.app, port: 0, managers: [] };
  return createSlack(settings, { log, now });
}

async function countAlerts(store: Store): Promise<number> {
  const counts = Object.values(await countDeliveries(store.db));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Old alerts would be folded into a summary, which is another test's matter. */
const mostUnfinished = 12;

async function countUnfinished(store: Store): Promise<number> {
  const { waiting, sending, unknown } = await countDeliveries(store.db);
  return waiting + sending + unknown;
}

/** One transaction an alert, as one story after the other breaks. */
async function writeAlerts(store: Store): Promise<void> {
  const { service, workspace, channels, thisLife } = order;
  const first = await countAlerts(store);
  for (let n = first; n < first + thisLife; n += 1) {
    const channel = channels[n % channels.length] ?? '';
    const key = `${service}/${workspace}/${channel}/alert/${n}/1/1`;
    const place = { platform: service, workspace, channel, kind: 'alert' } as const;
    const told = card(`New story ${n}`, [paragraph(text(`It is story number ${n}.`))]);
    const delivery = { ...place, key, storyId: (n + 1) as StoryId, card: told };
    await store.transaction((tx) => enqueueDeliveries(tx, [delivery], now()));
    do {
      await new Promise((resolve) => setTimeout(resolve, 5));
    } while ((await countUnfinished(store)) > mostUnfinished);
  }
}

async function main(): Promise<void> {
  const store = await openStore(order.databaseUrl, { now });
  const platform = createPlatform();
  try {
    await platform.start(idleHost);
  } catch (error) {
    if (error instanceof PlatformError && error.isTemporary) process.exit(75);
    throw error;
  }
  process.stdout.write('ready\n');
  let isWriting = true;
  const writing = writeAlerts(store).finally(() => {
    isWriting = false;
  });
  for (;;) {
    await deliverDue({ store, platforms: [platform], now, log });
    if (!isWriting && (await countUnfinished(store)) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await writing;
  await platform.stop();
  await store.close();
}

await main();
process.exit(0);
