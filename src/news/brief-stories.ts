// The briefing: from stories and their reports to headlines and sentences that name their source.
import type { BriefingSentence, BriefingStory, Voice } from '../model/briefing.ts';
import type { StoryId } from '../model/ids.ts';
import { countSources, sourceOf } from './count-sources.ts';
import {
  findDisagreements,
  findHigherTolls,
  findOutdated,
  readFigures,
} from './find-disagreements.ts';
import { findSilence } from './find-silence.ts';
import { pickHeadline } from './pick-headline.ts';
import { isForeign, pickSentences } from './pick-sentences.ts';
import { rankStories } from './rank-stories.ts';
import { readStatements, type Statement } from './read-statements.ts';
import { isNewReport, reportedAt, type StoryToBrief } from './story-report.ts';

export interface BriefingWish {
  /** ms since 1970. */
  readonly now: number;
  /** When these readers were last briefed; unset = never, and nothing is marked as new. */
  readonly lastBriefingAt?: number;
  /** Languages the readers know, the preferred first; empty = no preference. */
  readonly readerLangs: readonly string[];
  readonly maxStories: number;
  /** Who usually reports on a story's topic and was read; unset = nothing is said of silence. */
  readonly voicesOn?: (id: StoryId) => readonly Voice[];
  /** Stories that only one owner's outlets tell, of each owner at most; unset = any number. */
  readonly maxPerOwner?: number;
}

const hourMs = 3_600_000;
/** What counts as growth before the first briefing. */
const recentMs = 6 * hourMs;
/** A story without a report for this long is told one sentence shorter. */
const staleMs = 24 * hourMs;

/**
 * Writes up the most important stories, word for word from their reports; the rest is counted.
 * Stories without reports are left out.
 */
export function briefStories(
  stories: readonly StoryToBrief[],
  wish: BriefingWish,
): { readonly stories: readonly BriefingStory[]; readonly moreStories: number } {
  const told = stories.filter((story) => story.reports.length > 0);
  const ranked = rankStories(
    told.map((story) => weighStory(story, wish)),
    wish.now,
  );
  const chosen = limitOwners(ranked, wish.maxPerOwner).slice(0, wish.maxStories);
  return {
    stories: chosen.map((weighed) => briefStory(weighed, wish)),
    moreStories: ranked.length - chosen.length,
  };
}

// One outlet that writes a lot must not fill a digest; what others confirm is nobody's own.
function limitOwners(
  ranked: readonly WeighedStory[],
  most = Number.POSITIVE_INFINITY,
): readonly WeighedStory[] {
  const counts = new Map<string, number>();
  return ranked.filter(({ sourceCount, outlets: [first] }) => {
    if (sourceCount > 1 || first === undefined) return true;
    const owner = sourceOf(first);
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    return count <= most;
  });
}

type WeighedStory = ReturnType<typeof weighStory>;

function weighStory(story: StoryToBrief, wish: BriefingWish) {
  const { reports } = story;
  const times = reports.map(reportedAt);
  const recentAt = wish.lastBriefingAt ?? wish.now - recentMs;
  return {
    id: story.id,
    story,
    ...countSources(reports),
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
    isNew: reports.every((report) => isNewReport(report, wish.lastBriefingAt)),
    recentReports: reports.filter((report) => report.seenAt > recentAt).length,
    topicScore: story.topicScore,
  };
}

function briefStory(weighed: WeighedStory, wish: BriefingWish): BriefingStory {
  const { story, firstAt, lastAt, isNew, sourceCount } = weighed;
  const { readerLangs } = wish;
  const all = readStatements(story.reports, wish.lastBriefingAt);
  const figures = readFigures(all);
  const outdated = findOutdated(figures);
  const current = all.filter((statement) => !outdated.has(statement));
  const statements = current.length > 0 ? current : all;
  const headline = pickHeadline(statements, readerLangs);
  const mainLang = headline?.lang ?? 'und';
  const count = countSentences(sourceCount, wish.now - lastAt);
  const silence =
    wish.voicesOn && findSilence({ ...weighed, ...story }, wish.voicesOn(story.id), wish.now);
  const disagreements = sourceCount < 2 ? [] : findDisagreements(figures);
  return {
    id: story.id,
    headline: headline?.text ?? '',
    headlineLang: mainLang,
    ...(headline && { headlineItemId: headline.itemId }),
    isNew,
    newReports: story.reports.filter((one) => isNewReport(one, wish.lastBriefingAt)).length,
    isDated: story.reports.some(({ publishedAt }) => publishedAt !== undefined),
    firstAt,
    lastAt,
    sentences: pickSentences(statements, {
      count,
      headline,
      mainLang,
      higherTolls: findHigherTolls(figures, mainLang),
      readerLangs,
    }).map((sentence) => toSentence(sentence, readerLangs)),
    ...(disagreements.length > 0 && { disagreements }),
    ...(silence !== undefined && { silence }),
    outlets: weighed.outlets,
    sourceCount,
    languages: weighed.languages,
    copies: weighed.copies,
  };
}

/** Length follows importance: what more people report, and lately, is told in more sentences. */
function countSentences(sourceCount: number, ageMs: number): number {
  const full = sourceCount >= 3 ? 4 : 2;
  return ageMs > staleMs ? full - 1 : full;
}

function toSentence(
  { text, report, isNew, at }: Statement,
  readerLangs: readonly string[],
): BriefingSentence {
  return {
    text,
    lang: report.lang,
    itemId: report.itemId,
    outlet: report.outlet.name,
    ...(report.url === undefined ? {} : { url: report.url }),
    isNew,
    at,
    ...(isForeign(report.lang, readerLangs) && { isForeign: true }),
  };
}
