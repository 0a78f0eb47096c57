// Identifiers that the compiler keeps apart: a story's number is never taken for an item's.

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Numbers given by the database. People see them with a letter in front: f3, i120, s12. */
export type FeedId = Branded<number, 'FeedId'>;
export type ItemId = Branded<number, 'ItemId'>;
export type StoryId = Branded<number, 'StoryId'>;
export type DeliveryId = Branded<number, 'DeliveryId'>;
/** What somebody said of stories; nobody sees its number. */
export type DecisionId = Branded<number, 'DecisionId'>;

/** A tenant: `platform/workspace`, e.g. `discord/1142…`; `*` = whatever all of them share. */
export type Scope = Branded<string, 'Scope'>;

/** Unique for ever: the `id` of a topic file (`gaza-board`), or `t12` for a team's own. */
export type TopicId = Branded<string, 'TopicId'>;
