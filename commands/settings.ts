// What a workspace has set for itself: its zone, the language of labels, a channel for troubles.

import { type CommandContext, defineCommand } from '../src/chat/command.ts';
import { noSuchChannel } from '../src/chat/find-channel.ts';
import { explainZone } from '../src/chat/read-digest-wish.ts';
import { readLanguages } from '../src/chat/read-languages.ts';
import { findZone, suggestZones } from '../src/chat/read-zone.ts';
import type { Card } from '../src/model/card.ts';
import { isPrivate } from '../src/model/delivery.ts';
import type { WorkspaceSettings } from '../src/model/workspace.ts';
import { listDigests } from '../src/store/digests.ts';
import { readSettings, saveSettings } from '../src/store/workspaces.ts';
import { settingsCard } from '../src/view/settings-card.ts';
import { card, list, note, text } from '../src/view/spans.ts';

const busy = 'Another Sitrep works with this database just now. Type this there, or stop it first.';

export const settings = defineCommand({
  name: 'settings',
  summary: 'What holds for this whole workspace: time zone, language, where troubles are reported',
  audience: 'managers',
  visibility: 'private',
  options: [
    {
      kind: 'text',
      name: 'zone',
      summary: 'the time zone in which days begin, or a city in it',
      example: 'Asia/Damascus',
      suggest: async (typed) => suggestZones(typed),
    },
    {
      kind: 'choice',
      name: 'language',
      summary: 'the language of labels',
      example: 'ar',
      choices: ['en', 'ar'],
    },
    {
      kind: 'text',
      name: 'reads',
      summary: 'the languages that you read, the first one preferred; "all" for no choice',
      example: 'en,ar',
    },
    {
      kind: 'channel',
      name: 'ops',
      summary: 'the channel in which Sitrep reports troubles of its own; typed, also "off"',
      example: '#desk',
    },
    { kind: 'flag', name: 'ops-off', summary: 'report troubles in no channel', example: 'yes' },
  ],
  examples: [
    'settings',
    'settings zone Asia/Damascus',
    'settings language ar',
    'settings reads en,ar',
    'settings ops off',
  ],
  run: async ({ zone, language, reads, ops, 'ops-off': opsOff }, context) => {
    // Who types a setting's name alone wants to see it, and no zone is called so.
    const isAsked = zone !== undefined && /^(zone|language|reads|ops)$/i.test(zone.trim());
    if ([isAsked ? undefined : zone, language, reads, ops].every(isUnset) && !opsOff) {
      return await show(context, context.settings);
    }
    if (context.store.readOnly) return problem(busy);
    const found = zone === undefined ? undefined : findZone(zone);
    if (zone !== undefined && found === undefined) return problem(explainZone(zone));
    const read = reads === undefined ? undefined : readLanguages(reads);
    if (read?.kind === 'unknown') return problem(read.sentence);
    const opsChannel = opsOff || /^(off|none)$/i.test(ops ?? '') ? null : ops;
    const trouble = await findTrouble(opsChannel, context);
    if (trouble !== undefined) return trouble;
    const changes = {
      ...(found !== undefined && { zone: found }),
      ...(language !== undefined && { lang: language }),
      ...(read !== undefined && { reads: read.langs }),
      ...(opsChannel !== undefined && { opsChannel }),
    };
    const { store, channel } = context;
    const after = await store.transaction(async (tx) => {
      await saveSettings(tx, channel, changes);
      const { opsChannel: _, reads: __, ...usual } = context.settings;
      return await readSettings(tx, channel, usual);
    });
    return await show(context, after, 'Changed');
  },
});

function isUnset(value: string | undefined): boolean {
  return value === undefined;
}

async function findTrouble(
  ops: string | null | undefined,
  { actions, channel }: CommandContext,
): Promise<Card | undefined> {
  if (ops === null || ops === undefined) return undefined;
  const check = await actions.checkChannel({ ...channel, channel: ops });
  if (check.kind === 'unknown') {
    return problem(`${noSuchChannel}. Nothing was changed.`);
  }
  if (check.kind === 'fine') return undefined;
  const problems = list(check.problems.map((one) => [text(one)]));
  const unchanged = note(text('Nothing was changed.'));
  return card(`Sitrep cannot post to ${check.name} yet`, [problems, unchanged], { tone: 'warn' });
}

async function show(
  { store, channel, actions }: CommandContext,
  shown: WorkspaceSettings,
  verb?: string,
): Promise<Card> {
  const digests = await listDigests(store.db, channel);
  const nameOf = async (id: string) => {
    const check = await actions.checkChannel({ ...channel, channel: id });
    return check.kind === 'unknown' ? id : check.name;
  };
  const others = digests
    .filter((one) => one.zone !== shown.zone && !isPrivate(one.channel))
    .slice(0, 10);
  const opsName = shown.opsChannel === undefined ? undefined : await nameOf(shown.opsChannel);
  return settingsCard(shown, {
    ...(opsName !== undefined && { opsName }),
    ...(verb !== undefined && { verb }),
    digests: await Promise.all(
      others.map(async (digest) => ({ ...digest, name: await nameOf(digest.channel) })),
    ),
  });
}

function problem(sentence: string): Card {
  return card(sentence, [], { tone: 'warn' });
}
