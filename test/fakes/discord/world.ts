// What the fake Discord knows: users, guilds, channels, messages, commands, interactions.
import type { CommandForm } from './command-form.ts';
import type { MessageForm } from './message-form.ts';

/** The kinds of channels that Sitrep can meet, by Discord's numbers. */
export const channelTypes = {
  text: 0,
  dm: 1,
  voice: 2,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  forum: 15,
} as const;

export interface FakeUser {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
  /** False: messages to them are refused with 50007. */
  takesMessages: boolean;
}

export interface FakeMember {
  readonly user: FakeUser;
  readonly roles: string[];
}

export interface FakeRole {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  mentionable: boolean;
}

export interface Overwrite {
  readonly id: string;
  /** 0 = role, 1 = member. */
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface FakeMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: FakeUser;
  /** The last body received for it, `allowed_mentions` included. */
  form: MessageForm;
  /** What readers see: merged embeds and all. */
  embeds: NonNullable<MessageForm['embeds']>;
  edits: number;
  /** Whom it really notified. */
  readonly pinged: { everyone: boolean; roles: string[]; users: string[] };
  readonly isPrivate: boolean;
  readonly nonce?: string;
}

export interface FakeChannel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly ownerId?: string;
  readonly recipient?: FakeUser;
  overwrites: Overwrite[];
  readonly messages: FakeMessage[];
  isLocked: boolean;
  isArchived: boolean;
  /** A forum that wants a tag at each post. */
  needsTag: boolean;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: FakeRole[];
  readonly members: FakeMember[];
  hasBot: boolean;
}

export type StoredCommand = CommandForm & { readonly id: string };

/** What came back for one interaction. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly createdAt: number;
  /** Type and body of the first answer. */
  callback?: { readonly type: number; readonly data: unknown; readonly afterMs: number };
  /** The answer as a message, once there is one that is not "thinking". */
  original?: FakeMessage;
  readonly followUps: FakeMessage[];
}

export interface Recorded {
  readonly method: string;
  /** Without "/api/v10". */
  readonly path: string;
  readonly body: unknown;
  readonly status?: number;
  readonly at: number;
}

export interface World {
  token: string;
  readonly bot: FakeUser;
  readonly applicationId: string;
  /** Fields of the application that a test wants otherwise. */
  application: Readonly<Record<string, unknown>>;
  readonly users: Map<string, FakeUser>;
  readonly guilds: Map<string, FakeGuild>;
  readonly channels: Map<string, FakeChannel>;
  /** By guild id; `global` for all guilds. */
  readonly commands: Map<string, readonly StoredCommand[]>;
  readonly interactions: Map<string, FakeInteraction>;
  readonly requests: Recorded[];
  /** How many connections Discord asks for. */
  shards: number;
  /** How long an interaction may go without an answer. */
  answerMs: number;
  /** Added to the clock that the Date header shows. */
  clockSkewMs: number;
  /** Tells connected clients. */
  emit: (event: string, data: unknown, guildId?: string) => void;
}

let counter = 0n;

/** A new id, larger than all before it. */
export function makeId(at = Date.now()): string {
  counter += 1n;
  return String(
    (BigInt(at - 1_420_070_400_000) << 22n) + (counter % 4096n) + ((counter / 4096n) << 12n),
  );
}
