// What the editor's judgement keeps: people's corrections, what was learnt, what a model cost.
import type { Capabilities } from './store.ts';

/** The tables of the third migration. */
export function judgementTables(capabilities: Capabilities): string[] {
  return [
    ...correctionTables(capabilities),
    ...answerTables(capabilities),
    ...modelTables(capabilities),
    // The party to a conflict whose organ an outlet is, and the languages that a team reads.
    'alter table feed add column outlet_side text',
    'alter table workspace add column reads text',
    // What was said to channels of a story, without the lines of each of its reports.
    'create index ledger_said on ledger (story_id) where channel is not null',
    // By the beginning of the address: PostgreSQL indexes no text of more than 2,700 bytes.
    'create index item_url on item (substr(url, 1, 200))',
  ];
}

/** What people said of stories: which reports tell of one event, and which do not. */
function correctionTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  return [
    // Stories have no reference: a decision binds reports, whatever story they are in later.
    `create table story_decision (
      id ${id}, kind text not null, story_id bigint not null, other_id bigint not null,
      scope text not null, at bigint not null, moved_ids text not null)`,
    'create index story_decision_story on story_decision (story_id)',
    'create index story_decision_other on story_decision (other_id)',
    `create table story_decision_part (
      item_id bigint not null references item (id) on delete cascade, part integer not null,
      decision_id bigint not null references story_decision (id) on delete cascade,
      side integer not null, before text,
      primary key (item_id, part, decision_id)) ${compact}`,
    'create index story_decision_part_of on story_decision_part (decision_id)',
    // Which stories hold the two sides of a decision now: what placing a report asks.
    `create table story_apart (
      story_id bigint not null references story (id) on delete cascade,
      other_id bigint not null references story (id) on delete cascade,
      decision_id bigint not null references story_decision (id) on delete cascade,
      primary key (story_id, other_id, decision_id)) ${compact}`,
    'create index story_apart_other on story_apart (other_id)',
    'create index story_apart_decision on story_apart (decision_id)',
  ];
}

/** What learning from a team's answers takes, and the names that teams added. */
function answerTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  return [
    'alter table verdict add column by_manager integer not null default 0',
    // No reference to the item: its sample stays when its text and itself are pruned.
    `create table verdict_report (
      verdict_id bigint not null references verdict (id) on delete cascade,
      item_id bigint not null, part integer not null, sample text not null,
      primary key (verdict_id, item_id, part)) ${compact}`,
    // Teams that do not want a topic to learn.
    `create table learning_off (
      scope text not null, topic_id text not null, primary key (scope, topic_id)) ${compact}`,
    // scope '*' = they count for all workspaces.
    `create table added_name (
      id ${id}, scope text not null, entry text not null, label text not null,
      spelling text not null, folded text not null, at bigint not null,
      unique (scope, folded))`,
  ];
}

/** What a model was asked: its spend by local day, and its checked answers, paid only once. */
function modelTables({ compactTable: compact }: Capabilities): string[] {
  return [
    `create table model_day (
      day text primary key, tokens bigint not null, asked integer not null,
      failed integer not null, refused integer not null, failure text, failed_at bigint) ${compact}`,
    `create table model_answer (
      key text primary key, data text not null, at bigint not null) ${compact}`,
    'create index model_answer_at on model_answer (at)',
  ];
}
