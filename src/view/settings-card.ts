// What a workspace has set for itself, and which digests go by another clock.
import type { Card } from '../model/card.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';
import { type DigestSettings, describeTimes } from './digest-settings-card.ts';
import { joinNames, languageName } from './language-name.ts';
import { card, code, fields, list, note, paragraph, text } from './spans.ts';

export interface SettingsScene {
  /** What was just done, such as "Changed". */
  readonly verb?: string;
  /** Name of the channel for troubles. */
  readonly opsName?: string;
  /** Digests with a zone of their own, and their channels' names. */
  readonly digests: readonly (Pick<DigestSettings, 'minute' | 'weekdays' | 'zone'> & {
    readonly name: string;
  })[];
}

const languages = { en: 'English', ar: 'Arabic (العربية)' } as const;

/** What `settings` answers. */
export function settingsCard(settings: WorkspaceSettings, scene: SettingsScene): Card {
  const { zone, lang } = settings;
  const { verb, opsName, digests } = scene;
  return card(
    verb === undefined ? 'Settings of this workspace' : `${verb}: settings of this workspace`,
    [
      fields([
        { name: 'Time zone', spans: [code(zone)] },
        { name: 'Language of labels', spans: [text(languages[lang])] },
        { name: 'Languages that you read', spans: [text(describeReads(settings))] },
        { name: 'Troubles are reported in', spans: [text(opsName ?? 'no channel')] },
      ]),
      ...(digests.length === 0
        ? []
        : [
            paragraph(text('Digests have a zone of their own, and these keep another one:')),
            list(digests.map((digest) => [text(`${digest.name}: ${describeTimes(digest)}`)])),
            note(text('Change one in its channel: '), code(`digest set zone:${zone}`)),
          ]),
    ],
    { tone: verb === undefined ? 'info' : 'good', data: settings },
  );
}

function describeReads({ reads }: WorkspaceSettings): string {
  return reads === undefined ? 'any' : joinNames(reads.map(languageName));
}
