// The application, its commands, guilds and members.
import { refuse } from './api-error.ts';
import { commandsForm } from './command-form.ts';
import { channelJson, commandJson, guildJson, memberJson, userJson } from './payloads.ts';
import { isThread } from './permissions.ts';
import { readForm } from './read-form.ts';
import type { Call, Reply, Route } from './routes.ts';
import { type FakeGuild, makeId } from './world.ts';

export const workspaceRoutes: readonly Route[] = [
  { at: 'GET /users/@me', run: ({ world }) => ({ status: 200, body: userJson(world.bot) }) },
  {
    at: 'GET /users/@me/guilds',
    run: ({ world }) => {
      const guilds = [...world.guilds.values()].filter(({ hasBot }) => hasBot);
      return { status: 200, body: guilds.map(({ id, name }) => ({ id, name, owner: false })) };
    },
  },
  { at: 'GET /applications/@me', run: showApplication },
  { at: 'GET /oauth2/applications/@me', run: showApplication },
  { at: 'GET /applications/:application/commands', run: listCommands },
  { at: 'PUT /applications/:application/commands', run: replaceCommands },
  { at: 'GET /applications/:application/guilds/:guild/commands', run: listCommands },
  { at: 'PUT /applications/:application/guilds/:guild/commands', run: replaceCommands },
  {
    at: 'GET /guilds/:guild',
    run: (call) => ({ status: 200, body: guildJson(call.world, guildOf(call)) }),
  },
  {
    at: 'GET /guilds/:guild/channels',
    run: (call) => {
      const { id } = guildOf(call);
      const own = [...call.world.channels.values()].filter(({ guildId }) => guildId === id);
      return { status: 200, body: own.filter((one) => !isThread(one)).map(channelJson) };
    },
  },
  {
    at: 'GET /guilds/:guild/members/:user',
    run: (call) => {
      const member = guildOf(call).members.find(({ user }) => user.id === call.params.user);
      if (member === undefined) throw refuse('unknownUser');
      return { status: 200, body: memberJson(member) };
    },
  },
];

function showApplication({ world }: Call): Reply {
  const { id, username } = { ...world.bot, id: world.applicationId };
  const about = { id, name: username, description: '', flags: 0, bot: userJson(world.bot) };
  const settings = { bot_public: true, bot_require_code_grant: false };
  return { status: 200, body: { ...about, ...settings, ...world.application } };
}

function guildOf({ world, params }: Call): FakeGuild {
  const guild = world.guilds.get(params.guild ?? '');
  if (guild === undefined) throw refuse('unknownGuild');
  if (!guild.hasBot) throw refuse('missingAccess');
  return guild;
}

function listCommands(call: Call): Reply {
  const { key, guildId } = placeOf(call);
  const stored = call.world.commands.get(key) ?? [];
  return { status: 200, body: stored.map((one) => commandJson(call.world, one, guildId)) };
}

function replaceCommands(call: Call): Reply {
  const { key } = placeOf(call);
  const old = call.world.commands.get(key) ?? [];
  const forms = readForm(commandsForm, call.body);
  // A command keeps its id as long as it keeps its name and type.
  const stored = forms.map((form) => {
    const known = old.find(({ name, type }) => name === form.name && type === form.type);
    return { ...form, id: known?.id ?? makeId() };
  });
  call.world.commands.set(key, stored);
  return listCommands(call);
}

function placeOf(call: Call): { readonly key: string; readonly guildId?: string } {
  if (call.params.application !== call.world.applicationId) throw refuse('missingAccess');
  return call.params.guild === undefined
    ? { key: 'global' }
    : { key: guildOf(call).id, guildId: guildOf(call).id };
}
