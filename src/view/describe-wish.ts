// How a channel wants to hear of a topic, in words.

import type { Span } from '../model/card.ts';
import type { SubscriptionWish } from '../model/delivery.ts';
import { countOf } from './format-time.ts';
import { joinNames, languageName } from './language-name.ts';
import { formatQuietHours } from './quiet-hours.ts';
import { code, quote, text } from './spans.ts';

export const modes = {
  alerts: 'alerts at once',
  digest: 'in the digest only',
  both: 'alerts at once and the digest',
} as const;

/**
 * "alerts at once; from 2 sources; quiet 22:00-07:00".
 *
 * @param roleNames names of roles that are mentioned; without one its number stands there
 */
export function describeWish(
  wish: SubscriptionWish,
  roleNames: ReadonlyMap<string, string> = new Map(),
): readonly Span[] {
  const { mode, minSources, languages, quiet, capPerHour, ping } = wish;
  const langs = joinNames(languages.map(languageName), 'or');
  const facts = [
    modes[mode],
    ...(minSources > 1 ? [`from ${minSources} independent sources`] : []),
    ...(languages.length > 0 ? [`with a report in ${langs}`] : []),
    ...(quiet === undefined ? [] : [`quiet ${formatQuietHours(quiet)}`]),
    ...(capPerHour === undefined ? [] : [`at most ${countOf(capPerHour, 'alert')} an hour`]),
  ];
  const role = roleNames.get(ping ?? '');
  const mentioned = role === undefined ? code(ping ?? '') : quote(role, 'und');
  const mention = ping === undefined ? [] : [text('; mentions '), mentioned];
  return [text(facts.join('; ')), ...mention];
}
