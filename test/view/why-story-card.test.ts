// Why a story is one: what each report says of how it came there.
import { expect, test } from 'vitest';
import type { ItemId } from '../../src/model/ids.ts';
import { type StoryReckoning, whyStoryCard } from '../../src/view/why-story-card.ts';

test('a copy of a copy names the report whose text it is', () => {
  const part = (id: number, copyOf?: number) => {
    const item = { id, title: `Report ${id}`, lang: 'en', outlet: { name: 'Wire' } };
    return { item, part: 0, evidence: [], ...(copyOf !== undefined && { copyOf }) };
  };
  const parts = [part(1), part(2, 1), part(3, 2), part(4, 3)];
  const story = { id: 1, headline: 'Report 1', lang: 'en' };
  const card = whyStoryCard({ story, parts } as unknown as StoryReckoning);
  const written = JSON.stringify(card.blocks);
  expect(written.match(/repeats i\d+/g)).toEqual(['repeats i1', 'repeats i1', 'repeats i1']);
  const data = card.data as { readonly reports: readonly { readonly copyOf?: ItemId }[] };
  expect(data.reports.map(({ copyOf }) => copyOf)).toEqual([undefined, 1, 2, 3]);
});
