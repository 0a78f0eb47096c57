// Typed lines as commands, right ones and wrong ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeUsage } from '../../src/chat/command.ts';
import { parseCommandText } from '../../src/chat/parse-command-text.ts';
import { readCard } from '../view/card-words.ts';
import { clock } from '../view/sample-briefing.ts';
import { commands } from './sample-commands.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function parse(line: string) {
  const reading = parseCommandText(line, commands, clock);
  if (reading.kind !== 'command') return reading.kind;
  return { [reading.parsed.command.name]: reading.parsed.values };
}

const brief = (values: object) => ({ brief: { full: false, ...values } });
const search = (words: string, more = {}) => ({ search: { words, ...more } });

test.each([
  ['brief', brief({})],
  ['brief gaza-board', brief({ topic: 'gaza-board' })],
  ['brief gaza-board 24h', brief({ topic: 'gaza-board', since: dayMs })],
  ['  BRIEF   gaza-board  3 d ', brief({ topic: 'gaza-board', since: 3 * dayMs })],
  ['brief 24h', brief({ since: dayMs })],
  ['brief last week', brief({ since: 7 * dayMs })],
  ['brief yesterday', brief({ since: 36.5 * hourMs })],
  ['brief board of peace 2 days', brief({ topic: 'board of peace', since: 2 * dayMs })],
  ['brief "last week" 24h', brief({ topic: 'last week', since: dayMs })],
  ['brief topic:gaza-board since:24h', brief({ topic: 'gaza-board', since: dayMs })],
  ['brief since:24h gaza-board', brief({ topic: 'gaza-board', since: dayMs })],
  ['brief topic:"board of peace"', brief({ topic: 'board of peace' })],
  ['brief topic:“board of peace” 24h', brief({ topic: 'board of peace', since: dayMs })],
  ['brief «board of peace»', brief({ topic: 'board of peace' })],
  ['brief “board of peace', brief({ topic: 'board of peace' })],
  ['brief gaza-board --full', brief({ topic: 'gaza-board', full: true })],
  ['brief --full gaza-board', brief({ topic: 'gaza-board', full: true })],
  ['brief --full=no', brief({})],
  ['brief full:yes', brief({ full: true })],
  ['brief --since 48h gaza-board', brief({ topic: 'gaza-board', since: 2 * dayMs })],
  ['brief since: 48h', brief({ since: 2 * dayMs })],
  ['brief gaza-board since 48h', brief({ topic: 'gaza-board', since: 2 * dayMs })],
  ['brief Topic gaza-board', brief({ topic: 'gaza-board' })],
  ['brief "topic" 48h', brief({ topic: 'topic', since: 2 * dayMs })],
  ['brief topic since:48h', brief({ topic: 'topic', since: 2 * dayMs })],
  ['brief topic', brief({ topic: 'topic' })],
  ['brief --full gaza-board 48h', brief({ topic: 'gaza-board', full: true, since: 2 * dayMs })],
  ['search Note: donors', search('Note: donors')],
  ['brief --since=48h', brief({ since: 2 * dayMs })],
  ['brief ٢٤h', brief({ since: dayMs })],
  ['brief مجلس السلام', brief({ topic: 'مجلس السلام' })],
  ['/brief gaza-board', brief({ topic: 'gaza-board' })],
  ['/sitrep brief gaza-board', brief({ topic: 'gaza-board' })],
  ['sitrep brief', brief({})],
  ['story s12', { story: { id: 's12' } }],
  ['search donor conference', search('donor conference')],
  ['search 5 donor conference', search('donor conference', { most: 5 })],
  ['search "donor conference"', search('donor conference')],
  ['search “donor conference” Amman', search('"donor conference" Amman')],
  ['search site:example --x OR (a', search('site:example --x OR (a')],
  ["search Şara'nın ziyareti", search("Şara'nın ziyareti")],
  ['feeds', { feeds: {} }],
  [
    'feeds add https://a.example/rss?x=1:2',
    { feeds: { action: 'add', feed: 'https://a.example/rss?x=1:2' } },
  ],
  ['feeds ADD "https://a.example/"', { feeds: { action: 'add', feed: 'https://a.example/' } }],
  ['', 'nothing'],
  [' / ', 'nothing'],
  ['/sitrep', 'nothing'],
  ['\u202e\u200b', 'nothing'],
])('%s', (line, expected) => {
  expect(parse(line)).toEqual(expected);
});

