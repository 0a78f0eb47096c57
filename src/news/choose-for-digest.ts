// Which of a channel's subscriptions its digest is about.
import type { Subscription } from '../model/delivery.ts';

/**
 * Those that asked for a digest. A channel that set one up, but follows its topics with alerts
 * only, wants a digest of those: there is nothing else that it could be about.
 */
export function chooseForDigest(followed: readonly Subscription[]): readonly Subscription[] {
  const chosen = followed.filter(({ mode }) => mode !== 'alerts');
  return chosen.length > 0 ? chosen : followed;
}
