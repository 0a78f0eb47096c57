// `npm run doctor` against chat services: tokens, permissions and channels, named in its lines.
import { expect, onTestFinished, test } from 'vitest';
import type { TopicId } from '../../src/model/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { plainWish, saveSubscription } from '../../src/store/subscriptions.ts';
import { openFakeSlack } from '../fakes/slack/slack-server.ts';
import { createFolder } from '../store/test-folder.ts';
import { runDoctor } from './doctor.ts';

const timeout = 60_000;

interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

async function follow(folder: string, places: readonly Place[]): Promise<void> {
  const store = await openStore(`sqlite:${folder}/x.db`, { now: () => 1 });
  const topicId = 'gaza-board' as TopicId;
  await store.transaction(async (tx) => {
    for (const place of places) {
      await saveSubscription(tx, { ...place, topicId, since: 0, ...plainWish });
    }
  });
  await store.close();
}

test('Slack is asked about its tokens and each channel that follows a topic', {
  timeout,
}, async () => {
  const slack = await openFakeSlack();
  onTestFinished(() => slack.close());
  const folder = createFolder();
  const at = (channel: string) => ({ platform: 'slack', workspace: 'TA', channel });
  await follow(folder, [at('CANEWS'), at('CAGONE')]);
  const tokens = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.world.workspaces[0]?.botToken ?? '',
    SLACK_APP_TOKEN: slack.world.app.appToken,
  };
  const [right, wrong] = await Promise.all([
    runDoctor(folder, tokens),
    runDoctor(createFolder(), { ...tokens, SLACK_BOT_TOKEN: 'xoxb-of-somebody-else' }),
  ]);
  const of = (lines: readonly string[]) => lines.filter((line) => line.includes(' Slack '));
  expect(of(right.lines)).toEqual([
    expect.stringMatching(/^✓ Slack bot token: /),
    expect.stringMatching(/^✓ Slack app token: /),
    expect.stringMatching(/^✗ Slack channel CAGONE: .*unfollow/),
    expect.stringMatching(/^✓ Slack channel CANEWS: /),
  ]);
  expect(right.lines).toContain('✓ Channels: 2 channels follow topics.');
  expect(right.code).toBe(1);
  expect(of(wrong.lines)[0]).toMatch(/^✗ Slack bot token: /);
  expect(wrong.stdout + wrong.stderr).not.toContain('somebody-else');
});
