// Finds an outlet in the book, by the address of its feed or report, or by what it is called.
import { hostNameOf, type Outlet } from '../model/feed.ts';
import type { KnownOutlet, OutletBook } from '../model/outlet-book.ts';
import { words } from '../text/words.ts';

/** "(English)", "(Hebrew, news flashes)": an edition of the same outlet. */
const edition = /\s*\([^)]*\)\s*$/u;
const host = /^(?:https?:\/\/)?([^/:?#\s]+\.[^/:?#\s]+)/i;

/** The name under which an outlet is looked up: folded, without its edition. */
export function foldOutletName(name: string): string {
  const known = words(name.replace(edition, '') || name);
  return known.map(({ folded }) => folded).join('');
}

/** The outlet at this address, or else of this name; an outlet may be called by its host. */
export function findOutlet(
  book: OutletBook,
  { name, url }: { readonly name: string; readonly url?: string },
): KnownOutlet | undefined {
  return (
    findByHost(book, url) ??
    book.byName.get(foldOutletName(name)) ??
    // "BBC News, Middle East", "France 24, Moyen-Orient (French)"
    book.byName.get(foldOutletName(name.split(',')[0] ?? '')) ??
    findByHost(book, /\s/.test(name) ? undefined : name)
  );
}

/**
 * What a list says of an outlet, with what the book knows besides. An owner that the list names
 * stands; where it is only the outlet's name or address, nobody has said whose it is.
 */
export function completeOutlet(book: OutletBook, outlet: Outlet, url: string): Outlet {
  const known = findOutlet(book, { name: outlet.name, url });
  if (known === undefined) return outlet;
  const { owner, country, kind, side } = known;
  const isUnsaid = outlet.owner === outlet.name || outlet.owner === hostNameOf(url);
  return {
    ...(country !== undefined && { country }),
    kind,
    ...outlet,
    owner: isUnsaid ? owner : outlet.owner,
    ...(side !== undefined && { side }),
  };
}

function findByHost(book: OutletBook, url: string | undefined): KnownOutlet | undefined {
  const labels = (host.exec(url ?? '')?.[1] ?? '').toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const known = book.byHost.get(labels.slice(from).join('.'));
    if (known !== undefined) return known;
  }
  return undefined;
}
