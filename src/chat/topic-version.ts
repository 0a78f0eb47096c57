// A team's version of a built-in topic: what it is made of, and how the built-in one comes back.
import type { TeamTopic, TopicDraft } from '../model/team-topic.ts';
import type { Topic } from '../model/topic.ts';
import type { Tx } from '../store/store.ts';
import { deleteTeamTopic } from '../store/team-topics.ts';
import { forgetTopic, moveFollowers } from '../store/topic-traces.ts';

/** Topics that a workspace may have of its own. */
export const mostTopics = 50;

/** A built-in topic as the team's own, whole, with no word of the team's yet. */
export function toVersion(topic: Topic): Pick<TeamTopic, 'handle' | 'draft' | 'base'> {
  const { id: _, handle, scope: __, replaces: ___, learnt: ____, ...rules } = topic;
  const none = { words: {}, without: {}, beside: {} };
  const draft: TopicDraft = { name: topic.names.en ?? handle, ...none, strictness: 'normal' };
  return { handle, draft, base: { ...rules, examples: { match: [], noMatch: [] } } };
}

/** Removes a team's topic. Who followed it follows the built-in one that it stood for, if any. */
export async function dropVersion(
  tx: Tx,
  { id, scope, replaces }: Pick<TeamTopic, 'id' | 'scope' | 'replaces'>,
): Promise<void> {
  if (!(await deleteTeamTopic(tx, id, scope))) return;
  if (replaces !== undefined) await moveFollowers(tx, scope, id, replaces);
  await forgetTopic(tx, id);
}
