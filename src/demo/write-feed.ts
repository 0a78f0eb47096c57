// Writes one feed document of the sample newsroom in the format its outlet uses.
import type { SampleFeed, SampleReport } from './read-reports.ts';
import { escapeXml, isRightToLeft, toHtml } from './write-html.ts';

export interface FeedPage {
  readonly feed: SampleFeed;
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly reports: readonly SampleReport[];
}

const TYPES = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** Media type without a charset. */
export function contentTypeOf(feed: SampleFeed): string {
  return TYPES[feed.format];
}

/** The document as text; `encodeText` makes bytes of it. */
export function writeFeed(page: FeedPage): string {
  switch (page.feed.format) {
    case 'rss':
      return writeRss(page);
    case 'rdf':
      return writeRdf(page);
    case 'atom':
      return writeAtom(page);
    case 'json':
      return writeJsonFeed(page);
  }
}

/** Address of a report's article page. */
export function articleUrl(page: FeedPage, report: SampleReport): string {
  return `${page.homeUrl}/${report.slug}.html`;
}

function writeRss(page: FeedPage): string {
  const items = page.reports.map(
    (report) => `<item>
<title>${escapeXml(report.title)}</title>
<link>${escapeXml(articleUrl(page, report))}</link>
<guid isPermaLink="false">${guidOf(report)}</guid>${dated(report, (at) => `\n<pubDate>${new Date(at).toUTCString()}</pubDate>`)}
<description>${escapeXml(toHtml(report.text))}</description>
</item>`,
  );
  return `${declaration(page)}<rss version="2.0"><channel>${channelHead(page)}
<language>${page.feed.lang}</language>
${items.join('\n')}
</channel></rss>
`;
}

function writeRdf(page: FeedPage): string {
  const links = page.reports.map((report) => escapeXml(articleUrl(page, report)));
  const items = page.reports.map(
    (report, index) => `<item rdf:about="${links[index]}">
<title>${escapeXml(report.title)}</title>
<link>${links[index]}</link>
<description>${escapeXml(toHtml(report.text))}</description>${dated(report, (at) => `\n<dc:date>${new Date(at).toISOString()}</dc:date>`)}
</item>`,
  );
  return `${declaration(page)}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${escapeXml(page.selfUrl)}">${channelHead(page)}
<dc:language>${page.feed.lang}</dc:language>
<items><rdf:Seq>${links.map((link) => `<rdf:li rdf:resource="${link}"/>`).join('')}</rdf:Seq></items>
</channel>
${items.join('\n')}
</rdf:RDF>
`;
}

function writeAtom(page: FeedPage): string {
  const entries = page.reports.map(
    (report) => `<entry>
<id>${guidOf(report)}</id>
<title>${escapeXml(report.title)}</title>
<link rel="alternate" href="${escapeXml(articleUrl(page, report))}"/>
<published>${new Date(report.at).toISOString()}</published>
<updated>${new Date(report.at).toISOString()}</updated>
<content type="html">${escapeXml(toHtml(report.text))}</content>
</entry>`,
  );
  return `${declaration(page)}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${page.feed.lang}">
<id>urn:sample:${page.feed.id}</id>
<title>${escapeXml(titleOf(page.feed))}</title>
<link rel="self" href="${escapeXml(page.selfUrl)}"/>
<link rel="alternate" href="${escapeXml(page.homeUrl)}"/>
<updated>${new Date(page.reports[0]?.at ?? 0).toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
}

function writeJsonFeed(page: FeedPage): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(page.feed),
    home_page_url: page.homeUrl,
    feed_url: page.selfUrl,
    language: page.feed.lang,
    items: page.reports.map((report) => ({
      id: guidOf(report),
      url: articleUrl(page, report),
      title: report.title,
      content_html: toHtml(report.text),
      ...(report.undated ? {} : { date_published: new Date(report.at).toISOString() }),
    })),
  });
}

function declaration(page: FeedPage): string {
  return `<?xml version="1.0" encoding="${page.feed.charset}"?>\n`;
}

function channelHead(page: FeedPage): string {
  return `
<title>${escapeXml(titleOf(page.feed))}</title>
<link>${escapeXml(page.homeUrl)}</link>
<description>${escapeXml(titleOf(page.feed))}</description>`;
}

/** Says in the reader's own direction that this outlet does not exist. */
function titleOf(feed: SampleFeed): string {
  return isRightToLeft(feed.lang) ? `${feed.name} - sample` : `${feed.name} (sample)`;
}

/** Without port or date: a restart on another port shows no item twice. */
function guidOf(report: SampleReport): string {
  return `urn:sample:${report.feed}:${report.slug}`;
}

function dated(report: SampleReport, write: (at: number) => string): string {
  return report.undated ? '' : write(report.at);
}
