// A team's own topics: make, copy, change, try and remove them.
import { chooseTopic } from '../src/chat/choose-topic.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import type { Form } from '../src/chat/form.ts';
import { suggestTopics } from '../src/chat/suggestions.ts';
import { tryWords } from '../src/chat/try-words.ts';
import {
  changeTopic,
  copyTopic,
  findOwn,
  makeTopic,
  removeTopic,
} from '../src/chat/write-topic.ts';
import type { Card } from '../src/model/card.ts';
import type { Topic } from '../src/model/topic.ts';
import { writeTerms } from '../src/news/read-terms.ts';
import { card, code, note, paragraph, text } from '../src/view/spans.ts';

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';
const actions = ['new', 'edit', 'copy', 'test', 'remove'] as const;
type Action = (typeof actions)[number];

const examples: Readonly<Record<Action, string>> = {
  new: 'topic new port-sudan words:"port sudan, red sea port, بورتسودان"',
  edit: 'topic edit port-sudan threshold:strict',
  copy: 'topic copy gaza-board',
  test: 'topic test port sudan, red sea port',
  remove: 'topic remove port-sudan',
};

export const topic = defineCommand({
  name: 'topic',
  summary: 'Topics of your own: make one, copy a built-in one, change, test or remove it',
  audience: 'managers',
  visibility: 'private',
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'what to do',
      example: 'new',
      required: true,
      choices: actions,
    },
    {
      kind: 'text',
      name: 'topic',
      summary: 'the handle of the topic; for test also words, a link or the number of a report',
      example: 'port-sudan',
      rest: true,
      suggest: suggestTopics,
    },
    { kind: 'text', name: 'name', summary: 'the name that people read', example: 'Port Sudan' },
    {
      kind: 'text',
      name: 'words',
      summary: 'words to look for, with commas between; "ar:" in front says the language',
      example: 'port sudan, red sea port, بورتسودان',
    },
    {
      kind: 'text',
      name: 'without',
      summary: 'words that must not be named',
      example: 'football, cricket',
    },
    {
      kind: 'text',
      name: 'beside',
      summary: 'words of which one must be named as well',
      example: 'attack, drone*',
    },
    {
      kind: 'choice',
      name: 'threshold',
      summary: 'how plainly a report must name it',
      example: 'normal',
      choices: ['loose', 'normal', 'strict'],
    },
    { kind: 'flag', name: 'sure', summary: 'remove it without asking', example: 'yes' },
  ],
  examples: Object.values(examples),
  findForm: async (values, context) => {
    if (!context.isManager || context.store.readOnly || values.words !== undefined)
      return undefined;
    if (values.action === 'new') return newForm(values.topic, values.name);
    if (values.action !== 'edit' || values.topic === undefined || hasFields(values))
      return undefined;
    const choice = chooseTopic(values.topic, context.topics);
    return choice.kind === 'topic' ? await editForm(choice.topic, context) : undefined;
  },
  run: async (values, context) => {
    const { action, topic: typed, sure } = values;
    const fields = { ...values, strictness: values.threshold };
    if (action !== 'test' && context.store.readOnly) return card(busy, [], { tone: 'warn' });
    if (action === 'new') return await makeTopic(typed, fields, context);
    if (typed === undefined) {
      return action === 'test' && values.words !== undefined
        ? await tryWords(values.words, fields, context)
        : missingCard(action);
    }
    if (action === 'test') return await tryWords(typed, fields, context);
    // "topic remove port-sudan sure" is typed as often as "--sure".
    const named = action === 'remove' ? typed.replace(/\s+sure$/i, '') : typed;
    const saysSure = named !== typed;
    const choice = chooseTopic(named, context.topics);
    if (choice.kind === 'unknown') return choice.card;
    if (action === 'copy') return await copyTopic(choice.topic, context);
    if (action === 'remove') return await removeTopic(choice.topic, sure || saysSure, context);
    if (!hasFields(values) && choice.topic.scope !== undefined)
      return await showFields(choice.topic, context);
    return await changeTopic(choice.topic, fields, context);
  },
});

interface Fields {
  readonly name?: string | undefined;
  readonly words?: string | undefined;
  readonly without?: string | undefined;
  readonly beside?: string | undefined;
  readonly threshold?: string | undefined;
}

function hasFields({ name, words, without, beside, threshold }: Fields): boolean {
  return [name, words, without, beside, threshold].some((value) => value !== undefined);
}

function newForm(typed: string | undefined, name = typed): Form {
  return toForm('New topic', { threshold: 'normal', ...(name !== undefined && { name }) });
}

async function editForm(topic: Topic, context: CommandContext): Promise<Form | undefined> {
  const own = await findOwn(topic, context);
  if (own === undefined) return undefined;
  const title = own.base === undefined ? 'Change a topic' : 'Add to a built-in topic';
  return toForm(title, toFields(own.draft));
}

function toFields({ name, words, without, beside, strictness }: OwnDraft): Fields {
  const [looked, left, company] = [words, without, beside].map(writeTerms);
  return { name, words: looked, without: left, beside: company, threshold: strictness };
}

type OwnDraft = NonNullable<Awaited<ReturnType<typeof findOwn>>>['draft'];

function toForm(title: string, fields: Fields): Form {
  const field = (option: keyof Fields, long = false) => {
    const value = fields[option];
    return { option, ...(value && { value }), ...(long && { long }) };
  };
  const wanted = [field('words', true), field('without', true), field('beside', true)];
  return { title, fields: [field('name'), ...wanted, field('threshold')] };
}

// Where no form can be opened, what could be changed is shown as it would be typed.
async function showFields(topic: Topic, context: CommandContext): Promise<Card> {
  const own = await findOwn(topic, context);
  const fields = own === undefined ? {} : toFields(own.draft);
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`${name}:"${value.replaceAll('\n', ', ')}"`] : [],
  );
  const line = `topic edit ${topic.handle} ${typed.join(' ')}`;
  return card(
    'What should change?',
    [paragraph(text('As it is now: '), code(line)), note(text('What is left out stays as it is.'))],
    { tone: 'info', data: { handle: topic.handle, ...fields } },
  );
}

function missingCard(action: Action): Card {
  return card(
    'Which topic?',
    [
      paragraph(text('For example: '), code(examples[action])),
      note(text('All topics: '), code('topics')),
    ],
    { tone: 'warn' },
  );
}
