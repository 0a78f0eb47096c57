// The labels in English.
import type { Coverage } from '../../model/briefing.ts';
import { countOf, formatDuration } from '../format-time.ts';
import { joinNames, languageName, listLanguages } from '../language-name.ts';
import { code, fullTime, joinSpans, quote, text, timeAgo } from '../spans.ts';
import type { HeldWhy, Labels, Words } from './labels.ts';

const heldWhy: Readonly<Record<HeldWhy, string>> = {
  'quiet-hours': 'from the quiet hours',
  'over-cap': 'over the limit of alerts an hour',
  outage: 'that could not be posted at once',
  many: 'held back until now',
};

export const english: Labels = {
  lang: 'en',

  duration: formatDuration,
  comma: ', ',
  join,
  languageName,
  languages: listLanguages,
  longDate: (at, zone) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: zone,
    }).format(at),

  stories: (count) => countOf(count, 'story', 'stories'),
  newStories: (count) => `${count} new`,
  newReports: (count) => countOf(count, 'new report'),
  copies: (count) => countOf(count, 'copy', 'copies'),
  items: (count) => countOf(count, 'item'),
  feeds: (count) => countOf(count, 'feed'),
  topics: (count) => countOf(count, 'topic'),
  alerts: (count) => countOf(count, 'alert'),
  andMore: (count) => `and ${count} more`,

  newStory: 'New',
  newSentence: 'new',
  addedReports: (count) => `+${countOf(count, 'report')}`,
  sources: (count, langs) => `${countOf(count, 'source')}${inLanguages(langs)}`,
  notReportedBy: (langs, sides) => {
    const named = langs.map((lang) => (lang === 'ku' ? 'Kurdish' : languageName(lang)));
    const inLangs = named.length === 0 ? [] : [`${joinNames(named, 'or')} outlets`];
    return `not reported so far by ${joinNames([...inLangs, ...sides.map(sideName)], 'or')}`;
  },
  onlySide: (side) => `only ${sideName(side)} reports this`,
  disputed: {
    killed: 'Outlets differ on the killed: ',
    wounded: 'Outlets differ on the wounded: ',
    detained: 'Outlets differ on the detained: ',
    freed: 'Outlets differ on the freed: ',
    troops: 'Outlets differ on the troops: ',
    money: 'Outlets differ on the money: ',
  },
  figure: (value, bound) => {
    const number = new Intl.NumberFormat('en').format(value);
    return { exact: number, least: `at least ${number}`, about: `about ${number}` }[bound];
  },
  onlySource: (outlet, langs) => [text('only '), quote(outlet, 'und'), text(inLanguages(langs))],
  reported: (firstAt, lastAt, isDated) => [
    text(isDated ? 'first report ' : 'undated, first seen '),
    timeAgo(firstAt),
    ...(firstAt === lastAt ? [] : [text(', last '), timeAgo(lastAt)]),
  ],

  retold: (command, way) => [
    text(
      way === 'translated'
        ? 'Translated by a model from the cited reports; names, numbers and order checked · Original: '
        : 'Written by a model from the cited reports; names, numbers and order checked · Original: ',
    ),
    code(command),
  ],
  ownWords: 'In the words of its reports:',

  alertTitle: (topics) => [text(`New story: ${joinNames(topics)}`)],
  updateTitle: (reports, topics) => [text(`+${countOf(reports, 'report')}: ${joinNames(topics)}`)],
  alertHint: (story, why) => [
    code(story),
    text(' shows every report, '),
    code(why),
    text(' the reasons'),
  ],

  heldStories: (count, why) => `${countOf(count, 'story', 'stories')} ${heldWhy[why]}`,

  since: (at) => [text('Since '), fullTime(at)],
  sinceBriefing: (at) => [text(' since the briefing '), timeAgo(at)],
  noStoryOnTopic: 'No story on this topic in that time.',
  noStory: 'No story in that time.',
  moreNotShown: (stories, command) => [
    text(`${countOf(stories, 'more story', 'more stories')} not shown here: `),
    code(command),
  ],
  moreStories: (stories, command) => [
    text(`${countOf(stories, 'more story', 'more stories')}: `),
    code(command),
  ],
  allReports: (command) => [text('All reports of a story: '), code(command)],
  leftOut: (command) => [text('What was left out, and why: '), code(command)],
  allTopics: 'All topics',
  noTopics: 'No topics are tracked',

  digestTitle: (date) => [text(`Digest: ${date}`)],
  nothingNew: (topics, sinceAt, read) => [
    text('Nothing new on '),
    ...join(topics.map((name) => [quote(name, 'und')])),
    text(' since '),
    fullTime(sinceAt),
    text(`; ${countOf(read, 'feed')} ${read === 1 ? 'was' : 'were'} read.`),
  ],

  previewOnly: (more) => {
    const rest = more === 0 ? '' : `, and ${countOf(more, 'more message')} would follow`;
    return `A preview: nothing was posted${rest}.`;
  },

  noFeeds: (command) => [
    text('There are no feeds yet, so nothing was read. Add one: '),
    code(command),
  ],
  feedsRead,
  feedsFailed: (count, command) => [
    text(` ${count} could not be read; for the reasons type `),
    code(command),
  ],
  silentFeeds: (names, more) => [
    text('Silent in this time: '),
    ...join([
      ...names.map((name) => [quote(name, 'und')]),
      ...(more > 0 ? [[text(`${more} more`)]] : []),
    ]),
    text('.'),
  ],

  whyOneStory: (command) => [text('Why these are one story: '), code(command)],
  earlierReports: (count) => `${countOf(count, 'earlier report')} not shown here`,
  undated: 'undated, seen ',
  copiedBy: 'copied by ',

  untitled: '(without a title)',
  newestItems: 'Newest items of all feeds',
  newestItemsOf: (topic) => [text(`Newest items: ${topic}`)],
  nothingYet: (command) => [text('Nothing has come in yet. How the feeds do: '), code(command)],
  whyItem: (command) => [text('Why an item is where it is: '), code(command)],
  foundItems: (count, hasMore, asked) => [
    text(`${countOf(count, 'item')}${hasMore ? ' and more' : ''} with `),
    asked,
  ],
  nothingFound: (asked) => [text('Nothing found for '), asked],
  allSpellings: (name) => [text('Looked for in all spellings of '), name],
  fewerWords: 'No stored item holds all of these words. Try fewer words or another spelling.',

  sourcesTitle: (story) => [text('Sources of '), code(story)],
  sameOwner: 'one owner, counted once',
  copyOf: (item) => [text('repeats '), code(item)],

  actions: {
    why: 'Why',
    sources: 'Sources',
    original: 'Original',
    timeline: 'Timeline',
    mute: 'Mute 6 h',
    notTopic: 'Not this topic',
    notTopicNamed: (topic) => `Not: ${topic}`,
    notSame: (item) => `Not the same: ${item}`,
  },
};

function join(names: readonly Words[]): Words {
  const last = names.at(-1) ?? [];
  if (names.length < 2) return last;
  return [...joinSpans(names.slice(0, -1), ', '), text(' and '), ...last];
}

function inLanguages(langs: readonly string[]): string {
  return langs.length === 0 ? '' : ` in ${listLanguages(langs)}`;
}

function feedsRead({ feedsRead: read, feedsTotal, itemsRead, languages }: Coverage): string {
  const feeds = `Read ${read} of ${countOf(feedsTotal, 'feed')}`;
  return `${feeds}${inLanguages(languages)}: ${countOf(itemsRead, 'item')}.`;
}

const sideNames: Readonly<Record<string, string>> = {
  'syria-government': 'Syrian state media',
  aanes: 'media of the Kurdish administration',
  turkey: 'Turkish state media',
  israel: 'the Israeli government',
  'palestinian-authority': 'media of the Palestinian Authority',
  hamas: 'media of Hamas',
  hezbollah: 'media of Hezbollah',
  iran: 'Iranian state media',
  russia: 'Russian state media',
  'united-states': 'the US government',
};

function sideName(side: string): string {
  return sideNames[side] ?? side;
}
