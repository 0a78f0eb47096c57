// Trying spellings on the stored week before they are added: how many reports hold them.
import type { TopicId } from '../model/ids.ts';
import type { NameEntry, NameTable, Topic } from '../model/topic.ts';
import type { TopicTrial } from '../model/topic-trial.ts';
import type { CommandContext } from './command.ts';

/** A spelling in more of the stored week's reports than this is a common word. */
const mostShare = 0.1;
/** In a few reports any share is chance. */
const fewestReports = 5;

/** Why one of the spellings is no name: it stands in too many reports of the stored week. */
export async function findTooCommon(
  spellings: readonly string[],
  context: CommandContext,
): Promise<string | undefined> {
  const together = await tryNames(spellings, undefined, context);
  if (!isTooCommon(together)) return undefined;
  for (const spelling of spellings) {
    const trial = await tryNames([spelling], undefined, context);
    if (!isTooCommon(trial)) continue;
    const share = Math.round((trial.reports / trial.read) * 100);
    return `“${spelling}” stands in ${trial.reports} of ${trial.read} reports of the stored week (${share} %): too many for a name by which to decide. Add a longer form.`;
  }
  return undefined;
}

function isTooCommon({ reports, read }: TopicTrial): boolean {
  return reports >= fewestReports && reports > read * mostShare;
}

/** The reports that hold one of the spellings and nothing by which `known` was found before. */
export async function tryNames(
  spellings: readonly string[],
  known: NameEntry | undefined,
  { actions, scope, names }: CommandContext,
): Promise<TopicTrial> {
  const concept = { label: 'name', points: 1, names: [], terms: {} };
  const topic: Topic = {
    id: 'trial' as TopicId,
    handle: 'trial',
    scope,
    names: { en: 'trial' },
    description: '',
    threshold: 0.1,
    fields: { title: 1, lead: 1, body: 1 },
    concepts: [
      { ...concept, id: 'added', terms: { '*': spellings } },
      ...(known === undefined
        ? []
        : [{ ...concept, id: 'known', points: 0, ...formsOf(known, names) }]),
    ],
    pairs: [],
    all: [{ any: ['added'] }],
    exclude: known === undefined ? [] : [{ any: ['known'], unless: [], because: 'Known.' }],
    examples: { match: [], noMatch: [] },
  };
  return await actions.tryTopic(topic, scope);
}

// By the table where it is in it: among a topic's own words the longer hide the shorter ones.
function formsOf({ id, variants }: NameEntry, { entries }: NameTable) {
  const shared = entries.find((entry) => entry.id === id);
  const own = variants.filter((one) => shared?.variants.includes(one) !== true);
  return { names: shared === undefined ? [] : [id], terms: { '*': own } };
}
