// What may enter a database: the same rules for both, whatever each of them would accept.

const NUL = /\0/g;

/** U+0000 is dropped and a lone surrogate becomes U+FFFD: PostgreSQL refuses both. */
export function cleanString(text: string): string {
  const well = text.isWellFormed() ? text : text.toWellFormed();
  return well.includes('\0') ? well.replace(NUL, '') : well;
}

/** A value as it is bound to a query. Throws on NaN and infinities, which are always a bug. */
export function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanString(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`The number ${value} cannot be stored`);
  }
  return value;
}

/** JSON for a text column, under the same rules as single values. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Escapes stand for control characters or lone surrogates, null for NaN: both are rare.
  if (!json.includes('\\u') && !json.includes('null')) return json;
  return JSON.stringify(value, (_key, inner: unknown) => cleanValue(inner));
}
