// The second look at a grown story: two events are parted, one event is left alone.
import { expect, test } from 'vitest';
import { describePart } from '../../src/news/describe-part.ts';
import { divideReports } from '../../src/news/divide-reports.ts';
import { toProfile } from '../../src/news/story-profile.ts';
import { weighSignature } from '../../src/news/weigh-signature.ts';
import { hitsOf, type Report, readReports, toPart } from './stream-stories.ts';

const none = { documents: 0, counts: {} };

function profileOf(report: Report) {
  const part = toPart(report);
  const at = Date.parse(report.published ?? '');
  return toProfile(weighSignature(describePart(part, hitsOf(part), at), none, none), at, []);
}

const stories = [
  ...Map.groupBy(readReports('story-reports-probe.jsonl'), ({ story }) => story ?? '').entries(),
].filter(([story, reports]) => story !== '' && reports.length >= 2);
const byName = new Map(stories);

test('none of the labelled stories is divided', () => {
  const divided = stories.filter(([, reports]) => divideReports(reports.map(profileOf)));
  expect(divided.map(([story]) => story)).toEqual([]);
});

test.each([
  ['ottawa-visit', 'homs-blast'],
  ['qamishli-airport', 'tabqa-truce'],
  ['university-speech', 'albania-pledges'],
])('%s and %s in one story are parted, each report with its own', (one, other) => {
  const [own, strange] = [byName.get(one) ?? [], byName.get(other) ?? []];
  const division = divideReports([...own, ...strange].map(profileOf));
  expect(division?.stay).toEqual(own.map((_, at) => at));
  expect(division?.leave).toEqual(strange.map((_, at) => own.length + at));
});

test('three reports are too few to be divided, and one stranger is no group', () => {
  const [own, strange] = [byName.get('ottawa-visit') ?? [], byName.get('homs-blast') ?? []];
  expect(
    divideReports([...own.slice(0, 1), ...strange.slice(0, 2)].map(profileOf)),
  ).toBeUndefined();
  expect(divideReports([...own, ...strange.slice(0, 1)].map(profileOf))).toBeUndefined();
});
