// A team answers "right" and "wrong": its topic learns, says what, and unlearns again.
import { beforeAll, describe, expect, test } from 'vitest';
import { readReports } from '../../src/chat/learn-answers.ts';
import type { ItemId, Scope } from '../../src/model/ids.ts';
import type { LearningState } from '../../src/model/learnt.ts';
import { listLatest } from '../../src/store/items.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listSubscriptions } from '../../src/store/subscriptions.ts';
import { saveVerdict } from '../../src/store/verdicts.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { testDatabases } from '../store/test-databases.ts';
import { askedAt } from './ask.ts';
import { openTeams, type Team } from './team.ts';

beforeAll(loadLanguageModel);

const scope = 'test/w' as Scope;

const hourMs = 3_600_000;
const places =
  'Clinics Bakeries Schools Ports Markets Theatres Wells Roads Farms Banks Parks'.split(' ');
const cities = 'Oslo Jakarta Rabat Rome Baku Astana Lima Quito Accra Dublin Seoul'.split(' ');

/** Reports that name the Board in passing, which this team does not want. */
const passing = places.map((place, at) => ({
  outlet: 'Courier',
  title: `${place} in Gaza open again after ${at + 11} weeks`,
  text: `${place} opened in street ${at + 70}. The Board of Peace was not asked, said a neighbour of number ${at * 7 + 3}.`,
  at: askedAt - (20 + at) * hourMs,
}));
/** And reports on its work, which it wants. */
const telling = cities.map((city, at) => ({
  outlet: 'Harbour Wire',
  title: `${city} pledges ${at + 20} million`,
  text: `${city} pledged ${at + 20} million to the Board of Peace for Gaza, its ${places[at]?.toLowerCase()} ministry said.`,
  at: askedAt - (50 + at) * hourMs,
}));

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(): Promise<{ store: Store; team: Team; elsewhere: Team }> {
    const store = await openEmpty();
    for (const reports of [passing, telling]) await bringNews(store, reports, { now: askedAt });
    const teams = await openTeams(store);
    return { store, team: teams.join('test', 'w'), elsewhere: teams.join('test', 'x') };
  }

  async function idsOf(store: Store): Promise<{ wrong: string[]; right: string[] }> {
    const items = await store.db.selectFrom('item').select(['id', 'title']).orderBy('id').execute();
    const find = (part: string) =>
      items.flatMap(({ id, title }) => (title.includes(part) ? [`i${id}`] : []));
    return { wrong: find('open again'), right: find('pledges') };
  }

  /** As if each had been typed, the pledges as right and the others as wrong. */
  async function answerAll(store: Store, { topics }: Team, ids: readonly string[]) {
    const topic = topics().find(({ handle }) => handle === 'gaza-board');
    if (topic === undefined) throw new Error('the topic is gone');
    const { right } = await idsOf(store);
    await store.transaction(async (tx) => {
      for (const id of ids) {
        const fits = right.includes(id);
        const subject = { itemId: Number(id.slice(1)) as ItemId };
        const reports = await readReports(tx, subject, { topic, scope, fits });
        const verdict = { ...subject, scope, person: 'u1', topicId: topic.id };
        await saveVerdict(tx, verdict, { fits, isManager: true, at: askedAt, reports });
      }
    });
  }

  // "latest" shows fifteen, and there are more.
  const titlesOf = async (store: Store, { topics }: Team) => {
    const topicId = topics().find(({ handle }) => handle === 'gaza-board')?.id;
    if (topicId === undefined) throw new Error('the topic is gone');
    return (await listLatest(store.db, { topicId, limit: 99 })).map(({ title }) => title);
  };
  const stateOf = async (team: Team) =>
    (await team.type('learned gaza-board')).data as LearningState;

  test('learns from twenty answers, tells what, and off, on and undo go back and forth', async () => {
    const { store, team, elsewhere } = await open();
    const { wrong, right } = await idsOf(store);
    await team.type('follow gaza-board');
    const before = await titlesOf(store, team);
    const [first] = right;
    expect((await team.type(`right ${first} gaza-board`)).text).toMatch(/Until then they change/);
    await answerAll(store, team, [...right.slice(1, 10), ...wrong.slice(0, 9)]);
    expect((await team.type('learned gaza-board')).text).toMatch(/^1 more answer is needed/m);
    const begun = await team.type(`wrong ${wrong[9]} gaza-board`);
    expect(begun.text).toMatch(/learns from the answers of this workspace now/);
    expect(begun.text).toMatch(/Of 20 answers the topic alone gets 10 right, .* others (19|20)\./);
    expect(begun.text).toMatch(/week 11 reports left the topic and 0 came to it/);

    // The eleventh was never answered: it is like the ten.
    expect(await titlesOf(store, team)).toEqual(
      before.filter((title) => title.includes('pledges')),
    );
    expect(await titlesOf(store, elsewhere)).toEqual(before);
    const why = (await team.type(`why ${wrong[10]}`)).text;
    expect(why).toMatch(/Not on .*Board of Peace/);
    expect(why).toMatch(/Learnt from your answers: −[\d.]+/);
    expect(why).toMatch(/Without learning it would be on the topic/);
    const [followed] = await listSubscriptions(store.db, {
      within: { platform: 'test', workspace: 'w' },
    });
    expect(followed?.topicId).toBe('t1');
    const learned = await team.type('learned gaza-board');
    expect(learned.text).toMatch(/Reports that name Gaza in the title: −\d/);
    expect((await stateOf(elsewhere)).fitting).toBe(0);

    const off = await team.type('learned gaza-board off');
    expect(off.text).toMatch(/week 0 reports left the topic and 11 came to it/);
    expect(await titlesOf(store, team)).toEqual(before);
    expect((await listSubscriptions(store.db, {})).map(({ topicId }) => topicId)).toEqual([
      'gaza-board',
    ]);
    expect((await team.type('learned')).text).toMatch(/20 answers.*learning is off/);
    await team.type('learned gaza-board on');
    expect(await titlesOf(store, team)).not.toEqual(before);
    const undone = await team.type(`wrong ${wrong[0]} gaza-board undo`);
    expect(undone.text).toMatch(/decides by its own words again/);
    expect(await titlesOf(store, team)).toEqual(before);
    await team.type('learned gaza-board forget');
    expect(await stateOf(team)).toMatchObject({ fitting: 0, unfitting: 0 });
  });
});
