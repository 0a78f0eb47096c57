// What people do in Discord: use commands, press buttons, fill in forms. Sent over the gateway.
import { randomBytes } from 'node:crypto';
import type { Subcommand, ValueOption } from './command-form.ts';
import type { ModalForm } from './message-form.ts';
import { channelJson, invokerJson, messageJson } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import {
  type FakeChannel,
  type FakeInteraction,
  type FakeMessage,
  type FakeUser,
  makeId,
  type StoredCommand,
  type World,
} from './world.ts';

export type Given = Readonly<Record<string, string | number | boolean>>;

/** Who does it, and where. */
export interface Place {
  readonly channel: FakeChannel;
  readonly user: FakeUser;
}

export interface People {
  /** "/sitrep <name>" with options, as far as they are registered. */
  useCommand(place: Place, name: string, given?: Given): FakeInteraction;
  /** Types in an option that offers suggestions. */
  type(place: Place, name: string, option: string, typed: string, given?: Given): FakeInteraction;
  press(place: Place, message: FakeMessage, label: string): FakeInteraction;
  /** A button that nobody was given. */
  pressForged(place: Place, message: FakeMessage, customId: string): FakeInteraction;
  /** "Apps > …" on a message. */
  useOnMessage(place: Place, name: string, message: FakeMessage): FakeInteraction;
  /** Sends a form that an interaction opened; the values by the fields' custom ids. */
  submit(place: Place, opened: FakeInteraction, values: Given): FakeInteraction;
  /** The last interaction once more, as after a hiccup of the gateway. */
  repeatLast(): void;
}

export function createPeople(world: World): People {
  let last: { readonly data: unknown; readonly guildId: string | undefined } | undefined;

  const send = (place: Place, type: number, data: unknown, extra: object = {}) => {
    const { channel } = place;
    const interaction: FakeInteraction = {
      id: makeId(),
      token: randomBytes(60).toString('base64url'),
      type,
      channelId: channel.id,
      createdAt: Date.now(),
      followUps: [],
    };
    world.interactions.set(interaction.token, interaction);
    const payload = { ...envelope(world, place, interaction), data, ...extra };
    last = { data: payload, guildId: channel.guildId };
    world.emit('INTERACTION_CREATE', payload, channel.guildId);
    return interaction;
  };
  const click = (place: Place, message: FakeMessage, customId: string) => {
    const data = { custom_id: customId, component_type: 2 };
    return send(place, 3, data, { message: messageJson(message) });
  };

  return {
    useCommand: (place, name, given = {}) => {
      const { command, subcommand } = findSubcommand(world, place, name);
      const options = fillOptions(subcommand, given, true);
      return send(place, 2, commandData(command, subcommand, options, world));
    },
    type: (place, name, option, typed, given = {}) => {
      const { command, subcommand } = findSubcommand(world, place, name);
      const focused = { type: 3, name: option, value: typed, focused: true };
      const spec = subcommand.options?.find((one) => one.name === option);
      if (spec?.type !== 3 || !spec.autocomplete) throw new Error(`${option} suggests nothing`);
      const options = [...fillOptions(subcommand, given, false), focused];
      return send(place, 4, commandData(command, subcommand, options, world));
    },
    press: (place, message, label) => {
      const buttons = (message.form.components ?? []).flatMap(({ components }) => components);
      const button = buttons.find((one) => one.label === label);
      if (button === undefined || !('custom_id' in button)) throw new Error(`no button ${label}`);
      return click(place, message, button.custom_id);
    },
    pressForged: click,
    useOnMessage: (place, name, message) => {
      const command = registered(world, place).find((one) => one.type === 3 && one.name === name);
      if (command === undefined) throw new Error(`“${name}” is not registered`);
      const resolved = { messages: { [message.id]: messageJson(message) } };
      const { id } = command;
      return send(place, 2, { id, name, type: 3, target_id: message.id, resolved });
    },
    submit: (place, { callback }, values) => {
      if (callback?.type !== 9) throw new Error('No form was opened');
      const { custom_id, components } = callback.data as ModalForm;
      const filled = components.map(({ component }) => fillField(component, values));
      return send(place, 5, { custom_id, components: filled, resolved: resolve(world, values) });
    },
    repeatLast: () => world.emit('INTERACTION_CREATE', last?.data, last?.guildId),
  };
}

