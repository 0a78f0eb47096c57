// The commands that Sitrep really has, as Discord takes them.
import { expect, test } from 'vitest';
import { commands } from '../../../src/all-commands.ts';
import { toCommandJson } from '../../../src/chat/discord/command-json.ts';
import { commandsForm } from '../../fakes/discord/command-form.ts';

test.each([true, false])('all commands fit into Discord (everywhere: %s)', (isGlobal) => {
  const list = toCommandJson(commands, isGlobal);
  expect(commandsForm.safeParse(list).error?.issues).toBeUndefined();
  const [root] = list;
  const names =
    root !== undefined && 'options' in root ? root.options?.map(({ name }) => name) : [];
  expect(names?.toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  // Discord stops at 25; a family of commands then needs a group of its own.
  expect(commands.length).toBeLessThanOrEqual(25);
});

test('commands are offered in servers only', () => {
  expect(toCommandJson([], true).map(({ contexts }) => contexts)).toEqual([[0], [0]]);
});
