// A notice to whoever set a channel up: nothing can be posted there.
import type { Card } from '../model/card.ts';
import { card, code, note, paragraph, text } from './spans.ts';

/** `reason` is the platform's, as a sentence that says how to mend it. */
export function pauseCard({
  channel,
  reason,
}: {
  readonly channel: string;
  readonly reason: string;
}): Card {
  return card(
    [text('Nothing can be posted to the channel '), code(channel)],
    [
      paragraph(text(reason)),
      paragraph(
        text(
          'It is tried again every hour. What waits is posted when that works; what has waited for a day is given up.',
        ),
      ),
      note(text('What waits, and why: '), code('deliveries')),
    ],
    { tone: 'warn' },
  );
}
