// Tokens of Slack workspaces at rest, on both databases.
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSlackInstallations } from '../../src/store/slack-installations.ts';
import { testDatabases } from './test-databases.ts';

const secret = 'a secret of at least thirty-two characters';
const now = () => 7;

describe.each(testDatabases)('installations on $name', ({ openEmpty, createUrl }) => {
  it('are found as they were saved, and nothing of them can be read in the database', async () => {
    const store = await openEmpty();
    const kept = openSlackInstallations(store, secret, now);
    await kept.save('T1', 'xoxb-one');
    await kept.save('T1', 'xoxb-two ﻣ');
    await kept.save('T2', 'xoxb-other');
    expect(await kept.find('T1')).toEqual({ kind: 'installation', data: 'xoxb-two ﻣ' });
    expect(await kept.find('T3')).toEqual({ kind: 'none' });
    expect(await kept.list()).toEqual(['T1', 'T2']);
    const rows = await store.db.selectFrom('slack_installation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('xoxb');
    await kept.remove('T1');
    expect(await kept.find('T1')).toEqual({ kind: 'none' });
  });

  it.skipIf(createUrl === undefined)(
    'can be written where readers have a connection of their own',
    async () => {
      const store = await openStore((await createUrl?.()) ?? '', { now });
      const kept = openSlackInstallations(store, secret, now);
      await kept.save('T1', 'xoxb-one');
      expect(await kept.find('T1')).toMatchObject({ data: 'xoxb-one' });
      await kept.remove('T1');
      expect(await kept.list()).toEqual([]);
      await store.close();
    },
  );

  it('cannot be read with another secret, after a change or as another workspace’s', async () => {
    const store = await openEmpty();
    const kept = openSlackInstallations(store, secret, now);
    await kept.save('T1', 'xoxb-one');
    const other = openSlackInstallations(store, `${secret}!`, now);
    expect(await other.find('T1')).toEqual({ kind: 'unreadable' });
    await store.db.updateTable('slack_installation').set({ id: 'T2' }).execute();
    expect(await kept.find('T2')).toEqual({ kind: 'unreadable' });
    for (const data of ['', 'v1.', 'v1.AAAA', 'v2.x']) {
      await store.db.updateTable('slack_installation').set({ data }).execute();
      expect(await kept.find('T2')).toEqual({ kind: 'unreadable' });
    }
  });
});
