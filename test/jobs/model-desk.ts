// An alert on its way to a channel, with a model server in between.

import { onTestFinished } from 'vitest';
import { deliverDue } from '../../src/jobs/deliver.ts';
import { openModel } from '../../src/jobs/open-model.ts';
import { createReteller } from '../../src/jobs/retell-stories.ts';
import { createLog } from '../../src/log.ts';
import type { Card } from '../../src/model/card.ts';
import type { WorkspaceSettings } from '../../src/model/workspace.ts';
import { compileNameCheck } from '../../src/news/retelling/names.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { type Behaviour, type ModelServer, openModelServer } from '../fakes/llm/model-server.ts';
import { gaza } from '../store/samples.ts';
import { bringNews, type Report } from './bring-news.ts';
import { now } from './call-reports.ts';
import { createPlace, type Place } from './place.ts';
import { nameTable } from './test-desk.ts';

export const check = compileNameCheck(nameTable);

export interface ModelDesk {
  readonly store: Store;
  readonly server: ModelServer;
  readonly place: Place;
  /** Cards as they were posted. */
  readonly posted: readonly Card[];
  readonly model: ReturnType<typeof openModel>;
  readonly reteller: ReturnType<typeof createReteller>;
  readonly bring: (reports: readonly Report[]) => Promise<void>;
  readonly deliver: () => Promise<number>;
  readonly setClock: (at: number) => void;
}

export interface ModelDeskWish {
  readonly dailyTokens?: number;
  readonly waitMs?: number;
  readonly answerMs?: number;
  readonly usual?: WorkspaceSettings;
}

/** A channel that follows the Board of Peace, and a model that behaves in some way. */
export async function openModelDesk(
  store: Store,
  behaviour: Behaviour,
  { dailyTokens = 100_000, waitMs = 2_000, answerMs = 1_500, usual }: ModelDeskWish = {},
): Promise<ModelDesk> {
  let clock = now;
  const server = await openModelServer(behaviour);
  const log = createLog('silent');
  const settings = {
    baseUrl: server.baseUrl,
    apiKey: 'sk-secret',
    model: 'test-model',
    dailyTokens,
  };
  const read = () => clock;
  const model = openModel({ settings, store, zone: 'UTC', now: read, log, answerMs });
  onTestFinished(() => model.close());
  const reteller = createReteller({ store, model, names: () => check, now: read, log, waitMs });
  const posted: Card[] = [];
  const place = createPlace();
  const platform = {
    ...place.platform,
    post: (...[channel, key, card, options]: Parameters<typeof place.platform.post>) => {
      posted.push(card);
      return place.platform.post(channel, key, card, options);
    },
  };
  const channel = { platform: 'place', workspace: 'w', channel: 'c' };
  await saveSubscription(store.db, { ...plainWish, ...channel, topicId: gaza, since: 0 });
  return {
    store,
    server,
    place,
    posted,
    model,
    reteller,
    bring: async (reports) => void (await bringNews(store, reports, { now: clock })),
    deliver: () =>
      deliverDue({
        store,
        platforms: [platform],
        now: read,
        log,
        reteller,
        ...(usual && { usual }),
      }),
    setClock: (at) => {
      clock = at;
    },
  };
}

/** A report of two sentences, both fit to be quoted. */
export const board: Report = {
  outlet: 'Courier',
  title: 'Board of Peace names 12 members of Gaza committee',
  text: 'The Board of Peace chaired by Donald Trump also named 12 members of the committee that will administer Gaza. Nickolay Mladenov presented the list at a hotel in Cairo on Monday, his office said.',
  at: now - 3_600_000,
  url: 'https://courier.example/board',
};

export const boardInArabic: Report = {
  outlet: 'المرفأ',
  title: 'مجلس السلام يعين مديرا للجنة إدارة غزة',
  text: 'أعلن نيكولاي ملادينوف في القاهرة يوم الخميس أن مجلس السلام الذي يرأسه دونالد ترامب عين مديرا للجنة التي ستدير قطاع غزة.',
  at: now - 3_600_000,
  url: 'https://marfa.example/board',
};
