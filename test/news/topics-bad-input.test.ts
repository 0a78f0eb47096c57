// Texts that are broken, tiny, huge, shouted, disguised or stuffed: what the topics make of them.
import { describe, expect, test } from 'vitest';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import { compileTopics } from '../../src/news/compile-topics.ts';
import { findHits } from '../../src/news/find-hits.ts';
import { scoreTopics } from '../../src/news/score-topics.ts';

const { topics, names } = await loadTopics();
const index = compileTopics(topics, names);

function findTopics(title: string, text = '', lang = 'en'): readonly string[] {
  const part = { title, text, lang };
  return scoreTopics(part, findHits(part, index), index)
    .filter(({ onTopic }) => onTopic)
    .map(({ topicId }) => topicId)
    .sort();
}

const call = 'Trump and Sharaa speak by phone about sanctions on Syria';

describe('is still on its topic', () => {
  test.each([
    ['a shouted headline', call.toUpperCase()],
    ['Cyrillic letters that look Latin', call.replaceAll('a', 'а').replaceAll('o', 'о')],
    ['Greek letters that look Latin', call.replaceAll('o', 'ο')],
    [
      'invisible spaces inside words',
      call.replaceAll('ri', 'r\u200bi').replaceAll('ar', 'a\u2060r'),
    ],
    ['soft hyphens inside words', call.replaceAll('nc', 'n\u00adc')],
    ['wide letters', call.replace('Syria', 'Ｓｙｒｉａ').replace('Sharaa', 'Ｓｈａｒａａ')],
    ['a shouted name with marks', 'CONSEIL DE LA PAIX : TRUMP INVITE MACRON POUR GAZA'],
  ])('%s', (_case, title) => {
    expect(findTopics(title)).toHaveLength(1);
  });
});

describe('is on no topic', () => {
  const stuffed = 'Board of Peace Gaza Hamas Trump stabilization force '.repeat(40);
  test.each([
    ['nothing', '', ''],
    ['one word', 'Syria', ''],
    ['one word twice', 'Gaza', 'Gaza'],
    ['signs only', '?!…', '\u200b\u200b ... --- \ufffd'],
    [
      'a line of tags under other news',
      'Rain expected in Paris',
      'It will rain.\n\nTags: Syria, Sharaa, sanctions, Caesar Act, Board of Peace, Gaza, Hamas, SDF',
    ],
    [
      'related topics with bars',
      'Rain expected in Paris',
      'Related topics\nAhmed al-Sharaa | Syria sanctions | SDF | Mazloum Abdi | Board of Peace | Gaza',
    ],
    ['stuffed keywords', 'Best phones of the year', stuffed],
    [
      'a verb that a shouted headline makes an acronym',
      'SYRIA IS READY FOR THE WORLD CUP, GIVE US FOOTBALL',
      '',
    ],
  ])('%s', (_case, title, text) => {
    expect(findTopics(title, text)).toEqual([]);
  });
});

test.each([
  ['many words', 'Syria and the SDF met Trump on Gaza. '.repeat(6_000)],
  ['one long word', 'Syria'.repeat(40_000)],
  ['tags without an end', 'Syria, '.repeat(30_000)],
  ['marks without an end', `Syria${'\u0301'.repeat(200_000)}`],
])('200 KB of %s end within seconds', (_case, text) => {
  const start = performance.now();
  findTopics('Syria', text);
  expect(performance.now() - start).toBeLessThan(5000);
});
