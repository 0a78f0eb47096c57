// A few commands with every kind of option, for the tests of parsing and dispatch.
import { type Command, defineCommand, type Values } from '../../src/chat/command.ts';
import { card } from '../../src/view/spans.ts';

const dayMs = 86_400_000;
const shared = { audience: 'everyone', visibility: 'public' } as const;

/** Answers with the values it was given, so that tests can look at them. */
const echo = async (values: Values) => card('echo', [], { data: values });

const brief = defineCommand({
  ...shared,
  name: 'brief',
  summary: 'The briefing of a topic',
  examples: ['brief gaza-board 24h'],
  options: [
    {
      kind: 'text',
      name: 'topic',
      summary: 'the topic to read about',
      example: 'gaza-board',
      suggest: async (typed) =>
        ['gaza-board', 'syria-transition'].filter((id) => id.startsWith(typed)),
    },
    { kind: 'duration', name: 'since', summary: 'how far back', example: '24h', maxMs: 30 * dayMs },
    { kind: 'flag', name: 'full', summary: 'everything', example: '--full' },
  ],
  // The types of the values are those of the options, or this does not compile.
  run: async ({ topic, since, full }) => {
    const values: readonly [string | undefined, number | undefined, boolean] = [topic, since, full];
    return card('brief', [], { data: { topic: values[0], since: values[1], full: values[2] } });
  },
});

const story = defineCommand({
  ...shared,
  name: 'story',
  summary: 'All reports of a story',
  examples: ['story s12'],
  options: [
    { kind: 'text', name: 'id', summary: 'the number of a story', example: 's12', required: true },
  ],
  run: echo,
});

const search = defineCommand({
  ...shared,
  name: 'search',
  summary: 'Items with these words',
  examples: ['search donor conference'],
  options: [
    { kind: 'integer', name: 'most', summary: 'how many', example: '10', min: 1, max: 50 },
    {
      kind: 'text',
      name: 'words',
      summary: 'the words',
      example: 'donor',
      required: true,
      rest: true,
    },
  ],
  run: echo,
});

const feeds = defineCommand({
  ...shared,
  audience: 'managers',
  name: 'feeds',
  summary: 'The feeds',
  examples: ['feeds add https://a.example/rss'],
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'what to do',
      example: 'add',
      choices: ['list', 'add', 'remove'],
    },
    { kind: 'text', name: 'feed', summary: 'an address', example: 'f3', rest: true },
  ],
  // A choice has the type of its choices.
  run: async ({ action, feed }) => {
    const known: 'list' | 'add' | 'remove' | undefined = action;
    return card('feeds', [], { data: { action: known, feed } });
  },
});

const broken = defineCommand({
  ...shared,
  name: 'broken',
  summary: 'Throws',
  examples: [],
  options: [
    {
      kind: 'integer',
      name: 'count',
      summary: 'how many',
      example: '3',
      min: 1,
      max: 9,
      required: true,
    },
  ],
  run: async () => {
    throw new Error('a secret detail');
  },
});

const help = defineCommand({
  ...shared,
  name: 'help',
  summary: 'All commands',
  examples: [],
  options: [],
  run: async (_values, { commands }) => card('Commands', [], { data: commands.length }),
});

export const commands: readonly Command[] = [brief, story, search, feeds, broken, help];
