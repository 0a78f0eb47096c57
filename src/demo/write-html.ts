// The sample newsroom's HTML: the body of an item and the article page behind its link.
import type { SampleFeed, SampleReport } from './read-reports.ts';

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'he', 'ckb', 'fa'];

export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT.includes(lang);
}

/** Paragraphs separated by "\n\n" -> HTML; a paragraph that starts with "## " is a heading. */
export function toHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph.startsWith('## ')
        ? `<h2>${escapeXml(paragraph.slice(3))}</h2>`
        : `<p>${escapeXml(paragraph.trim())}</p>`,
    )
    .join('\n');
}

/** The page behind an item's link; it says that the outlet is invented. */
export function writeArticlePage(feed: SampleFeed, report: SampleReport): string {
  return `<!doctype html>
<html lang="${feed.lang}" dir="${isRightToLeft(feed.lang) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escapeXml(report.title)}</title></head>
<body>
<p dir="ltr" lang="en">Sample page of Sitrep. ${escapeXml(feed.name)} is an invented outlet.</p>
<article><h1>${escapeXml(report.title)}</h1>
${toHtml(report.text)}
</article>
</body></html>
`;
}

/** What stands where a feed used to be, or where nothing ever was. */
export function writeMissingPage(): string {
  return '<!doctype html>\n<html lang="en"><title>Page not found</title><h1>Page not found</h1></html>\n';
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
