// What editors may correct about stories, and what came of it.
import type { ItemId, Scope, StoryId } from './ids.ts';

/** What somebody wants corrected, in stories and reports as their workspace sees them. */
export type StoryCorrection =
  | { readonly kind: 'split'; readonly storyId: StoryId; readonly itemIds: readonly ItemId[] }
  | { readonly kind: 'merge'; readonly storyId: StoryId; readonly otherId: StoryId }
  | { readonly kind: 'undo'; readonly storyId: StoryId };

/** What became of it. Stories and items that the workspace does not see are not there. */
export type CorrectionResult =
  | {
      readonly kind: 'split' | 'merged' | 'split-undone' | 'merge-undone';
      /** The story that stayed, or stays. */
      readonly storyId: StoryId;
      /** The story that was split off or is there again; the one that is part of the other. */
      readonly otherId: StoryId;
      /** Items that moved, copies among them. */
      readonly movedIds: readonly ItemId[];
      /** Of those, the ones that were not named, but repeat the text of one that was. */
      readonly copyIds: readonly ItemId[];
    }
  | { readonly kind: 'no-story'; readonly storyId: StoryId }
  /** These items are not in the story. */
  | { readonly kind: 'not-in-story'; readonly itemIds: readonly ItemId[] }
  /** Nothing would be left in the story. */
  | { readonly kind: 'nothing-left' }
  | { readonly kind: 'same-story'; readonly storyId: StoryId }
  | { readonly kind: 'nothing-to-undo'; readonly storyId: StoryId };

/** A correction as it is told: who made it is known by workspace only. */
export interface StoryDecision {
  readonly kind: 'apart' | 'same';
  /** The story that stayed. */
  readonly storyId: StoryId;
  readonly otherId: StoryId;
  /** Items that moved. */
  readonly itemIds: readonly ItemId[];
  readonly at: number;
  /** Whether somebody of the asking workspace made it. */
  readonly isOwn: boolean;
}

/** Whose correction it is. */
export interface Corrector {
  readonly scope: Scope;
}
