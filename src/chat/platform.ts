// The border to a place where people chat. Everything behind it is one folder per platform.
import type { Card } from '../model/card.ts';
import type { Channel, PostResult } from '../model/delivery.ts';
import type { CardLimits } from '../view/split-card.ts';
import type { Command } from './command.ts';
import type { ParsedCommand } from './parse-command-text.ts';

/** What became of a message that was sent without a clear answer. */
export type FindResult =
  | { readonly kind: 'posted'; readonly postedId: string }
  | { readonly kind: 'absent' }
  /** The channel cannot be read now; the message waits. The reason is a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a platform may ask of Sitrep. Nothing here ever rejects. */
export interface PlatformHost {
  readonly commands: readonly Command[];
  /** Answers what somebody typed, or a command that the platform has read already. */
  answer(channel: Channel, said: string | ParsedCommand): Promise<Card>;
  /** Values that fit what is typed so far in a text option; at most 25. */
  suggest(
    channel: Channel,
    command: string,
    option: string,
    typed: string,
  ): Promise<readonly string[]>;
  /** Whoever runs Sitrep asked it to end. */
  quit(): void;
}

export interface Platform {
  readonly name: string;
  /** Data that `splitCard` reads; nobody asks a platform's name to know what fits. */
  readonly limits: CardLimits;
  /** Resolves when messages can be sent and commands arrive. */
  start(host: PlatformHost): Promise<void>;
  /** Resolves when nothing more will be sent or heard. */
  stop(): Promise<void>;
  /** Sends one message. The key is the delivery's, so that `find` can look for it later. */
  post(channel: Channel, key: string, card: Card): Promise<PostResult>;
  /** Looks whether the message with this key stands in the channel. */
  find(channel: Channel, key: string): Promise<FindResult>;
}
