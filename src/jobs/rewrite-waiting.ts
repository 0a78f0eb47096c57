// Messages about a story that wait to be sent, written anew after its reports have changed.
import type { Card } from '../model/card.ts';
import type { Delivery } from '../model/delivery.ts';
import type { StoryId } from '../model/ids.ts';
import { forgetTold } from '../store/announced.ts';
import { takeBack } from '../store/backlog.ts';
import type { Tx } from '../store/open-store.ts';
import { placeOf } from '../store/place.ts';
import { listActiveSubscriptions } from '../store/subscriptions.ts';
import { listWaitingAbout, rewriteDelivery } from '../store/told-deliveries.ts';
import { readSettings } from '../store/workspaces.ts';
import { type ChannelNews, nameOf, readKnowledge } from './channel-news.ts';
import type { CorrectionDesk } from './desk.ts';
import { writeAlert, writeUpdate } from './write-message.ts';
import { seeAgain } from './write-summary.ts';

/** Answers the channels whose alert was written anew, by their names. */
export async function rewriteWaiting(
  tx: Tx,
  storyId: StoryId,
  desk: Pick<CorrectionDesk, 'topics' | 'usual'>,
  now: number,
): Promise<ReadonlySet<string>> {
  const rewritten = new Set<string>();
  const known = await readKnowledge(tx, storyId);
  for (const delivery of await listWaitingAbout(tx, known.ids)) {
    const news = await readNews(tx, storyId, delivery, desk, now);
    const card = news && writeAnew(news, delivery);
    if (card !== undefined) {
      await rewriteDelivery(tx, delivery.id, card, delivery.createdAt);
      if (delivery.kind === 'alert') rewritten.add(nameOf(delivery));
      continue;
    }
    await takeBack(tx, [delivery]);
    // Nothing of it is left for this channel: should it get reports again, they are news.
    if (delivery.kind === 'alert' && delivery.storyId !== undefined)
      await forgetTold(tx, delivery, delivery.storyId);
  }
  return rewritten;
}

async function readNews(
  tx: Tx,
  storyId: StoryId,
  delivery: Delivery,
  desk: Pick<CorrectionDesk, 'topics' | 'usual'>,
  now: number,
): Promise<ChannelNews | undefined> {
  const channel = placeOf(delivery);
  const seen = await seeAgain(tx, channel, storyId);
  if (seen === undefined) return undefined;
  const all = await listActiveSubscriptions(tx);
  return {
    ...seen,
    channel,
    followed: all.filter(
      (one) => nameOf(one) === nameOf(channel) && seen.story.topicIds.includes(one.topicId),
    ),
    known: await readKnowledge(tx, storyId),
    settings: await readSettings(tx, channel, desk.usual),
    mutes: [],
    topics: desk.topics.topics,
    now,
  };
}

function writeAnew(news: ChannelNews, { kind, card }: Delivery): Card | undefined {
  if (news.followed.length === 0) return undefined;
  return kind === 'alert' ? writeAlert(news, news.followed).card : writeUpdate(news, card)?.card;
}
