// Adding spellings to the table of names.
import type { Card } from '../model/card.ts';
import type { NameEntry } from '../model/topic.ts';
import { findSpellingProblem, hasSpelling } from '../news/check-spelling.ts';
import { findNames, foldName } from '../news/find-name.ts';
import { everyone } from '../store/access.ts';
import { type FoldedName, insertAddedNames, listAddedNames } from '../store/added-names.ts';
import { lockByName } from '../store/advisory-lock.ts';
import type { Tx } from '../store/store.ts';
import { addedCard, fullCard, needTwoCard, problemCard, refusedCard } from '../view/names-card.ts';
import { code, text } from '../view/spans.ts';
import type { CommandContext } from './command.ts';
import { ownerOf, readNames, reviewUsers } from './name-users.ts';
import { findTooCommon, tryNames } from './try-names.ts';

export type NameKind = 'person' | 'group' | 'body' | 'place';

/** Enough for what a team follows, no load for a server. */
const mostOfWorkspace = 200;
/** Those that all share come from all teams together. */
const mostShared = 1000;
const mostAtOnce = 12;

interface Wanted {
  readonly entry: NameEntry | undefined;
  readonly label: string;
  /** Those that it does not have yet. */
  readonly fresh: readonly string[];
}

/** Adds spellings to the entry that is called `name`, or makes one. */
export async function addSpellings(
  [name, ...spellings]: readonly string[],
  kind: NameKind | undefined,
  context: CommandContext,
): Promise<Card> {
  if (name === undefined || spellings.length === 0) return needTwoCard();
  if (spellings.length > mostAtOnce) {
    return problemCard(`At most ${mostAtOnce} spellings at once; that were ${spellings.length}.`);
  }
  const wanted = await readWanted(name, spellings, context);
  if ('card' in wanted) return wanted.card;
  if (wanted.fresh.length === 0) {
    return problemCard(`${wanted.label} has all these spellings already.`);
  }
  const common = await findTooCommon(wanted.fresh, context);
  if (common !== undefined) return problemCard(common);
  const trial = await tryNames(wanted.fresh, wanted.entry, context);
  const rows = toRows(wanted, kind, context);
  const isKept = await context.store.transaction((tx) => keep(tx, rows, context));
  if (!isKept) return fullCard(ownerOf(context) === everyone, mostOf(context));
  await context.actions.reloadTopics();
  const reviewed = await reviewUsers(rows, context);
  const { entry, label, fresh } = wanted;
  return addedCard({ isNew: entry === undefined, label, fresh, trial, reviewed }, context.isEditor);
}

async function readWanted(
  name: string,
  spellings: readonly string[],
  context: CommandContext,
): Promise<Wanted | { readonly card: Card }> {
  const names = await readNames(context);
  const [entry, second] = findNames(name, names);
  if (second !== undefined && entry !== undefined) {
    const both = `“${name}” is a spelling of ${entry.label} and of ${second.label}.`;
    return { card: problemCard(both, text('Write the name in full: '), code('names')) };
  }
  const typed = entry === undefined ? [name, ...spellings] : spellings;
  const once = [...new Map(typed.map((one) => [foldName(one), one])).values()];
  const problems = once.flatMap((one) => findSpellingProblem(one, entry, names) ?? []);
  if (problems.length > 0) return { card: refusedCard(problems) };
  const fresh = entry === undefined ? once : once.filter((one) => !hasSpelling(entry, one));
  return { entry, label: entry?.label ?? name, fresh };
}

const prefixes = { person: 'name', group: 'name', body: 'body', place: 'place' } as const;

function toRows(
  { entry, label, fresh }: Wanted,
  kind: NameKind = 'person',
  context: CommandContext,
): readonly FoldedName[] {
  const scope = ownerOf(context);
  const id =
    entry?.id ?? makeId(`${prefixes[kind]}:${foldName(label).replaceAll(' ', '-')}`, context);
  return fresh.map((spelling) => ({
    scope,
    entry: id,
    label,
    spelling,
    folded: foldName(spelling),
  }));
}

// Stories show the id as a name, so it is made of the name itself.
function makeId(wanted: string, { names }: CommandContext): string {
  const isTaken = names.entries.some(({ id }) => id === wanted);
  return isTaken ? `${wanted}-too` : wanted;
}

/** False: there is no room for them. */
async function keep(
  tx: Tx,
  rows: readonly FoldedName[],
  context: CommandContext,
): Promise<boolean> {
  const { store, now } = context;
  const scope = ownerOf(context);
  await lockByName(tx, store.capabilities, 'quota');
  const own = (await listAddedNames(tx, scope)).filter((one) => one.scope === scope);
  if (own.length + rows.length > mostOf(context)) return false;
  await insertAddedNames(tx, rows, now);
  return true;
}

function mostOf(context: CommandContext): number {
  return ownerOf(context) === everyone ? mostShared : mostOfWorkspace;
}
