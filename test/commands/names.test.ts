// The table of names: looked up, added to for all or for one team, and what is refused.
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/chat/command.ts';
import { findSpellingProblem } from '../../src/news/check-spelling.ts';
import { findNames } from '../../src/news/find-name.ts';
import type { Store } from '../../src/store/open-store.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { bringNews } from '../jobs/bring-news.ts';
import { nameTable } from '../jobs/test-desk.ts';
import { testDatabases } from '../store/test-databases.ts';
import { askedAt } from './ask.ts';
import { openTeams, type Teams } from './team.ts';

beforeAll(loadLanguageModel);

const add = 'names add "Ahmed al-Sharaa" "Ahmad Chareh" "Tchareh"';
const reports = [
  'Tchareh lands in Ankara',
  'Ahmad Chareh meets the press',
  'Sharaa meets the press in Doha',
  'Rents rise again in spring',
  'A goal in the last minute',
  'The bread queue grows longer',
].map((title, at) => ({
  outlet: 'Harbour Wire',
  title,
  text: `Report ${at} of the day, written at noon by our own people in the office.`,
  at: askedAt - (at + 1) * 3_600_000,
}));

describe.each(testDatabases)('on $name', ({ openEmpty }) => {
  async function open(): Promise<{ store: Store; teams: Teams }> {
    const store = await openEmpty();
    await bringNews(store, reports, { now: askedAt });
    return { store, teams: await openTeams(store) };
  }
  const spellingsOf = (teams: Teams) =>
    teams.book.names.entries.find(({ id }) => id === 'name:ahmed-al-sharaa')?.variants;

  test('an editor adds a spelling for everybody, and takes it out again', async () => {
    const { teams } = await open();
    const team = teams.join('test', 'w');
    expect((await team.type('names sharaa')).text).toMatch(
      /Ahmed al-Sharaa: \d+ spellings(.*\n)*.*الشرع/,
    );
    const added = await team.type(add);
    expect(added.text).toMatch(/week 1 of 6 reports is found by that alone/);
    expect(added.text).toMatch(/counts for everybody/);
    expect(spellingsOf(teams)).toContain('Ahmad Chareh');
    expect((await team.type('names "ahmad CHAREH"')).text).toMatch(
      /Added here: Ahmad Chareh · Tchareh/,
    );
    expect((await team.type('search press doha')).data).toHaveLength(1);
    const all = await team.type('search tchareh');
    expect(all.data).toHaveLength(3);
    expect(all.text).toMatch(/Looked for in all spellings of Ahmed al-Sharaa/);
    expect((await team.type(add)).text).toMatch(/has all these spellings already/);
    const elsewhere = teams.join('test', 'x');
    const other = await elsewhere.type('names remove "Ahmad Chareh"', { isEditor: false });
    expect(other.text).toMatch(/only their editors can take it out/);
    expect((await team.type('names remove "ahmad chareh"')).text).toMatch(/^Removed from Ahmed/);
    expect(spellingsOf(teams)).not.toContain('Ahmad Chareh');
    expect((await team.type('names remove Sharaa')).text).toMatch(/What Sitrep ships stays/);
  });

  test('who is no editor adds for the topics of the own workspace', async () => {
    const { teams } = await open();
    const changes: Partial<CommandContext> = { isEditor: false };
    const team = teams.join('test', 'w');
    const elsewhere = teams.join('test', 'x');
    await team.type('topic copy syria-transition', changes);
    await team.type('topic new rents words:"rents, spring prices"', changes);
    const added = await team.type(add, changes);
    expect(added.text).toMatch(/this workspace’s own topics that use the name/);
    expect(added.text).toMatch(/Judged again over the stored week: syria-transition\./);
    expect(spellingsOf(teams)).not.toContain('Ahmad Chareh');
    expect((await elsewhere.type('names chareh', changes)).text).not.toMatch(/Ahmad Chareh/);
    const { text } = await team.type('why i1', changes);
    expect(text).toMatch(/in the title for .*: Tchareh/);
    expect((await elsewhere.type('why i1', changes)).text).not.toMatch(/: Tchareh/);
    // A new name brings its other spellings into topics that have one of them among their words.
    await team.type('names add "spring prices" "Frühlingspreise" kind:group', changes);
    const tried = await team.type('topic test rents', changes);
    expect(tried.card.tone).not.toBe('bad');
    const rents = team.topics();
    const terms = rents.flatMap(({ concepts }) => concepts.flatMap((one) => one.terms['*'] ?? []));
    expect(terms).toContain('Frühlingspreise');
    expect((await team.type('names', changes)).text).toMatch(/spring prices: .*Frühlingspreise/);
    expect((await elsewhere.type('names', changes)).text).toMatch(/Nobody added a spelling yet/);
    await team.type('names remove "spring prices"', changes);
    expect((await team.type('names', changes)).text).not.toMatch(/Frühlingspreise/);
  });

  test('a common word is refused with its number', async () => {
    const { store, teams } = await open();
    const more = reports.map((one, at) => ({
      ...one,
      title: `Another day ${at}`,
      keys: [`k${at}`],
    }));
    await bringNews(store, more, { now: askedAt });
    const { text } = await teams.join('test', 'w').type('names add "Ahmed al-Sharaa" "office"');
    expect(text).toMatch(/“office” stands in 12 of 12 reports of the stored week \(100 %\)/);
  });
});

const sharaa = findNames('Ahmed al-Sharaa', nameTable)[0];

test.each([
  ['x', /too short/],
  ['ش', /too short/],
  ['the', /too common/],
  ['في', /too short|too common/],
  ['الذي', /too common/],
  ['news today', /too common/],
  ['y'.repeat(500), /too long/],
  ['one two three four five six seven eight nine', /too long/],
  ['Ahmad\u200f Chareh', /signs that nobody sees/],
  ['\u202eahmad', /signs that nobody sees/],
  ['Ahmad\u0000Chareh', /signs that nobody sees/],
  ['<@123456>', /holds “<”/],
  ['**Ahmad**', /holds “\*”/],
  ['https://example.com', /holds “/],
  ['Chareh*', /holds “\*”/],
  ['=Şara', /holds “=”/],
  ['2024', /no letter/],
  ['...', /no letter/],
  ['Mazloum Abdi', /is a spelling of Mazloum Abdi already/],
  ['قسد', /is a spelling of Syrian Democratic Forces already/],
])('%s is no spelling of a name, and that is said', (spelling, why) => {
  expect(findSpellingProblem(spelling, sharaa, nameTable)).toMatch(why);
});

test.each([
  'Ahmad Chareh',
  'Ahmed Chár',
  'أحمد الشارع',
  'SNG',
  'ئەحمەد شارع',
  "Al-Shar'a II",
  '沙拉总统先生',
])('%s may be added', (spelling) => {
  expect(findSpellingProblem(spelling, sharaa, nameTable)).toBeUndefined();
});
