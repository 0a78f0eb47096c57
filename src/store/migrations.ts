// The schema, as an append-only list: a published migration is never edited, only followed.
import { judgementTables } from './judgement-schema.ts';
import type { Capabilities } from './store.ts';

/** One step: the statements that bring a database from version n to n + 1. */
export type Migration = (capabilities: Capabilities) => readonly string[];

function firstTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  return [
    `create table feed (
      id ${id}, url text not null, url_hash text not null unique, title text, lang text,
      outlet_name text not null, outlet_owner text not null, outlet_country text, outlet_kind text,
      sample integer not null, state text not null,
      etag text, last_modified text, body_hash text,
      next_check_at bigint not null, last_check_at bigint, last_ok_at bigint, last_new_at bigint,
      last_full_at bigint, baseline_at bigint,
      failures integer not null default 0, failure text, note text,
      moved_to text, moved_count integer not null default 0,
      lease_until_at bigint, attempt bigint not null default 0)`,
    'create index feed_due on feed (state, next_check_at)',

    `create table item (
      id ${id}, feed_id bigint not null references feed (id) on delete cascade,
      key text not null, url text, title text not null, lang text not null,
      published_at bigint, seen_at bigint not null, news_at bigint not null,
      announce integer not null, parts text not null, dropped text not null,
      emptied integer not null default 0, unique (feed_id, key))`,
    'create index item_news on item (news_at)',
    'create index item_seen on item (emptied, seen_at)',

    `create table identity (
      feed_id bigint not null references feed (id) on delete cascade, key text not null,
      first_seen_at bigint not null, last_in_feed_at bigint not null,
      primary key (feed_id, key)) ${compact}`,
    'create index identity_age on identity (last_in_feed_at)',

    `create table topic_match (
      item_id bigint not null references item (id) on delete cascade, part integer not null,
      topic_id text not null, on_topic integer not null, score double precision not null,
      news_at bigint not null, data text not null,
      primary key (item_id, part, topic_id)) ${compact}`,
    'create index topic_match_news on topic_match (topic_id, on_topic, news_at)',

    `create table shingle (
      hash bigint not null, item_id bigint not null references item (id) on delete cascade,
      part integer not null, seen_at bigint not null,
      primary key (hash, item_id, part)) ${compact}`,
    'create index shingle_item on shingle (item_id)',
  ];
}

function storyTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  return [
    `create table story (
      id ${id}, headline text not null, lang text not null,
      first_at bigint not null, last_at bigint not null,
      opened_at bigint not null, updated_at bigint not null,
      merged_into bigint references story (id) on delete cascade,
      live integer not null default 1, profile text not null)`,
    'create index story_last on story (live, last_at)',
    'create index story_news on story (last_at)',
    'create index story_merged on story (merged_into)',

    `create table story_topic (
      story_id bigint not null references story (id) on delete cascade, topic_id text not null,
      last_at bigint not null, primary key (story_id, topic_id)) ${compact}`,
    'create index story_topic_news on story_topic (topic_id, last_at)',

    `create table story_part (
      item_id bigint not null references item (id) on delete cascade, part integer not null,
      story_id bigint not null references story (id) on delete cascade,
      joined_at bigint not null, copy_of bigint references item (id) on delete set null,
      score double precision not null, evidence text not null,
      primary key (item_id, part)) ${compact}`,
    'create index story_part_story on story_part (story_id)',
    'create index story_part_copy on story_part (copy_of)',

    `create table story_term (
      story_id bigint not null references story (id) on delete cascade, term text not null,
      weight double precision not null, first_day integer not null, last_day integer not null,
      primary key (story_id, term)) ${compact}`,
    // Holds everything the candidate query reads, newest stories first.
    'create index story_term_read on story_term (term, last_day desc, first_day, story_id, weight)',

    `create table document_frequency (
      lang text not null, term text not null, count bigint not null,
      primary key (lang, term)) ${compact}`,
    `create table language_total (lang text primary key, documents bigint not null) ${compact}`,
  ];
}

function channelTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  const channel = 'platform text not null, workspace text not null, channel text not null';
  return [
    `create table ledger (
      id ${id}, item_id bigint references item (id) on delete cascade, part integer,
      story_id bigint, topic_id text, reason text not null, sentence text not null,
      at bigint not null)`,
    'create index ledger_at on ledger (at)',
    'create index ledger_item on ledger (item_id)',
    'create index ledger_story on ledger (story_id)',

    `create table subscription (
      ${channel}, topic_id text not null, since bigint not null,
      primary key (platform, workspace, channel, topic_id)) ${compact}`,
    `create table briefing_mark (
      ${channel}, topic_id text not null, briefed_at bigint not null,
      primary key (platform, workspace, channel, topic_id)) ${compact}`,

    // story_id has no reference: what was posted stays known after the story is pruned.
    `create table delivery (
      id ${id}, key text not null, key_hash text not null unique, kind text not null,
      ${channel}, story_id bigint not null, card text not null, state text not null,
      attempt bigint not null default 0, created_at bigint not null,
      not_before_at bigint not null, lease_until_at bigint,
      posted_id text, posted_at bigint, reason text)`,
    'create index delivery_queue on delivery (platform, state, not_before_at)',
    'create index delivery_channel on delivery (workspace, channel, state, id)',
  ];
}

