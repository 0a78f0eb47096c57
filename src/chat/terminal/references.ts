// Addresses of a card written out at its end, for screens and files without links.

/** Address to number, in the order of their first use. */
export type References = Map<string, number>;

export function createReferences(): References {
  return new Map();
}

/** The number of an address; the same address keeps its number. */
export function referTo(references: References, url: string): number {
  const number = references.get(url) ?? references.size + 1;
  references.set(url, number);
  return number;
}

/** Lines such as "[1] https://…", never wrapped so that they can be copied whole. */
export function listReferences(references: References): readonly string[] {
  if (references.size === 0) return [];
  const longest = String(references.size).length + 2;
  const lines = [...references].map(([url, number]) => {
    return `  ${`[${number}]`.padStart(longest)} ${url}`;
  });
  return ['', ...lines];
}
