// The commands that say why: story, why, missed.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReplayItem } from '../../src/jobs/replay.ts';
import type { ItemId, StoryId, TopicId } from '../../src/model/ids.ts';
import type { Item } from '../../src/model/item.ts';
import type { StoryTimeline } from '../../src/model/story-timeline.ts';
import { listLatest } from '../../src/store/items.ts';
import { recordLedger } from '../../src/store/ledger.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listPartsOfItem } from '../../src/store/story-parts.ts';
import { bringNews } from '../jobs/bring-news.ts';
import * as samples from '../jobs/sample-reports.ts';
import { ask, askedAt, fill } from './ask.ts';

const hourMs = 3_600_000;
let store: Store;
let items: readonly Item[];

beforeAll(async () => {
  store = await openStore(':memory:', { now: () => askedAt });
  await fill(store);
  items = await listLatest(store.db, { limit: 99 });
  return () => store.close();
});

function idOf({ url }: ReplayItem): ItemId {
  const found = items.find((item) => item.url === url);
  if (found === undefined) throw new Error(`${url} was not stored`);
  return found.id;
}

async function storyOf(sample: ReplayItem): Promise<string> {
  const [place] = await listPartsOfItem(store.db, idOf(sample));
  return `s${place?.storyId}`;
}

describe('story', () => {
  test('shows the reports in order of time, copies under what they repeat', async () => {
    const id = await storyOf(samples.firstCall);
    const { lines, data } = await ask(store, `story ${id}`);
    const { story, reports, topics } = data as StoryTimeline;
    expect(lines[0]).toBe(`${id} ${story.headline}`);
    expect(reports.map(({ title }) => title)).toEqual([
      samples.firstCall.title,
      samples.firstCallInArabic.title,
      samples.firstCallCopied.title,
    ]);
    const shown = lines.filter((line) => line.startsWith('* '));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toMatch(/copied by \[Citadel Post \(en\)\]/);
    expect(topics.map((topic) => topic.handle)).toEqual(['sdf-integration', 'syria-transition']);
  });

  test('takes the number with or without its letter', async () => {
    const id = await storyOf(samples.firstCall);
    for (const typed of [id, id.toUpperCase(), `#${id}`, id.slice(1)]) {
      expect((await ask(store, `story ${typed}`)).lines[0], typed).toContain(id);
    }
  });

  test.each(['s999', 'i1', 'f1', 'Trump', 's0', 's-1', 's99999999999999999999'])(
    '%s is no story, and that is said',
    async (typed) => {
      const { card, text } = await ask(store, `story ${typed}`);
      expect(card.tone).toBe('warn');
      expect(text).toContain(`There is no story “${typed}”`);
      expect(text).toMatch(/brief/);
    },
  );
});

describe('why, of an item', () => {
  test('names words, points, what is needed, and the evidence for its story', async () => {
    const { lines, text } = await ask(store, `why i${idOf(samples.firstCallInArabic)}`);
    expect(lines[0]).toContain(samples.firstCallInArabic.title);
    expect(text).toMatch(/On Syria[^\n]*: [\d.]+ points, [\d.]+ are needed\./);
    expect(
      lines.some((line) => /^\* \+[\d.]+ points? in the title for .+: .*(الشرع|ترامب)/.test(line)),
    ).toBe(true);
    expect(text).toContain(`In story ${await storyOf(samples.firstCall)}`);
    expect(text).toMatch(/Trump/);
    expect(text).toMatch(/بوصلة المشرق/);
  });

  test('of a copy names the item whose text it is', async () => {
    const { text } = await ask(store, `why i${idOf(samples.firstCallCopied)}`);
    expect(text).toContain(`Its text repeats i${idOf(samples.firstCall)}`);
    expect(text).toMatch(/100 % of the shorter text/);
    expect(text).toMatch(/Not announced/);
  });

  test('of two subjects reckons each by itself', async () => {
    const { lines } = await ask(store, `why i${idOf(samples.twoSubjects)}`);
    const heads = lines.filter((line) => line.startsWith('# Subject'));
    expect(heads).toHaveLength(2);
    const [first, second] = heads.map((head) => lines.indexOf(head));
    expect(lines.slice(first, second).join('\n')).toMatch(/On .*Gaza/);
    expect(lines.slice(first, second).join('\n')).not.toMatch(/On .*SDF/);
    expect(lines.slice(second).join('\n')).toMatch(/On .*SDF/);
  });

  test('tells what was taken out of the page', async () => {
    const { text } = await ask(store, `why i${idOf(samples.furnished)}`);
    expect(text).toMatch(/Taken out as page furniture: .*58 min/);
  });

  test('of other news says that nothing speaks for a topic', async () => {
    const { text } = await ask(store, `why i${idOf(samples.offTopic)}`);
    expect(text).toMatch(/Nothing in it speaks for any topic/);
    expect(text).not.toMatch(/In story/);
  });
});

