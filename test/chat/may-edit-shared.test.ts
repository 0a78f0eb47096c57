// Who may correct stories and names that all workspaces share.
import { expect, test } from 'vitest';
import { mayEditShared } from '../../src/chat/may-edit-shared.ts';
import { scopeOf } from '../../src/model/delivery.ts';
import { createAsker } from './idle.ts';

const own = { platform: 'test', workspace: 'w' };
const other = { platform: 'test', workspace: 'v' };
const manager = createAsker();

test('managers of the only workspace may, its other members may not', () => {
  expect(mayEditShared(manager, [own], [])).toBe(true);
  expect(mayEditShared(createAsker({ isManager: false }), [own], [])).toBe(false);
});

test('where there are several workspaces, nobody may whom the operator did not name', () => {
  expect(mayEditShared(manager, [own, other], [])).toBe(false);
  expect(mayEditShared(manager, [other], [])).toBe(false);
  expect(mayEditShared(manager, [], [])).toBe(false);
  expect(mayEditShared(manager, [own, other], [scopeOf(own)])).toBe(true);
  expect(mayEditShared(manager, [own], [scopeOf(other)])).toBe(false);
});

test('the operator always may', () => {
  const operator = createAsker({ isOperator: true });
  expect(mayEditShared(operator, [own, other], [])).toBe(true);
});
