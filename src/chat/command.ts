// A command is data plus a function that returns a card. It never sees a platform.
import type { BriefingStory } from '../model/briefing.ts';
import type { Card } from '../model/card.ts';
import type { Channel } from '../model/delivery.ts';
import type { FeedId, Scope, TopicId } from '../model/ids.ts';
import type { Part } from '../model/item.ts';
import type { CorrectionResult, StoryCorrection } from '../model/story-correction.ts';
import type { NameTable, Topic } from '../model/topic.ts';
import type { TopicTrial } from '../model/topic-trial.ts';
import type { Person, WorkspaceSettings } from '../model/workspace.ts';
import type { Store } from '../store/open-store.ts';
import type { Clock } from '../view/format-time.ts';
import type { Form } from './form.ts';

interface OptionBase {
  readonly name: string;
  /** What it is, as the end of "needs …": "the topic to read about". */
  readonly summary: string;
  readonly required?: boolean;
  /** A value that could be typed, for help and for hints. */
  readonly example: string;
}

/** Something that can be chosen, and how it is shown where it is not shown as it is typed. */
export type Suggestion = string | { readonly value: string; readonly label: string };

export type OptionSpec = OptionBase &
  (
    | {
        readonly kind: 'text';
        /** Takes all the words that are left. */
        readonly rest?: boolean;
        /** Values that fit what is typed so far. */
        suggest?(typed: string, context: CommandContext): Promise<readonly Suggestion[]>;
      }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'flag' }
    | {
        readonly kind: 'choice';
        readonly choices: readonly string[];
        /** A word that is none of the choices is for the next option. */
        readonly mayPass?: true;
      }
    /** The platform's own id of a channel. */
    | { readonly kind: 'channel' }
    /** The platform's own id of a role or user group. */
    | { readonly kind: 'role' }
    /** A length of time, in ms. "yesterday" is the time since that day began. */
    | { readonly kind: 'duration'; readonly maxMs: number }
  );

export type OptionValue = string | number | boolean;
export type Values = Readonly<Record<string, OptionValue | undefined>>;

type ValueOf<Option extends OptionSpec> = Option extends { readonly kind: 'flag' }
  ? boolean
  : Option extends { readonly kind: 'integer' | 'duration' }
    ? number
    : Option extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** The values of a list of options: required ones and flags are always there. */
export type ValuesOf<Options extends readonly OptionSpec[]> = {
  readonly [Option in Options[number] as Option['name']]: Option extends
    | { readonly required: true }
    | { readonly kind: 'flag' }
    ? ValueOf<Option>
    : ValueOf<Option> | undefined;
};

/** What a command may use. */
export interface CommandContext extends Clock {
  readonly store: Store;
  /** Where it was typed. */
  readonly channel: Channel;
  /** The tenant: nothing that belongs to another one is shown or changed. */
  readonly scope: Scope;
  readonly person: Person;
  /** May whoever typed it change what everybody sees? */
  readonly isManager: boolean;
  /** May they correct what all workspaces share, stories and names? */
  readonly isEditor: boolean;
  readonly settings: WorkspaceSettings;
  /** Those that this workspace sees: the built-in ones and its own. */
  readonly topics: readonly Topic[];
  /** The shared table of names that topics build upon. */
  readonly names: NameTable;
  readonly commands: readonly Command[];
  readonly actions: CommandActions;
}

