// All feeds and how they do: those in trouble first, each with the reason.
import type { Block, Card, Span } from '../model/card.ts';
import { type Feed, hostNameOf } from '../model/feed.ts';
import { countOf } from './format-time.ts';
import { feedRef } from './ref.ts';
import {
  card,
  code,
  heading,
  list,
  muted,
  note,
  paragraph,
  quote,
  text,
  timeAgo,
} from './spans.ts';

/** The list of feeds with their health; addresses without passwords and keys. */
export function feedsCard(feeds: readonly Feed[]): Card {
  if (feeds.length === 0) {
    const hint = paragraph(text('Add one: '), code('feeds add https://news.example/rss'));
    return card('There are no feeds yet', [hint], { data: [] });
  }
  const troubled = feeds.filter(isTroubled);
  const fine = feeds.filter((feed) => !isTroubled(feed));
  return card(
    troubled.length === 0
      ? countOf(feeds.length, 'feed')
      : `${countOf(feeds.length, 'feed')}, ${troubled.length} in trouble`,
    [
      ...group('In trouble', troubled, describeTrouble),
      ...group('Doing well', fine, describeHealth),
      note(
        text('Ask one now: '),
        code('feeds check f3'),
        text(' · take one out: '),
        code('feeds remove f3'),
      ),
    ],
    { tone: troubled.length > 0 ? 'warn' : 'good', data: feeds.map(feedData) },
  );
}

function isTroubled({ failure, state }: Feed): boolean {
  return failure !== undefined || state === 'gone';
}

function group(
  title: string,
  feeds: readonly Feed[],
  describe: (feed: Feed) => readonly Span[],
): readonly Block[] {
  if (feeds.length === 0) return [];
  const lines = feeds.map((feed) => [
    ...describeName(feed),
    text(': '),
    ...describe(feed),
    ...describeAddress(feed),
  ]);
  return [heading(text(title)), list(lines)];
}

function describeName({ id, outlet, lang }: Feed): readonly Span[] {
  const spoken = lang === undefined ? '' : ` (${lang})`;
  return [code(feedRef(id)), text(' '), quote(outlet.name, 'und'), muted(spoken)];
}

// Where trouble begins with the address, or only the address tells two feeds of one site apart.
function describeAddress(feed: Feed): readonly Span[] {
  const { host, pathname, search } = withoutSecrets(feed.url);
  const isNamed = feed.outlet.name !== hostNameOf(feed.url);
  const shown = `${host}${pathname}${search.replaceAll('%E2%80%A6', '…')}`;
  const cut = shown.length > longestAddress ? `${shown.slice(0, longestAddress)}…` : shown;
  return isNamed && !isTroubled(feed) ? [] : [muted(` ${cut}`)];
}

const longestAddress = 120;
const secretNames = /key|token|secret|auth|pass|sig|user/i;

/** The address as others may see it: what lets somebody read a paid feed is left out. */
function withoutSecrets(address: string): URL {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys())) {
    if (secretNames.test(name)) url.searchParams.set(name, '…');
  }
  return url;
}

function describeTrouble({ failure, failures, lastOkAt, state }: Feed): readonly Span[] {
  const reason = failure ?? 'It has ended.';
  const since: readonly Span[] =
    lastOkAt === undefined
      ? [text(' It was never read.')]
      : [text(' Last read '), timeAgo(lastOkAt), text('.')];
  const again = failures > 1 ? ` ${countOf(failures, 'try', 'tries')} failed.` : '';
  const ended = state === 'gone' ? ' It is not asked again by itself.' : '';
  return [text(reason), ...since, text(`${again}${ended}`)];
}

function describeHealth({ lastOkAt, lastNewAt, note: oddity }: Feed): readonly Span[] {
  if (lastOkAt === undefined) return [text('not read yet')];
  const news: readonly Span[] =
    lastNewAt === undefined
      ? [text(', nothing new so far')]
      : [text(', last news '), timeAgo(lastNewAt)];
  const odd = oddity === undefined ? [] : [muted(` — ${oddity}`)];
  return [text('read '), timeAgo(lastOkAt), ...news, ...odd];
}

/** A feed as data: as it is, but for its address, which loses user name, password and keys. */
export function feedData(feed: Feed): object {
  const { id, outlet, lang, state, lastOkAt, lastNewAt, failures, failure, note: oddity } = feed;
  const url = withoutSecrets(feed.url);
  return {
    id,
    url: url.href,
    outlet,
    lang,
    state,
    lastOkAt,
    lastNewAt,
    failures,
    failure,
    note: oddity,
  };
}
