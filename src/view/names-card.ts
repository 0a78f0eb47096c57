// Answers about the table of names: entries with their spellings, what was added, what was refused.
import type { Block, Card, Span } from '../model/card.ts';
import type { NameEntry } from '../model/topic.ts';
import type { TopicTrial } from '../model/topic-trial.ts';
import { countOf } from './format-time.ts';
import { card, code, list, note, paragraph, quote, text } from './spans.ts';

export interface AddedSpellings {
  /** Nothing was called so before. */
  readonly isNew: boolean;
  readonly label: string;
  readonly fresh: readonly string[];
  /** The stored week, by these spellings alone. */
  readonly trial: Pick<TopicTrial, 'reports' | 'read'>;
  /** Handles of topics that were judged again. */
  readonly reviewed: readonly string[];
}

/** `isShared`: it counts for all workspaces. */
export function addedCard(
  { isNew, label, fresh, trial, reviewed }: AddedSpellings,
  isShared: boolean,
): Card {
  const { reports, read } = trial;
  const found =
    reports === 0
      ? `None of ${countOf(read, 'report')} in the stored week is found by that alone.`
      : `In the stored week ${reports} of ${countOf(read, 'report')} ${reports === 1 ? 'is' : 'are'} found by that alone.`;
  const whose = isShared
    ? 'From the next check on it counts for everybody: for topics that use the name, for stories and for search.'
    : 'It counts in this workspace’s own topics that use the name, and in its search.';
  const own = note(
    text('To use it in a built-in topic make that your own: '),
    code('topic copy gaza-board'),
  );
  return card(
    [text(isNew ? 'A new name: ' : 'Added to '), quote(label, 'und')],
    [
      list(fresh.map((spelling) => [quote(spelling, 'und')])),
      paragraph(text(`${found} ${whose}`)),
      ...reviewedNote(reviewed),
      ...(isShared ? [] : [own]),
      note(text('Take it out again: '), code(`names remove "${fresh[0] ?? ''}"`)),
    ],
    { tone: 'good', data: { label, added: fresh, reports, read, shared: isShared } },
  );
}

export function removedCard(
  label: string,
  removed: readonly { readonly entry: string; readonly spelling: string }[],
  reviewed: readonly string[],
): Card {
  return card(
    [text('Removed from '), quote(label, 'und')],
    [list(removed.map(({ spelling }) => [quote(spelling, 'und')])), ...reviewedNote(reviewed)],
    { tone: 'good', data: { label, removed: removed.map(({ spelling }) => spelling) } },
  );
}

function reviewedNote(handles: readonly string[]): readonly Block[] {
  if (handles.length === 0) return [];
  return [note(text(`Judged again over the stored week: ${handles.join(', ')}.`))];
}

export function fullCard(isShared: boolean, most: number): Card {
  const whose = isShared ? 'All workspaces together may have' : 'A workspace may have';
  return problemCard(
    `${whose} ${most} added spellings. Take some out first.`,
    text('What was added: '),
    code('names'),
  );
}

export function refusedCard(problems: readonly string[]): Card {
  return card('Nothing was added', [list(problems.map((sentence) => [text(sentence)]))], {
    tone: 'warn',
  });
}

export function needTwoCard(): Card {
  return problemCard(
    'It takes a name and at least one spelling of it.',
    text('For example: '),
    code('names add "Ahmed al-Sharaa" "Ahmad Chareh"'),
  );
}

export function problemCard(sentence: string, ...more: readonly Span[]): Card {
  return card(sentence, more.length === 0 ? [] : [note(...more)], { tone: 'warn' });
}

const mostSpellings = 120;
const mostListed = 15;
const mostAdded = 40;

/** One entry with all its spellings. `added`: those that people added. */
export function nameCard(
  { id, label, beside }: NameEntry,
  {
    spellings,
    added,
  }: { readonly spellings: readonly string[]; readonly added: readonly string[] },
): Card {
  const shown = spellings.slice(0, mostSpellings);
  const more = spellings.length - shown.length;
  return card(
    [quote(label, 'und'), text(`: ${countOf(spellings.length, 'spelling')}`)],
    [
      paragraph(...between(shown)),
      ...(more > 0 ? [note(text(`and ${more} more`))] : []),
      ...explainSigns(shown),
      ...(added.length > 0 ? [note(text('Added here: '), ...between(added))] : []),
      ...(beside.length > 0
        ? [note(text('Its short forms count only beside a name that goes with it.'))]
        : []),
      note(text('Add one: '), code(`names add "${label.replaceAll('"', '')}" "…"`)),
    ],
    { data: { id, label, spellings, added } },
  );
}

/** What the signs mean that stand in spellings as a topic's words are written. */
function explainSigns(spellings: readonly string[]): readonly Block[] {
  const exact = spellings.some((one) => one.startsWith('='));
  const open = spellings.some((one) => one.includes('*'));
  const meanings = [
    ...(exact ? ['= in front: only as it is written there, with its marks and endings'] : []),
    ...(open ? ['*: whatever letters follow'] : []),
  ];
  return meanings.length === 0 ? [] : [note(text(`${meanings.join(' · ')}.`))];
}

/** Several entries that were found by what was typed. */
export function namesFoundCard(typed: string, entries: readonly NameEntry[]): Card {
  const shown = entries.slice(0, mostListed);
  const more = entries.length - shown.length;
  return card(
    [text(`${countOf(entries.length, 'name')} with `), quote(typed, 'und')],
    [
      list(
        shown.map(({ label, variants }) => [
          quote(label, 'und'),
          text(`, ${countOf(variants.length, 'spelling')}`),
        ]),
      ),
      ...(more > 0 ? [note(text(`and ${more} more; write more of the name`))] : []),
    ],
    { data: entries.map(({ id, label }) => ({ id, label })) },
  );
}

export function noNameCard(typed: string, near: readonly string[]): Card {
  const shown = [...typed].slice(0, 60).join('');
  return card(
    [text('No name is spelt “'), quote(shown, 'und'), text('”')],
    [
      ...(near.length > 0 ? [paragraph(text('Near to it: '), ...between(near))] : []),
      note(text('Add it: '), code('names add "Ahmed al-Sharaa" "Ahmad Chareh"')),
    ],
    { tone: 'warn', data: [] },
  );
}

/** What there is, and what people added. */
export function allNamesCard(
  count: number,
  added: readonly { readonly label: string; readonly spelling: string }[],
): Card {
  const byLabel = [...Map.groupBy(added, ({ label }) => label)];
  const shown = byLabel.slice(0, mostAdded);
  const lines = shown.map(([label, names]): readonly Span[] => [
    quote(label, 'und'),
    text(': '),
    ...between(names.map(({ spelling }) => spelling)),
  ]);
  const none = 'Nobody added a spelling yet.';
  return card(
    `The table of names: ${countOf(count, 'person, group, body or place', 'people, groups, bodies and places')}`,
    [
      ...(lines.length === 0 ? [paragraph(text(none))] : [paragraph(text('Added:')), list(lines)]),
      ...(byLabel.length > shown.length
        ? [note(text(`and ${byLabel.length - shown.length} more`))]
        : []),
      note(
        text('One with its spellings: '),
        code('names sharaa'),
        text(' · add: '),
        code('names add "Ahmed al-Sharaa" "Ahmad Chareh"'),
      ),
    ],
    { data: { count, added } },
  );
}

function between(words: readonly string[]): readonly Span[] {
  return words.flatMap((word, at) =>
    at === 0 ? [quote(word, 'und')] : [text(' · '), quote(word, 'und')],
  );
}
