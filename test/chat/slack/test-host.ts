// A host with a few commands of every kind, and a Slack platform connected to the fake.
import { type Command, type CommandContext, defineCommand } from '../../../src/chat/command.ts';
import { dispatch } from '../../../src/chat/dispatch.ts';
import {
  type ParsedCommand,
  parseCommandText,
  parseForm,
} from '../../../src/chat/parse-command-text.ts';
import type { PlatformHost } from '../../../src/chat/platform.ts';
import type { SlackSettings } from '../../../src/chat/slack/settings.ts';
import {
  createSlack,
  type Slack,
  type SlackParts,
} from '../../../src/chat/slack/slack-platform.ts';
import type { Asker } from '../../../src/model/workspace.ts';
import { card, code, note, paragraph, text } from '../../../src/view/spans.ts';
import type { Courier } from '../../fakes/slack/courier.ts';
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/slack-server.ts';
import type { FakeWorkspace } from '../../fakes/slack/world.ts';

const shared = { audience: 'everyone', examples: [] } as const;
const topic = {
  kind: 'text',
  name: 'topic',
  summary: 'the topic to follow',
  example: 'gaza-board',
  suggest: async (typed: string) =>
    ['gaza-board', 'syria-transition'].filter((id) => id.startsWith(typed)),
} as const;

const brief = defineCommand({
  ...shared,
  name: 'brief',
  summary: 'The briefing of a topic',
  visibility: 'public',
  options: [topic],
  run: async (values) =>
    values.topic === 'nothing'
      ? card('No topic is called “nothing”', [], { tone: 'warn' })
      : card(`Briefing on ${values.topic ?? 'all'}`, [paragraph(text('Words'))]),
});

const why = defineCommand({
  ...shared,
  name: 'why',
  summary: 'Why a story was posted',
  visibility: 'private',
  options: [{ kind: 'text', name: 'story', summary: 'the story', example: 's12', required: true }],
  run: async (values) => ({
    ...card(`Why ${values.story}`, [note(text('All: '), code('topics'))]),
    actions: [{ label: 'Sources', command: `brief ${values.story}` }],
  }),
});

const follow = defineCommand({
  ...shared,
  name: 'follow',
  summary: 'Follow a topic',
  audience: 'managers',
  visibility: 'public',
  options: [
    { ...topic, required: true },
    { kind: 'channel', name: 'channel', summary: 'where', example: '#news' },
    { kind: 'choice', name: 'mode', summary: 'how', example: 'both', choices: ['alerts', 'both'] },
    { kind: 'integer', name: 'cap', summary: 'alerts an hour', example: '5', min: 1, max: 60 },
    { kind: 'role', name: 'ping', summary: 'whom to mention', example: '@desk' },
    { kind: 'flag', name: 'quiet', summary: 'no sound', example: '--quiet' },
  ],
  run: async (values) => card(`Following ${values.topic}`, [], { data: values }),
});

const rename = defineCommand({
  ...shared,
  name: 'rename',
  summary: 'Asks for words',
  visibility: 'private',
  options: [{ kind: 'text', name: 'words', summary: 'the words', example: 'peace', rest: true }],
  findForm: async ({ words }) =>
    words === 'now'
      ? undefined
      : { title: 'New words', fields: [{ option: 'words', value: 'old', long: true }] },
  run: async ({ words }) => card(`Renamed to ${words}`, []),
});

const help = defineCommand({
  ...shared,
  name: 'help',
  summary: 'All commands',
  visibility: 'private',
  options: [],
  run: async () => card('Commands', []),
});

export const slackCommands: readonly Command[] = [brief, why, follow, rename, help];

export interface Heard {
  readonly asker: Asker;
  readonly said: string | ParsedCommand;
}

export interface TestHost extends PlatformHost {
  readonly heard: readonly Heard[];
  readonly joinedTeams: readonly string[];
  readonly leftTeams: readonly string[];
}

