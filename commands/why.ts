// Why an item is on a topic and in a story, or what holds a story together.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { readMessageRef, spellWebAddress } from '../src/chat/read-message-ref.ts';
import { maySee } from '../src/chat/visible-channels.ts';
import type { Card, CardAction } from '../src/model/card.ts';
import { type Delivery, isPrivate } from '../src/model/delivery.ts';
import type { ItemId, StoryId } from '../src/model/ids.ts';
import type { StoryDecision } from '../src/model/story-correction.ts';
import { listMergedIds } from '../src/store/announced.ts';
import { findDeliveryByKey, findPostedDelivery } from '../src/store/deliveries.ts';
import { findItem } from '../src/store/items.ts';
import { findItemByUrl } from '../src/store/items-by-url.ts';
import { listLedgerOfItem } from '../src/store/ledger.ts';
import { listMatches } from '../src/store/matches.ts';
import { findStory } from '../src/store/stories.ts';
import { listDecisions } from '../src/store/story-decisions.ts';
import { listPartsOfItem, listStoryParts } from '../src/store/story-parts.ts';
import { listSubscriptions } from '../src/store/subscriptions.ts';
import { correctionNotes, findOutOfPlace, notSameActions } from '../src/view/correction-notes.ts';
import { readRef, storyRef } from '../src/view/ref.ts';
import { listSummedUp } from '../src/view/summary-card.ts';
import { toTopicLabel } from '../src/view/topic-name.ts';
import { unknownRefCard } from '../src/view/unknown-ref-card.ts';
import { whyItemCard } from '../src/view/why-item-card.ts';
import { whyPostBlocks, whyPostCard } from '../src/view/why-post-card.ts';
import { whyStoryCard } from '../src/view/why-story-card.ts';

export const why = defineCommand({
  name: 'why',
  summary: 'Why an item or a story is where it is, or why something was posted',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'id',
      summary: 'the number of an item or a story, or the link of a post or a report',
      example: 'i120',
      required: true,
    },
  ],
  examples: ['why i120', 'why s12'],
  run: async ({ id: typed }, context) => {
    const postedId = readMessageRef(typed);
    if (postedId !== undefined) {
      return (await explainPost(postedId, context)) ?? unknownRefCard(typed, 'post of Sitrep');
    }
    const urls = spellWebAddress(typed);
    if (urls.length > 0)
      return (await explainPage(urls, context)) ?? unknownRefCard(typed, 'report');
    const ref = readRef(typed);
    const found =
      ref?.kind === 'item'
        ? await explainItem(ref.id, context)
        : ref?.kind === 'story'
          ? await explainStory(ref.id, context)
          : undefined;
    return found ?? unknownRefCard(typed, 'item or story');
  },
});

async function explainItem(id: ItemId, context: CommandContext): Promise<Card | undefined> {
  const { store, scope, topics } = context;
  const item = await findItem(store.db, id, scope);
  if (item === undefined) return undefined;
  const places = await listPartsOfItem(store.db, id, scope);
  const reasons = whyItemCard({
    item,
    topics: new Map(topics.map((topic) => [topic.id, toTopicLabel(topic, 'en')])),
    matches: await listMatches(store.db, id, scope),
    places,
    ledger: await listLedgerOfItem(store.db, id, scope),
  });
  const shared = context.isEditor ? await listShared(places, context) : [];
  const buttons = shared.flatMap((storyId) =>
    notSameActions(storyId, [id], () => `Not the same as ${storyRef(storyId)}`),
  );
  return withCorrections(reasons, await listDecisions(store.db, { itemId: id }, scope), buttons);
}

/** Those of the stories that hold other reports, too. */
async function listShared(
  places: readonly { readonly storyId: StoryId }[],
  { store, scope }: CommandContext,
): Promise<readonly StoryId[]> {
  const ids = [...new Set(places.map(({ storyId }) => storyId))];
  const parts = await listStoryParts(store.db, ids, scope);
  return ids.filter(
    (id) => new Set(parts.flatMap((one) => (one.storyId === id ? one.item.id : []))).size > 1,
  );
}

/** What editors have said of it, and buttons to say so. */
function withCorrections(
  reasons: Card,
  decisions: readonly StoryDecision[],
  buttons: readonly CardAction[],
): Card {
  const actions = [...(reasons.actions ?? []), ...buttons];
  return {
    ...reasons,
    blocks: [...reasons.blocks, ...correctionNotes(decisions)],
    ...(actions.length > 0 && { actions }),
  };
}

async function explainPage(
  urls: readonly string[],
  context: CommandContext,
): Promise<Card | undefined> {
  const item = await findItemByUrl(context.store.db, urls, context.scope);
  return item && (await explainItem(item.id, context));
}

async function explainStory(id: StoryId, context: CommandContext): Promise<Card | undefined> {
  const { store, scope, isEditor } = context;
  const story = await findStory(store.db, id, scope);
  if (story === undefined) return undefined;
  const parts = await listStoryParts(store.db, [story.id], scope);
  const ids = await listMergedIds(store.db, story.id);
  const odd = isEditor
    ? findOutOfPlace(parts.map(({ item, ...part }) => ({ ...part, itemId: item.id })))
    : [];
  return withCorrections(
    whyStoryCard({ story, parts }),
    await listDecisions(store.db, { storyIds: ids }, scope),
    notSameActions(story.id, odd, (item) => `Not the same: ${item}`),
  );
}

/** A message of this workspace: the story it is about, and by which subscription it came. */
async function explainPost(postedId: string, context: CommandContext): Promise<Card | undefined> {
  const { store, channel, topics, scope, settings } = context;
  const delivery = await findPostedDelivery(store.reader, postedId, channel);
  if (delivery === undefined) return undefined;
  const isSeen = await isPostedWhereAsked(delivery, context);
  if (!isSeen && isPrivate(delivery.channel)) return undefined;
  const { storyId, kind } = delivery;
  const story = storyId && (await findStory(store.reader, storyId, scope));
  const subscriptions = await listSubscriptions(store.reader, { within: delivery });
  const followed = subscriptions.flatMap((wish) => {
    const topic = topics.find(({ id }) => id === wish.topicId);
    const isAbout = story === undefined || story.topicIds.includes(wish.topicId);
    return topic && isAbout ? [{ topic: toTopicLabel(topic, settings.lang), wish }] : [];
  });
  const scene = {
    kind,
    followed: isSeen ? followed : 'elsewhere',
    storyIds: listSummedUp(delivery.card),
  } as const;
  const reasons = storyId && (await explainStory(storyId, context));
  if (reasons === undefined) return whyPostCard(scene);
  return { ...reasons, blocks: [...whyPostBlocks(scene), ...reasons.blocks] };
}

// In a thread the place is the thread, whose id is that of the message it hangs on.
async function isPostedWhereAsked(delivery: Delivery, context: CommandContext): Promise<boolean> {
  if (maySee(delivery.channel, context)) return true;
  if (isPrivate(delivery.channel)) return false;
  const { threadOf } = delivery;
  const root = threadOf && (await findDeliveryByKey(context.store.reader, threadOf));
  return (root || delivery).postedId === context.channel.channel;
}
