// What a terminal can do is told from its environment.
import { describe, expect, test } from 'vitest';
import { findAbilities } from '../../../src/chat/terminal/abilities.ts';

type Environment = Parameters<typeof findAbilities>[0];
const find = (env: Environment, isTty = true) => findAbilities(env, isTty, 'auto');
const xterm = { TERM: 'xterm-256color' };

test('a pipe gets no escape byte, whatever the terminal it was started from', () => {
  expect(find({ ...xterm, VTE_VERSION: '7600', WT_SESSION: 'x' }, false)).toEqual({
    interactive: false,
    colour: false,
    links: false,
    bidi: 'plain',
  });
});

describe('colour', () => {
  test.each([
    ['a plain terminal', xterm, true],
    ['NO_COLOR', { ...xterm, NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', { ...xterm, NO_COLOR: '' }, true],
    ['a dumb terminal', { TERM: 'dumb' }, false],
    ['FORCE_COLOR over NO_COLOR', { ...xterm, NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { ...xterm, FORCE_COLOR: '0' }, false],
  ])('%s', (_, env, expected) => {
    expect(find(env).colour).toBe(expected);
  });

  test('may be forced through a pipe', () => {
    expect(find({ FORCE_COLOR: '1' }, false)).toMatchObject({ colour: true, interactive: false });
  });
});

describe('links and right-to-left text', () => {
  test.each([
    ['GNOME Terminal', { ...xterm, VTE_VERSION: '7600' }, true, 'logical'],
    ['VTE before its bidi', { ...xterm, VTE_VERSION: '5200' }, true, 'visual'],
    ['VTE before its links', { ...xterm, VTE_VERSION: '4800' }, false, 'visual'],
    ['Konsole', { ...xterm, KONSOLE_VERSION: '230800' }, true, 'logical'],
    ['kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, true, 'logical'],
    ["Apple's Terminal", { ...xterm, TERM_PROGRAM: 'Apple_Terminal' }, false, 'logical'],
    ['mintty', { ...xterm, TERM_PROGRAM: 'mintty' }, true, 'logical'],
    ['JetBrains', { ...xterm, TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, false, 'logical'],
    ['Windows Terminal', { ...xterm, WT_SESSION: 'x' }, true, 'visual'],
    ['VS Code', { ...xterm, TERM_PROGRAM: 'vscode' }, true, 'visual'],
    ['iTerm2', { ...xterm, TERM_PROGRAM: 'iTerm.app' }, true, 'visual'],
    ['Alacritty', { TERM: 'alacritty' }, true, 'visual'],
    ['xterm', { TERM: 'xterm' }, false, 'visual'],
    ['tmux', { TERM: 'tmux-256color', TMUX: '/tmp/x', TERM_PROGRAM: 'tmux' }, false, 'visual'],
    [
      'tmux in GNOME Terminal',
      { TERM: 'screen', TMUX: 'x', VTE_VERSION: '7600' },
      false,
      'logical',
    ],
    ['a dumb terminal', { TERM: 'dumb', VTE_VERSION: '7600' }, false, 'logical'],
  ] as const)('%s', (_, env, links, bidi) => {
    expect(find(env)).toMatchObject({ links, bidi });
  });

  test('the setting wins over what the environment says', () => {
    expect(findAbilities({ VTE_VERSION: '7600' }, true, 'visual').bidi).toBe('visual');
    expect(findAbilities({}, false, 'logical').bidi).toBe('logical');
  });
});
