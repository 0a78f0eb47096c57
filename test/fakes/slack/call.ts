// One call of a Web API method: who asks, with which arguments, and the two ways to answer.
import { z } from 'zod';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { FakeChannel, FakeWorkspace, World } from './world.ts';

/** A modal somebody looks at. */
export interface OpenView {
  readonly id: string;
  readonly workspace: string;
  readonly user: string;
  view: unknown;
}

export interface Desk {
  readonly world: World;
  readonly triggers: Triggers;
  readonly responses: ResponseUrls;
  readonly views: OpenView[];
  readonly ephemerals: { readonly channel: string; readonly user: string; readonly text: string }[];
  /** A new address for Socket Mode. */
  openSocket(): string;
}

export type Args = Readonly<Record<string, unknown>>;
export type Answer = Readonly<Record<string, unknown>>;

export interface Method {
  /** Kind of token: a bot's, the app's, or none (client id and secret instead). */
  readonly token: 'bot' | 'app' | 'none';
  /** Every one of these is needed. */
  readonly scopes?: readonly string[];
  answer(call: Call): Answer;
}

export interface Call {
  readonly desk: Desk;
  /** Of the bot token; the app's and OAuth's methods have none. */
  readonly workspace: FakeWorkspace;
  readonly args: Args;
}

/** "ok: false" with a code, thrown from anywhere inside a method. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(error: string, more: Answer = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

export function textArg(args: Args, name: string): string | undefined {
  const value = args[name];
  return value === undefined || value === '' ? undefined : String(value);
}

export function requireArg(args: Args, name: string): string {
  const value = textArg(args, name);
  if (value === undefined) throw new Refusal('invalid_arguments', missing(name));
  return value;
}

export function isTrue(args: Args, name: string): boolean {
  return ['true', '1'].includes(String(args[name]));
}

export function numberArg(args: Args, name: string, fallback: number): number {
  return z.coerce.number().int().min(1).catch(fallback).parse(args[name]);
}

/** A channel of this workspace that the bot may know of; another team's is not found. */
export function getChannel({ workspace, args }: Call): FakeChannel {
  const id = requireArg(args, 'channel');
  const channel = workspace.channels.find((one) => one.id === id);
  const isHidden = channel?.kind === 'private' && !channel.isMember;
  if (channel === undefined || isHidden) throw new Refusal('channel_not_found');
  return channel;
}

/** Scopes differ by the kind of a channel: channels:read, groups:read, im:read. */
export function requireChannelScope(call: Call, { kind }: FakeChannel, ability: string): void {
  const family = { public: 'channels', private: 'groups', im: 'im' }[kind];
  requireScopes(call.workspace, [`${family}:${ability}`]);
}

export function requireScopes({ scopes }: FakeWorkspace, needed: readonly string[]): void {
  const lacking = needed.filter((scope) => !scopes.includes(scope));
  if (lacking.length === 0) return;
  throw new Refusal('missing_scope', { needed: lacking.join(','), provided: scopes.join(',') });
}

function missing(name: string): Answer {
  return { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } };
}
