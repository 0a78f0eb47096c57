// What the fake Slack knows: one app, its workspaces, their people, channels and messages.

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  isAdmin?: boolean;
  isOwner?: boolean;
  /** A guest: of several channels, or of one (`ultra`). */
  guest?: 'restricted' | 'ultra';
}

export interface FakeMessage {
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks?: unknown;
  readonly thread_ts?: string;
  readonly metadata?: { readonly event_type: string; readonly event_payload: object };
  edits: number;
}

export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  /** The other person of a direct message. */
  readonly user?: string;
  isMember: boolean;
  isArchived: boolean;
  /** Only some people may post here. */
  isRestricted: boolean;
  readonly messages: FakeMessage[];
}

export interface FakeWorkspace {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly botId: string;
  botToken: string;
  tokenState: 'live' | 'revoked' | 'inactive' | 'invalid';
  scopes: string[];
  readonly users: FakeUser[];
  readonly channels: FakeChannel[];
  /** Published App Homes by user id. */
  readonly homes: Map<string, unknown>;
}

export interface FakeApp {
  readonly id: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  socketMode: boolean;
  /** OAuth codes that can be exchanged once, and the workspace that gave them. */
  readonly codes: Map<string, string>;
}

export interface World {
  readonly app: FakeApp;
  readonly workspaces: FakeWorkspace[];
  /** Milliseconds since 1970; tests can let time pass by `clock.ms += …`. */
  readonly clock: { ms: number };
}

const allScopes = [
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'metadata.message:read',
  'users:read',
];

/** The app and no workspace. */
export function makeWorld(): World {
  const app: FakeApp = {
    id: 'A0SITREP',
    appToken: 'xapp-1-A0SITREP-1-fake',
    signingSecret: 'fake-signing-secret',
    clientId: '111.222',
    clientSecret: 'fake-client-secret',
    socketMode: true,
    codes: new Map(),
  };
  return { app, workspaces: [], clock: { ms: 0 } };
}

/** Now, as Slack sees it. */
export function timeIn({ clock }: World): number {
  return Date.now() + clock.ms;
}

/**
 * A workspace `T…` with an admin `U…ADMIN`, a member `U…MEMBER`, a guest `U…GUEST` and the channel
 * `C…NEWS`, which the bot is in.
 */
export function makeWorkspace(letter: string): FakeWorkspace {
  const id = (kind: string, name: string): string => `${kind}${letter}${name}`;
  return {
    id: id('T', ''),
    name: `Team ${letter}`,
    botUserId: id('U', 'BOT'),
    botId: id('B', 'BOT'),
    botToken: `xoxb-${letter}-fake`,
    tokenState: 'live',
    scopes: [...allScopes],
    users: [
      { id: id('U', 'ADMIN'), name: 'Ada', isAdmin: true },
      { id: id('U', 'MEMBER'), name: 'Max' },
      { id: id('U', 'GUEST'), name: 'Gus', guest: 'restricted' },
    ],
    channels: [makeChannel(id('C', 'NEWS'), 'news')],
    homes: new Map(),
  };
}

/** A public channel that the bot is in, unless it is said otherwise. */
export function makeChannel(
  id: string,
  name: string,
  change: Partial<FakeChannel> = {},
): FakeChannel {
  const plain = { isMember: true, isArchived: false, isRestricted: false, messages: [] };
  return { id, name, kind: 'public', ...plain, ...change };
}
