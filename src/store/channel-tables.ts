// The tables of channels and workspaces: what they follow, were told, wait for and have set.
import type { Generated } from 'kysely';
import type { DeliveryKind, DeliveryState, SubscriptionMode } from '../model/delivery.ts';
import type { DeliveryId, FeedId, ItemId, Scope, StoryId, TopicId } from '../model/ids.ts';

interface ChannelColumns {
  platform: string;
  workspace: string;
  channel: string;
}

export interface SubscriptionTable extends ChannelColumns {
  topic_id: TopicId;
  since: number;
  mode: Generated<SubscriptionMode>;
  min_sources: Generated<number>;
  /** ISO codes with commas between; empty = any. */
  languages: Generated<string>;
  quiet_from: number | null;
  quiet_to: number | null;
  cap_per_hour: number | null;
  ping: string | null;
  created_by: string | null;
}

export interface BriefingMarkTable extends ChannelColumns {
  topic_id: TopicId;
  briefed_at: number;
}

export interface DeliveryTable extends ChannelColumns {
  id: Generated<DeliveryId>;
  key: string;
  key_hash: string;
  kind: DeliveryKind;
  /** 0 = it is about no story. */
  story_id: StoryId | 0;
  card: string;
  thread_of: string | null;
  ping: string | null;
  state: DeliveryState;
  attempt: number;
  created_at: number;
  not_before_at: number;
  lease_until_at: number | null;
  posted_id: string | null;
  posted_at: number | null;
  reason: string | null;
}

export interface WorkspaceTable {
  platform: string;
  workspace: string;
  zone: string | null;
  lang: 'en' | 'ar' | null;
  ops_channel: string | null;
  /** Language codes, separated by commas. */
  reads: Generated<string | null>;
  /** When Sitrep was removed from it. */
  left_at: number | null;
}

/** Who may see a feed: scope `*` = all. A workspace's own row decides for it. */
export interface FeedAccessTable {
  feed_id: FeedId;
  scope: Scope;
  visible: number;
}

/** Topics that teams made. `data`: the topic as `toJson` writes it, without its ids. */
export interface TeamTopicTable {
  id: Generated<number>;
  scope: Scope;
  handle: string;
  data: string;
  changed_at: number;
}

/** `target`: `topic:<topic id>` or `story:<number>`. */
export interface MuteTable extends ChannelColumns {
  target: string;
  until_at: number;
}

/** What people said: the story or item belongs to the topic, or does not. */
export interface VerdictTable {
  id: Generated<number>;
  scope: Scope;
  person: string;
  topic_id: TopicId;
  story_id: StoryId | null;
  item_id: ItemId | null;
  part: number | null;
  fits: number;
  at: number;
  /** Whether a manager said so. */
  by_manager: Generated<number>;
}

export interface SlackInstallationTable {
  id: string;
  /** Encrypted. */
  data: string;
  changed_at: number;
}

/** Which channel knows which story. */
export interface AnnouncementTable extends ChannelColumns {
  story_id: StoryId;
  at: number;
  /** The alert; unset = it was told in a digest or summary, or is held. */
  delivery_key: string | null;
}

/** An alert that was held back until `due_at`. */
export interface HeldAlertTable extends ChannelColumns {
  story_id: StoryId;
  topic_id: TopicId;
  reason: 'quiet-hours' | 'over-cap';
  at: number;
  due_at: number;
}

/** Nothing is posted there until then. `*` as channel or workspace: all of them. */
export interface PauseTable extends ChannelColumns {
  until_at: number;
  since_at: number;
  reason: string;
  /** 1 once somebody was told. */
  told: Generated<number>;
}

export interface DigestTable extends ChannelColumns {
  /** Minute of the day in `zone`. */
  minute: number;
  zone: string;
  /** Digits of the days, 1 = Monday: `1234567`. */
  weekdays: string;
  when_empty: 'line' | 'silence';
  /** Local date (YYYY-MM-DD) that the next one is for. */
  next_date: string | null;
  /** Unset = it is off; the rest stays, so that it is never told twice for one date. */
  next_due_at: number | null;
  /** Local date (YYYY-MM-DD) of the last one. */
  last_date: string | null;
  /** What was told last, for people: a time. */
  covered_until_at: number;
  /** The last item that was there then: exact, as no clock is. */
  covered_item_id: ItemId | 0;
  created_by: string | null;
}
