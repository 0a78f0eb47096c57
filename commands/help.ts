// What can be typed: all commands, or one with its options and examples.
import { type Command, defineCommand, type OptionSpec } from '../src/chat/command.ts';
import { unknownCommandCard } from '../src/chat/problem-card.ts';
import type { Card, Span } from '../src/model/card.ts';
import { card, code, fields, list, note, paragraph, text } from '../src/view/spans.ts';

export const help = defineCommand({
  name: 'help',
  summary: 'What can be typed, and how',
  audience: 'everyone',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'command',
      summary: 'the command to explain',
      example: 'brief',
      suggest: async (typed, { commands }) =>
        commands.map(({ name }) => name).filter((name) => name.startsWith(typed.toLowerCase())),
    },
  ],
  examples: ['help', 'help brief'],
  run: async (values, { commands }) => {
    if (values.command === undefined) return listCommands(commands);
    const wanted = values.command.replace(/^\//, '').toLowerCase();
    const found = commands.find(({ name }) => name === wanted);
    return found ? explainCommand(found) : unknownCommandCard(wanted, commands);
  },
});

function listCommands(commands: readonly Command[]): Card {
  const rows = commands.map(({ name, summary }) => ({ name, spans: [text(summary)] }));
  const hint = note(text('More about one of them: '), code('help brief'));
  return card('What you can type', [fields(rows), hint], {
    data: commands.map(({ name, summary, examples }) => ({ name, summary, examples })),
  });
}

function explainCommand(command: Command): Card {
  const { name, summary, details, options, examples, audience } = command;
  const rows = options.map((option) => ({ name: option.name, spans: describeOption(option) }));
  return card(
    name,
    [
      paragraph(text(`${summary}.`)),
      ...(details === undefined ? [] : [paragraph(text(details))]),
      ...(rows.length > 0 ? [fields(rows)] : []),
      list(examples.map((example) => [code(example)])),
      ...(audience === 'managers' ? [note(text('Only managers may use it.'))] : []),
    ],
    { data: { name, summary, options: options.map(toData), examples } },
  );
}

function toData({ name, kind, summary, example, required = false }: OptionSpec): object {
  return { name, kind, summary, example, required };
}

function describeOption(option: OptionSpec): readonly Span[] {
  const need = option.required ? '' : ' (may be left out)';
  const allowed = option.kind === 'choice' ? `: ${option.choices.join(', ')}` : '';
  return [text(`${option.summary}${allowed}${need}, e.g. `), code(option.example)];
}
