// From what an editor typed about a story to its correction and the card that answers it.
import type { Card } from '../model/card.ts';
import type { ItemId, StoryId } from '../model/ids.ts';
import type { StoryCorrection } from '../model/story-correction.ts';
import { listStoryParts } from '../store/story-parts.ts';
import { correctionCard, nameItems, refusedCorrectionCard } from '../view/correction-card.ts';
import { readRef, storyRef } from '../view/ref.ts';
import { card, code, note, paragraph, text } from '../view/spans.ts';
import { unknownRefCard } from '../view/unknown-ref-card.ts';
import { chooseStory } from './choose-story.ts';
import type { CommandContext } from './command.ts';
import type { Form } from './form.ts';
import { shorten } from './problem-card.ts';

export const correctionActions = ['split', 'merge', 'undo'] as const;
export type CorrectionAction = (typeof correctionActions)[number];

/** Reports that can be named at once. */
const mostItems = 50;
const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';

export interface TypedCorrection {
  readonly story: string;
  readonly action: CorrectionAction;
  readonly with: string | undefined;
}

/** Carries it out, asks for what is missing, or says who may. */
export async function correctStory(
  { story: typed, action, with: named }: TypedCorrection,
  context: CommandContext,
): Promise<Card> {
  if (!context.isEditor) return editorsOnlyCard(context);
  if (context.store.readOnly) return card(busy, [], { tone: 'warn' });
  const choice = await chooseStory(typed, context);
  if (choice.kind === 'unknown') return choice.card;
  const wish = await readWish(choice.story.id, action, named, context);
  if ('card' in wish) return wish.card;
  const result = await context.actions.correctStory(wish, context.scope);
  if (result.kind === 'no-story') return unknownRefCard(storyRef(result.storyId), 'story');
  return 'movedIds' in result
    ? correctionCard(result)
    : refusedCorrectionCard(result, wish.storyId);
}

/** Asks which reports, or which story, where a platform can open a window. */
export function findCorrectionForm(
  { action, with: named }: Omit<TypedCorrection, 'story'>,
  { isEditor, store }: CommandContext,
): Form | undefined {
  if (!isEditor || store.readOnly || named !== undefined || action === 'undo') return undefined;
  const title = action === 'split' ? 'Which reports?' : 'With which story?';
  return { title, fields: [{ option: 'with' }] };
}

async function readWish(
  storyId: StoryId,
  action: CorrectionAction,
  named: string | undefined,
  context: CommandContext,
): Promise<StoryCorrection | { readonly card: Card }> {
  switch (action) {
    case 'undo':
      return { kind: 'undo', storyId };
    case 'merge': {
      if (named === undefined) return { card: whichStoryCard(storyId) };
      const choice = await chooseStory(named, context);
      return choice.kind === 'unknown'
        ? choice
        : { kind: 'merge', storyId, otherId: choice.story.id };
    }
    case 'split':
      return named === undefined
        ? { card: await whichReportsCard(storyId, context) }
        : readItems(storyId, named);
    default:
      return action satisfies never;
  }
}

function readItems(storyId: StoryId, named: string): StoryCorrection | { readonly card: Card } {
  const words = named.split(/[\s,;]+/u).filter((word) => word !== '');
  const refs = words.map((word) => ({ word, ref: readRef(word) }));
  const slip = refs.find(({ ref }) => ref?.kind !== 'item');
  if (slip !== undefined) {
    const example = note(text('For example: '), code(`story ${storyRef(storyId)} split i120 i121`));
    const title = `“${shorten(slip.word)}” is not the number of a report`;
    return { card: card(title, [example], { tone: 'warn' }) };
  }
  if (refs.length > mostItems) {
    const hint = paragraph(text('Split some off first; then merge the rest with the new story.'));
    return { card: card(`At most ${mostItems} reports at once`, [hint], { tone: 'warn' }) };
  }
  const itemIds = refs.flatMap(({ ref }) => (ref?.kind === 'item' ? [ref.id] : []));
  return { kind: 'split', storyId, itemIds: [...new Set(itemIds)] };
}

async function whichReportsCard(storyId: StoryId, { store, scope }: CommandContext): Promise<Card> {
  const parts = await listStoryParts(store.db, [storyId], scope);
  const ids: readonly ItemId[] = [...new Set(parts.map(({ item }) => item.id))];
  const ref = storyRef(storyId);
  return card(
    [text('Which reports are not of '), code(ref), text('?')],
    [
      paragraph(text('It has '), ...nameItems(ids), text('.')),
      note(text('For example: '), code(`story ${ref} split i${ids.at(-1)}`)),
    ],
    { tone: 'warn' },
  );
}

function whichStoryCard(storyId: StoryId): Card {
  const example = note(text('For example: '), code(`story ${storyRef(storyId)} merge s15`));
  return card([text('With which story is '), code(storyRef(storyId)), text(' one?')], [example], {
    tone: 'warn',
  });
}

function editorsOnlyCard({ isManager }: CommandContext): Card {
  const sentence = isManager
    ? 'Several workspaces share the stories of this Sitrep. Only managers of those that are named in SITREP_EDITORS may correct them; whoever runs Sitrep can name yours.'
    : 'Stories are shared by all who use this Sitrep, so only managers may correct them.';
  return card('Stories can be corrected by editors only', [paragraph(text(sentence))], {
    tone: 'warn',
  });
}
