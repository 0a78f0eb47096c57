// What the terminal at hand can do, told from its environment and the stream.

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How right-to-left text leaves us.
 * `plain`: as it is stored, nothing added (files, pipes). `logical`: as stored, with isolates; the
 * terminal reorders by itself. `visual`: already in the order of the screen.
 */
export type BidiMode = 'plain' | 'logical' | 'visual';

export interface Abilities {
  /** Somebody watches: the cursor may be moved and lines overwritten. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** OSC 8 links. Otherwise addresses stand at the end of the card. */
  readonly links: boolean;
  readonly bidi: BidiMode;
}

/** A file or a pipe: no escape byte at all. */
const plain: Abilities = { interactive: false, colour: false, links: false, bidi: 'plain' };

/**
 * @param bidi the setting SITREP_BIDI; `auto` asks the environment
 */
export function findAbilities(
  env: Environment,
  isTty: boolean,
  bidi: 'auto' | 'logical' | 'visual',
): Abilities {
  const forced = isColourForced(env);
  if (!isTty) return { ...plain, colour: forced, bidi: bidi === 'auto' ? 'plain' : bidi };
  const dumb = env.TERM === 'dumb';
  return {
    interactive: !dumb,
    // https://no-color.org: any value but the empty one switches colours off.
    colour: forced || (!dumb && !env.NO_COLOR && env.FORCE_COLOR !== '0'),
    links: !dumb && hasLinks(env),
    bidi: bidi === 'auto' ? findBidiMode(env) : bidi,
  };
}

// FORCE_COLOR (https://force-color.org) speaks for this one run and so beats NO_COLOR.
function isColourForced(env: Environment): boolean {
  return Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
}

const linkPrograms = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'mintty', 'rio']);
const linkTerms = /^(xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/;

// The list of https://github.com/Alhadis/OSC8-Adoption. Inside tmux and screen addresses are written
// out: tmux swallows links before 3.4 and afterwards passes them on only where it is told to.
function hasLinks(env: Environment): boolean {
  if (env.TMUX || env.STY || /^(tmux|screen)/.test(env.TERM ?? '')) return false;
  return (
    linkPrograms.has(env.TERM_PROGRAM ?? '') ||
    linkTerms.test(env.TERM ?? '') ||
    // VTE 0.50 brought links, with a crash that 0.50.4 mended.
    Number(env.VTE_VERSION) > 5003 ||
    Boolean(env.WT_SESSION || env.KITTY_WINDOW_ID || env.KONSOLE_VERSION || env.DOMTERM)
  );
}

/**
 * Which terminals reorder right-to-left text by themselves:
 * VTE (GNOME Terminal, Tilix, …) from 0.57.3: mail.gnome.org/archives/gnome-announce-list/2019-July;
 * Konsole and Apple's Terminal: terminal-wg.pages.freedesktop.org/bidi/prior-work/terminals.html;
 * mintty: github.com/mintty/mintty/wiki/CtrlSeqs; JetBrains; kitty turns words round on its own
 * (its option `force_ltr`), so visual order would be turned back.
 * Those that do not: xterm, Windows Terminal (microsoft/terminal issue 538, 18659), VS Code
 * (xtermjs/xterm.js issue 701), Alacritty, foot, WezTerm, the Linux console, iTerm2 as delivered.
 * Unknown ones (ssh passes none of these names on) get visual order together with the ECMA-48
 * request not to reorder, see `paint-card.ts`.
 */
function findBidiMode(env: Environment): BidiMode {
  const reorders =
    Number(env.VTE_VERSION) >= 5703 ||
    Boolean(env.KONSOLE_VERSION || env.MLTERM || env.KITTY_WINDOW_ID) ||
    env.TERM === 'xterm-kitty' ||
    env.TERM_PROGRAM === 'Apple_Terminal' ||
    env.TERM_PROGRAM === 'mintty' ||
    env.TERMINAL_EMULATOR === 'JetBrains-JediTerm';
  return reorders ? 'logical' : 'visual';
}