/** Work that commands start and jobs do. */
export interface CommandActions {
  /** Work that the answer need not wait for; it is done before Sitrep ends. Faults are logged. */
  later(work: () => Promise<void>): void;
  /** Checks one feed now. Answers what came of it as a sentence. */
  checkFeed(id: FeedId): Promise<string>;
  /** Why an address cannot be a feed's, as a sentence; undefined when it may be one. */
  findAddressProblem(address: string): string | undefined;
  /** Whether messages can be posted there; a channel of another workspace is `unknown`. */
  checkChannel(channel: Channel): Promise<ChannelCheck>;
  /** Whether a post there would mention this role; one of another workspace is `unknown`. */
  checkRole(channel: Channel, role: string): Promise<ChannelCheck>;
  /** The digest of this channel as it would be posted now. */
  previewDigest(channel: Channel): Promise<readonly Card[]>;
  /** What the model cost today; undefined without one. */
  readModel(): Promise<ModelStatus | undefined>;
  /** What a model makes of stories, within seconds; without one they stay as they are. */
  retell(
    stories: readonly BriefingStory[],
    lang: string,
  ): Promise<(story: BriefingStory) => BriefingStory>;
  /** Posts the digest of this channel now. Answers how many messages it has. */
  postDigest(channel: Channel): Promise<number>;
  /** Judges the stored week again after a topic was made or changed. Answers what it found. */
  reviewTopic(id: TopicId): Promise<TopicReview>;
  /** After topics were made, changed or removed: they hold from now on. */
  reloadTopics(): Promise<void>;
  /** What the topic would have brought in the stored week of a scope. Keeps nothing. */
  tryTopic(topic: Topic, scope: Scope): Promise<TopicTrial>;
  /** Splits or merges stories, or takes that back, as an editor of this scope wants it. */
  correctStory(wish: StoryCorrection, scope: Scope): Promise<CorrectionResult>;
  /** Title and text of a web page, or why it could not be read, as a sentence. */
  readPage(address: string): Promise<PageReading>;
}

/** The model that is set up and the day's spend, for all workspaces. */
export interface ModelStatus {
  readonly name: string;
  readonly dailyTokens: number;
  readonly tokens: number;
  readonly refused: number;
  readonly failure?: string;
  readonly failedAt?: number;
  /** It is left alone, or nobody waits for it; `until` in ms since 1970. */
  readonly pause?: { readonly reason: string; readonly until: number };
}

/** What became of the stored week when a topic was made or changed. */
export interface TopicReview {
  readonly reports: number;
  readonly stories: number;
}

export type PageReading =
  | { readonly kind: 'page'; readonly part: Part }
  | { readonly kind: 'failure'; readonly sentence: string };

/** Whether a channel can be posted to, or a role mentioned. */
export type ChannelCheck =
  | { readonly kind: 'fine'; readonly name: string }
  /** There is none such in this workspace, or Sitrep cannot see it. */
  | { readonly kind: 'unknown' }
  /** Each problem is a sentence that says how to mend it. */
  | { readonly kind: 'problems'; readonly name: string; readonly problems: readonly string[] };

interface CommandSpec<Options extends readonly OptionSpec[]> {
  readonly name: string;
  readonly summary: string;
  /** What else is good to know, in sentences: only help shows it. */
  readonly details?: string;
  readonly audience: 'everyone' | 'managers';
  /** `private`: where a platform can, only whoever typed it sees the answer. */
  readonly visibility: 'public' | 'private';
  readonly options: Options;
  /** Whole lines, such as "brief gaza-board 24h". */
  readonly examples: readonly string[];
  /** What has to be asked in a window first; undefined = it can run as it is. */
  findForm?(values: ValuesOf<Options>, context: CommandContext): Promise<Form | undefined>;
  run(values: ValuesOf<Options>, context: CommandContext): Promise<Card>;
}

export type Command = Omit<CommandSpec<readonly OptionSpec[]>, 'run' | 'findForm'> & {
  findForm(values: Values, context: CommandContext): Promise<Form | undefined>;
  run(values: Values, context: CommandContext): Promise<Card>;
};

/** A command whose `run` knows the types of its own options. */
export function defineCommand<const Options extends readonly OptionSpec[]>(
  spec: CommandSpec<Options>,
): Command {
  // The parser makes the values from this very list of options, so they have its types.
  const run = (values: Values, context: CommandContext) =>
    spec.run(values as ValuesOf<Options>, context);
  const findForm = async (values: Values, context: CommandContext) =>
    await spec.findForm?.(values as ValuesOf<Options>, context);
  return { ...spec, run, findForm };
}

/** Whether a command is for this person at all. */
export function mayUse({ audience }: Command, { isManager }: Pick<Person, 'isManager'>): boolean {
  return audience === 'everyone' || isManager;
}

/** How a command is typed: "brief [topic] [since]", required options in <…>. */
export function describeUsage({ name, options }: Pick<Command, 'name' | 'options'>): string {
  const shown = options.map((option) => {
    const label = option.kind === 'choice' ? option.choices.join('|') : option.name;
    if (option.kind === 'flag') return `[--${label}]`;
    return option.required === true ? `<${label}>` : `[${label}]`;
  });
  return [name, ...shown].join(' ');
}
