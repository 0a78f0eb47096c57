// Finds the report on a web page: its title, and the piece of the page that holds its text.
import { readAttributes } from './read-attributes.ts';
import { scanMarkup } from './scan-markup.ts';

export interface Article {
  readonly titleHtml: string;
  readonly bodyHtml: string;
}

interface Marks {
  ogTitle?: string | undefined;
  /** Where text of these elements begins and ends. */
  readonly title: Span[];
  readonly h1: Span[];
  readonly article: Span[];
  readonly main: Span[];
  readonly body: Span[];
}

type Span = readonly [start: number, end: number];
const watched = new Set(['title', 'h1', 'article', 'main', 'body'] as const);
type Watched = typeof watched extends ReadonlySet<infer Name> ? Name : never;

/** A shorter one is a teaser beside the report. */
const fewestLetters = 300;
/** Elements of one kind; a hostile page has thousands. */
const mostSpans = 500;

/** The title and the text's markup: the longest `article`, else `main`, else all of it. */
export function findArticle(html: string): Article {
  const marks = readMarks(html);
  const slice = (span: Span | undefined) => (span === undefined ? '' : html.slice(...span));
  const articles = marks.article.map(slice).toSorted((a, b) => b.length - a.length);
  const [body = html] = [articles[0], slice(marks.main[0]), slice(marks.body[0])].filter(
    (piece) => piece !== undefined && piece.length >= fewestLetters,
  );
  const title = marks.ogTitle || slice(marks.h1[0]) || slice(marks.title[0]);
  return { titleHtml: title, bodyHtml: body };
}

function readMarks(html: string): Marks {
  const marks: Marks = { title: [], h1: [], article: [], main: [], body: [] };
  const open = new Map<Watched, number>();
  const finish = (name: Watched, at: number) => {
    const start = open.get(name);
    open.delete(name);
    if (start !== undefined && marks[name].length < mostSpans) marks[name].push([start, at]);
  };
  scanMarkup(html, {
    open: (name, raw, start, end) => {
      if (name === 'meta') marks.ogTitle ??= readOgTitle(raw);
      if (!isWatched(name)) return;
      // One article after the other without an end tag; of nested ones each piece counts.
      finish(name, start);
      open.set(name, end);
    },
    close: (name, start) => {
      if (isWatched(name)) finish(name, start);
    },
  });
  for (const name of [...open.keys()]) finish(name, html.length);
  return marks;
}

function isWatched(name: string): name is Watched {
  return (watched as ReadonlySet<string>).has(name);
}

function readOgTitle(raw: string): string | undefined {
  const attributes = readAttributes(raw);
  const isTitle = (attributes.get('property') ?? attributes.get('name')) === 'og:title';
  return isTitle ? attributes.get('content') : undefined;
}
