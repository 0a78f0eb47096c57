// From a workspace's locale to the words of its messages.
import { arabic } from './ar.ts';
import { english } from './en.ts';
import type { Labels } from './labels.ts';

/** Arabic for "ar" and its kinds, English for everything else. */
export function labelsFor(locale: string): Labels {
  return /^ar\b/i.test(locale) ? arabic : english;
}
