// A small Discord on loopback, which the unmodified discord.js talks to. It exists to refuse.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openLoopback, readBody } from '../web-socket.ts';
import { ApiError, refuse } from './api-error.ts';
import { createFaultQueue, type FaultQueue, play } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createPeople, type People } from './interact.ts';
import { findRoute, type Reply } from './routes.ts';
import { createTown, type Town } from './town.ts';
import { makeId, type World } from './world.ts';

const largestUpload = 10 * 1024 * 1024;

export interface FakeDiscord extends Town {
  readonly world: World;
  readonly token: string;
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly gateway: Gateway;
  readonly faults: FaultQueue;
  readonly people: People;
  /** Requests whose "METHOD /path" fits, with `*` for one part of the path. */
  requestsTo(route: string): World['requests'];
  /** From now on the token is wrong everywhere. */
  revokeToken(): void;
  close(): Promise<void>;
}

export async function openDiscord(): Promise<FakeDiscord> {
  const world = createWorld();
  const faults = createFaultQueue();
  let host = '';
  const gateway = createGateway(world, () => `ws://${host}`);
  world.emit = gateway.emit;
  const server = await openLoopback(
    (request, response) => void handle(request, response, { world, faults, host }),
    (socket) => gateway.accept(socket),
  );
  host = server.host;
  return {
    ...createTown(world),
    world,
    token: world.token,
    apiUrl: `http://${host}/api`,
    gateway,
    faults,
    people: createPeople(world),
    requestsTo: (route) => world.requests.filter(({ method, path }) => fits(route, method, path)),
    revokeToken: () => {
      world.token = 'revoked';
      gateway.cut(4004);
    },
    close: server.close,
  };
}

function createWorld(): World {
  const bot = { id: makeId(), username: 'Sitrep', bot: true, takesMessages: false };
  return {
    // The first part of a token is the bot's id.
    token: `${Buffer.from(bot.id).toString('base64url')}.GxYzAb.made-up-for-tests-only-0123456789`,
    bot,
    applicationId: bot.id,
    application: {},
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    requests: [],
    shards: 1,
    answerMs: 3_000,
    clockSkewMs: 0,
    emit: () => {},
  };
}

interface Ground {
  readonly world: World;
  readonly faults: FaultQueue;
  readonly host: string;
}

async function handle(request: IncomingMessage, response: ServerResponse, ground: Ground) {
  const { world, faults, host } = ground;
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', `http://${host}`);
  const path = url.pathname.replace(/^\/api\/v10/, '');
  const body = await readForm(request);
  const fault = faults.take(method, path);
  const reply =
    fault?.accepts === false ? undefined : answer({ method, path, url, body, request }, ground);
  const status = reply?.status;
  world.requests.push({ method, path, body, at: Date.now(), ...(status && { status }) });
  response.setHeader('date', new Date(Date.now() + world.clockSkewMs).toUTCString());
  if (fault !== undefined) return play(fault, request, response);
  if (reply?.body === undefined) return response.writeHead(reply?.status ?? 500).end();
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(reply.body));
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: unknown;
  readonly request: IncomingMessage;
}

function answer({ method, path, url, body, request }: Asked, { world, host }: Ground): Reply {
  try {
    if (body === tooLarge) throw refuse('tooLarge');
    const found = findRoute(method, path);
    const isKnown = request.headers.authorization === `Bot ${world.token}`;
    if (found?.route.isOpen !== true && !isKnown) throw refuse('unauthorized');
    if (path === '/gateway/bot') return { status: 200, body: gatewayInfo(world, host) };
    if (found === undefined) throw refuse('noRoute');
    const { route, params } = found;
    return route.run({ world, params, query: url.searchParams, body });
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body };
    return { status: 500, body: { message: String(error), code: 0 } };
  }
}

function gatewayInfo({ shards }: World, host: string) {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: shards };
  return { url: `ws://${host}`, shards, session_start_limit: limit };
}

const tooLarge = Symbol('a body that is too large');

// JSON, or a form with the JSON in "payload_json" and files beside it.
async function readForm(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBody(request);
  if (bytes.length > largestUpload) return tooLarge;
  if (bytes.length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return JSON.parse(bytes.toString('utf8'));
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const files = [...form.keys()].filter((key) => key.startsWith('files['));
  const json = JSON.parse(String(form.get('payload_json') ?? '{}')) as object;
  return { ...json, attachments: files };
}

function fits(route: string, method: string, path: string): boolean {
  const pattern = route.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+');
  return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
}
