// One name with its spellings: the signs in them are explained where they stand.
import { expect, test } from 'vitest';
import { nameCard } from '../../src/view/names-card.ts';

const entry = { id: 'name:x', label: 'X', beside: [], variants: [], shorts: [] };

test('signs in spellings are explained, and only those that are there', () => {
  const write = (spellings: readonly string[]) =>
    JSON.stringify(nameCard(entry as never, { spellings, added: [] }).blocks);
  expect(write(['X', '=Iks'])).toMatch(/= in front: only as it is written/);
  expect(write(['X', '=Iks'])).not.toMatch(/letters follow/);
  expect(write(['Ix*'])).toMatch(/letters follow/);
  expect(write(['X'])).not.toMatch(/in front/);
});
