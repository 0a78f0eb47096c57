// The border to a place where people chat. Everything behind it is one folder per platform.
import type { Card } from '../model/card.ts';
import type { Channel, PostResult } from '../model/delivery.ts';
import type { Asker } from '../model/workspace.ts';
import type { CardLimits } from '../view/split-card.ts';
import type { ChannelCheck, Command, Suggestion } from './command.ts';
import type { Form } from './form.ts';
import type { CommandText, ParsedCommand } from './parse-command-text.ts';

/** What became of a message that was sent without a clear answer. */
export type FindResult =
  | { readonly kind: 'posted'; readonly postedId: string }
  | { readonly kind: 'absent' }
  /** The channel cannot be read now; the message waits. The reason is a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a platform may ask of Sitrep. Nothing here ever rejects. */
export interface PlatformHost {
  readonly commands: readonly Command[];
  /** Reads a typed line, such as a button's or what stood after `/sitrep`. */
  read(asker: Asker, line: string): CommandText;
  /** Reads what was filled into a command's form, by the options' names, beside what was known. */
  readForm(
    asker: Asker,
    command: Command,
    filled: Readonly<Record<string, string>>,
    known: ParsedCommand['values'],
  ): CommandText;
  /** What has to be asked in a window before the command can run. Quick: no network. */
  findForm(asker: Asker, parsed: ParsedCommand): Promise<Form | undefined>;
  /** Answers what somebody typed, or a command that the platform has read already. */
  answer(asker: Asker, said: string | ParsedCommand): Promise<Card>;
  /** Values that fit what is typed so far in a text option; at most 25. */
  suggest(
    asker: Asker,
    command: string,
    option: string,
    typed: string,
  ): Promise<readonly Suggestion[]>;
  /** What this workspace follows, its next digests, how its feeds do. */
  homeCard(asker: Asker): Promise<Card>;
  /** Sitrep was removed from a workspace, or invited (again). */
  left(workspace: Omit<Channel, 'channel'>): Promise<void>;
  joined(workspace: Omit<Channel, 'channel'>): Promise<void>;
  /** Whoever runs Sitrep asked it to end. */
  quit(): void;
}

/** How a message is posted besides its card. */
export interface PostOptions {
  /** Root of the thread it belongs in, as `post` answered it, and a name for the thread. */
  readonly thread?: { readonly rootId: string; readonly title: string };
  /** A role or user group to mention; nothing else ever is. */
  readonly ping?: string;
}

export interface Platform {
  readonly name: string;
  /** Data that `splitCard` reads; nobody asks a platform's name to know what fits. */
  readonly limits: CardLimits;
  /** Resolves when messages can be sent and commands arrive. Rejects with PlatformError. */
  start(host: PlatformHost): Promise<void>;
  /** Resolves when nothing more will be sent or heard. */
  stop(): Promise<void>;
  /** Sends one message. The key is the delivery's, so that `find` can look for it later. */
  post(channel: Channel, key: string, card: Card, options?: PostOptions): Promise<PostResult>;
  /** Looks whether the message with this key stands in the channel (or thread). */
  find(channel: Channel, key: string, options?: PostOptions): Promise<FindResult>;
  /** Whether messages can be posted to a channel of this workspace. */
  checkChannel(channel: Channel): Promise<ChannelCheck>;
  /** Whether a role or user group of this workspace would be mentioned by a post there. */
  checkRole(channel: Channel, role: string): Promise<ChannelCheck>;
  /** A sentence when it is not connected as it should be. */
  findTrouble(): string | undefined;
}

/** A platform cannot start. The message is one sentence for whoever runs Sitrep. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  /** Nothing has to be changed: the next start may well go better. */
  readonly isTemporary: boolean;

  constructor(message: string, { isTemporary = false } = {}) {
    super(message);
    this.isTemporary = isTemporary;
  }
}
