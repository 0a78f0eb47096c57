// How common neutral keys are before the stream has taught it: in news of this kind, in general.

/** Share of reports that carry the key, from 270 labelled ones; rounded, for a start only. */
const shares: Readonly<Record<string, number>> = {
  'place:syria': 0.5,
  'name:ahmed-al-sharaa': 0.35,
  'name:sdf': 0.3,
  'name:donald-trump': 0.3,
  'place:united-states': 0.25,
  'place:damascus': 0.2,
  'name:islamic-state': 0.15,
  'body:board-of-peace': 0.15,
  'place:gaza': 0.15,
  'place:israel': 0.1,
  'place:hasakah': 0.1,
  'place:washington': 0.1,
  'place:turkey': 0.1,
  'event:agreement': 0.25,
  'event:meeting': 0.15,
  'event:killed': 0.15,
  'event:call': 0.1,
  'event:truce': 0.1,
  'event:talks': 0.1,
  'event:clash': 0.1,
  'event:money': 0.1,
  'event:committee': 0.1,
};

const knownName = 0.03;
const eventKind = 0.04;
const smallNumber = 0.05;
const anythingElse = 0.005;

/** The share of reports (0–1) that carry a key, as far as one can say beforehand. */
export function priorShare(key: string): number {
  const share = shares[key];
  if (share !== undefined) return share;
  if (key.startsWith('event:') || key.startsWith('thing:')) return eventKind;
  if (key.startsWith('num:')) return Number(key.slice(4)) <= 20 ? smallNumber : anythingElse;
  return /^(?:name|place|body|group):/.test(key) ? knownName : anythingElse;
}
