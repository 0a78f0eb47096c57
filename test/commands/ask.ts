// Asking commands as somebody types them, over a store of samples, without any platform.
import type { KyselyPlugin } from 'kysely';
import { expect } from 'vitest';
import { commands } from '../../src/all-commands.ts';
import type { CommandContext } from '../../src/chat/command.ts';
import { dispatch } from '../../src/chat/dispatch.ts';
import type { ParsedCommand } from '../../src/chat/parse-command-text.ts';
import { replay } from '../../src/jobs/replay.ts';
import type { Card } from '../../src/model/card.ts';
import { scopeOf } from '../../src/model/delivery.ts';
import type { Store } from '../../src/store/open-store.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { idleActions } from '../chat/idle.ts';
import { sampleReports } from '../jobs/sample-reports.ts';
import { nameTable, topicIndex } from '../jobs/test-desk.ts';
import { readCard } from '../view/card-words.ts';

/** An hour after the last of the sample reports. */
export const askedAt = Date.UTC(2026, 0, 27, 17);

/** Puts the sample reports into a store, as checks would have done. */
export async function fill(store: Store): Promise<void> {
  await loadLanguageModel();
  await replay(sampleReports, { store, topics: topicIndex });
}

export interface Answer {
  readonly card: Card;
  /** What is read, line by line. */
  readonly lines: readonly string[];
  readonly text: string;
  /** As `--json` prints it. */
  readonly data: unknown;
}

const refuseWrites: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (/^(Insert|Update|Delete)/.test(node.kind)) throw new Error('only a transaction may write');
    return node;
  },
  transformResult: async ({ result }) => result,
};

/** Answers a typed line. A bug in a command fails the test. */
export async function ask(
  store: Store,
  line: string | ParsedCommand,
  changes: Partial<CommandContext> = {},
): Promise<Answer> {
  const pending: Promise<void>[] = [];
  const context: CommandContext = {
    now: askedAt,
    locale: 'en',
    zone: 'UTC',
    channel: { platform: 'test', workspace: 'w', channel: 'c' },
    scope: scopeOf({ platform: 'test', workspace: 'w' }),
    person: { id: 'u1', isManager: true },
    isManager: true,
    isEditor: true,
    settings: { zone: 'UTC', lang: 'en' },
    topics: topicIndex.topics,
    names: nameTable,
    commands,
    ...changes,
    // As in the app: what commands read, waits for no writer, and cannot write.
    store: { ...store, db: store.reader.withPlugin(refuseWrites) },
    actions: { ...(changes.actions ?? idleActions), later: (work) => void pending.push(work()) },
  };
  const bugs: unknown[] = [];
  const log = { makeReference: () => 'ref', logBug: (...bug: unknown[]) => void bugs.push(bug) };
  const card = await dispatch(line, context, log);
  await Promise.all(pending);
  expect(bugs).toEqual([]);
  const lines = readCard(card);
  const data: unknown = card.data === undefined ? undefined : JSON.parse(JSON.stringify(card.data));
  return { card, lines, text: lines.join('\n'), data };
}
