// What somebody reads first: which feeds these are, and how to go on.
import type { FeedChoice } from '../choose-feeds.ts';
import type { Card } from '../model/card.ts';
import { countOf } from '../view/format-time.ts';
import { card, code, note, paragraph, text } from '../view/spans.ts';

const mostProblems = 5;

/** Which feeds are read, as sentences. */
export function describeFeeds(feeds: FeedChoice): readonly string[] {
  switch (feeds.kind) {
    case 'sample':
      return [
        `No feeds of your own yet, so this is the sample newsroom: ${feeds.newsroom.feeds.length} invented feeds on this machine.`,
      ];
    case 'stored':
      return [];
    case 'own': {
      const more = feeds.problems.length - mostProblems;
      return [
        `Reading ${countOf(feeds.count, 'feed')}.`,
        ...feeds.problems.slice(0, mostProblems),
        ...(more > 0 ? [`and ${countOf(more, 'more line')} that could not be read`] : []),
      ];
    }
  }
}

/** Shown once, above the first briefing. */
export function startCard(feeds: FeedChoice): Card {
  const own = [text('With your own: '), code('npm start -- --feeds list.opml')];
  return card('Sitrep', [
    ...describeFeeds(feeds).map((sentence) => paragraph(text(sentence))),
    ...(feeds.kind === 'sample' ? [note(...own)] : []),
  ]);
}

/** Shown once, when the chat services have let Sitrep in. */
export function connectedCard(chats: readonly { readonly name: string }[]): Card {
  const names = chats.map(({ name }) => chatNames[name] ?? name).join(' and ');
  const next = [text('Type '), code('/sitrep help'), text(' there; to get alerts, '), code(follow)];
  return card(`Connected to ${names}`, [paragraph(...next)], { tone: 'good' });
}

const chatNames: Readonly<Record<string, string>> = { discord: 'Discord', slack: 'Slack' };
const follow = '/sitrep follow gaza-board';

/** Shown once, below the first briefings. */
export function nextStepsCard(feeds: FeedChoice): Card {
  const grows =
    feeds.kind === 'sample'
      ? 'More reports come in over the next minutes; what is new appears here by itself.'
      : 'What is new on a topic appears here by itself.';
  return card('Now it is your turn', [
    paragraph(text(grows)),
    note(
      text('Try '),
      code('brief gaza-board'),
      text(', '),
      code('search Hasakah'),
      text(', '),
      code('why s1'),
      text(' or '),
      code('help'),
      text('; '),
      code('quit'),
      text(' ends.'),
    ),
  ]);
}
