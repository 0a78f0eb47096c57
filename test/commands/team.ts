// A team at its commands, with its own topics judged for real over a store.
import type { CommandContext } from '../../src/chat/command.ts';
import { correctStory } from '../../src/jobs/correct-story.ts';
import { fetchPage } from '../../src/jobs/fetch-page.ts';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import { openDownloads } from '../../src/jobs/open-downloads.ts';
import { createReaderPool } from '../../src/jobs/reader-pool.ts';
import { reviewTopic } from '../../src/jobs/review-topic.ts';
import { openTopicBook, type TopicBook } from '../../src/jobs/topic-book.ts';
import { tryTopic } from '../../src/jobs/try-topic.ts';
import { type Channel, scopeOf } from '../../src/model/delivery.ts';
import type { Topic } from '../../src/model/topic.ts';
import type { Store } from '../../src/store/open-store.ts';
import { idleActions } from '../chat/idle.ts';
import { type Answer, ask, askedAt } from './ask.ts';

const loaded = await loadTopics();

export interface Team {
  readonly channel: Channel;
  /** Those that it sees. */
  readonly topics: () => readonly Topic[];
  readonly type: (line: string, changes?: Partial<CommandContext>) => Promise<Answer>;
}

export interface Teams {
  readonly book: TopicBook;
  /** Somebody who manages a workspace, in its channel `c`. */
  readonly join: (platform: string, workspace: string) => Team;
}

export interface TeamsOptions {
  readonly now?: number;
  readonly actions?: Partial<CommandContext['actions']>;
  /** Loopback hosts that pages are read from. */
  readonly pages?: readonly string[];
}

/** Opens the topic book over a store, so that teams can use all commands on topics. */
export async function openTeams(store: Store, options: TeamsOptions = {}): Promise<Teams> {
  const { now = askedAt, pages = [] } = options;
  const book = openTopicBook(store, loaded);
  await book.refresh();
  const desk = { store, book, now: () => now };
  const actions: CommandContext['actions'] = {
    ...idleActions,
    reviewTopic: (id) => reviewTopic(id, desk),
    reloadTopics: () => book.refresh(),
    tryTopic: (topic, scope) => tryTopic(topic, scope, desk),
    correctStory: (wish, scope) => {
      const usual = { zone: 'UTC', lang: 'en' } as const;
      return correctStory(wish, { scope }, { store, topics: book.index(), usual, now: desk.now });
    },
    readPage: async (address) => {
      const readers = createReaderPool();
      const downloads = openDownloads([], 'test', pages);
      try {
        return await fetchPage(address, {
          readers,
          downloads,
          allowedPages: pages,
          now: () => now,
        });
      } finally {
        await readers.close();
        await downloads.close();
      }
    },
    ...options.actions,
  };
  return {
    book,
    join: (platform, workspace) => {
      const channel = { platform, workspace, channel: 'c' };
      const scope = scopeOf(channel);
      return {
        channel,
        topics: () => book.visibleTo(scope),
        type: async (line, changes = {}) => {
          await book.refresh();
          const topics = book.visibleTo(scope);
          const own = { now, channel, scope, topics, names: book.names, actions };
          return await ask(store, line, { ...own, ...changes });
        },
      };
    },
  };
}
