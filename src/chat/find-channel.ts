// From a channel option to a channel of the same workspace that Sitrep can see.
import type { Card } from '../model/card.ts';
import type { Channel } from '../model/delivery.ts';
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
  { channel, actions }: Pick<CommandContext, 'channel' | 'actions'>,
): Promise<FoundChannel> {
  const asked = { ...channel, channel: typed ?? channel.channel };
  // "@…" is somebody's private messages and "*" is all channels: no channels to choose.
  const isChannel = !/^[@*]/.test(asked.channel);
  const check = isChannel ? await actions.checkChannel(asked) : ({ kind: 'unknown' } as const);
  if (check.kind === 'unknown') return { kind: 'unknown', card: unknownChannelCard() };
  const problems = check.kind === 'problems' ? check.problems : [];
  const isHere = asked.channel === channel.channel;
  return { kind: 'channel', channel: asked, problems, name: isHere ? 'this channel' : check.name };
}

function unknownChannelCard(): Card {
  const hint = 'Invite Sitrep to the channel, or type this in the channel itself.';
  return card('There is no such channel here that Sitrep can see', [note(text(hint))], {
    tone: 'warn',
  });
}
