// Which languages readers know, as far as nobody has said.

const known = ['en', 'ar', 'he', 'tr', 'fr', 'de', 'es', 'ru', 'fa', 'ckb', 'kmr'] as const;

/** Languages that Sitrep reads words of with their endings. */
export const readerLanguages: ReadonlySet<string> = new Set(known);

/**
 * What the workspace has said that it reads, in its order. Else the locale's language, which headlines
 * prefer, then all that Sitrep's topics are told in.
 */
export function readerLangsOf(locale: string, reads?: readonly string[]): readonly string[] {
  if (reads !== undefined) return reads;
  const own = locale.split('-')[0] ?? 'en';
  return [own, ...known.filter((lang) => lang !== own)];
}
