// What platforms may ask of Sitrep: every line that somebody typed ends here.
import { randomBytes } from 'node:crypto';
import { commands } from './all-commands.ts';
import type { CommandActions, CommandContext } from './chat/command.ts';
import { composeHome } from './chat/compose-home.ts';
import { type BugLog, dispatch } from './chat/dispatch.ts';
import { createAskerLimit } from './chat/limit-askers.ts';
import { mayEditShared } from './chat/may-edit-shared.ts';
import { parseCommandText, parseForm } from './chat/parse-command-text.ts';
import type { Platform, PlatformHost } from './chat/platform.ts';
import { correctStory } from './jobs/correct-story.ts';
import type { Desk } from './jobs/desk.ts';
import { fetchPage } from './jobs/fetch-page.ts';
import type { Downloads } from './jobs/open-downloads.ts';
import type { Model } from './jobs/open-model.ts';
import type { Poll } from './jobs/poll.ts';
import type { Reteller } from './jobs/retell-stories.ts';
import { reviewTopic } from './jobs/review-topic.ts';
import type { TopicBook } from './jobs/topic-book.ts';
import { tryTopic } from './jobs/try-topic.ts';
import { type DigestDesk, postDigest, previewDigest } from './jobs/write-digests.ts';
import type { Log } from './log.ts';
import type { Card } from './model/card.ts';
import { type Channel, scopeOf } from './model/delivery.ts';
import type { Scope } from './model/ids.ts';
import type { Asker, WorkspaceSettings } from './model/workspace.ts';
import { markJoined, markLeft } from './store/leaving.ts';
import { listPresent, readSettings, type Workspace } from './store/workspaces.ts';
import { card, paragraph, text } from './view/spans.ts';
import { explainAddress } from './web/address-guard.ts';

export interface HostParts {
  readonly log: Log;
  readonly book: TopicBook;
  readonly downloads: Downloads;
  readonly desk: Desk;
  readonly poll: Poll;
  readonly model: Model | undefined;
  /** Where there is no model it changes nothing. */
  readonly reteller: Reteller;
  /** Private addresses that may be read, as host:port. */
  readonly allowed: readonly string[];
  /** Workspaces whose managers may correct what all share. */
  readonly editors: readonly Scope[];
  readonly platforms: () => readonly Platform[];
  /** Work that answers did not wait for. */
  readonly pending: Set<Promise<unknown>>;
}

/** What platforms may ask; `quit` is what the process does when somebody leaves. */
export function createHost(parts: HostParts, quit: () => void): PlatformHost {
  const { log, desk } = parts;
  const bugs: BugLog = {
    makeReference: () => randomBytes(3).toString('hex'),
    logBug: (reference, command, error) =>
      log.error({ err: error, reference, command }, 'a command failed'),
  };
  const isAllowed = createAskerLimit();
  const clock = () => ({ now: desk.now(), zone: desk.usual.zone, locale: desk.usual.lang });
  const actions = createActions(parts);
  const contextOf = (asker: Asker) => openContext(asker, parts, actions);
  return {
    commands,
    read: (_asker, line) => parseCommandText(line, commands, clock()),
    readForm: (_asker, command, filled, known) => parseForm(command, filled, known, clock()),
    findForm: async (asker, { command, values }) => {
      const context = await contextOf(asker);
      return await command.findForm(values, context).catch(() => undefined);
    },
    answer: async (asker, said) => {
      if (!isAllowed(asker, performance.now())) return tooQuickCard();
      return await dispatch(said, await contextOf(asker), bugs);
    },
    suggest: async (asker, commandName, optionName, typed) => {
      const option = commands
        .find(({ name }) => name === commandName)
        ?.options.find(({ name }) => name === optionName);
      if (option?.kind !== 'text' || option.suggest === undefined) return [];
      return await option.suggest(typed, await contextOf(asker)).catch(() => []);
    },
    homeCard: async (asker) => {
      const context = await contextOf(asker);
      return await composeHome(context).catch((error: unknown) => {
        log.error({ err: error }, 'the first page could not be written');
        return card('Sitrep', [paragraph(text('This page cannot be shown just now.'))]);
      });
    },
    left: async (workspace) => {
      const leave = desk.store.transaction((tx) => markLeft(tx, workspace, desk.now()));
      await leave.catch((error: unknown) => log.error({ err: error, ...workspace }, 'left'));
      log.info(workspace, 'removed from a workspace');
    },
    joined: async (workspace) => {
      const join = desk.store.transaction((tx) => markJoined(tx, workspace));
      await join.catch((error: unknown) => log.error({ err: error, ...workspace }, 'joined'));
    },
    quit,
  };
}

