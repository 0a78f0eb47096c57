// A team's list of feeds: OPML, our CSV, or a text file with one address per line.
import { decodeBytes } from './decode-bytes.ts';
import type { ListRow } from './list-row.ts';
import { readCsv } from './read-csv.ts';
import { readOpml } from './read-opml.ts';
import { resolveUrl } from './resolve-url.ts';

export interface ListedFeed {
  /** Absolute http(s) address. */
  readonly url: string;
  readonly outlet?: string;
  readonly country?: string;
  /** ISO 639 code, lower-case, without a region. */
  readonly lang?: string;
  readonly owner?: string;
  readonly kind?: string;
}

export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  /** What could not be used, each with its line (from 1) and a sentence for whoever wrote the list. */
  readonly problems: readonly { readonly line: number; readonly sentence: string }[];
}

/** More than any team can follow, and enough to stop a wrong file from being taken for a list. */
const MAX_ROWS = 10_000;

/** Reads a list in any of the three forms, told by its content. Never throws. */
export function parseFeedList(bytes: Uint8Array): FeedList {
  const { text } = decodeBytes(bytes, undefined);
  const feeds: ListedFeed[] = [];
  const problems: { line: number; sentence: string }[] = [];
  const known = new Map<string, number>();
  for (const row of readRows(text)) {
    const { line } = row;
    if (feeds.length + problems.length === MAX_ROWS) {
      problems.push({ line, sentence: `Only the first ${MAX_ROWS} lines were read.` });
      break;
    }
    const url = resolveUrl(completeAddress(row.url), undefined);
    const earlier = url === undefined ? undefined : known.get(url);
    if (url === undefined) {
      problems.push({ line, sentence: `"${row.url.slice(0, 80)}" is not a web address.` });
    } else if (earlier !== undefined) {
      problems.push({ line, sentence: `${url} is already on line ${earlier}.` });
    } else {
      known.set(url, line);
      feeds.push(toListedFeed(url, row));
    }
  }
  return { feeds, problems };
}

function readRows(text: string): Iterable<ListRow> {
  if (/<(?:opml|outline)[\s>]/i.test(text.slice(0, 20_000))) return readOpml(text);
  const lines = text.slice(0, 20_000).split('\n');
  const header = lines.find((one) => /^[^#\s]/.test(one.trim())) ?? '';
  return /(?:^|[,;\t])\s*"?url"?\s*(?:[,;\t]|$)/i.test(header)
    ? readCsv(text)
    : readAddresses(text);
}

/** "# comment" lines are skipped; what follows an address on its line is the outlet's name. */
function* readAddresses(text: string): Iterable<ListRow> {
  for (const [index, source] of text.split(/\r\n|\n|\r/).entries()) {
    const row = source.replace(/(?:^|\s)#.*$/, '').trim();
    if (row === '') continue;
    const [url = '', ...name] = row.split(/\s+/);
    yield { line: index + 1, url, outlet: name.join(' ') };
  }
}

/** People leave out "https://". */
function completeAddress(raw: string): string {
  const isBare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?]|$)/u.test(raw);
  return isBare ? `https://${raw}` : raw;
}

function toListedFeed(url: string, row: ListRow): ListedFeed {
  const lang = row.language?.trim().toLowerCase().split(/[-_]/)[0];
  const entries = Object.entries({
    outlet: row.outlet,
    country: row.country,
    lang,
    owner: row.owner,
    kind: row.kind,
  });
  const told = entries.filter(([, value]) => value !== undefined && value.trim() !== '');
  return {
    url,
    ...Object.fromEntries(told.map(([name, value]) => [name, value?.trim().slice(0, 200)])),
  };
}
