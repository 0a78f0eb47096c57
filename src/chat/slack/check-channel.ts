// Whether Sitrep can post to a channel, before the first post fails.

import { isPrivate } from '../../model/delivery.ts';
import type { ChannelCheck } from '../command.ts';
import type { Account } from './accounts.ts';
import { explainError } from './explain-error.ts';

const archived = 'The channel is archived. Unarchive it, or choose another one.';
// Nobody but that person ever gets to choose them.
const ownMessages = 'your private messages';
const notInside = 'Sitrep is not in the channel. Type /invite @Sitrep there.';

/** A channel of another workspace is unknown, as one is that does not exist. */
export async function checkChannel(account: Account, channel: string): Promise<ChannelCheck> {
  if (isPrivate(channel)) return await checkPerson(account, channel.slice(1));
  try {
    const { channel: found } = await account.client.conversations.info({ channel });
    if (found === undefined) return { kind: 'unknown' };
    if (found.is_im) return { kind: 'fine', name: ownMessages };
    const name = `#${found.name ?? channel}`;
    if (found.is_archived) return { kind: 'problems', name, problems: [archived] };
    return found.is_member
      ? { kind: 'fine', name }
      : { kind: 'problems', name, problems: [notInside] };
  } catch (error) {
    const trouble = explainError(error);
    const isUnknown = trouble.kind === 'channel' || trouble.kind === 'message';
    if (isUnknown) return { kind: 'unknown' };
    return { kind: 'problems', name: channel, problems: [trouble.reason] };
  }
}

async function checkPerson({ client }: Account, user: string): Promise<ChannelCheck> {
  try {
    await client.users.info({ user });
    return { kind: 'fine', name: ownMessages };
  } catch (error) {
    const trouble = explainError(error);
    const isUnknown = trouble.kind === 'channel' || trouble.kind === 'message';
    if (isUnknown) return { kind: 'unknown' };
    return { kind: 'problems', name: ownMessages, problems: [trouble.reason] };
  }
}
