// Reads a list of languages as people type it: codes or names, "all" for none in particular.
import { readerLanguages } from '../news/reader-langs.ts';
import { languageCode } from '../text/language.ts';
import { arabic } from '../view/labels/ar.ts';
import { joinNames, languageName } from '../view/language-name.ts';

export type LanguagesRead =
  /** Codes in the order in which they were typed; null = no choice. */
  | { readonly kind: 'read'; readonly langs: readonly string[] | null }
  | { readonly kind: 'unknown'; readonly sentence: string };

const none = /^(?:all|any|none|off|كلها|الكل)$/iu;

/** "en,ar", "English Arabic", "all". */
export function readLanguages(typed: string): LanguagesRead {
  if (none.test(typed.trim())) return { kind: 'read', langs: null };
  const langs: string[] = [];
  for (const word of typed.split(/[\s,،;+]+/).filter(Boolean)) {
    const lang = findLanguage(word);
    if (lang === undefined) return { kind: 'unknown', sentence: explain(word) };
    if (!langs.includes(lang)) langs.push(lang);
  }
  return { kind: 'read', langs: langs.length === 0 ? null : langs };
}

function findLanguage(word: string): string | undefined {
  const named = [...readerLanguages].find((lang) =>
    [languageName(lang), arabic.languageName(lang)].some(
      (name) => name.toLowerCase() === word.toLowerCase(),
    ),
  );
  const code = named ?? languageCode(word);
  return code !== undefined && readerLanguages.has(code) ? code : undefined;
}

function explain(word: string): string {
  const known = [...readerLanguages].map((lang) => `${lang} (${languageName(lang)})`);
  const shown = word.slice(0, 20);
  return `"${shown}" is no language that Sitrep knows. It knows ${joinNames(known)}; "all" means no choice. Nothing was changed.`;
}
