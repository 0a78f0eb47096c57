// The feeds: how they do, and adding, removing or asking one of them.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { suggestFeeds } from '../src/chat/suggestions.ts';
import type { Card, Span } from '../src/model/card.ts';
import { type Feed, hostNameOf } from '../src/model/feed.ts';
import type { Scope } from '../src/model/ids.ts';
import { countOwnFeeds, everyone } from '../src/store/access.ts';
import { lockByName } from '../src/store/advisory-lock.ts';
import { countItemsOf } from '../src/store/feed-history.ts';
import { addFeeds, dropFeed, findFeed, findFeedByUrl, listFeeds } from '../src/store/feeds.ts';
import type { Tx } from '../src/store/store.ts';
import { feedData, feedsCard } from '../src/view/feeds-card.ts';
import { countOf } from '../src/view/format-time.ts';
import { feedRef, readRef } from '../src/view/ref.ts';
import { card, code, note, paragraph, text } from '../src/view/spans.ts';

/** Feeds that a workspace may bring along itself: enough for a newsroom, no load for a server. */
const mostOwnFeeds = 200;
const tooManyFeeds = `This workspace has ${mostOwnFeeds} feeds of its own, which is the most there can be. Take one out first.`;
const busy = 'Another Sitrep works with these feeds just now. Type this there, or stop it first.';

export const feeds = defineCommand({
  name: 'feeds',
  summary: 'The feeds and how they do; add, remove or check one',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'what to do',
      example: 'add',
      choices: ['list', 'add', 'remove', 'check'],
    },
    {
      kind: 'text',
      name: 'feed',
      summary: 'the address of a feed, or its number from the list',
      example: 'https://news.example/rss',
      rest: true,
      suggest: suggestFeeds,
    },
  ],
  examples: ['feeds', 'feeds add https://news.example/rss', 'feeds check f3', 'feeds remove f3'],
  run: async ({ action = 'list', feed: target }, context) => {
    if (action === 'list') return feedsCard(await listFeeds(context.store.db, context.scope));
    if (!context.isManager) return problem('Only managers may change or check feeds.');
    // A one-shot command beside a running Sitrep can look, but not touch.
    if (context.store.readOnly) return problem(busy);
    if (target === undefined)
      return problem('Which feed?', text('For example: '), code(sampleOf(action)));
    if (action === 'add') return await add(target, context);
    const found = await findTarget(target, context);
    if (found === undefined)
      return problem('There is no such feed.', text('All of them: '), code('feeds'));
    return action === 'remove' ? await remove(found, context) : await check(found, context);
  },
});

async function add(address: string, context: CommandContext): Promise<Card> {
  const { store, actions } = context;
  const reason = actions.findAddressProblem(address);
  if (reason !== undefined) return problem(reason);
  const { href: url } = new URL(address);
  const name = hostNameOf(url);
  const outlet = { name, owner: name };
  const added = await store.transaction((tx) => addWithinQuota(tx, { url, outlet }, context));
  switch (added.kind) {
    case 'full':
      return problem(tooManyFeeds, text('For example: '), code('feeds remove f3'));
    case 'there':
      return problem(`This feed is there already: ${feedRef(added.feed.id)}.`);
    case 'added':
      return await showAdded(added.feed, context);
    default:
      return added satisfies never;
  }
}

type Added = { readonly kind: 'full' } | { readonly kind: 'there' | 'added'; readonly feed: Feed };

async function addWithinQuota(
  tx: Tx,
  { url, outlet }: Pick<Feed, 'url' | 'outlet'>,
  context: CommandContext,
): Promise<Added> {
  const { store, now } = context;
  const owner = ownerOf(context);
  await lockByName(tx, store.capabilities, 'quota');
  const there = await findFeedByUrl(tx, url, owner);
  if (there !== undefined) return { kind: 'there', feed: there };
  if (owner !== everyone && (await countOwnFeeds(tx, owner)) >= mostOwnFeeds)
    return { kind: 'full' };
  const wanted = { url, outlet, sample: false, nextCheckAt: now };
  const { added, existing } = await addFeeds(tx, [wanted], owner);
  const [feed] = [...added, ...existing];
  if (feed === undefined) throw new Error('a feed was neither added nor there');
  return { kind: 'added', feed };
}

// Whoever runs Sitrep adds for all.
function ownerOf({ person, scope }: CommandContext): Scope {
  return person.isOperator === true ? everyone : scope;
}

// Others may have had the feed read before; what this team is told is the same either way.
async function showAdded(feed: Feed, { actions, store }: CommandContext): Promise<Card> {
  const sentence = await actions.checkFeed(feed.id);
  const after = (await findFeed(store.db, feed.id)) ?? feed;
  const items = await countItemsOf(store.db, feed.id);
  const brought = items === 0 ? 'nothing new' : countOf(items, 'new item');
  const isRead = after.lastOkAt !== undefined && after.failure === undefined;
  return feedCard('Added', after, isRead ? `It was read well and brought ${brought}.` : sentence);
}

async function check(feed: Feed, { actions, store }: CommandContext): Promise<Card> {
  const sentence = await actions.checkFeed(feed.id);
  return feedCard('Checked', (await findFeed(store.db, feed.id)) ?? feed, sentence);
}

function feedCard(verb: string, feed: Feed, sentence: string): Card {
  const failed = feed.failure !== undefined;
  const oddity = feed.note === undefined ? [] : [note(text(feed.note))];
  const hint = note(text('Take it out again: '), code(`feeds remove ${feedRef(feed.id)}`));
  return card(
    `${verb} ${feedRef(feed.id)} ${feed.outlet.name}`,
    [paragraph(text(sentence)), ...oddity, ...(failed ? [hint] : [])],
    { tone: failed ? 'warn' : 'good', data: feedData(feed) },
  );
}

async function remove(feed: Feed, context: CommandContext): Promise<Card> {
  const owner = ownerOf(context);
  const isShared =
    owner !== everyone && (await findFeed(context.store.db, feed.id, everyone)) !== undefined;
  await context.store.transaction((tx) => dropFeed(tx, feed.id, owner));
  const sentence = isShared
    ? 'It is one of the feeds that all workspaces share; this one does not see it any more.'
    : 'It is not read any more, and the items it brought are gone.';
  const back = note(text('Have it back: '), code('feeds add'), text(' with its address'));
  return card(
    `Removed ${feedRef(feed.id)} ${feed.outlet.name}`,
    [paragraph(text(sentence)), ...(isShared ? [back] : [])],
    {
      data: feedData(feed),
    },
  );
}

async function findTarget(
  target: string,
  { store, scope }: CommandContext,
): Promise<Feed | undefined> {
  const ref = readRef(target);
  if (ref?.kind === 'feed') return await findFeed(store.db, ref.id, scope);
  if (!URL.canParse(target)) return undefined;
  return await findFeedByUrl(store.db, new URL(target).href, scope);
}

function sampleOf(action: string): string {
  return action === 'add' ? 'feeds add https://news.example/rss' : `feeds ${action} f3`;
}

function problem(sentence: string, ...more: readonly Span[]): Card {
  return card(sentence, more.length === 0 ? [] : [note(...more)], { tone: 'warn' });
}
