// Which languages readers know, as far as nobody has said.

const known = ['en', 'ar', 'he', 'tr', 'fr', 'de', 'es', 'ru', 'fa', 'ckb', 'kmr'] as const;

/** Languages that Sitrep reads words of with their endings. */
export const readerLanguages: ReadonlySet<string> = new Set(known);

/** The locale's language first: headlines prefer it. Then all that Sitrep's topics are told in. */
export function readerLangsOf(locale: string): readonly string[] {
  const own = locale.split('-')[0] ?? 'en';
  return [own, ...known.filter((lang) => lang !== own)];
}
