// How a channel wants to hear of a topic, in words.

import type { Span } from '../model/card.ts';
import type { SubscriptionWish } from '../model/delivery.ts';
import { countOf } from './format-time.ts';
import { joinNames, languageName } from './language-name.ts';
import { formatQuietHours } from './quiet-hours.ts';
import { code, text } from './spans.ts';

export const modes = {
  alerts: 'alerts at once',
  digest: 'in the digest only',
  both: 'alerts at once and the digest',
} as const;

/** "alerts at once; from 2 sources; quiet 22:00-07:00". */
export function describeWish(wish: SubscriptionWish): readonly Span[] {
  const { mode, minSources, languages, quiet, capPerHour, ping } = wish;
  const langs = joinNames(languages.map(languageName), 'or');
  const facts = [
    modes[mode],
    ...(minSources > 1 ? [`from ${minSources} independent sources`] : []),
    ...(languages.length > 0 ? [`with a report in ${langs}`] : []),
    ...(quiet === undefined ? [] : [`quiet ${formatQuietHours(quiet)}`]),
    ...(capPerHour === undefined ? [] : [`at most ${countOf(capPerHour, 'alert')} an hour`]),
  ];
  const mention = ping === undefined ? [] : [text('; mentions '), code(ping)];
  return [text(facts.join('; ')), ...mention];
}
