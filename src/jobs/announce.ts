// What a check's reports mean for the channels that follow their topics: outbox rows, or ledger lines.
import { type Channel, type Subscription, scopeOf } from '../model/delivery.ts';
import type { Scope, StoryId } from '../model/ids.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Topic } from '../model/topic.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { recordLedger } from '../store/ledger.ts';
import { listMutes, type Mute } from '../store/mutes.ts';
import type { Tx } from '../store/open-store.ts';
import { placeOf } from '../store/place.ts';
import { readSeenStory } from '../store/seen-story.ts';
import { findStory } from '../store/stories.ts';
import { listActiveSubscriptions } from '../store/subscriptions.ts';
import { readSettings } from '../store/workspaces.ts';
import { nameOf, readKnowledge, type StoryNews } from './channel-news.ts';
import type { Judged } from './judge-part.ts';
import { tellChannel } from './tell-channel.ts';

/** What all messages of one check have in common. */
interface Telling {
  readonly topics: readonly Topic[];
  readonly subscriptions: readonly Subscription[];
  readonly mutes: readonly Mute[];
  readonly now: number;
  readonly readSettings: (channel: Channel) => Promise<WorkspaceSettings>;
}

/** Settings of a workspace that has set none. */
export const plainSettings: WorkspaceSettings = { zone: 'UTC', lang: 'en' };

/**
 * Writes outbox rows (one message a story and channel) and, where nothing is said, why not; to
 * some channels only, if asked.
 */
export async function announce(
  tx: Tx,
  judged: readonly Judged[],
  now: number,
  topics: readonly Topic[],
  usual: WorkspaceSettings = plainSettings,
  isMeant: (channel: Channel) => boolean = () => true,
): Promise<void> {
  const fresh = judged.filter(({ silence }) => silence === undefined);
  // Most checks bring nothing, and then nobody need be asked for.
  if (fresh.length === 0) return;
  const subscriptions = (await listActiveSubscriptions(tx)).filter(isMeant);
  if (subscriptions.length === 0) return await recordLedger(tx, noteCopies(fresh));
  const telling: Telling = {
    topics,
    subscriptions,
    now,
    mutes: await listMutes(tx, now),
    readSettings: (channel) => readSettings(tx, channel, usual),
  };
  const entries: LedgerEntry[] = [];
  for (const [id, reports] of await gatherByStory(tx, fresh)) {
    entries.push(...(await announceStory(tx, id, reports, telling)));
  }
  await recordLedger(tx, dropRepeated(entries));
}

async function gatherByStory(
  tx: Tx,
  fresh: readonly Judged[],
): Promise<ReadonlyMap<StoryId, readonly Judged[]>> {
  const byStory = new Map<StoryId, Judged[]>();
  for (const one of fresh) {
    // Looked up by its number, since a later report of the same check may have merged the story.
    const story = one.storyId === undefined ? undefined : await findStory(tx, one.storyId);
    if (story !== undefined) byStory.set(story.id, [...(byStory.get(story.id) ?? []), one]);
  }
  return byStory;
}

/** Answers what the ledger has to say of the story's reports. */
async function announceStory(
  tx: Tx,
  id: StoryId,
  fresh: readonly Judged[],
  telling: Telling,
): Promise<readonly LedgerEntry[]> {
  const known = await readKnowledge(tx, id);
  const entries: LedgerEntry[] = [];
  let isTold = false;
  for (const [scope, own] of await groupFollowers(tx, id, telling)) {
    const news = await seeStory(tx, id, fresh, scope);
    const [first] = own;
    if (news === undefined || first === undefined) continue;
    const settings = await telling.readSettings(first);
    const fitting = own.filter(({ topicId }) => news.story.topicIds.includes(topicId));
    for (const [name, followed] of Map.groupBy(fitting, nameOf)) {
      const channel = placeOf(followed[0] ?? first);
      const told = await tellChannel(
        tx,
        { ...telling, ...news, channel, followed, known, settings },
        name,
      );
      entries.push(...told.entries);
      isTold ||= told.isAlert;
    }
  }
  // Where the copied report was not told, e.g. as part of a baseline, the copy is what is told.
  return isTold ? entries : [...entries, ...noteCopies(fresh)];
}

/** The subscriptions to the story's topics, by workspace. */
async function groupFollowers(
  tx: Tx,
  id: StoryId,
  { subscriptions }: Telling,
): Promise<ReadonlyMap<Scope, readonly Subscription[]>> {
  const topicIds = (await findStory(tx, id))?.topicIds ?? [];
  const fitting = subscriptions.filter(({ topicId }) => topicIds.includes(topicId));
  return Map.groupBy(fitting, scopeOf);
}

/** The story as a workspace sees it; undefined when nothing that is new is for its eyes. */
async function seeStory(
  tx: Tx,
  id: StoryId,
  fresh: readonly Judged[],
  scope: Scope,
): Promise<StoryNews | undefined> {
  const seen = await readSeenStory(
    tx,
    id,
    scope,
    fresh.map(({ ref }) => ref.itemId),
  );
  if (seen === undefined) return undefined;
  const { story, parts } = seen;
  const own = fresh.filter(({ ref }) =>
    parts.some(({ item, part }) => item.id === ref.itemId && part === ref.part),
  );
  return own.length === 0 ? undefined : { story, parts, fresh: own };
}

function noteCopies(fresh: readonly Judged[]): readonly LedgerEntry[] {
  return fresh
    .filter(({ repeats }) => repeats)
    .flatMap(({ ref, storyId, topicIds, copyOf, seenAt }) =>
      topicIds.map((topicId) => ({
        ...ref,
        ...(storyId !== undefined && { storyId }),
        topicId,
        reason: 'copy' as const,
        sentence: `Its text repeats that of i${copyOf}.`,
        at: seenAt,
      })),
    );
}

// What holds for every channel is said once.
function dropRepeated(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const toName = ({ itemId, part, topicId, reason, channel }: LedgerEntry) =>
    [itemId, part, topicId, reason, channel && nameOf(channel)].join(' ');
  return [...new Map(entries.map((entry) => [toName(entry), entry])).values()];
}
