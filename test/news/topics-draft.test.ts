// What teams write about a topic: which words are taken, and what they match.
import { describe, expect, test } from 'vitest';
import type { TopicId } from '../../src/model/ids.ts';
import type { TopicDraft } from '../../src/model/team-topic.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { draftTopic } from '../../src/news/draft-topic.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { readDraft } from '../../src/news/read-draft.ts';
import { findHandleProblem, readHandle } from '../../src/news/read-handle.ts';
import { readTerms, writeTerms } from '../../src/news/read-terms.ts';
import { scoreTopics } from '../../src/news/score-topics.ts';
import { nameTable, topicIndex } from '../jobs/test-desk.ts';

const plain: TopicDraft = {
  name: 'Port',
  words: { '*': ['port sudan'] },
  without: {},
  beside: {},
  strictness: 'normal',
};

function judge(change: Partial<TopicDraft>, title: string, text = '', lang = 'en') {
  const topic = { ...draftTopic({ ...plain, ...change }), id: 't1' as TopicId, handle: 'port' };
  const index = compileTopics([topic], nameTable);
  const part = { title, text, lang };
  return scoreTopics(part, findHits(part, index), index)[0];
}

describe('words', () => {
  test.each([
    [
      'en: port sudan, red sea port\nar: بورتسودان',
      { en: ['port sudan', 'red sea port'], ar: ['بورتسودان'] },
    ],
    ['port sudan, ar: بورتسودان، ميناء', { '*': ['port sudan'], ar: ['بورتسودان', 'ميناء'] }],
    ['ar: ميناء\nharbour', { ar: ['ميناء'], '*': ['harbour'] }],
    ['UN; sanction*', { '*': ['UN', 'sanction*'] }],
    ['  port\u202e sudan \u200f, port sudan', { '*': ['port sudan'] }],
    ['(port|harbour)+ $^, [a-z]{3}x', { '*': ['port', 'harbour', 'a-z 3 x'] }],
    ['מרינה, порт', { '*': ['מרינה', 'порт'] }],
    ['', {}],
  ])('“%s” are read', (typed, terms) => {
    expect(readTerms(typed).terms).toEqual(terms);
    expect(readTerms(writeTerms(readTerms(typed).terms)).terms).toEqual(terms);
  });

  test.each([
    ['the', /too common/],
    ['of the', /too common/],
    ['un', /too short/],
    ['a*', /too short/],
    ['في', /too short|too common/],
    ['***', /no letter/],
    ['one two three four five six seven eight nine', /too long/],
    ['x'.repeat(6_000), /too long/],
  ])('“%s” is refused with the reason', (typed, reason) => {
    const { terms, problems } = readTerms(typed);
    expect(terms).toEqual({});
    expect(problems.join()).toMatch(reason);
    expect(problems.join().length).toBeLessThan(200);
  });

  test('are 300 at most, and a name is needed', () => {
    const many = Array.from({ length: 301 }, (_, n) => `harbour${n}`).join(',');
    expect(readDraft({ name: 'x', words: many })).toMatchObject({
      kind: 'problems',
      problems: [expect.stringMatching(/301 words; a topic may have 300/)],
    });
    expect(readDraft({ words: 'harbour' })).toMatchObject({ kind: 'problems' });
    expect(readDraft({ name: 'x' })).toMatchObject({ kind: 'problems' });
  });
});

describe('a draft', () => {
  test('finds its words in a title or a lead, the plural too, and says which', () => {
    expect(judge({}, 'Fire in Port Sudan')).toMatchObject({ onTopic: true });
    expect(judge({ words: { '*': ['depot'] } }, 'Rain', 'Two depots burned.')).toMatchObject({
      onTopic: true,
      reasons: [{ found: 'depots', concept: 'depot' }],
    });
    expect(judge({}, 'Sudan opens a port')).toBeUndefined();
  });

  test('leaves out what must not be named, and wants what must be named beside', () => {
    const without = { '*': ['football'] };
    expect(judge({ without }, 'Port Sudan wins at football')).toMatchObject({
      onTopic: false,
      excludedBy: 'It names “football”, which this topic leaves out.',
    });
    const beside = { '*': ['drone'] };
    expect(judge({ beside }, 'Fire in Port Sudan')?.onTopic).toBe(false);
    expect(judge({ beside }, 'Fire in Port Sudan', 'A drone fell.')?.onTopic).toBe(true);
    expect(judge({ beside }, 'A drone fell')?.onTopic).not.toBe(true);
  });

  test('is looser or stricter as it is told', () => {
    const deep = `${'Rain fell on the hills today. '.repeat(30)}\n\nIt was seen in Port Sudan.`;
    expect(judge({ strictness: 'loose' }, 'Rain', deep)?.onTopic).toBe(true);
    expect(judge({}, 'Rain', deep)?.onTopic).toBe(false);
    expect(judge({ strictness: 'strict' }, 'Rain', 'It fell in Port Sudan.')?.onTopic).toBe(false);
    expect(judge({ strictness: 'strict' }, 'Rain in Port Sudan')?.onTopic).toBe(true);
  });

  test('of one team changes nothing for the topics of others', () => {
    const draft = draftTopic({
      ...plain,
      words: { fr: ['conseil'], it: ['pace'], und: ['board'] },
    });
    const topic = { ...draft, id: 't1' as TopicId, handle: 'x', scope: 'a/b' as never };
    const both = compileTopics([...topicIndex.topics, topic], nameTable);
    const part = { title: 'Board of Peace', text: 'technocrats ceasefire Gaza', lang: 'it' };
    const alone = scoreTopics(part, findHits(part, topicIndex), topicIndex);
    const beside = scoreTopics(part, findHits(part, both), both);
    expect(beside.filter(({ topicId }) => topicId !== 't1')).toEqual(alone);
  });
});

describe('a handle', () => {
  test.each([
    ['Port Sudan!', 'port-sudan'],
    ['بورتسودان', 'بورتسودان'],
    ['--a--b--', 'a-b'],
    ['ＰＯＲＴ\u202e', 'port'],
    ['<@!123>', '123'],
    ['x'.repeat(6_000), 'x'.repeat(40)],
    ['"); drop table', 'drop-table'],
    ['***', ''],
  ])('“%s” becomes “%s”', (typed, handle) => expect(readHandle(typed)).toBe(handle));

  test.each(['', 't12', 's3', '42', 'all', 'x'])('“%s” is refused', (handle) => {
    expect(findHandleProblem(handle)).toMatch(/\.$/);
  });
});