describe('a mistake is answered with what would be right', () => {
  test.each([
    ['brif gaza', ['There is no command “brif”', 'Did you mean brief?']],
    ['xyzzyx', ['There is no command “xyzzyx”', 'All commands: help']],
    [
      'story',
      ['Something is missing: the number of a story, such as s12.', 'How it is typed: story <id>'],
    ],
    [
      'brief gaza-board 24x',
      [
        '“24x” does not fit since: it must be a time such as 24h, 3 d, week or yesterday, at most 30 days.',
      ],
    ],
    [
      'brief gaza-board 900d',
      [
        '“900d” does not fit since: it must be a time such as 24h, 3 d, week or yesterday, at most 30 days.',
      ],
    ],
    [
      'brief 0h',
      [
        '“0h” does not fit since: it must be a time such as 24h, 3 d, week or yesterday, at most 30 days.',
      ],
    ],
    [
      'brief since:',
      [
        'Something is missing after since: it must be a time such as 24h, 3 d, week or yesterday, at most 30 days.',
      ],
    ],
    [
      'brief gaza-board 24h extra',
      ['“extra” is one word too many.', 'How it is typed: brief [topic] [since] [--full]'],
    ],
    ['brief --sinse 24h', ['There is no option “--sinse” here. Did you mean --since?']],
    ['broken 12', ['“12” does not fit count: it must be a whole number from 1 to 9.']],
    ['broken three', ['“three” does not fit count: it must be a whole number from 1 to 9.']],
    ['feeds ad x', ['“ad” does not fit action: it must be list, add or remove.']],
    ['search most:0 donor', ['“0” does not fit most: it must be a whole number from 1 to 50.']],
    ['brief full:maybe', ['“maybe” does not fit full: it must be yes or no.']],
  ])('%s', (line, expected) => {
    const reading = parseCommandText(line, commands, clock);
    expect(reading.kind).toBe(line === 'story' ? 'missing' : 'problem');
    expect('card' in reading ? readCard(reading.card) : []).toEqual(
      expect.arrayContaining(expected),
    );
  });

  test('and a long text is not repeated whole', () => {
    const reading = parseCommandText('x'.repeat(10_000), commands, clock);
    expect(JSON.stringify(reading).length).toBeLessThan(500);
  });
});

test('the usage of a command shows what must be given', () => {
  expect(commands.map(describeUsage)).toEqual([
    'brief [topic] [since] [--full]',
    'story <id>',
    'search [most] <words>',
    'feeds [list|add|remove] [feed]',
    'broken <count>',
    'help',
  ]);
});

test('any text at all gets an answer', () => {
  const word = fc.constantFrom(
    'brief',
    'story',
    'search',
    'feeds',
    'broken',
    '/',
    '--',
    '--since',
    'since:',
    'since=',
    '"',
    '“',
    '24h',
    '3',
    'd',
    'constructor:1',
    '__proto__:x',
    '--__proto__',
    'topic:"',
    ':',
    '١٢',
    '\u202e',
  );
  const line = fc.oneof(
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 7 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `brief ${text}`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(line, (text) => {
      const reading = parseCommandText(text, commands, clock);
      expect(['command', 'problem', 'missing', 'nothing']).toContain(reading.kind);
      if (reading.kind !== 'command') return;
      const { command, values } = reading.parsed;
      const names = command.options.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(Object.keys(values)));
    }),
    { numRuns: 2000 },
  );
});
