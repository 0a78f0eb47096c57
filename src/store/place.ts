// A channel, or a whole workspace, as a condition of a query.
import type { Channel } from '../model/delivery.ts';

/** A channel, or all channels of a workspace. */
export type Place = Omit<Channel, 'channel'> & { readonly channel?: string };

/** The columns of a place, without what else an object holds. */
export function placeOf({ platform, workspace, channel }: Channel): Channel;
export function placeOf(place: Place): Place;
export function placeOf({ platform, workspace, channel }: Place): Place {
  return { platform, workspace, ...(channel !== undefined && { channel }) };
}
