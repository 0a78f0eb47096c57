// Comma-separated lists (RFC 4180), with commas, semicolons or tabs, as table programs save them.
import type { ListRow } from './list-row.ts';

/** Yields one row per record below the header line; columns we do not know are ignored. */
export function* readCsv(text: string): Iterable<ListRow> {
  let columns: readonly string[] | undefined;
  for (const { line, cells } of readRecords(text)) {
    if (cells.every((cell) => cell.trim() === '') || cells[0]?.trimStart().startsWith('#'))
      continue;
    if (columns === undefined) {
      columns = cells.map((cell) => cell.trim().toLowerCase());
      continue;
    }
    const names = columns;
    const cellOf = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
    yield {
      line,
      url: cellOf('url'),
      outlet: cellOf('outlet'),
      country: cellOf('country'),
      language: cellOf('language'),
      owner: cellOf('owner'),
      kind: cellOf('kind'),
    };
  }
}

interface Record {
  /** Where it starts, from 1: a quoted cell may run over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell with its separator: quoted with "" for a quote (of bounded length), or bare. */
const CELL = /(?:"((?:[^"]|""){0,2000})"[ ]*|([^,;\t\r\n]*))([,;\t]|\r\n|\n|\r|$)/y;

function* readRecords(text: string): Iterable<Record> {
  const separator = /[,;\t]/.exec(text)?.[0] ?? ',';
  const cell = new RegExp(CELL.source.replaceAll(',;\\t', separator), 'y');
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    // A quote that is never closed, or in the middle of a cell: the rest of the line is one cell.
    const match = cell.exec(text) ?? readBroken(text, at);
    const end = at + match[0].length;
    cell.lastIndex = end;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    line += match[0].match(/\n|\r(?!\n)/g)?.length ?? 0;
    if (match[3] === separator && end < text.length) continue;
    yield { line: start, cells };
    cells = [];
    start = line;
  }
}

function readBroken(text: string, at: number): readonly [string, string, string, string] {
  const rest = /^[^\r\n]*/.exec(text.slice(at, at + 10_000))?.[0] ?? '';
  const next = text.slice(at + rest.length, at + rest.length + 2);
  const lineEnd = next === '\r\n' ? next : next.slice(0, 1);
  return [rest + lineEnd, rest, '', lineEnd];
}
