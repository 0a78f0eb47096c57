// The fake's things as JSON of Discord's API.
import { isThread, permissionsIn } from './permissions.ts';
import type {
  FakeChannel,
  FakeGuild,
  FakeMember,
  FakeMessage,
  FakeUser,
  StoredCommand,
  World,
} from './world.ts';

export function userJson({ id, username, bot }: FakeUser) {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot };
}

export function memberJson({ user, roles }: FakeMember) {
  return {
    user: userJson(user),
    roles,
    nick: null,
    avatar: null,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function channelJson(channel: FakeChannel) {
  const { id, type, name, guildId, parentId, overwrites, recipient } = channel;
  if (recipient !== undefined) return { id, type, recipients: [userJson(recipient)], flags: 0 };
  return {
    id,
    type,
    name,
    guild_id: guildId,
    parent_id: parentId ?? null,
    position: 0,
    flags: channel.needsTag ? 16 : 0,
    nsfw: false,
    topic: null,
    last_message_id: channel.messages.at(-1)?.id ?? null,
    ...(type === 15 ? { available_tags: [], default_reaction_emoji: null } : {}),
    ...(isThread(channel)
      ? {
          owner_id: channel.ownerId,
          thread_metadata: threadState(channel),
          message_count: 1,
          member_count: 1,
        }
      : { permission_overwrites: overwrites.map(overwriteJson) }),
  };
}

function threadState({ isArchived, isLocked }: FakeChannel) {
  return {
    archived: isArchived,
    locked: isLocked,
    auto_archive_duration: 4320,
    archive_timestamp: '2026-01-01T00:00:00.000000+00:00',
  };
}

function overwriteJson({ id, type, allow, deny }: FakeChannel['overwrites'][number]) {
  return { id, type, allow: String(allow), deny: String(deny) };
}

export function guildJson(world: World, guild: FakeGuild) {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: guild.roles.map((role) => ({
      ...role,
      permissions: String(role.permissions),
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      position: role.id === guild.id ? 0 : 1,
      flags: 0,
    })),
    channels: channels.filter((one) => !isThread(one)).map(channelJson),
    threads: channels.filter((one) => isThread(one) && !one.isArchived).map(channelJson),
    // Without the members intent Discord sends the bot's own member only.
    members: guild.members.filter(({ user }) => user.id === world.bot.id).map(memberJson),
    member_count: guild.members.length,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-US',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    premium_tier: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
  };
}

export function messageJson(message: FakeMessage) {
  const { id, channelId, author, form, edits } = message;
  return {
    id,
    type: 0,
    channel_id: channelId,
    author: userJson(author),
    content: form.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: edits > 0 ? new Date().toISOString() : null,
    tts: false,
    mention_everyone: message.pinged.everyone,
    mentions: [],
    mention_roles: message.pinged.roles,
    attachments: [],
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: form.components ?? [],
    pinned: false,
    flags: message.isPrivate ? 64 : 0,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
  };
}

export function commandJson(world: World, command: StoredCommand, guildId: string | undefined) {
  return {
    application_id: world.applicationId,
    version: command.id,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    ...(guildId === undefined ? { contexts: null } : { guild_id: guildId }),
    ...command,
    description: command.description ?? '',
  };
}

/** Somebody who uses a command, with what they may do in this channel. */
export function invokerJson(world: World, channel: FakeChannel, user: FakeUser) {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (guild === undefined) return { user: userJson(user) };
  const member = guild.members.find((one) => one.user.id === user.id);
  if (member === undefined) throw new Error(`${user.username} is not in ${guild.name}`);
  const permissions = String(permissionsIn(world, guild, channel, user.id));
  return { member: { ...memberJson(member), permissions } };
}
