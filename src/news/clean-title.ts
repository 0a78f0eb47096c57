// Titles: without the site's name behind them and the shout in front of them.
import { fold } from '../text/fold.ts';
import { skeleton } from '../text/names.ts';
import { words } from '../text/words.ts';

export interface CleanTitle {
  readonly title: string;
  readonly dropped: readonly string[];
}

/** What tells the site's own name: the outlet's name and the report's address. */
export interface Site {
  readonly outletName?: string | undefined;
  readonly url?: string | undefined;
}

const separator = /\s+(?:[|–—\-·•»]|::|\/\/)\s+(?=[^|–—·•»]*$)/u;
const pipe = /^\s+[|•»]/;
const shout =
  /^[#!\s\p{S}\p{M}]*(?:breaking(?: news)?|just in|exclusive|update(?:d)?|watch|video|live(?: updates?)?|عاجل|خبر عاجل|فيديو|بالفيديو|بالصور|شاهد|son dakika|flaş|özel|canlı|מבזק|דיווח ראשון|بەپەلە|هەنووکە|lezgîn|فوری|urgent|direct|vidéo|eilmeldung|liveticker|última hora|urgente|en vivo|срочно|молния|видео)\s*(?:[:|–—»]|\s-\s|\.\.\.|…)\s*(?=\S)/iu;
const agencyInBrackets = /\s*\((?:reuters|afp|ap|dpa|efe|ansa|aa|انظر|رويترز|أ ?ف ?ب)\)\s*$/iu;

function plain(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join('');
}

function hostOf(url: string | undefined): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '';
  return fold(host)
    .replace(/^www\./, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function sounds(text: string): string {
  return words(text)
    .map((word) => skeleton(word.folded))
    .join('');
}

/** Whether a piece of a title is the site's name: "Al Jazeera English" for aljazeera.com. */
function isSiteName(piece: string, site: Site): boolean {
  const name = plain(piece);
  if (name.length < 2 || words(piece).length > 6) return false;
  const outlet = plain(site.outletName ?? '');
  if (outlet !== '' && (name.includes(outlet) || (name.length > 2 && outlet.includes(name))))
    return true;
  const host = hostOf(site.url);
  if (name.length > 2 && host.includes(name)) return true;
  // The outlet's name may be written in another script than its address.
  const sound = sounds(piece);
  return sound.length > 2 && sounds(host).includes(sound);
}

function cutSiteName(title: string, site: Site): readonly [string, string] | undefined {
  const match = separator.exec(title);
  if (match === null) return undefined;
  const before = title.slice(0, match.index).trim();
  const after = title.slice(match.index + match[0].length).trim();
  const long = words(before).length > 2;
  if (long && isSiteName(after, site)) return [before, after];
  // Nothing but a site's or section's name stands behind a bar.
  if (long && pipe.test(match[0]) && words(after).length <= 3) return [before, after];
  return undefined;
}

/** Takes a site's name, an agency in brackets and words like "Breaking:" off a plain title. */
export function cleanTitle(text: string, site: Site): CleanTitle {
  const dropped: string[] = [];
  let title = text;
  for (let round = 0; round < 3; round += 1) {
    const cut = cutSiteName(title, site);
    if (cut === undefined) break;
    title = cut[0];
    dropped.push(cut[1]);
  }
  for (const pattern of [shout, agencyInBrackets]) {
    const found = pattern.exec(title)?.[0];
    if (found === undefined || words(title).length - words(found).length < 2) continue;
    title = title.replace(pattern, '').trim();
    dropped.push(found.trim());
  }
  return { title, dropped };
}
