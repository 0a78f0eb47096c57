// RSS, RDF and Atom -> a parsed feed: tidied, read by rss-parser, and put into our own shape.
import RssParser from 'rss-parser';
import type { ParsedFeed, ParsedItem } from '../model/parsed-item.ts';
import { plainLine } from './field-text.ts';
import { makeItem } from './make-item.ts';
import { readInterval } from './read-interval.ts';
import type { TidyFeed, XmlFormat } from './tidy-xml.ts';
import { writeXml } from './write-xml.ts';

interface ExtraFeed {
  readonly language?: string;
  readonly ttl?: string;
  readonly 'sy:updatePeriod'?: string;
  readonly 'sy:updateFrequency'?: string;
}

interface ExtraItem {
  readonly id?: string;
  readonly author?: string;
  readonly updated?: string;
  readonly 'atom:updated'?: string;
  readonly 'content:encoded'?: string;
  readonly 'dc:language'?: string;
}

type RawItem = ExtraItem & RssParser.Item;

const PARSER_OPTIONS: RssParser.ParserOptions<ExtraFeed, ExtraItem> = {
  customFields: {
    feed: ['language', 'ttl', 'sy:updatePeriod', 'sy:updateFrequency'],
    item: ['updated', 'atom:updated', 'dc:language'],
  },
};

/** Reads a tidied feed. The items come in the document's order; notes are left to the caller. */
export async function parseXml(
  tidy: TidyFeed,
  format: XmlFormat,
  url: string,
): Promise<Omit<ParsedFeed, 'notes'>> {
  const { xml, texts } = writeXml(tidy, format, url);
  const raw = await new RssParser<ExtraFeed, ExtraItem>(PARSER_OPTIONS).parseString(xml);
  const text: TextOf = (reference) =>
    reference === undefined ? undefined : texts[Number(reference.slice(1))];
  const title = plainLine(text(raw.title) ?? '');
  const homeUrl = text(raw.link);
  const lang = text(raw.language)?.slice(0, 20);
  const minIntervalMs = readInterval({
    ttl: text(raw.ttl),
    period: text(raw['sy:updatePeriod']),
    frequency: text(raw['sy:updateFrequency']),
  });
  return {
    format,
    ...(title !== '' && { title }),
    ...(homeUrl !== undefined && { homeUrl }),
    ...(lang !== undefined && { lang }),
    ...(minIntervalMs !== undefined && { minIntervalMs }),
    items: raw.items.map((item) => toParsedItem(item, text)).filter((item) => item !== undefined),
  };
}

type TextOf = (reference: string | undefined) => string | undefined;

function toParsedItem(item: RawItem, text: TextOf): ParsedItem | undefined {
  return makeItem({
    guid: text(item.guid ?? item.id),
    url: text(item.link),
    title: text(item.title),
    // rss-parser calls RSS's description and Atom's content both `content`.
    bodies: [text(item['content:encoded']), text(item.content), text(item.summary)],
    author: text(item.creator ?? item.author),
    publishedAt: toTime(item.pubDate),
    updatedAt: toTime(item['atom:updated'] ?? item.updated),
    lang: text(item['dc:language']),
  });
}

function toTime(iso: string | undefined): number | undefined {
  return iso === undefined ? undefined : Date.parse(iso);
}
