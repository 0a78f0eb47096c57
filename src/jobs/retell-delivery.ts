// An alert in the model's words: at its first attempt, before it is posted. The new text is written into
// the outbox first, so that what a channel shows always stands there, whenever Sitrep is killed.
import type { Log } from '../log.ts';
import type { Delivery } from '../model/delivery.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { targetLangOf } from '../news/retelling/target-lang.ts';
import { replaceCard } from '../store/delivery-queue.ts';
import type { Store } from '../store/open-store.ts';
import { readSettings } from '../store/workspaces.ts';
import { alertCard, readAlert } from '../view/alert-card.ts';
import { labelsFor } from '../view/labels/choose-labels.ts';
import { plainSettings } from './announce.ts';
import type { Reteller } from './retell-stories.ts';
import { hasNoted, listReports, noteReports } from './told-reports.ts';

export interface RetellDeliveryParts {
  readonly store: Store;
  readonly reteller?: Reteller;
  /** Settings of workspaces that have set nothing. */
  readonly usual?: WorkspaceSettings;
  readonly log: Log;
}

/**
 * The message as it is to be posted; undefined when another worker has it now. It waits for the model no
 * longer than anybody else, and is posted as it was written when the model fails.
 */
export async function retellDelivery(
  row: Delivery,
  { store, reteller, usual = plainSettings, log }: RetellDeliveryParts,
): Promise<Delivery | undefined> {
  const isFresh = row.kind === 'alert' && row.state === 'sending' && row.attempt === 1;
  const alert = isFresh && reteller !== undefined ? readAlert(row.card) : undefined;
  if (alert === undefined || reteller === undefined) return row;
  try {
    const { lang, reads } = await readSettings(store.reader, row, usual);
    const tell = await reteller.retell([alert.story], targetLangOf(lang, reads));
    const story = tell(alert.story);
    if (story === alert.story) return row;
    const plain = alertCard(story, alert.topics, labelsFor(lang));
    const card = hasNoted(row.card) ? noteReports(plain, listReports(row.card)) : plain;
    const isOurs = await store.transaction((tx) => replaceCard(tx, row.id, row.attempt, card));
    return isOurs ? { ...row, card } : undefined;
  } catch (error) {
    log.error({ err: error, key: row.key }, 'an alert could not be retold');
    return row;
  }
}
