// The doctor on Discord and Slack: each is asked by its own folder, and none may keep it waiting.
import { diagnoseDiscord } from '../../chat/discord/diagnose.ts';
import { diagnoseSlack } from '../../chat/slack/diagnose.ts';
import type { Config } from '../../config.ts';
import type { Channel } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { Store } from '../../store/open-store.ts';
import { askInTime } from './ask-in-time.ts';

/** Each of their requests ends within 10 s. */
const patienceMs = 12_000;

/** What each platform that is set up says; none of them rejects. */
export function diagnosePlatforms(
  { discord, slack }: Config,
  channels: readonly Channel[],
  store: Store | undefined,
): readonly Promise<readonly Finding[]>[] {
  const of = (name: string) => channels.filter(({ platform }) => platform === name);
  return [
    ...(discord
      ? [askInTime('Discord', patienceMs, () => diagnoseDiscord(discord, of('discord')))]
      : []),
    ...(slack
      ? [askInTime('Slack', patienceMs, () => diagnoseSlack(slack, of('slack'), store))]
      : []),
  ];
}
