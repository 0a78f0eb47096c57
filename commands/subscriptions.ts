// All that a workspace follows, channel by channel.

import { nameChannels } from '../src/chat/channel-names.ts';
import { defineCommand } from '../src/chat/command.ts';
import { maySee } from '../src/chat/visible-channels.ts';
import { isPrivate } from '../src/model/delivery.ts';
import { listMutes } from '../src/store/mutes.ts';
import { listPauses } from '../src/store/pauses.ts';
import { listSubscriptions } from '../src/store/subscriptions.ts';
import { subscriptionsCard } from '../src/view/subscriptions-card.ts';

export const subscriptions = defineCommand({
  name: 'subscriptions',
  summary: 'What this workspace follows, where and how',
  audience: 'everyone',
  visibility: 'private',
  options: [],
  examples: ['subscriptions'],
  run: async (_values, context) => {
    const { store, channel, topics, settings, actions, now, isManager, person } = context;
    const { platform, workspace } = channel;
    const within = { platform, workspace };
    const all = await listSubscriptions(store.reader, { within });
    const found = all.filter((one) => maySee(one.channel, context));
    const hidden = all.filter((one) => !maySee(one.channel, context));
    const names = new Map(await nameChannels(found, actions));
    const channelNames = names.set(`@${person.id}`, 'your private messages');
    const pauses = await listPauses(store.reader, within);
    return subscriptionsCard({
      subscriptions: found,
      topics,
      channelNames,
      pauses: pauses.filter((one) => one.channel === '*' || maySee(one.channel, context)),
      mutes: await listMutes(store.reader, now, within),
      zone: settings.zone,
      isManager,
      privateConversations: new Set(
        hidden.flatMap((one) => (isPrivate(one.channel) ? one.channel : [])),
      ).size,
    });
  },
});
