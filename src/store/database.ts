// The tables as Kysely sees them. Times are ms since 1970; yes/no is 1/0; JSON is text, so that
// both databases store and return exactly the same.
import type { Generated } from 'kysely';
import type { FeedState } from '../model/feed.ts';
import type { FeedId, ItemId, StoryId, TopicId } from '../model/ids.ts';
import type { LedgerReason } from '../model/ledger.ts';
import type { AddedNameTable, LearningOffTable, VerdictReportTable } from './answer-tables.ts';
import type {
  AnnouncementTable,
  BriefingMarkTable,
  DeliveryTable,
  DigestTable,
  FeedAccessTable,
  HeldAlertTable,
  MuteTable,
  PauseTable,
  SlackInstallationTable,
  SubscriptionTable,
  TeamTopicTable,
  VerdictTable,
  WorkspaceTable,
} from './channel-tables.ts';
import type {
  StoryApartTable,
  StoryDecisionPartTable,
  StoryDecisionTable,
} from './decision-tables.ts';
import type { ModelAnswerTable, ModelDayTable } from './model-tables.ts';

export interface FeedTable {
  id: Generated<FeedId>;
  url: string;
  url_hash: string;
  title: string | null;
  lang: string | null;
  outlet_name: string;
  outlet_owner: string;
  outlet_country: string | null;
  outlet_kind: string | null;
  outlet_side: Generated<string | null>;
  sample: number;
  state: FeedState;
  etag: string | null;
  last_modified: string | null;
  body_hash: string | null;
  next_check_at: number;
  last_check_at: number | null;
  last_ok_at: number | null;
  last_new_at: number | null;
  last_full_at: number | null;
  baseline_at: number | null;
  failures: number;
  failure: string | null;
  note: string | null;
  moved_to: string | null;
  moved_count: number;
  lease_until_at: number | null;
  attempt: number;
}

export interface ItemTable {
  id: Generated<ItemId>;
  feed_id: FeedId;
  key: string;
  url: string | null;
  title: string;
  lang: string;
  published_at: number | null;
  seen_at: number;
  /** Published time where known and not after `seen_at`, else `seen_at`: what lists sort by. */
  news_at: number;
  announce: number;
  parts: string;
  dropped: string;
  /** 1 once the texts were emptied by pruning. */
  emptied: number;
}

/** The keys by which a feed's items are known; outlives the items. */
export interface IdentityTable {
  feed_id: FeedId;
  key: string;
  first_seen_at: number;
  last_in_feed_at: number;
}

export interface TopicMatchTable {
  item_id: ItemId;
  part: number;
  topic_id: TopicId;
  on_topic: number;
  score: number;
  news_at: number;
  data: string;
}

export interface StoryTable {
  id: Generated<StoryId>;
  headline: string;
  lang: string;
  first_at: number;
  last_at: number;
  opened_at: number;
  updated_at: number;
  merged_into: StoryId | null;
  /** 1 while new parts may still be compared with it. */
  live: number;
  profile: string;
}

export interface StoryTopicTable {
  story_id: StoryId;
  topic_id: TopicId;
  last_at: number;
}

export interface StoryPartTable {
  item_id: ItemId;
  part: number;
  story_id: StoryId;
  joined_at: number;
  copy_of: ItemId | null;
  score: number;
  evidence: string;
}

/** The inverted index over live stories; days since 1970 keep most joins from touching it. */
export interface StoryTermTable {
  story_id: StoryId;
  term: string;
  weight: number;
  first_day: number;
  last_day: number;
}

export interface DocumentFrequencyTable {
  lang: string;
  term: string;
  count: number;
}

export interface LanguageTotalTable {
  lang: string;
  documents: number;
}

export interface ShingleTable {
  hash: number;
  item_id: ItemId;
  part: number;
  seen_at: number;
}

export interface LedgerTable {
  id: Generated<number>;
  item_id: ItemId | null;
  part: number | null;
  story_id: StoryId | null;
  topic_id: TopicId | null;
  reason: LedgerReason;
  sentence: string;
  at: number;
  /** The three are set together, or not at all: then it holds for every channel. */
  platform: string | null;
  workspace: string | null;
  channel: string | null;
}

export interface SchemaVersionTable {
  version: number;
  applied_at: number;
}

export interface Database {
  feed: FeedTable;
  item: ItemTable;
  identity: IdentityTable;
  topic_match: TopicMatchTable;
  story: StoryTable;
  story_topic: StoryTopicTable;
  story_part: StoryPartTable;
  story_term: StoryTermTable;
  story_decision: StoryDecisionTable;
  story_decision_part: StoryDecisionPartTable;
  story_apart: StoryApartTable;
  document_frequency: DocumentFrequencyTable;
  language_total: LanguageTotalTable;
  shingle: ShingleTable;
  ledger: LedgerTable;
  subscription: SubscriptionTable;
  briefing_mark: BriefingMarkTable;
  delivery: DeliveryTable;
  workspace: WorkspaceTable;
  feed_access: FeedAccessTable;
  team_topic: TeamTopicTable;
  mute: MuteTable;
  verdict: VerdictTable;
  verdict_report: VerdictReportTable;
  learning_off: LearningOffTable;
  added_name: AddedNameTable;
  model_day: ModelDayTable;
  model_answer: ModelAnswerTable;
  slack_installation: SlackInstallationTable;
  announcement: AnnouncementTable;
  held_alert: HeldAlertTable;
  pause: PauseTable;
  digest: DigestTable;
  schema_version: SchemaVersionTable;
}
