// Key classes: what a neutral key of a signature says of the event.

/**
 * `things`: a dam, a prison, salaries. `names`: people, bodies, places, and names known by their sound only. `focus`: what the headline
 * is about; behind the prefix stands a key of another class. `when`: the day on which it happened,
 * by the report's own opening. `nth`: the number of a "Day 12".
 */
export type KeyClass =
  | 'events'
  | 'things'
  | 'names'
  | 'details'
  | 'days'
  | 'focus'
  | 'when'
  | 'nth';

const classes: Readonly<Record<string, KeyClass>> = {
  event: 'events',
  thing: 'things',
  date: 'days',
  num: 'details',
  past: 'details',
  focus: 'focus',
  when: 'when',
  nth: 'nth',
};

/** The class of a neutral key. */
export function classOfKey(key: string): KeyClass {
  return classes[key.slice(0, key.indexOf(':'))] ?? 'names';
}

const focusPrefix = 'focus:';

/** The key that says that a headline is about `key`. */
export function toFocus(key: string): string {
  return focusPrefix + key;
}

/** What a focus key is about; any other key as it is. */
export function contentOf(key: string): string {
  return key.startsWith(focusPrefix) ? key.slice(focusPrefix.length) : key;
}

type Weights = Readonly<Record<string, number>>;

// Every candidate is compared in several ways, and a profile's keys are never changed.
const known = new WeakMap<Weights, Readonly<Record<KeyClass, Weights>>>();

/** The keys of a signature or a profile, by class. */
export function splitKeys(keys: Weights): Readonly<Record<KeyClass, Weights>> {
  const before = known.get(keys);
  if (before !== undefined) return before;
  const out: Readonly<Record<KeyClass, Record<string, number>>> = {
    events: {},
    things: {},
    names: {},
    details: {},
    days: {},
    focus: {},
    when: {},
    nth: {},
  };
  for (const [key, weight] of Object.entries(keys)) out[classOfKey(key)][key] = weight;
  known.set(keys, out);
  return out;
}
