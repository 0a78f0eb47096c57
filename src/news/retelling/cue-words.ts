// Cue words: short lists of words by language that turn what a sentence says.
import { fold } from '../../text/fold.ts';
import { variants } from '../../text/stems.ts';
import type { Word } from '../../text/words.ts';

/** Words by language with spaces between; a trailing * stands for any ending. */
export type CueLists = Readonly<Record<string, string>>;

interface Compiled {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/** How many of a text's words are cues; undefined for a language that has no list. */
export type CueCounter = (found: readonly Word[], lang: string) => number | undefined;

export function compileCues(lists: CueLists): CueCounter {
  const compiled = new Map(Object.entries(lists).map(([lang, list]) => [lang, compile(list)]));
  return (found, lang) => {
    const cues = compiled.get(lang);
    return cues && found.filter(({ folded }) => isCue(folded, lang, cues)).length;
  };
}

function compile(list: string): Compiled {
  const all = fold(list).split(/\s+/).filter(Boolean);
  return {
    whole: new Set(all.filter((word) => !word.endsWith('*'))),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

// Prefixes of Arabic and Hebrew come off; endings are said by the lists themselves.
function isCue(folded: string, lang: string, { whole, beginnings }: Compiled): boolean {
  const forms = lang === 'ar' || lang === 'he' ? variants(folded, lang) : [folded];
  return forms.some(
    (form) => whole.has(form) || beginnings.some((beginning) => form.startsWith(beginning)),
  );
}
