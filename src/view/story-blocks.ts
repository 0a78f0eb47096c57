// A story inside a card: headline, how well it is sourced, and sentences with their sources.
import type { BriefingSentence, BriefingStory, Claim, Disagreement } from '../model/briefing.ts';
import type { Block, Span } from '../model/card.ts';
import { english } from './labels/en.ts';
import type { Labels } from './labels/labels.ts';
import { storyRef } from './ref.ts';
import {
  code,
  heading,
  joinSpans,
  link,
  list,
  muted,
  note,
  paragraph,
  quote,
  strong,
  text,
} from './spans.ts';
import { isRetold } from './story-actions.ts';

// A source that is broken over two lines is hard to find when looking down a page.
const longestUnbroken = 32;

/**
 * Headline, facts and sentences of a story. Sentences stand word for word in the linked item, but for
 * those that a model wrote, which a note says.
 */
export function storyBlocks(story: BriefingStory, labels: Labels = english): readonly Block[] {
  const sentences = story.sentences.map((sentence) => describeSentence(sentence, story, labels));
  return [
    storyHeading(story),
    storyFacts(story, labels),
    ...(sentences.length === 0 ? [] : [list(sentences)]),
    ...(story.disagreements ?? []).map((one) => describeDisagreement(one, labels)),
    ...(isRetold(story) ? [describeRetelling(story, labels)] : []),
  ];
}

function describeRetelling({ id, original, sentences }: BriefingStory, labels: Labels): Block {
  const isTranslated = sentences.some(
    ({ lang, retoldFrom }) => retoldFrom?.some((one) => one.lang !== lang) === true,
  );
  const way = original !== undefined || isTranslated ? 'translated' : 'written';
  return note(...labels.retold(`story ${storyRef(id)} original`, way));
}

export function storyHeading({ id, headline, headlineLang }: BriefingStory): Block {
  return heading(code(storyRef(id)), text(' '), quote(headline, headlineLang));
}

/** "New · 3 sources in Arabic and English · broke 2 hours ago …" */
export function storyFacts(story: BriefingStory, labels: Labels = english): Block {
  const { isDated, firstAt, lastAt, copies } = story;
  return note(
    ...joinSpans(
      [
        describeNews(story, labels),
        describeSources(story, labels),
        labels.reported(firstAt, lastAt, isDated),
        copies === 0 ? [] : [text(labels.copies(copies))],
        describeSilence(story, labels),
      ],
      ' · ',
    ),
  );
}

function describeNews({ isNew, newReports }: BriefingStory, labels: Labels): readonly Span[] {
  if (isNew) return [strong(labels.newStory)];
  return newReports === 0 ? [] : [strong(labels.addedReports(newReports))];
}

// One source is worth naming: nobody else confirms it yet.
function describeSources(
  { sourceCount, languages, outlets }: BriefingStory,
  labels: Labels,
): readonly Span[] {
  const only = outlets.length === 1 ? outlets[0]?.name : undefined;
  return only === undefined
    ? [text(labels.sources(sourceCount, languages))]
    : labels.onlySource(only, languages);
}

function describeSilence({ silence }: BriefingStory, labels: Labels): readonly Span[] {
  if (silence === undefined) return [];
  switch (silence.kind) {
    case 'only-by':
      return [text(labels.onlySide(silence.side))];
    case 'not-by':
      return [text(labels.notReportedBy(silence.langs, silence.sides))];
  }
}

/**
 * "Outlets differ on the killed: 12 (SANA), 18 (Rudaw, AFP)": each figure as it stands there, one in
 * another language than the card's in digits.
 */
function describeDisagreement({ kind, claims }: Disagreement, labels: Labels): Block {
  const byValue = [...Map.groupBy(claims, (claim) => figureOf(claim, labels).text)];
  const told = byValue.map(([, same]) => [
    ...same.slice(0, 1).map((claim) => figureOf(claim, labels).span),
    text(' ('),
    ...joinSpans(
      same.map((claim) => [sourceLink(claim)]),
      labels.comma,
    ),
    text(')'),
  ]);
  return paragraph(text(labels.disputed[kind]), ...joinSpans(told, labels.comma));
}

function figureOf({ value, lang, amount }: Claim, labels: Labels): { text: string; span: Span } {
  if (amount === undefined || lang === labels.lang)
    return { text: value, span: quote(value, lang) };
  const own = labels.figure(amount.value, amount.bound);
  return { text: own, span: text(own) };
}

export function describeSentence(
  sentence: BriefingSentence,
  story: BriefingStory,
  labels: Labels,
): readonly Span[] {
  const isFresh = sentence.isNew && !story.isNew;
  return [
    ...(sentence.isForeign ? [muted(`${labels.languageName(sentence.lang)}: `)] : []),
    quote(sentence.text, sentence.lang),
    text(' —\u00a0'),
    ...joinSpans(
      listSources(sentence).map((source) => [sourceLink(source)]),
      labels.comma,
    ),
    ...(isFresh ? [text('\u00a0'), strong(labels.newSentence)] : []),
  ];
}

/** The items that a sentence is from, each once. */
function listSources(sentence: BriefingSentence): readonly BriefingSentence[] {
  const from = sentence.retoldFrom ?? [sentence];
  return from.filter((one, at) => from.findIndex(({ itemId }) => itemId === one.itemId) === at);
}

/** The outlet with its language, linked to the item: "Reuters (en)". */
export function sourceLink({
  outlet,
  lang,
  url,
}: {
  readonly outlet: string;
  readonly lang: string;
  readonly url?: string;
}): Span {
  const name = lang === 'und' ? outlet : `${outlet} (${lang})`;
  return link(name.length > longestUnbroken ? name : name.replaceAll(' ', '\u00a0'), url);
}
