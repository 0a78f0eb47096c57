// The answer to a number that stands for nothing here.
import type { Card } from '../model/card.ts';
import { card, code, paragraph, text } from './spans.ts';

/** `kind` is what was asked for: "story", "item or story". */
export function unknownRefCard(typed: string, kind: string): Card {
  return card(
    [text(`There is no ${kind} “`), text([...typed].slice(0, 40).join('')), text('”')],
    [
      paragraph(
        text('The numbers stand in '),
        code('brief'),
        text(' and '),
        code('latest'),
        text('.'),
      ),
    ],
    { tone: 'warn' },
  );
}
