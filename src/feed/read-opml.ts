// OPML, which every feed reader exports: outlines in outlines, each with the address of a feed.
import { decodeReferences } from './entities.ts';
import type { ListRow } from './list-row.ts';
import { readAttributes } from './read-attributes.ts';
import { scanMarkup } from './scan-markup.ts';

/** Returns a row for each outline with an address, however deep; folders have none. */
export function readOpml(text: string): readonly ListRow[] {
  const rows: ListRow[] = [];
  let line = 1;
  let counted = 0;
  scanMarkup(text, {
    open: (name, raw, start) => {
      if (name !== 'outline') return;
      line += text.slice(counted, start).split('\n').length - 1;
      counted = start;
      const row = readOutline(readAttributes(raw), line);
      if (row !== undefined) rows.push(row);
    },
    close: () => {},
  });
  return rows;
}

function readOutline(attributes: ReadonlyMap<string, string>, line: number): ListRow | undefined {
  const value = (name: string): string | undefined => {
    const raw = attributes.get(name);
    return raw === undefined ? undefined : decodeReferences(raw, new Map());
  };
  // Some programs write "url" for "xmlUrl"; an outline of type "link" is a page, not a feed.
  const isPage = value('type')?.toLowerCase() === 'link';
  const url = value('xmlurl') ?? (isPage ? undefined : value('url'));
  if (url === undefined) return undefined;
  return { line, url, outlet: value('text') ?? value('title'), language: value('language') };
}
