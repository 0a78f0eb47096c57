// One person's hurry holds up nobody else.
import { expect, test } from 'vitest';
import { createAskerLimit } from '../../src/chat/limit-askers.ts';
import { createAsker } from './idle.ts';

test('of fifty commands in a second fifteen are answered, then one a second', () => {
  const limit = createAskerLimit();
  const asker = createAsker();
  const answered = Array.from({ length: 50 }, (_, n) => limit(asker, n * 20)).filter(Boolean);
  expect(answered).toHaveLength(15);
  expect(limit(asker, 1_010)).toBe(true);
  expect(limit(asker, 1_020)).toBe(false);
  expect(limit(asker, 3_000)).toBe(true);
});

test('others, the same person elsewhere and whoever runs Sitrep are not held up', () => {
  const limit = createAskerLimit();
  for (let n = 0; n < 20; n += 1) limit(createAsker(), 0);
  expect(limit(createAsker(), 0)).toBe(false);
  expect(limit(createAsker({ id: 'u2' }), 0)).toBe(true);
  expect(limit(createAsker({}, 'w2'), 0)).toBe(true);
  const operator = createAsker({ isOperator: true });
  expect(Array.from({ length: 100 }, () => limit(operator, 0))).not.toContain(false);
});

test('a clock that is set back lends nothing', () => {
  const limit = createAskerLimit();
  for (let n = 0; n < 15; n += 1) limit(createAsker(), 60_000);
  expect(limit(createAsker(), 0)).toBe(false);
  expect(limit(createAsker(), 1_000)).toBe(true);
});
