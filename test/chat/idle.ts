// Actions, a host and a platform that do nothing, for tests that change what they are about.
import type { CommandActions } from '../../src/chat/command.ts';
import type { Platform, PlatformHost } from '../../src/chat/platform.ts';
import type { Asker } from '../../src/model/workspace.ts';
import { card } from '../../src/view/spans.ts';

export const idleActions: CommandActions = {
  later: (work) => void work(),
  checkFeed: async () => 'Not in this test.',
  findAddressProblem: () => undefined,
  checkChannel: async ({ channel }) => ({ kind: 'fine', name: channel }),
  checkRole: async (_channel, role) => ({ kind: 'fine', name: role }),
  previewDigest: async () => [],
  readModel: async () => undefined,
  retell: async () => (story) => story,
  postDigest: async () => 0,
  reviewTopic: async () => ({ reports: 0, stories: 0 }),
  reloadTopics: async () => {},
  tryTopic: async () => ({ read: 0, reports: 0, posts: 0, days: 7, examples: [], near: [] }),
  correctStory: async ({ storyId }) => ({ kind: 'no-story', storyId }),
  readPage: async () => ({ kind: 'failure', sentence: 'Not in this test.' }),
};

export const idleHost: PlatformHost = {
  commands: [],
  read: () => ({ kind: 'nothing' }),
  readForm: () => ({ kind: 'nothing' }),
  findForm: async () => undefined,
  answer: async () => card('', []),
  suggest: async () => [],
  homeCard: async () => card('', []),
  left: async () => {},
  joined: async () => {},
  quit: () => {},
};

export const idlePlatform: Platform = {
  name: 'test',
  limits: { maxCharacters: 10_000, maxBlocks: 100 },
  start: async () => {},
  stop: async () => {},
  post: async (_channel, key) => ({ kind: 'posted', postedId: key }),
  find: async () => ({ kind: 'absent' }),
  checkChannel: async ({ channel }) => ({ kind: 'fine', name: channel }),
  checkRole: async (_channel, role) => ({ kind: 'fine', name: role }),
  findTrouble: () => undefined,
};

/** Somebody in a channel of a workspace. */
export function createAsker(change: Partial<Asker['person']> = {}, workspace = 'w'): Asker {
  return {
    channel: { platform: 'test', workspace, channel: 'c' },
    person: { id: 'u1', isManager: true, ...change },
  };
}
