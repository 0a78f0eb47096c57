// How many commands one person may give: enough for a hurry, too few to hold up everybody else.
import type { Asker } from '../model/workspace.ts';

/** So many at once … */
const burst = 15;
/** … and then one in this time. */
const everyMs = 1_000;
/** People remembered; whoever was quiet for longest is forgotten first. */
const mostPeople = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Answers whether somebody may give a command now, and counts it. */
export type AskerLimit = (asker: Asker, now: number) => boolean;

/** A limit for each person (token bucket); whoever runs Sitrep has none. */
export function createAskerLimit(): AskerLimit {
  const buckets = new Map<string, Bucket>();
  return ({ channel, person }, now) => {
    if (person.isOperator === true) return true;
    const name = `${channel.platform}/${channel.workspace}/${person.id}`;
    const { left, at } = buckets.get(name) ?? { left: burst, at: now };
    const filled = Math.min(burst, left + Math.max(0, now - at) / everyMs);
    const isAllowed = filled >= 1;
    // Taken out and put in again, so that the first of the map is the quietest.
    buckets.delete(name);
    buckets.set(name, { left: isAllowed ? filled - 1 : filled, at: now });
    const [quietest] = buckets.keys();
    if (buckets.size > mostPeople && quietest !== undefined) buckets.delete(quietest);
    return isAllowed;
  };
}
