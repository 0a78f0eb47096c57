// What Tab offers at each place of a line.
import { expect, test } from 'vitest';
import { completeLine } from '../../../src/chat/terminal/complete-line.ts';
import { terminalAsker } from '../../../src/chat/terminal/terminal-platform.ts';
import { idleHost } from '../idle.ts';
import { commands } from '../sample-commands.ts';

const host = {
  ...idleHost,
  commands,
  suggest: async (_channel: unknown, command: string, option: string) =>
    command === 'brief' && option === 'topic' ? ['gaza-board', 'syria-transition'] : [],
};

test.each([
  ['', ['brief ', 'story ', 'search ', 'feeds ', 'broken ', 'help ', 'quit '], ''],
  ['s', ['story ', 'search '], 's'],
  ['Q', ['quit '], 'Q'],
  ['brief ga', ['gaza-board '], 'ga'],
  ['brief gaza-board y', ['yesterday '], 'y'],
  ['brief --', ['--full '], '--'],
  ['brief topic:s', ['topic:syria-transition '], 'topic:s'],
  ['BRIEF ga', ['gaza-board '], 'ga'],
  ['feeds a', ['add '], 'a'],
  ['story ', [], ''],
  ['unknown x', [], 'x'],
])('"%s"', async (line, hits, replaced) => {
  expect(await completeLine(line, host, terminalAsker, ['quit'])).toEqual([hits, replaced]);
});
