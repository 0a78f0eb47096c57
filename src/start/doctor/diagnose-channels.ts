// The doctor on who is told: channels that follow topics or get a digest, platform by platform.
import type { Config } from '../../config.ts';
import type { Channel } from '../../model/delivery.ts';
import type { Finding } from '../../model/finding.ts';
import type { Store } from '../../store/open-store.ts';
import { listSubscriptions } from '../../store/subscriptions.ts';
import { countOf } from '../../view/format-time.ts';

const platforms = [
  { name: 'discord', title: 'Discord', setting: 'DISCORD_TOKEN' },
  { name: 'slack', title: 'Slack', setting: 'SLACK_BOT_TOKEN and SLACK_APP_TOKEN' },
] as const;

/** Every channel that is posted to, once. */
export async function listToldChannels({ db }: Store): Promise<readonly Channel[]> {
  const told = await listSubscriptions(db);
  const byName = new Map(
    told.map(({ platform, workspace, channel }) => [
      JSON.stringify([platform, workspace, channel]),
      { platform, workspace, channel },
    ]),
  );
  return [...byName.values()];
}

/** What is set up, and what follows topics on a platform that is not. */
export function diagnoseChannels(
  channels: readonly Channel[],
  config: Pick<Config, 'discord' | 'slack'>,
): readonly Finding[] {
  const isSetUp = platforms.some(({ name }) => config[name] !== undefined);
  const orphans = platforms.flatMap(({ name, title, setting }): readonly Finding[] => {
    const count = channels.filter(({ platform }) => platform === name).length;
    if (count === 0 || config[name] !== undefined) return [];
    const follow = `${countOf(count, 'channel')} there ${count === 1 ? 'follows' : 'follow'} topics`;
    const sentence = `${follow}, but it is not set up, so nothing is posted: set ${setting}, see README.`;
    return [{ level: 'bad', subject: title, sentence }];
  });
  if (!isSetUp) return [...orphans, notSetUp];
  return [...orphans, describeCount(channels.length)];
}

const notSetUp: Finding = {
  level: 'warn',
  subject: 'Chat',
  sentence:
    'No chat platform is set up; the terminal works all the same. Set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN, see README.',
};

function describeCount(count: number): Finding {
  const subject = 'Channels';
  if (count > 0) {
    const verb = count === 1 ? 'follows' : 'follow';
    const sentence = `${countOf(count, 'channel')} ${verb} topics.`;
    return { level: 'good', subject, sentence };
  }
  const sentence = 'None follows a topic yet: type /sitrep follow gaza-board in one of them.';
  return { level: 'warn', subject, sentence };
}
