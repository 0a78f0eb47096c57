// What came of an editor's correction of a story: what moved, and how to take it back.
import type { Block, Card, Span } from '../model/card.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { CorrectionResult } from '../model/story-correction.ts';
import { countOf } from './format-time.ts';
import { itemRef, storyRef } from './ref.ts';
import { card, code, hint, joinSpans, note, paragraph, text } from './spans.ts';

/** Numbers that are named; of a big story the rest is counted. */
const mostNamed = 12;

type Done = Extract<CorrectionResult, { readonly movedIds: readonly ItemId[] }>;

/** A correction that was carried out. */
export function correctionCard(result: Done): Card {
  const { kind, storyId, otherId, movedIds } = result;
  const [story, other] = [storyRef(storyId), storyRef(otherId)];
  const isUndone = kind === 'split-undone' || kind === 'merge-undone';
  const undo = `story ${kind === 'split' ? other : story} undo`;
  return card(
    describeTitle(result),
    [...describeMoves(result), ...(isUndone ? [] : [hint(text('Take it back: '), code(undo))])],
    {
      tone: 'good',
      data: { kind, story, other, moved: movedIds.map(itemRef) },
      actions: [
        ...(isUndone ? [] : [{ label: 'Undo', command: undo }]),
        { label: `Timeline of ${story}`, command: `story ${story}` },
        ...(kind === 'split' || kind === 'merge-undone'
          ? [{ label: `Timeline of ${other}`, command: `story ${other}` }]
          : []),
      ],
    },
  );
}

function describeTitle({ kind, storyId, otherId }: Done): readonly Span[] {
  const [story, other] = [code(storyRef(storyId)), code(storyRef(otherId))];
  switch (kind) {
    case 'split':
      return [text('Split off '), story, text(' as '), other];
    case 'merged':
      return [other, text(' is part of '), story, text(' now')];
    case 'split-undone':
      return [other, text(' is part of '), story, text(' again')];
    case 'merge-undone':
      return [other, text(' is a story of its own again')];
    default:
      return kind satisfies never;
  }
}

function describeMoves({ kind, storyId, otherId, movedIds, copyIds }: Done): readonly Block[] {
  const isTaken = kind === 'split' || kind === 'merge-undone';
  const place = storyRef(isTaken ? otherId : storyId);
  const moved = [
    text(`${countOf(movedIds.length, 'report')} ${movedIds.length === 1 ? 'is' : 'are'} in `),
    code(place),
    text(' now: '),
    ...nameItems(movedIds),
    text('.'),
  ];
  return [
    paragraph(...moved),
    ...(copyIds.length > 0
      ? [paragraph(text('Copies went along: '), ...nameItems(copyIds), text('.'))]
      : []),
    note(text(consequences[kind])),
  ];
}

const consequences = {
  split:
    'What was posted stays where it is; the new story is announced like any other while it is fresh. The two are never put together again by themselves, and later reports go to the nearer one.',
  merged:
    'What was posted stays where it is. What comes later goes to the thread of the story that was told first.',
  'split-undone': 'Later reports go where they would have gone before.',
  'merge-undone': 'Later reports go to the nearer one.',
} as const satisfies Record<Done['kind'], string>;

/** "i120, i121 and 3 more". */
export function nameItems(ids: readonly ItemId[]): readonly Span[] {
  const more = ids.length - mostNamed;
  return [
    ...joinSpans(
      ids.slice(0, mostNamed).map((id) => [code(itemRef(id))]),
      ', ',
    ),
    ...(more > 0 ? [text(` and ${more} more`)] : []),
  ];
}

/** A correction that could not be carried out. Unset: its story is not there. */
export function refusedCorrectionCard(
  result: Exclude<CorrectionResult, Done | { readonly kind: 'no-story' }>,
  storyId: StoryId,
): Card {
  const story = code(storyRef(storyId));
  const warn = { tone: 'warn' } as const;
  switch (result.kind) {
    case 'not-in-story': {
      const which = [text('Not in '), story, text(': '), ...nameItems(result.itemIds)];
      const all = [text('Its reports: '), code(`story ${storyRef(storyId)}`)];
      return card(which, [paragraph(text('Nothing was changed.')), note(...all)], warn);
    }
    case 'nothing-left': {
      const reason = 'Those are all of its reports, or copies of them. Nothing was changed.';
      return card([text('Nothing would be left of '), story], [paragraph(text(reason))], warn);
    }
    case 'same-story': {
      const ref = code(storyRef(result.storyId));
      return card([text('They are one story already: '), ref], [], warn);
    }
    case 'nothing-to-undo':
      return card([text('Nobody has split or merged '), story], [], warn);
    default:
      return result satisfies never;
  }
}
