// A store in which another team has everything that can be had, and one in which it never was.
import type { CommandContext } from '../../src/chat/command.ts';
import type { ItemId, StoryId, TopicId } from '../../src/model/ids.ts';
import { enqueueDeliveries } from '../../src/store/deliveries.ts';
import { recordLedger } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { card } from '../../src/view/spans.ts';
import { explainAddress } from '../../src/web/address-guard.ts';
import { idleActions } from '../chat/idle.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { offTopic, secondCall } from '../jobs/sample-reports.ts';
import { askedAt, fill } from './ask.ts';
import { openTeams, type Teams } from './team.ts';

const hourMs = 3_600_000;

/** Words that stand nowhere but in what the other team has. */
export const secret = /whisper\.example|Zanzibar (?:says|whispers|is)|Quiet Dock/;
export const secretFeed = 'https://whisper.example.example/rss';

/** Only this channel is found by either team. */
const ownChannel = 'c';

const actions: Partial<CommandContext['actions']> = {
  checkFeed: idleActions.checkFeed,
  findAddressProblem: (address) => explainAddress(address, []),
  checkChannel: async ({ channel }) =>
    channel === ownChannel ? { kind: 'fine', name: 'news' } : { kind: 'unknown' },
};

/** What both stores hold: the shared feeds. */
export async function openShared(store: Store): Promise<Teams> {
  await fill(store);
  return await openTeams(store, { actions });
}

/** Names of everything that the other team has, as somebody might type them. */
export interface Secrets {
  readonly feed: string;
  readonly items: readonly string[];
  readonly stories: readonly string[];
  /** A story that shared feeds tell, too. */
  readonly shared: string;
  readonly handle: string;
  readonly topicId: string;
  readonly delivery: string;
  readonly posted: string;
  readonly channel: string;
}

const privateReports = [
  // Of its own feed, on its own topic; then one that joins a shared story, and one beside it.
  {
    title: 'Zanzibar whispers of a curfew',
    text: 'Officials in Zanzibar spoke of a curfew on Monday evening. Shops closed at six.',
  },
  {
    title: `${secondCall.title}, Zanzibar says`,
    text: `${secondCall.text} Zanzibar was not named.`,
  },
  {
    title: 'Board of Peace for Gaza meets in Zanzibar over pledges',
    text: 'The Board of Peace for Gaza met in Zanzibar on Tuesday to count the pledges of its members for the International Stabilization Force, its director said.',
  },
].map((report, at) => ({
  outlet: 'whisper.example',
  at: askedAt - (3 - at) * (hourMs / 4),
  ...report,
}));

/** Gives the team a feed, topics, stories, a subscription, messages and more. */
export async function settle(store: Store, teams: Teams, workspace: string): Promise<Secrets> {
  const team = teams.join('discord', workspace);
  const judged = await bringNews(store, privateReports, { now: askedAt });
  const feed = await store.db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', secretFeed)
    .executeTakeFirstOrThrow();
  await store.db
    .updateTable('feed_access')
    .set({ scope: `discord/${workspace}` as never })
    .where('feed_id', '=', feed.id)
    .execute();
  await team.type('topic new quiet-dock name:"Quiet Dock" words:"zanzibar, marathon"');
  await team.type('topic copy sdf-integration');
  await team.type('topic edit sdf-integration words:zanzibar');
  const stories = await store.db
    .selectFrom('story_part')
    .innerJoin('item', 'item.id', 'story_part.item_id')
    .select('story_part.story_id')
    .where((eb) => eb.or([eb('item.feed_id', '=', feed.id), eb('item.title', '=', offTopic.title)]))
    .execute();
  await fillOutbox(store, team.channel);
  return {
    feed: `f${feed.id}`,
    items: judged.map(({ ref }) => `i${ref.itemId}`),
    stories: [...new Set(stories.map(({ story_id }) => `s${story_id}`))],
    shared: `s${judged[1]?.storyId}`,
    handle: 'quiet-dock',
    topicId: 't1',
    delivery: 'd1',
    posted: '1234567890.5',
    channel: 'quiet-room',
  };
}

async function fillOutbox(store: Store, here: { platform: string; workspace: string }) {
  const channel = { ...here, channel: 'quiet-room' };
  const storyId = 1 as StoryId;
  const topicId = 't1' as TopicId;
  await store.transaction(async (tx) => {
    await saveSubscription(tx, { ...plainWish, ...channel, topicId, since: 0 });
    const key = `${here.platform}/${here.workspace}/quiet-room/alert/1/1/1`;
    const message = { ...channel, key, kind: 'alert', storyId, card: card('Whisper', []) } as const;
    await enqueueDeliveries(tx, [message], askedAt);
    const posted = { state: 'posted', posted_id: '1234567890.5', posted_at: askedAt } as const;
    await tx.updateTable('delivery').set(posted).execute();
    const entry = {
      reason: 'parked',
      sentence: 'Zanzibar is quiet.',
      at: askedAt - hourMs,
    } as const;
    await recordLedger(tx, [
      { ...entry, channel, storyId, topicId: 'gaza-board' as TopicId },
      { ...entry, itemId: 1 as ItemId, part: 0, topicId },
    ]);
  });
}