export function createTestHost(): TestHost {
  const heard: Heard[] = [];
  const [joinedTeams, leftTeams]: [string[], string[]] = [[], []];
  const clock = { now: 1_800_000_000_000, locale: 'en', zone: 'UTC' };
  const contextOf = ({ channel, person }: Asker): CommandContext =>
    ({
      ...clock,
      channel,
      person,
      isManager: person.isManager,
      commands: slackCommands,
    }) as unknown as CommandContext;
  const bugs = {
    makeReference: () => 'ref',
    logBug: (_reference: string, _command: string, error: unknown) => {
      throw error;
    },
  };
  return {
    heard,
    joinedTeams,
    leftTeams,
    commands: slackCommands,
    read: (_asker, line) => parseCommandText(line, slackCommands, clock),
    readForm: (_asker, command, filled, known) => parseForm(command, filled, known, clock),
    findForm: async (asker, { command, values }) => command.findForm(values, contextOf(asker)),
    answer: async (asker, said) => {
      heard.push({ asker, said });
      return await dispatch(said, contextOf(asker), bugs);
    },
    suggest: async (asker, _command, option, typed) =>
      option === 'topic' ? await topic.suggest(typed) : [asker.channel.channel],
    homeCard: async ({ channel }) => ({
      ...card('This workspace', [paragraph(text(channel.workspace))]),
      actions: [{ label: 'Why', command: 'why s1' }],
    }),
    joined: async ({ workspace }) => {
      joinedTeams.push(workspace);
    },
    left: async ({ workspace }) => {
      leftTeams.push(workspace);
    },
    quit: () => {},
  };
}

export interface LogLine {
  readonly fields: object;
  readonly message: string;
}

export interface Setup {
  readonly slack: FakeSlack;
  readonly team: FakeWorkspace;
  readonly host: TestHost;
  readonly platform: Slack;
  readonly log: readonly LogLine[];
  /** How things from Slack reach the platform in this mode. */
  readonly by: Courier;
  close(): Promise<void>;
}

export interface SetupOptions {
  readonly mode?: 'socket' | 'http';
  readonly settings?: Partial<SlackSettings>;
  readonly parts?: Partial<SlackParts>;
  /** Before the platform starts. */
  readonly prepare?: (slack: FakeSlack) => void;
  readonly now?: () => number;
}

/** Quick enough for tests. */
export const quickTimes = {
  startMs: 2_000,
  helloMs: 5_000,
  firstWaitMs: 20,
  longestWaitMs: 100,
  closeMs: 300,
  requestMs: 800,
  answerMs: 10_000,
};

/** A fake Slack and a platform that is connected to it. */
export async function openSetup(options: SetupOptions = {}): Promise<Setup> {
  const slack = await openFakeSlack();
  options.prepare?.(slack);
  const [team] = slack.world.workspaces;
  if (team === undefined) throw new Error('no workspace');
  const host = createTestHost();
  const log: LogLine[] = [];
  const write = (fields: object, message: string) => {
    log.push({ fields, message });
  };
  const { app } = slack.world;
  const isHttp = options.mode === 'http';
  const settings: SlackSettings = {
    apiUrl: slack.apiUrl,
    botToken: team.botToken,
    port: 0,
    managers: [],
    ...(isHttp ? { signingSecret: app.signingSecret } : { appToken: app.appToken }),
    ...options.settings,
  };
  const platform = createSlack(settings, {
    log: { warn: write, error: write },
    now: options.now ?? Date.now,
    times: quickTimes,
    ...options.parts,
  });
  const close = async () => {
    await platform.stop();
    await slack.close();
  };
  try {
    await platform.start(host);
  } catch (error) {
    await close();
    throw error;
  }
  const by = isHttp
    ? slack.requests(`http://127.0.0.1:${platform.findPort()}/slack/events`)
    : slack.sockets;
  return { slack, team, host, platform, log, by, close };
}
