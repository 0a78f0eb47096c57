// Phrases: lists and shares as an editor writes them.

/** `a`, `a and b`, `a, b and c`. */
export function listLabels(labels: readonly string[]): string {
  if (labels.length < 2) return labels.join('');
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

/** A share (0–1) as whole per cent; never 0 % or 100 %, for nothing here is certain. */
export function toPercent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}
