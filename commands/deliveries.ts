// What is on its way to this workspace's channels: what waits, what was given up, and why.
import { nameChannels } from '../src/chat/channel-names.ts';
import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import type { Card } from '../src/model/card.ts';
import type { DeliveryId } from '../src/model/ids.ts';
import { listDeliveries, retryDelivery } from '../src/store/deliveries.ts';
import { listHeldAlerts } from '../src/store/held-alerts.ts';
import { listPauses } from '../src/store/pauses.ts';
import { deliveriesCard } from '../src/view/deliveries-card.ts';
import { card, code, note, text } from '../src/view/spans.ts';

const mostOpen = 100;
const mostParked = 10;

export const deliveries = defineCommand({
  name: 'deliveries',
  summary: 'Messages that wait, are in doubt or were given up, and why',
  audience: 'managers',
  visibility: 'private',
  options: [
    {
      kind: 'choice',
      name: 'action',
      summary: 'try one again that was given up',
      example: 'retry',
      choices: ['retry'],
    },
    { kind: 'text', name: 'id', summary: 'the number of a message', example: 'd12' },
  ],
  examples: ['deliveries', 'deliveries retry d12'],
  run: async ({ action, id }, context) => {
    if (action === 'retry' || id !== undefined) return await retry(id ?? '', context);
    return await show(context);
  },
});

async function show({ store, channel, actions, now }: CommandContext): Promise<Card> {
  const { platform, workspace } = channel;
  const within = { platform, workspace };
  const states = ['waiting', 'sending', 'unknown'] as const;
  const db = store.reader;
  const open = await listDeliveries(db, { states, within, limit: mostOpen });
  const parked = await listDeliveries(db, { states: ['parked'], within, limit: mostParked });
  const held = await listHeldAlerts(db, { within });
  const pauses = await listPauses(db, within);
  const channels = [...open, ...parked, ...held, ...pauses].filter((one) => one.channel !== '*');
  const channelNames = await nameChannels(channels, actions);
  return deliveriesCard({ open: open.toReversed(), parked, held, pauses, channelNames, now });
}

async function retry(typed: string, { store, channel, now }: CommandContext): Promise<Card> {
  const digits = /^#?d?(\d{1,15})$/i.exec(typed.trim())?.[1];
  const id = Number(digits ?? 0) as DeliveryId;
  const found =
    digits !== undefined && (await store.transaction((tx) => retryDelivery(tx, id, channel, now)));
  if (found) {
    const sentence = 'It is looked for in the channel first, so that it is not posted twice.';
    return card([code(`d${id}`), text(' is tried again')], [note(text(sentence))], {
      tone: 'good',
      data: { id },
    });
  }
  return card(
    [text('No message that was given up has the number “'), text(typed.slice(0, 40)), text('”')],
    [note(text('All of them: '), code('deliveries'))],
    { tone: 'warn' },
  );
}