describe('why, of a story', () => {
  test('gives the evidence by which each report joined', async () => {
    const id = await storyOf(samples.firstCall);
    const { lines, data } = await ask(store, `why ${id}`);
    expect(lines[1]).toMatch(/^Why these 3 reports are one story/);
    const shown = lines.filter((line) => line.startsWith('* '));
    expect(shown).toHaveLength(3);
    expect(shown[1]).toMatch(/Trump/);
    // An Arabic headline at the head would turn the English reason round.
    for (const line of shown) expect(line).toMatch(/^\* i\d+ /);
    expect(shown[2]).toMatch(/repeats i\d+/);
    expect((data as { reports: readonly unknown[] }).reports).toHaveLength(3);
  });

  test('of one report says that it is the only one', async () => {
    const { lines } = await ask(store, `why ${await storyOf(samples.undated)}`);
    expect(lines[1]).toBe('Only one report so far:');
  });

  test.each(['s999', 'i999', 'f1', '12', 'gaza-board'])(
    '%s is neither item nor story',
    async (typed) => {
      const { card, text } = await ask(store, `why ${typed}`);
      expect(card.tone).toBe('warn');
      expect(text).toContain(`There is no item or story “${typed}”`);
    },
  );
});

test('why understands the web address of a report, and of none that the team does not see', async () => {
  const { url = '' } = samples.firstCallCopied;
  const { text } = await ask(store, `why i${idOf(samples.firstCallCopied)}`);
  for (const typed of [url, `<${url}>`, `${url}#comments`, `${url}/`])
    expect((await ask(store, `why ${typed}`)).text).toBe(text);
  expect((await ask(store, 'why https://nowhere.example/1')).text).toMatch(/There is no report “/);
  const hidden = await openStore(':memory:', { now: () => askedAt });
  await fill(hidden);
  await hidden.db
    .updateTable('feed_access')
    .set({ scope: 'test/x' as never })
    .execute();
  expect((await ask(hidden, `why ${url}`)).text).toMatch(/There is no report “/);
  await hidden.close();
});

describe('missed', () => {
  test('lists what was held back, each with its reason', async () => {
    const { lines } = await ask(store, 'missed sdf-integration 9d');
    const copy = lines.find((line) => line.includes(samples.firstCallCopied.title));
    expect(copy).toMatch(/Citadel Post i\d+: Its text repeats that of i\d+\. sdf-integration$/);
  });

  test('says what holds for several topics once, and names them', async () => {
    const { lines } = await ask(store, 'missed 9d');
    const copies = lines.filter((line) => line.includes(samples.firstCallCopied.title));
    expect(copies).toHaveLength(1);
    expect(copies[0]).toMatch(/ sdf-integration, syria-transition$/);
  });

  test('tells near misses apart, with what was wanting, and leaves out what is far off', async () => {
    const own = await openStore(':memory:', { now: () => askedAt });
    const reports = [
      { title: 'Pupils of Hasakah and Raqqa sign up', text: 'Hasakah follows Damascus.' },
      { title: 'Hasakah bakes the largest bread', text: 'It was nine metres long.' },
      { title: 'Late goal for the football team of Syria', text: 'Damascus danced all night.' },
    ];
    const about = { outlet: 'Courier', at: askedAt };
    await bringNews(
      own,
      reports.map((one) => ({ ...about, ...one })),
      { now: askedAt },
    );
    const { lines, text } = await ask(own, 'missed');
    expect(lines).toContain('# Nearly on a topic');
    expect(text).not.toContain('On a topic, but held back');
    expect(text).toMatch(/sign up — Courier i\d+: What the topic must be about is not named/);
    expect(text).toMatch(/bread — Courier i\d+: Only [\d.]+ of the [\d.]+ points/);
    expect(text).not.toContain('Late goal');
    await own.close();
  });

  test('keeps to the topic and the time that are asked for', async () => {
    const { lines } = await ask(store, 'missed gaza-board 9d');
    expect(lines.join('\n')).not.toContain(samples.firstCallCopied.title);
    const { text, data } = await ask(store, 'missed gaza-board 1h');
    expect(text).toMatch(/Nothing on .* was held back in the last hour\./);
    expect(data).toEqual([]);
  });

  test('tells what could not be posted by its story', async () => {
    const own = await openStore(':memory:', { now: () => askedAt });
    const sentence = 'It could not be posted: The channel was deleted.';
    const about = { storyId: 7 as StoryId, topicId: 'gaza-board' as TopicId };
    const at = askedAt - hourMs;
    const channel = { platform: 'test', workspace: 'w', channel: 'c' };
    await recordLedger(own.db, [{ ...about, channel, reason: 'parked', sentence, at }]);
    expect((await ask(own, 'missed gaza-board')).text).toContain(`s7: ${sentence}`);
    await own.close();
  });

  test('says when there is more than fits', async () => {
    const own = await openStore(':memory:', { now: () => askedAt });
    const toSentence = (n: number) => `Its text repeats that of i${n}.`;
    await recordLedger(
      own.db,
      Array.from({ length: 25 }, (_, n) => ({
        reason: 'copy' as const,
        sentence: toSentence(n),
        at: askedAt - n,
      })),
    );
    const { lines } = await ask(own, 'missed');
    expect(lines.filter((one) => one.startsWith('* '))).toHaveLength(20);
    expect(lines).toContain('There is more; ask for less time.');
    await own.close();
  });

  test('names the nearest topics', async () => {
    const { text, card } = await ask(store, 'missed sdf-intergation');
    expect(card.tone).toBe('warn');
    expect(text).toContain('sdf-integration');
  });
});
