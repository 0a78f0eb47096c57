// Threads: from a message, as a forum post, and the list of active ones.
import { z } from 'zod';
import { refuse } from './api-error.ts';
import { channelOf } from './channel-routes.ts';
import { messageForm } from './message-form.ts';
import { channelJson, messageJson } from './payloads.ts';
import { demand, isThread } from './permissions.ts';
import { makeMessage } from './post-message.ts';
import { readForm } from './read-form.ts';
import type { Route } from './routes.ts';
import { channelTypes, type FakeChannel, makeId, type World } from './world.ts';

const threadForm = z.object({
  name: z.string().min(1).max(100),
  auto_archive_duration: z.literal([60, 1440, 4320, 10_080]).nullish(),
});
const postForm = threadForm.extend({
  message: messageForm,
  applied_tags: z.array(z.string()).max(5).nullish(),
});

export const threadRoutes: readonly Route[] = [
  {
    at: 'POST /channels/:channel/messages/:message/threads',
    run: (call) => {
      const { world, params } = call;
      const channel = channelOf(call);
      if (channel.guildId === undefined || isThread(channel)) throw refuse('wrongChannelType');
      demand(world, channel, ['CreatePublicThreads']);
      const root = channel.messages.find(({ id }) => id === params.message);
      if (root === undefined) throw refuse('unknownMessage');
      if (world.channels.has(root.id)) throw refuse('threadExists');
      const { name } = readForm(threadForm, call.body);
      return { status: 201, body: channelJson(openThread(world, channel, root.id, name)) };
    },
  },
  {
    at: 'POST /channels/:channel/threads',
    run: (call) => {
      const { world } = call;
      const forum = channelOf(call);
      if (forum.type !== channelTypes.forum) throw refuse('noText');
      const { name, message, applied_tags: tags } = readForm(postForm, call.body);
      // In a forum "Send Messages" is shown as "Create Posts".
      demand(
        world,
        forum,
        message.embeds?.length ? ['SendMessages', 'EmbedLinks'] : ['SendMessages'],
      );
      if (forum.needsTag && !tags?.length) throw refuse('tagRequired');
      const id = makeId();
      const author = world.bot;
      const first = makeMessage(world, forum, { author, form: message, isPrivate: false, id });
      const thread = openThread(world, forum, id, name);
      thread.messages.push({ ...first, channelId: id });
      return { status: 201, body: { ...channelJson(thread), message: messageJson(first) } };
    },
  },
  {
    at: 'GET /guilds/:guild/threads/active',
    run: ({ world, params }) => {
      const threads = [...world.channels.values()].filter(
        (one) => one.guildId === params.guild && isThread(one) && !one.isArchived,
      );
      return { status: 200, body: { threads: threads.map(channelJson), members: [] } };
    },
  },
];

function openThread(world: World, parent: FakeChannel, id: string, name: string): FakeChannel {
  const { announcement, announcementThread, thread: plain } = channelTypes;
  const thread: FakeChannel = {
    id,
    type: parent.type === announcement ? announcementThread : plain,
    name,
    parentId: parent.id,
    ownerId: world.bot.id,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    overwrites: [],
    messages: [],
    isLocked: false,
    isArchived: false,
    needsTag: false,
  };
  world.channels.set(id, thread);
  world.emit('THREAD_CREATE', { ...channelJson(thread), newly_created: true }, parent.guildId);
  return thread;
}
