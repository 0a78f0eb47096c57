// What was looked at, in words: so that silence is never mistaken for peace.
import type { Coverage } from '../model/briefing.ts';
import type { Block, Span } from '../model/card.ts';
import { countOf } from './format-time.ts';
import { joinNames, listLanguages } from './language-name.ts';
import { code, note, text } from './spans.ts';

const mostNames = 5;

/** Small print under a briefing. */
export function describeCoverage(coverage: Coverage): readonly Block[] {
  return coverage.feedsTotal === 0
    ? [
        note(
          text('There are no feeds yet, so nothing was read. Add one: '),
          code('feeds add ADDRESS'),
        ),
      ]
    : [note(...describeFeeds(coverage)), ...describeSilentFeeds(coverage.silentFeeds)];
}

function describeFeeds(coverage: Coverage): readonly Span[] {
  const { feedsRead, feedsTotal, feedsFailed, itemsRead, languages } = coverage;
  const spoken = languages.length === 0 ? '' : ` in ${listLanguages(languages)}`;
  const read = `Read ${feedsRead} of ${countOf(feedsTotal, 'feed')}${spoken}: ${countOf(itemsRead, 'item')}.`;
  if (feedsFailed === 0) return [text(read)];
  return [text(`${read} ${feedsFailed} could not be read; for the reasons type `), code('feeds')];
}

function describeSilentFeeds(names: readonly string[]): readonly Block[] {
  if (names.length === 0) return [];
  const more = names.length - mostNames;
  const shown = more > 1 ? [...names.slice(0, mostNames), `${more} more`] : names;
  return [note(text(`Silent in this time: ${joinNames(shown)}.`))];
}
