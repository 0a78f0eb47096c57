// Where commands hang on one root, whatever a card says to type begins with it: "/sitrep feeds".
import type { Card, Span } from '../model/card.ts';
import { mapSpans } from '../view/map-spans.ts';
import type { Command } from './command.ts';
import type { CommandText } from './parse-command-text.ts';
import type { PlatformHost } from './platform.ts';

const root = '/sitrep';

/** The host, with every card it gives written for such a platform. */
export function nameRoot(host: PlatformHost): PlatformHost {
  const inCard = (card: Card) => nameRootIn(card, host.commands);
  const inReading = (reading: CommandText): CommandText =>
    reading.kind === 'problem' || reading.kind === 'missing'
      ? { ...reading, card: inCard(reading.card) }
      : reading;
  return {
    ...host,
    read: (asker, line) => inReading(host.read(asker, line)),
    readForm: (...given) => inReading(host.readForm(...given)),
    answer: async (asker, said) => inCard(await host.answer(asker, said)),
    homeCard: async (asker) => inCard(await host.homeCard(asker)),
  };
}

/** Puts the root before command lines, which cards write as code. */
export function nameRootIn(card: Card, commands: readonly Pick<Command, 'name'>[]): Card {
  const isLine = (words: string) => {
    const [first] = words.split(' ');
    return commands.some(({ name }) => name === first);
  };
  const rename = (span: Span): Span => {
    const isCode = span.kind === 'text' && span.style === 'code';
    return isCode && isLine(span.text) ? { ...span, text: `${root} ${span.text}` } : span;
  };
  return mapSpans(card, (spans) => spans.map(rename));
}
