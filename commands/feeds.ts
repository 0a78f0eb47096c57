// The feeds: how they do, and adding, removing or asking one of them.
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import type { Card } from '../src/model/card.ts';
import type { Feed } from '../src/model/feed.ts';
import { addFeeds, findFeed, findFeedByUrl, listFeeds, removeFeed } from '../src/store/feeds.ts';
import { feedData, feedsCard } from '../src/view/feeds-card.ts';
import { feedRef, readRef } from '../src/view/ref.ts';
import { card, code, note, paragraph, text } from '../src/view/spans.ts';

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
      suggest: async (typed, { store }) =>
        (await listFeeds(store.db))
          .map(({ id }) => feedRef(id))
          .filter((ref) => ref.startsWith(typed)),
    },
  ],
  examples: ['feeds', 'feeds add https://news.example/rss', 'feeds check f3', 'feeds remove f3'],
  run: async ({ action = 'list', feed: target }, context) => {
    if (action === 'list') return feedsCard(await listFeeds(context.store.db));
    if (!context.isManager) return problem('Only managers may change or check feeds.');
    // A one-shot command beside a running Sitrep can look, but not touch.
    if (context.store.readOnly) return problem(busy);
    if (target === undefined) return problem(`Which feed? For example: ${sampleOf(action)}`);
    if (action === 'add') return await add(target, context);
    const found = await findTarget(target, context);
    if (found === undefined) return problem('There is no such feed. `feeds` lists them all.');
    return action === 'remove' ? await remove(found, context) : await check(found, context);
  },
});

async function add(address: string, context: CommandContext): Promise<Card> {
  const { store, actions, now } = context;
  const reason = actions.findAddressProblem(address);
  if (reason !== undefined) return problem(reason);
  const { href: url, hostname } = new URL(address);
  const name = hostname.replace(/^www\./, '');
  const outlet = { name, owner: name };
  const { added, existing } = await store.transaction((tx) =>
    addFeeds(tx, [{ url, outlet, sample: false, nextCheckAt: now }]),
  );
  const feed = added[0] ?? existing[0];
  if (feed === undefined) return problem('The feed could not be added.');
  if (existing.length > 0) return problem(`This feed is there already: ${feedRef(feed.id)}.`);
  return await check(feed, context, 'Added');
}

async function check(
  feed: Feed,
  { actions, store }: CommandContext,
  verb = 'Checked',
): Promise<Card> {
  const sentence = await actions.checkFeed(feed.id);
  const after = await findFeed(store.db, feed.id);
  const failed = after?.failure !== undefined;
  const oddity = after?.note === undefined ? [] : [note(text(after.note))];
  const hint = note(text('Take it out again: '), code(`feeds remove ${feedRef(feed.id)}`));
  return card(
    `${verb} ${feedRef(feed.id)} ${feed.outlet.name}`,
    [paragraph(text(sentence)), ...oddity, ...(failed ? [hint] : [])],
    { tone: failed ? 'warn' : 'good', data: feedData(after ?? feed) },
  );
}

async function remove(feed: Feed, { store }: CommandContext): Promise<Card> {
  await store.transaction((tx) => removeFeed(tx, feed.id));
  const sentence = 'It is not read any more, and the items it brought are gone.';
  return card(`Removed ${feedRef(feed.id)} ${feed.outlet.name}`, [paragraph(text(sentence))], {
    data: feedData(feed),
  });
}

async function findTarget(target: string, { store }: CommandContext): Promise<Feed | undefined> {
  const ref = readRef(target);
  if (ref?.kind === 'feed') return await findFeed(store.db, ref.id);
  return URL.canParse(target) ? await findFeedByUrl(store.db, new URL(target).href) : undefined;
}

function sampleOf(action: string): string {
  return action === 'add' ? 'feeds add https://news.example/rss' : `feeds ${action} f3`;
}

function problem(sentence: string): Card {
  return card(sentence, [], { tone: 'warn' });
}
