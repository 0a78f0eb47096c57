// What people call channels, as far as the platform can be asked.
import { type Channel, isPrivate } from '../model/delivery.ts';
import type { CommandActions } from './command.ts';
import { isMasked } from './visible-channels.ts';

/** Each costs the platform a question; beyond these their numbers do. */
const most = 25;

/** Names by channel id. */
export async function nameChannels(
  channels: readonly Channel[],
  { checkChannel }: Pick<CommandActions, 'checkChannel'>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Map(channels.map((one) => [one.channel, one])).values()].slice(0, most);
  const named = await Promise.all(
    asked.map(async (channel) => {
      if (isPrivate(channel.channel)) return [channel.channel, 'a private conversation'] as const;
      if (isMasked(channel)) return [channel.channel, channel.channel] as const;
      const check = await checkChannel(channel).catch(() => undefined);
      const name = check === undefined || check.kind === 'unknown' ? undefined : check.name;
      return [channel.channel, name ?? channel.channel] as const;
    }),
  );
  return new Map(named);
}
