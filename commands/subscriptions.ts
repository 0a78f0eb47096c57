// All that a workspace follows, channel by channel.
import { nameChannels } from '../src/chat/channel-names.ts';
import { defineCommand } from '../src/chat/command.ts';
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
  run: async (_values, { store, channel, topics, settings, actions, now }) => {
    const { platform, workspace } = channel;
    const within = { platform, workspace };
    const found = await listSubscriptions(store.reader, { within });
    return subscriptionsCard({
      subscriptions: found,
      topics,
      channelNames: await nameChannels(found, actions),
      pauses: await listPauses(store.reader, within),
      mutes: await listMutes(store.reader, now, within),
      zone: settings.zone,
    });
  },
});
