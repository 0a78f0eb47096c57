// What people say of stories and items: about the topic, or not. What learning is made from.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';
import type { PartRef } from '../model/item.ts';
import type { AnswerSample } from '../model/learnt.ts';
import { toJson } from './bind-value.ts';
import type { Tx } from './store.ts';

/** The story or the item that somebody speaks of. */
export interface VerdictSubject {
  readonly storyId?: StoryId;
  readonly itemId?: ItemId;
}

/** Somebody's word on one story or one item, and one topic. */
export interface Verdict extends VerdictSubject {
  readonly scope: Scope;
  /** The platform's own id. */
  readonly person: string;
  /** For a team's version of a built-in topic that one's id: answers outlive the version. */
  readonly topicId: TopicId;
}

/** A report that a verdict counts for; of a copy, the report that it repeats. */
export interface VerdictReport {
  readonly ref: PartRef;
  readonly sample: AnswerSample;
}

export interface Saying {
  /** It is about the topic; false: it is not. */
  readonly fits: boolean;
  readonly isManager: boolean;
  readonly at: number;
  readonly reports: readonly VerdictReport[];
}

/** Keeps a verdict in place of the person's last one on this. False: the same was kept before. */
export async function saveVerdict(
  tx: Tx,
  verdict: Verdict,
  { fits, isManager, at, reports }: Saying,
): Promise<boolean> {
  const { scope, person, topicId, storyId = null, itemId = null } = verdict;
  const before = await removeVerdict(tx, verdict, fits);
  await removeVerdict(tx, verdict, !fits);
  const { id } = await tx
    .insertInto('verdict')
    .values({
      scope,
      person,
      topic_id: topicId,
      story_id: storyId,
      item_id: itemId,
      part: null,
      fits: fits ? 1 : 0,
      at,
      by_manager: isManager ? 1 : 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await saveVerdictReports(tx, id, reports);
  return !before;
}

/** Keeps the reports that a verdict counts for, as they did on the topic. */
export async function saveVerdictReports(
  tx: Tx,
  verdictId: number,
  reports: readonly VerdictReport[],
): Promise<void> {
  if (reports.length === 0) return;
  const rows = reports.map(({ ref, sample }) => ({
    verdict_id: verdictId,
    item_id: ref.itemId,
    part: ref.part,
    sample: toJson(sample),
  }));
  await tx.insertInto('verdict_report').values(rows).execute();
}

/** Takes a verdict back. False: there was none. */
export async function removeVerdict(tx: Tx, verdict: Verdict, fits: boolean): Promise<boolean> {
  const { scope, person, topicId } = verdict;
  const rows = await tx
    .deleteFrom('verdict')
    .where((eb) => eb.and({ scope, person, topic_id: topicId, fits: fits ? 1 : 0 }))
    .where(isAbout(verdict))
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Takes back all that a workspace said of a topic. Answers how many verdicts there were. */
export async function removeVerdicts(tx: Tx, scope: Scope, topicId: TopicId): Promise<number> {
  const rows = await tx
    .deleteFrom('verdict')
    .where((eb) => eb.and({ scope, topic_id: topicId }))
    .returning('id')
    .execute();
  return rows.length;
}

/** How many people of a workspace have said the same. */
export async function countVerdicts(
  tx: Tx,
  about: Omit<Verdict, 'person'>,
  fits: boolean,
): Promise<number> {
  const { count } = await tx
    .selectFrom('verdict')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.and({ scope: about.scope, topic_id: about.topicId, fits: fits ? 1 : 0 }))
    .where(isAbout(about))
    .executeTakeFirstOrThrow();
  return count;
}

// Rows are numbered from 1, so 0 stands for none.
function isAbout({ storyId, itemId }: VerdictSubject): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(story_id, 0) = ${storyId ?? 0} and coalesce(item_id, 0) = ${itemId ?? 0}`;
}