/** What writing digests takes. */
export function createDigestDesk({ desk, platforms, reteller, log }: HostParts): DigestDesk {
  const { store, now, usual } = desk;
  return { store, platforms, topics: () => desk.topics.topics, usual, now, reteller, log };
}

function tooQuickCard(): Card {
  return card('One moment', [paragraph(text('That was quick. Ask again in a few seconds.'))], {
    tone: 'warn',
  });
}

async function openContext(
  asker: Asker,
  { desk, book, editors }: HostParts,
  actions: CommandActions,
): Promise<CommandContext> {
  const { channel, person } = asker;
  const settings = await findSettings(channel, desk);
  // A topic that another worker's command made; a database that went away says so itself.
  await book.refresh().catch(() => {});
  return {
    now: desk.now(),
    locale: settings.lang,
    zone: settings.zone,
    settings,
    // Nobody's question waits until a check is stored.
    store: { ...desk.store, db: desk.store.reader },
    channel,
    scope: scopeOf(channel),
    person,
    isManager: person.isManager,
    isEditor: mayEditShared({ channel, person }, await findPresent(desk), editors),
    topics: book.visibleTo(scopeOf(channel)),
    names: book.names,
    commands,
    actions,
  };
}

// A database that went away is the command's own to report.
async function findPresent({ store }: Desk): Promise<readonly Workspace[]> {
  return await listPresent(store.reader).catch(() => []);
}

async function findSettings(channel: Channel, { store, usual }: Desk): Promise<WorkspaceSettings> {
  return await readSettings(store.reader, channel, usual).catch(() => usual);
}

function createActions(parts: HostParts): CommandActions {
  const { poll, model, reteller, allowed, platforms, desk, book, downloads, log, pending } = parts;
  const digests = createDigestDesk(parts);
  const platformOf = ({ platform }: Channel) => platforms().find(({ name }) => name === platform);
  return {
    later: (work) => {
      const ended = work().catch((error: unknown) => log.error({ err: error }, 'left undone'));
      pending.add(ended);
      void ended.finally(() => pending.delete(ended));
    },
    checkFeed: (id) => poll.checkOne(id),
    findAddressProblem: (address) => explainAddress(address, allowed),
    checkChannel: async (channel) =>
      (await platformOf(channel)?.checkChannel(channel)) ?? { kind: 'unknown' },
    checkRole: async (channel, role) =>
      (await platformOf(channel)?.checkRole(channel, role)) ?? { kind: 'unknown' },
    previewDigest: (channel) => previewDigest(channel, digests),
    readModel: async () => {
      if (model === undefined) return undefined;
      const { name, dailyTokens } = model;
      const pause = model.findPause();
      return { name, dailyTokens, ...(await model.readDay()), ...(pause && { pause }) };
    },
    retell: (stories, lang) => reteller.retell(stories, lang),
    postDigest: (channel) => postDigest(channel, digests),
    reviewTopic: (id) => reviewTopic(id, { ...desk, book }),
    reloadTopics: () => book.refresh(),
    tryTopic: (topic, scope) => tryTopic(topic, scope, { ...desk, book }),
    correctStory: (wish, scope) => correctStory(wish, { scope }, desk),
    readPage: (address) => fetchPage(address, { ...desk, downloads }),
  };
}
