// How well a story fits as the place for a part.
import type { StoryProfile } from '../model/story.ts';
import type { Similarity } from './story-similarity.ts';

/** A story as a place for the part. */
export interface Fit {
  readonly story: StoryProfile;
  readonly similarity: Similarity;
  readonly score: number;
  /** Points above (or below) what is needed. */
  readonly margin: number;
}
