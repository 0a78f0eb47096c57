// How figures are written in reports, and where they stand in a line.

const wide = 42;

/** A name, and what follows it from one column on. */
export function fillLine(name: string, rest: string): string {
  return `${name.padEnd(wide)}${rest}`;
}

/** Three decimals, ten wide; a dash where there is none. */
export function toFigure(value: number | undefined): string {
  return (value === undefined ? '–' : value.toFixed(3)).padStart(10);
}

/** A share as a percentage with one decimal. */
export function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
