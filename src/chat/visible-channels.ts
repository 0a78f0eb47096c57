// Whose business a channel is: private conversations are their person's alone.
import { type Channel, isPrivate } from '../model/delivery.ts';
import type { CommandContext } from './command.ts';

export type Reader = Pick<CommandContext, 'channel' | 'person' | 'isManager'>;

/** Managers see every channel, others the one they are in; each their own private conversation. */
export function maySee(id: string, { channel, person, isManager }: Reader): boolean {
  if (isPrivate(id)) return id === `@${person.id}`;
  return isManager || id === channel.channel;
}

/** The channel; where somebody may not know which, one whose id is only words for it. */
export function maskChannel(channel: Channel, reader: Reader): Channel {
  if (maySee(channel.channel, reader)) return channel;
  const isKnownPrivate = reader.isManager && isPrivate(channel.channel);
  return { ...channel, channel: isKnownPrivate ? aPrivateOne : anotherOne };
}

const aPrivateOne = 'a private conversation';
const anotherOne = 'another channel';

/** Is it no channel, but words for one? */
export function isMasked({ channel }: Channel): boolean {
  return channel === aPrivateOne || channel === anotherOne;
}
