// What Sitrep says in messages that everybody in a channel reads, for each language it says it in.
import type { Coverage, DisputedKind, FigureBound } from '../../model/briefing.ts';
import type { Span } from '../../model/card.ts';

export type Words = readonly Span[];

/** Why alerts come late. `many`: not all for the same reason. */
export type HeldWhy = 'quiet-hours' | 'over-cap' | 'outage' | 'many';

/** Labels are whole phrases, since languages put names, numbers and times in different places. */
export interface Labels {
  /** ISO code, for `Card.lang`. */
  readonly lang: string;

  /** "24 hours", "3 days", "90 minutes". */
  duration(ms: number): string;
  /** Between names in a row. */
  readonly comma: string;
  /** "a", "a and b", "a, b and c". */
  join(names: readonly Words[]): Words;
  languageName(lang: string): string;
  /** "Arabic and English"; more than three are counted. */
  languages(langs: readonly string[]): string;
  /** "Saturday 21 November" in the zone. */
  longDate(at: number, zone: string): string;

  stories(count: number): string;
  /** Of stories: "2 new". */
  newStories(count: number): string;
  newReports(count: number): string;
  copies(count: number): string;
  items(count: number): string;
  feeds(count: number): string;
  topics(count: number): string;
  alerts(count: number): string;
  /** At the end of a list: "and 4 more". */
  andMore(count: number): string;

  /** Marks of a story and of a sentence. */
  readonly newStory: string;
  readonly newSentence: string;
  /** "+3 reports". */
  addedReports(count: number): string;
  /** "3 sources in Arabic and English". */
  sources(count: number, langs: readonly string[]): string;
  /** "not reported so far by Kurdish or Hebrew outlets"; sides are ids of the outlet book. */
  notReportedBy(langs: readonly string[], sides: readonly string[]): string;
  onlySide(side: string): string;
  /** Before each outlet's figure: "Outlets differ on the number killed: ". */
  readonly disputed: Readonly<Record<DisputedKind, string>>;
  /** A figure told in another language: "at least 12". */
  figure(value: number, bound: FigureBound): string;
  onlySource(outlet: string, langs: readonly string[]): Words;
  /** "first report 5 hours ago, last 12 minutes ago". */
  reported(firstAt: number, lastAt: number, isDated: boolean): Words;

  /** Under what a model wrote; the command shows the sources' own words. */
  retold(command: string, way: 'written' | 'translated'): Words;
  /** Above the sources' own words. */
  readonly ownWords: string;

  alertTitle(topics: readonly string[]): Words;
  updateTitle(reports: number, topics: readonly string[]): Words;
  /** Commands stand in `code`; each phrase is told the ones it names. */
  alertHint(story: string, why: string): Words;

  /** Title of alerts that were held back and are told together. */
  heldStories(count: number, why: HeldWhy): string;

  since(at: number): Words;
  /** Behind what is new: " since the briefing 3 hours ago". */
  sinceBriefing(at: number): Words;
  readonly noStoryOnTopic: string;
  readonly noStory: string;
  moreNotShown(stories: number, command: string): Words;
  moreStories(stories: number, command: string): Words;
  allReports(command: string): Words;
  leftOut(command: string): Words;
  readonly allTopics: string;
  readonly noTopics: string;

  /** "Digest: Sunday 22 November". */
  digestTitle(date: string): Words;
  /** The digest of an empty day: "Nothing new on … since …; 63 feeds were read." */
  nothingNew(topics: readonly string[], sinceAt: number, feedsRead: number): Words;

  /** Under a digest that is only shown. `more`: messages that would follow. */
  previewOnly(more: number): string;

  noFeeds(command: string): Words;
  feedsRead(coverage: Coverage): string;
  feedsFailed(count: number, command: string): Words;
  silentFeeds(names: readonly string[], more: number): Words;

  whyOneStory(command: string): Words;
  earlierReports(count: number): string;
  readonly undated: string;
  readonly copiedBy: string;

  readonly untitled: string;
  readonly newestItems: string;
  newestItemsOf(topic: string): Words;
  nothingYet(command: string): Words;
  whyItem(command: string): Words;
  foundItems(count: number, hasMore: boolean, asked: Span): Words;
  nothingFound(asked: Span): Words;
  allSpellings(name: Span): Words;
  readonly fewerWords: string;

  sourcesTitle(story: string): Words;
  /** Outlets of one owner count once. */
  readonly sameOwner: string;
  copyOf(item: string): Words;

  readonly actions: {
    readonly why: string;
    readonly sources: string;
    readonly timeline: string;
    /** Shows the sources' own words of what a model retold. */
    readonly original: string;
    readonly mute: string;
    readonly notTopic: string;
    /** Where a story is on several topics. */
    notTopicNamed(topic: string): string;
    /** Says that a report is not of the story that it is in. */
    notSame(item: string): string;
  };
}