function envelope(world: World, { channel, user }: Place, { id, token, type }: FakeInteraction) {
  const { guildId } = channel;
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  const held = guild === undefined ? 0n : permissionsIn(world, guild, channel, world.bot.id);
  return {
    id,
    token,
    type,
    version: 1,
    application_id: world.applicationId,
    ...invokerJson(world, channel, user),
    ...(guildId === undefined ? {} : { guild_id: guildId, guild: { id: guildId, features: [] } }),
    channel_id: channel.id,
    channel: channelJson(channel),
    app_permissions: String(held),
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: guildId === undefined ? { 0: '0' } : { 0: guildId },
    context: guildId === undefined ? 1 : 0,
    attachment_size_limit: 10_485_760,
  };
}

function registered(world: World, { channel }: Place): readonly StoredCommand[] {
  const own = channel.guildId === undefined ? [] : (world.commands.get(channel.guildId) ?? []);
  return [...own, ...(world.commands.get('global') ?? [])];
}

function findSubcommand(world: World, place: Place, name: string) {
  for (const command of registered(world, place)) {
    const options = command.type === 1 ? (command.options ?? []) : [];
    const subcommand = options.find((one) => one.type === 1 && one.name === name);
    if (subcommand?.type === 1) return { command, subcommand };
  }
  throw new Error(`/sitrep ${name} is not registered here`);
}

function commandData(
  { id, name }: StoredCommand,
  subcommand: Subcommand,
  options: readonly object[],
  world: World,
) {
  const values = Object.fromEntries(
    (options as readonly { name: string; value: string }[]).map((one) => [one.name, one.value]),
  );
  const sub = { type: 1, name: subcommand.name, options };
  return { id, name, type: 1, options: [sub], resolved: resolve(world, values) };
}

// Discord's clients let nobody send an option that is not there, or of another type.
function fillOptions(subcommand: Subcommand, given: Given, isComplete: boolean) {
  const specs = subcommand.options ?? [];
  const stranger = Object.keys(given).find((name) => !specs.some((one) => one.name === name));
  if (stranger !== undefined) throw new Error(`${subcommand.name} has no option ${stranger}`);
  const missing = specs.find(({ name, required }) => required && given[name] === undefined);
  if (isComplete && missing !== undefined) throw new Error(`${missing.name} is required`);
  return specs.flatMap((spec) => {
    const value = given[spec.name];
    if (value === undefined) return [];
    if (!isSendable(spec, value)) throw new Error(`${spec.name} does not take ${value}`);
    return [{ type: spec.type, name: spec.name, value }];
  });
}

function isSendable(spec: ValueOption, value: string | number | boolean): boolean {
  if ('choices' in spec && spec.choices?.length) {
    return spec.choices.some((choice) => choice.value === value);
  }
  if (spec.type === 5) return typeof value === 'boolean';
  if (spec.type === 4 || spec.type === 10) {
    const { min_value: min, max_value: max } = spec;
    return typeof value === 'number' && value >= (min ?? -2e15) && value <= (max ?? 2e15);
  }
  return typeof value === 'string' && value.length <= 6000;
}

// Full objects for the ids among the values: channels, roles, people.
function resolve(world: World, values: Given) {
  const ids = Object.values(values).map(String);
  const roles = [...world.guilds.values()].flatMap((guild) => guild.roles);
  const pick = <Thing>(find: (id: string) => Thing | undefined, show: (thing: Thing) => object) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const thing = find(id);
        return thing === undefined ? [] : [[id, show(thing)]];
      }),
    );
  return {
    channels: pick((id) => world.channels.get(id), channelJson),
    roles: pick(
      (id) => roles.find((role) => role.id === id),
      (role) => ({ ...role, permissions: String(role.permissions) }),
    ),
  };
}

type Field = ModalForm['components'][number]['component'];

function fillField(field: Field, values: Given) {
  const { type, custom_id } = field;
  const given = values[custom_id];
  if (type !== 4) {
    const chosen = given === undefined ? [] : [String(given)];
    return { type: 18, component: { type, custom_id, values: chosen } };
  }
  const value = String(given ?? field.value ?? '');
  if (field.required !== false && value === '') throw new Error(`${custom_id} must be filled in`);
  if (value.length > (field.max_length ?? 4000)) throw new Error(`${custom_id} is too long`);
  return { type: 18, component: { type: 4, custom_id, value } };
}
