// Names of languages for people.

// ICU calls ckb "Central Kurdish" and kmr "Northern Kurdish"; editors say Sorani and Kurmanji.
const editorsNames: Readonly<Record<string, string>> = {
  ckb: 'Sorani',
  kmr: 'Kurmanji',
  und: 'an unknown language',
};

/** "Arabic" for "ar"; the code itself when it has no name. */
export function languageName(lang: string): string {
  const own = editorsNames[lang];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  } catch {
    // Feeds declare languages such as "xx_yy!"; not a code, so shown as it is.
    return lang;
  }
}

/** "Arabic, English and Hebrew"; with more than `most`, "8 languages". */
export function listLanguages(langs: readonly string[], most = 3): string {
  if (langs.length > most) return `${langs.length} languages`;
  return joinNames(langs.map(languageName));
}

/** "a", "a and b", "a, b and c". */
export function joinNames(names: readonly string[], word = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
