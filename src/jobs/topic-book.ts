// The topic book: the built-in topics and those of all teams, ready to be matched and to be shown.
import type { Scope, TopicId } from '../model/ids.ts';
import type { TeamTopic } from '../model/team-topic.ts';
import type { NameTable, Topic } from '../model/topic.ts';
import { addNames, spellTopic } from '../news/add-names.ts';
import { compileTopics, type TopicIndex } from '../news/compile-topics.ts';
import { draftTopic } from '../news/draft-topic.ts';
import { everyone } from '../store/access.ts';
import { listAddedNames } from '../store/added-names.ts';
import type { Store } from '../store/open-store.ts';
import { listTeamTopics, readTopicsVersion } from '../store/team-topics.ts';
import type { LoadedTopics } from './load-topics.ts';

export interface TopicBook {
  /** Those that Sitrep ships, and those that were added for all workspaces. */
  readonly names: NameTable;
  /** All topics of all teams, for matching. */
  index(): TopicIndex;
  /** What a workspace sees: its own topics, and the built-in ones that none of them replaces. */
  visibleTo(scope: Scope): readonly Topic[];
  find(id: TopicId): Topic | undefined;
  /** Reads the teams' topics again if any was made, changed or removed, here or elsewhere. */
  refresh(): Promise<void>;
}

/** Opens the book with the built-in topics; `refresh` brings those of the teams, and their names. */
export function openTopicBook(
  store: Store,
  { topics: builtIn, names: shipped }: LoadedTopics,
): TopicBook {
  let names = shipped;
  let index = compileTopics(builtIn, names);
  let version = '';
  const visible = new Map<Scope, readonly Topic[]>();

  // Every question asks this, so it may not wait for a check that is being stored.
  async function refresh(): Promise<void> {
    const found = await readTopicsVersion(store.reader);
    if (found === version) return;
    const added = await listAddedNames(store.reader);
    const shared = added.filter(({ scope }) => scope === everyone);
    const own = (await listTeamTopics(store.reader)).map((team) => {
      const ofTeam = added.filter(({ scope }) => scope === team.scope);
      return spellTopic(toTopic(team, builtIn), { shared, own: ofTeam });
    });
    names = addNames(shipped, shared);
    const ours = builtIn.map((topic) => spellTopic(topic, { shared, own: [] }));
    index = compileTopics([...ours, ...own], names);
    visible.clear();
    version = found;
  }

  function visibleTo(scope: Scope): readonly Topic[] {
    const known = visible.get(scope);
    if (known !== undefined) return known;
    const own = index.topics.filter((topic) => topic.scope === scope);
    const replaced = new Set(own.map(({ handle }) => handle));
    const shared = index.topics.filter((topic) => topic.scope === undefined);
    const seen = [...shared.filter(({ handle }) => !replaced.has(handle)), ...own];
    visible.set(scope, seen);
    return seen;
  }

  const find = (id: TopicId) => index.topics.find((topic) => topic.id === id);
  return {
    get names() {
      return names;
    },
    index: () => index,
    visibleTo,
    find,
    refresh,
  };
}

function toTopic(team: TeamTopic, builtIn: readonly Topic[]): Topic {
  const { id, scope, handle, draft, base, replaces, learnt, isAutomatic } = team;
  // What learning made holds no words of its own: it goes on with what the next Sitrep knows.
  const original = isAutomatic === true && builtIn.find((topic) => topic.id === replaces);
  const rules = original || draftTopic(draft, base);
  return { ...rules, id, scope, handle, ...(replaces && { replaces }), ...(learnt && { learnt }) };
}
