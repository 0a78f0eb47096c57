// Figures and tables in Markdown.

/** A share with three decimals and no leading zero; a dash where there is none. */
export function writeShare(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');
}

/** A share as a percentage with one decimal; a dash where there is none. */
export function writePercent(value: number | undefined): string {
  return value === undefined ? '–' : `${(value * 100).toFixed(1)} %`;
}

export function writeNumber(value: number | undefined, decimals = 0): string {
  return value === undefined ? '–' : value.toFixed(decimals);
}

/** A table: the first column is text, the others are figures. */
export function writeTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const lines = header.map((_, at) => (at === 0 ? '---' : '---:'));
  return [header, lines, ...rows].map(writeRow);
}

export function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
