// How Sitrep itself does: feeds, items, stories, messages waiting.
import { nameChannels } from '../src/chat/channel-names.ts';
import { defineCommand, type ModelStatus } from '../src/chat/command.ts';
import type { Span } from '../src/model/card.ts';
import { all, listPauses } from '../src/store/pauses.ts';
import { readStatus, type StoreStatus } from '../src/store/status.ts';
import { countOf } from '../src/view/format-time.ts';
import { describeSpend } from '../src/view/model-line.ts';
import { card, code, fields, note, text, timeAgo } from '../src/view/spans.ts';
import { describePause } from '../src/view/subscriptions-card.ts';

export const status = defineCommand({
  name: 'status',
  summary: 'How Sitrep does: feeds, items, stories, messages waiting',
  audience: 'everyone',
  visibility: 'private',
  options: [],
  examples: ['status'],
  run: async (_values, { store, scope, topics, channel, actions }) => {
    const { platform, workspace } = channel;
    const pauses = await listPauses(store.reader, { platform, workspace });
    const channelNames = await nameChannels(
      pauses.filter((pause) => pause.channel !== all),
      actions,
    );
    const figures = await readStatus(store.db, scope);
    const model = await actions.readModel();
    const { feeds, items, stories, deliveries } = figures;
    const rows = [
      { name: 'Feeds', spans: describeFeeds(figures) },
      { name: 'Last check', spans: timeOrNever(figures.lastCheckAt) },
      { name: 'Last new item', spans: timeOrNever(figures.lastNewAt) },
      { name: 'Stored', spans: [text(`${countOf(items, 'item')}, ${countStories(stories)}`)] },
      { name: 'Topics', spans: [text(topics.map(({ handle }) => handle).join(', '))] },
      { name: 'Messages', spans: [text(describeMessages(deliveries))] },
      ...describeModel(model),
    ];
    const troubled = feeds.failing + feeds.gone > 0;
    const hint = troubled ? [note(text('What is wrong with them: '), code('feeds'))] : [];
    const paused = pauses.map((pause) => {
      const where = pause.channel === all ? 'Everywhere' : channelNames.get(pause.channel);
      return note(text(`${where ?? pause.channel}: `), ...describePause(pause));
    });
    return card('Sitrep', [fields(rows), ...hint, ...paused], {
      tone: troubled || pauses.length > 0 ? 'warn' : 'good',
      data: {
        ...figures,
        ...(pauses.length > 0 && { pauses }),
        ...(model !== undefined && { model }),
      },
    });
  },
});

function describeFeeds({ feeds }: StoreStatus): readonly Span[] {
  const { active, failing, gone, sample, neverChecked } = feeds;
  const facts = [
    countOf(active, 'feed'),
    ...(sample > 0 ? [`${sample} of them from the sample newsroom`] : []),
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(gone > 0 ? [`${gone} ended`] : []),
    ...(neverChecked > 0 ? [`${neverChecked} not read yet`] : []),
  ];
  return [text(facts.join(', '))];
}

function describeModel(model: ModelStatus | undefined) {
  if (model === undefined) return [];
  const { name, dailyTokens, failure, failedAt, pause } = model;
  const failed: readonly Span[] =
    failure === undefined || failedAt === undefined
      ? []
      : [text(` Last failure (`), timeAgo(failedAt), text(`): ${failure}`)];
  const paused: readonly Span[] =
    pause === undefined
      ? []
      : [
          text(' Pausing: '),
          text(`${pause.reason} Until it is asked again (`),
          { kind: 'time', at: pause.until, form: 'time' },
          text(') stories stay in the words of their reports.'),
        ];
  const spans = [
    text(`${name}. ${describeSpend(model, dailyTokens)}`),
    ...(pause ? paused : failed),
  ];
  return [{ name: 'Model', spans }];
}

function describeMessages({
  posted,
  waiting,
  sending,
  unknown,
  parked,
}: StoreStatus['deliveries']) {
  const open = waiting + sending + unknown;
  const given = parked > 0 ? `, ${parked} given up` : '';
  return `${posted} posted, ${open} waiting${given}`;
}

function countStories(stories: number): string {
  return countOf(stories, 'story', 'stories');
}

function timeOrNever(at: number | undefined): readonly Span[] {
  return at === undefined ? [text('not yet')] : [timeAgo(at)];
}
