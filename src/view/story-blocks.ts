// A story inside a card: headline, how well it is sourced, and sentences with their sources.
import type { BriefingSentence, BriefingStory } from '../model/briefing.ts';
import type { Block, Span } from '../model/card.ts';
import { countOf } from './format-time.ts';
import { listLanguages } from './language-name.ts';
import { storyRef } from './ref.ts';
import {
  code,
  heading,
  joinSpans,
  link,
  list,
  note,
  quote,
  strong,
  text,
  timeAgo,
} from './spans.ts';

// A source that is broken over two lines is hard to find when looking down a page.
const longestUnbroken = 32;

/** Headline, facts and sentences of a story. Sentences stand word for word in the linked item. */
export function storyBlocks(story: BriefingStory): readonly Block[] {
  return [
    storyHeading(story),
    storyFacts(story),
    ...(story.sentences.length === 0 ? [] : [list(story.sentences.map(describeSentence(story)))]),
  ];
}

export function storyHeading({ id, headline, headlineLang }: BriefingStory): Block {
  return heading(code(storyRef(id)), text(' '), quote(headline, headlineLang));
}

/** "New · 3 sources in Arabic and English · broke 2 hours ago …" */
export function storyFacts(story: BriefingStory): Block {
  const { isDated, firstAt, lastAt, copies } = story;
  const latest = firstAt === lastAt ? [] : [text(', last '), timeAgo(lastAt)];
  return note(
    ...joinSpans(
      [
        describeNews(story),
        describeSources(story),
        [text(isDated ? 'first report ' : 'undated, first seen '), timeAgo(firstAt), ...latest],
        copies === 0 ? [] : [text(countOf(copies, 'copy', 'copies'))],
      ],
      ' · ',
    ),
  );
}

function describeNews({ isNew, newReports }: BriefingStory): readonly Span[] {
  if (isNew) return [strong('New')];
  return newReports === 0 ? [] : [strong(`+${countOf(newReports, 'report')}`)];
}

// One source is worth naming: nobody else confirms it yet.
function describeSources({ sourceCount, languages, outlets }: BriefingStory): readonly Span[] {
  const spoken = languages.length === 0 ? '' : ` in ${listLanguages(languages)}`;
  const only = outlets.length === 1 ? outlets[0]?.name : undefined;
  return only === undefined
    ? [text(`${countOf(sourceCount, 'source')}${spoken}`)]
    : [text('only '), quote(only, 'und'), text(spoken)];
}

function describeSentence(story: BriefingStory) {
  return (sentence: BriefingSentence): readonly Span[] => [
    quote(sentence.text, sentence.lang),
    text(' —\u00a0'),
    sourceLink(sentence),
    ...(sentence.isNew && !story.isNew ? [text('\u00a0'), strong('new')] : []),
  ];
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
