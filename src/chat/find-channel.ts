// From a channel option to a channel of the same workspace that Sitrep can see.
import type { Card } from '../model/card.ts';
import { type Channel, isPrivate } from '../model/delivery.ts';
import { card, note, text } from '../view/spans.ts';
import type { CommandContext } from './command.ts';

export type FoundChannel =
  | {
      readonly kind: 'channel';
      readonly channel: Channel;
      readonly problems: readonly string[] /** As people call it. */;
      readonly name: string;
    }
  | { readonly kind: 'unknown'; readonly card: Card };

/** Finds the channel; without one the one in which it was typed. `problems`: why it cannot be posted to. */
export async function findChannel(
  typed: string | undefined,
  { channel, person, actions }: Pick<CommandContext, 'channel' | 'person' | 'actions'>,
): Promise<FoundChannel> {
  const asked = { ...channel, channel: typed ?? channel.channel };
  // "@…" is somebody's private messages, for that person alone; "*" is all channels, so none.
  const isOwn = asked.channel === `@${person.id}`;
  const isChannel = isOwn || !(isPrivate(asked.channel) || asked.channel === '*');
  const check = isChannel ? await actions.checkChannel(asked) : ({ kind: 'unknown' } as const);
  if (check.kind === 'unknown') return { kind: 'unknown', card: unknownChannelCard() };
  const problems = check.kind === 'problems' ? check.problems : [];
  const isHere = asked.channel === channel.channel;
  const name = isOwn ? 'your private messages' : isHere ? 'this channel' : check.name;
  return { kind: 'channel', channel: asked, problems, name };
}

/** What is said of a channel that is not there, or that nobody may know of. */
export const noSuchChannel = 'There is no such channel here that Sitrep can see';

function unknownChannelCard(): Card {
  const hint = 'Invite Sitrep to the channel, or type this in the channel itself.';
  return card(noSuchChannel, [note(text(hint))], {
    tone: 'warn',
  });
}
