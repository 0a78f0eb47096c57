// The Web API: reads a call, checks its token and scopes, answers it or goes wrong as ordered.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { readBody } from '../web-socket.ts';
import { accountMethods } from './account-methods.ts';
import { type Answer, type Args, type Desk, type Method, Refusal, requireScopes } from './call.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { answerWrong, type Faults, isAccepted, sendJson } from './faults.ts';
import { viewMethods } from './view-methods.ts';
import { type FakeWorkspace, makeWorkspace } from './world.ts';

/** A call as it came. */
export interface SeenCall {
  readonly method: string;
  readonly token: string;
  readonly args: Args;
}

const methods: Readonly<Record<string, Method>> = {
  ...accountMethods,
  ...chatMethods,
  ...conversationMethods,
  ...viewMethods,
};

// What the app's own methods and OAuth's are called with instead of a workspace.
const nobody = makeWorkspace('0');

export interface WebApi {
  readonly calls: readonly SeenCall[];
  receive(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function createWebApi(desk: Desk, faults: Faults): WebApi {
  const calls: SeenCall[] = [];
  return {
    calls,
    receive: async (request, response) => {
      const name = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '');
      const args = readArgs(request, (await readBody(request)).toString());
      const token = readToken(request, args);
      calls.push({ method: name, token, args });
      const fault = faults.take(name);
      if (fault !== undefined && !isAccepted(fault)) return answerWrong(fault, response);
      const workspace = desk.world.workspaces.find(({ botToken }) => botToken === token);
      const answer = answerCall(desk, name, token, args, workspace);
      if (fault !== undefined) return answerWrong(fault, response);
      const scopes = workspace && { 'x-oauth-scopes': workspace.scopes.join(',') };
      sendJson(response, answer, scopes ?? {});
    },
  };
}

function answerCall(
  desk: Desk,
  name: string,
  token: string,
  args: Args,
  workspace: FakeWorkspace | undefined,
): Answer {
  const method = methods[name];
  if (method === undefined) return { ok: false, error: 'unknown_method' };
  try {
    if (method.token === 'app') requireAppToken(desk, token);
    const team = method.token === 'bot' ? requireBotToken(desk, token, workspace) : nobody;
    requireScopes(team, method.scopes ?? []);
    return method.answer({ desk, workspace: team, args });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function requireAppToken({ world }: Desk, token: string): void {
  if (token === '') throw new Refusal('not_authed');
  if (token.startsWith('xox')) throw new Refusal('not_allowed_token_type');
  if (token !== world.app.appToken) throw new Refusal('invalid_auth');
}

function requireBotToken(
  { world }: Desk,
  token: string,
  workspace: FakeWorkspace | undefined,
): FakeWorkspace {
  if (token === '') throw new Refusal('not_authed');
  if (token === world.app.appToken) throw new Refusal('not_allowed_token_type');
  switch (workspace?.tokenState) {
    case 'live':
      return workspace;
    case 'revoked':
      throw new Refusal('token_revoked');
    case 'inactive':
      throw new Refusal('account_inactive');
    default:
      throw new Refusal('invalid_auth');
  }
}

function readToken({ headers }: IncomingMessage, args: Args): string {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return bearer ?? (typeof args.token === 'string' ? args.token : '');
}

// Structures arrive as JSON inside the form.
function readArgs({ headers }: IncomingMessage, body: string): Args {
  if (headers['content-type']?.startsWith('application/json')) return JSON.parse(body || '{}');
  return Object.fromEntries(
    Object.entries(parse(body)).map(([name, value]) => [name, unfold(name, value)]),
  );
}

function unfold(name: string, value: unknown): unknown {
  if (!['blocks', 'metadata', 'view'].includes(name)) return value;
  try {
    return JSON.parse(String(value));
  } catch {
    return value;
  }
}
