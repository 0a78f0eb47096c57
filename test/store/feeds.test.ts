// Feeds and their checks, on both databases.
import { describe, expect, it } from 'vitest';
import { addFeeds } from '../../src/store/feeds.ts';
import { testDatabases } from './test-databases.ts';

describe.each(testDatabases)('feeds on $name', ({ openEmpty }) => {
  it('adds', async () => {
    const s = await openEmpty();
    const r = await addFeeds(s.db, [
      { url: 'http://a/', outlet: { name: 'A', owner: 'A' }, sample: true, nextCheckAt: 3 },
    ]);
    expect(r.added).toHaveLength(1);
  });
  it('adds2', async () => {
    const s = await openEmpty();
    const r = await addFeeds(s.db, [
      { url: 'http://a/', outlet: { name: 'A', owner: 'A' }, sample: true, nextCheckAt: 3 },
    ]);
    expect(r.added).toHaveLength(1);
  });
});
