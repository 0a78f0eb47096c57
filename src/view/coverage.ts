// What was looked at, in words: so that silence is never mistaken for peace.
import type { Coverage } from '../model/briefing.ts';
import type { Block, Span } from '../model/card.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { note, text } from './spans.ts';

const mostNames = 5;

/** Small print under a briefing. */
export function describeCoverage(coverage: Coverage, labels: Labels = english): readonly Block[] {
  if (coverage.feedsTotal === 0) return [note(...labels.noFeeds('feeds add ADDRESS'))];
  return [
    note(...describeFeeds(coverage, labels)),
    ...describeSilentFeeds(coverage.silentFeeds, labels),
  ];
}

function describeFeeds(coverage: Coverage, labels: Labels): readonly Span[] {
  const read = text(labels.feedsRead(coverage));
  const { feedsFailed } = coverage;
  return feedsFailed === 0 ? [read] : [read, ...labels.feedsFailed(feedsFailed, 'feeds')];
}

function describeSilentFeeds(names: readonly string[], labels: Labels): readonly Block[] {
  if (names.length === 0) return [];
  // One name takes no more room than "1 more".
  const most = names.length - mostNames > 1 ? mostNames : names.length;
  return [note(...labels.silentFeeds(names.slice(0, most), names.length - most))];
}
