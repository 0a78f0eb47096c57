// The gateway: identify, heartbeats, resume, and events to whoever is connected.
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { guildJson, userJson } from './payloads.ts';
import type { World } from './world.ts';

/** Members, presences and the contents of messages: a switch in Discord's portal, off here. */
const privileged = (1 << 1) | (1 << 8) | (1 << 15);
const everyIntent = 0b11_0001_1111_1111_1111_1111_1111;

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  socket: WebSocket | undefined;
  /** All events ever sent, so that a resumed session gets what it missed. */
  readonly events: {
    readonly op: 0;
    readonly s: number;
    readonly t: string;
    readonly d: unknown;
  }[];
}

export interface Gateway {
  readonly identifies: readonly { readonly intents: number; readonly shard: readonly number[] }[];
  readonly resumes: readonly string[];
  /** False: heartbeats are no longer answered. */
  acks: boolean;
  heartbeatMs: number;
  accept(socket: WebSocket): void;
  emit(event: string, data: unknown, guildId?: string): void;
  /** Ends every connection with a code; sessions can be resumed. */
  cut(code: number): void;
  /** Drops every connection without a word. */
  drop(): void;
  /** As `cut`, and the sessions are forgotten. */
  forgetSessions(): void;
  /** Asks clients to connect anew (op 7). */
  askToReconnect(): void;
  isConnected(): boolean;
}

interface Frame {
  readonly op: number;
  readonly d: unknown;
}

export function createGateway(world: World, url: () => string): Gateway {
  let sessions: Session[] = [];
  const identifies: { intents: number; shard: readonly number[] }[] = [];
  const resumes: string[] = [];
  const open = () => sessions.flatMap(({ socket }) => (socket?.readyState === 1 ? [socket] : []));

  const identify = (socket: WebSocket, d: IdentifyData): Session | undefined => {
    const { intents, shard = [0, 1] } = d;
    identifies.push({ intents, shard });
    const code = findRefusal(world, d);
    if (code !== undefined) {
      socket.close(code);
      return undefined;
    }
    const session: Session = { id: randomBytes(16).toString('hex'), shard, socket, events: [] };
    sessions.push(session);
    sendReady(world, session, url());
    return session;
  };

  const resume = (socket: WebSocket, d: ResumeData): Session | undefined => {
    resumes.push(d.session_id);
    if (d.token !== world.token) {
      socket.close(4004);
      return undefined;
    }
    const session = sessions.find(({ id }) => id === d.session_id);
    if (session === undefined) {
      send(socket, { op: 9, d: false });
      return undefined;
    }
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > d.seq)) send(socket, event);
    push(session, 'RESUMED', {});
    return session;
  };

  const gateway: Gateway = {
    identifies,
    resumes,
    acks: true,
    heartbeatMs: 41_250,
    accept: (socket) => {
      let session: Session | undefined;
      send(socket, { op: 10, d: { heartbeat_interval: gateway.heartbeatMs } });
      socket.on('message', (raw) => {
        const frame = readFrame(String(raw));
        if (frame === undefined) return socket.close(4002);
        if (frame.op === 1) return gateway.acks ? send(socket, { op: 11 }) : undefined;
        if (frame.op === 2) session = identify(socket, frame.d as IdentifyData);
        else if (frame.op === 6) session = resume(socket, frame.d as ResumeData);
        else if (session === undefined) socket.close(4003);
      });
      socket.on('close', (code) => {
        // A client that ends with 1000 or 1001 is done with its session.
        if (code === 1000 || code === 1001) sessions = sessions.filter((one) => one !== session);
        if (session?.socket === socket) session.socket = undefined;
      });
    },
    emit: (event, data, guildId) => {
      for (const session of sessions) if (isFor(session, guildId)) push(session, event, data);
    },
    cut: (code) => {
      for (const socket of open()) socket.close(code);
    },
    drop: () => {
      for (const socket of open()) socket.terminate();
    },
    forgetSessions: () => {
      const sockets = open();
      sessions = [];
      for (const socket of sockets) socket.close(4000);
    },
    askToReconnect: () => {
      for (const socket of open()) send(socket, { op: 7, d: null });
    },
    isConnected: () => open().length > 0,
  };
  return gateway;
}

interface IdentifyData {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

interface ResumeData {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

function findRefusal(world: World, { token, intents }: IdentifyData): number | undefined {
  if (token !== world.token) return 4004;
  if (!Number.isInteger(intents) || (intents & ~everyIntent) !== 0) return 4013;
  return (intents & privileged) === 0 ? undefined : 4014;
}

function sendReady(world: World, session: Session, url: string): void {
  const guilds = [...world.guilds.values()].filter(
    ({ id, hasBot }) => hasBot && isFor(session, id),
  );
  push(session, 'READY', {
    v: 10,
    user: userJson(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${url}/resume`,
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
  });
  for (const guild of guilds) push(session, 'GUILD_CREATE', guildJson(world, guild));
}

/** Discord's own formula; private messages go to the first shard. */
function isFor({ shard: [id, count] }: Session, guildId: string | undefined): boolean {
  const owner = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
  return owner === id;
}

function push(session: Session, event: string, data: unknown): void {
  const frame = { op: 0, s: session.events.length + 1, t: event, d: data } as const;
  session.events.push(frame);
  if (session.socket?.readyState === 1) send(session.socket, frame);
}

function send(socket: WebSocket, frame: unknown): void {
  socket.send(JSON.stringify(frame));
}

function readFrame(raw: string): Frame | undefined {
  try {
    return JSON.parse(raw) as Frame;
  } catch {
    return undefined;
  }
}