function searchTables({ search }: Capabilities): string[] {
  if (search === 'fts5') {
    return [
      // Callers fold; the index only splits. The text itself stays in `item`.
      `create virtual table item_search using fts5 (words, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`,
      `create trigger item_search_gone after delete on item
        begin delete from item_search where rowid = old.id; end`,
    ];
  }
  return [
    `create table item_search (
      item_id bigint primary key references item (id) on delete cascade, words tsvector not null)`,
    'create index item_search_words on item_search using gin (words)',
  ];
}

/** Workspaces: what teams set, own and hold back. */
function workspaceTables({ identityColumn: id, compactTable: compact }: Capabilities): string[] {
  const workspace = 'platform text not null, workspace text not null';
  const channel = `${workspace}, channel text not null`;
  return [
    `create table workspace (
      ${workspace}, zone text, lang text, ops_channel text, left_at bigint,
      primary key (platform, workspace)) ${compact}`,

    // '*' = shared by all; a workspace's own row decides for it, also against '*'.
    `create table feed_access (
      feed_id bigint not null references feed (id) on delete cascade, scope text not null,
      visible integer not null, primary key (feed_id, scope)) ${compact}`,
    'create index feed_access_scope on feed_access (scope)',
    `insert into feed_access (feed_id, scope, visible) select id, '*', 1 from feed`,

    `create table team_topic (
      id ${id}, scope text not null, handle text not null, data text not null,
      changed_at bigint not null, unique (scope, handle))`,

    `create table mute (
      ${channel}, target text not null, until_at bigint not null,
      primary key (platform, workspace, channel, target)) ${compact}`,

    // target: topic id or story number; verdict: what somebody says of an item or a story.
    `create table verdict (
      id ${id}, scope text not null, person text not null, topic_id text not null,
      story_id bigint, item_id bigint references item (id) on delete set null, part integer,
      fits integer not null, at bigint not null)`,
    'create index verdict_topic on verdict (topic_id)',

    `create table slack_installation (
      id text primary key, data text not null, changed_at bigint not null) ${compact}`,
  ];
}

/** How channels want to be told, what they were told, and what waits to be told. */
function tellingTables({ compactTable: compact }: Capabilities): string[] {
  const channel = 'platform text not null, workspace text not null, channel text not null';
  return [
    `alter table subscription add column mode text not null default 'alerts'`,
    'alter table subscription add column min_sources integer not null default 1',
    `alter table subscription add column languages text not null default ''`,
    'alter table subscription add column quiet_from integer',
    'alter table subscription add column quiet_to integer',
    'alter table subscription add column cap_per_hour integer',
    'alter table subscription add column ping text',
    'alter table subscription add column created_by text',

    'alter table ledger add column platform text',
    'alter table ledger add column workspace text',
    'alter table ledger add column channel text',

    'alter table delivery add column thread_of text',
    'alter table delivery add column ping text',
    'create index delivery_posted on delivery (posted_id)',
    'create index delivery_story on delivery (story_id)',

    // Which channel knows which story; outlives the deliveries. No reference, as in delivery.
    `create table announcement (
      ${channel}, story_id bigint not null, at bigint not null, delivery_key text,
      primary key (platform, workspace, channel, story_id)) ${compact}`,
    'create index announcement_story on announcement (story_id)',
    `insert into announcement (platform, workspace, channel, story_id, at, delivery_key)
      select platform, workspace, channel, story_id, min(created_at), min(key) from delivery
      where kind = 'alert' group by platform, workspace, channel, story_id`,

    // Alerts that were held back, until they are told together.
    `create table held_alert (
      ${channel}, story_id bigint not null, topic_id text not null, reason text not null,
      at bigint not null, due_at bigint not null,
      primary key (platform, workspace, channel, story_id)) ${compact}`,
    'create index held_alert_due on held_alert (due_at)',

    // channel '*' = the whole workspace, workspace '*' = the whole account.
    `create table pause (
      ${channel}, until_at bigint not null, since_at bigint not null, reason text not null,
      told integer not null default 0,
      primary key (platform, workspace, channel)) ${compact}`,

    `create table digest (
      ${channel}, minute integer not null, zone text not null, weekdays text not null,
      when_empty text not null, next_date text, next_due_at bigint, last_date text,
      covered_until_at bigint not null, covered_item_id bigint not null, created_by text,
      primary key (platform, workspace, channel)) ${compact}`,
    'create index digest_due on digest (next_due_at)',
  ];
}

export const migrations: readonly Migration[] = [
  (capabilities) => [
    ...firstTables(capabilities),
    ...storyTables(capabilities),
    ...channelTables(capabilities),
    ...searchTables(capabilities),
  ],
  (capabilities) => [...workspaceTables(capabilities), ...tellingTables(capabilities)],
  (capabilities) => judgementTables(capabilities),
];
