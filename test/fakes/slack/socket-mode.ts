// Socket Mode: tickets, hello, envelopes with acknowledgements, refreshes.
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { type Courier, type Parcel, patienceMs, type Receipt } from './courier.ts';
import type { World } from './world.ts';

export interface SocketMode extends Courier {
  /** A ticket for one connection, as a path. */
  issueTicket(): string;
  accept(socket: WebSocket, request: IncomingMessage): void;
  /** Connections that said hello. */
  readonly open: ReadonlySet<WebSocket>;
  /** Asks every client to connect anew, as Slack does every few hours. */
  refresh(): void;
  /** Cuts every connection without a word. */
  cut(): void;
}

const ackShape = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export function createSocketMode(world: World): SocketMode {
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let issued = 0;
  return {
    open,
    issueTicket: () => {
      const path = `/link/?ticket=t${++issued}`;
      tickets.add(path);
      return path;
    },
    accept: (socket, request) => {
      if (!tickets.delete(request.url ?? '')) return socket.close(4001, 'invalid ticket');
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('message', (data) => {
        const ack = ackShape.parse(JSON.parse(String(data)));
        waiting.get(ack.envelope_id)?.(ack.payload);
      });
      socket.send(JSON.stringify(hello(world, open.size)));
    },
    refresh: () => {
      for (const socket of open) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    cut: () => {
      for (const socket of open) socket.terminate();
    },
    send: async (parcel) => {
      const socket = [...open].at(-1);
      if (socket === undefined) return { acknowledged: false, afterMs: 0 };
      const id = `e${waiting.size + 1}`;
      socket.send(JSON.stringify(envelope(id, parcel)));
      return await new Promise((resolve) => waitForAck(id, waiting, resolve));
    },
  };
}

function waitForAck(
  id: string,
  waiting: Map<string, (payload: unknown) => void>,
  resolve: (receipt: Receipt) => void,
): void {
  const from = Date.now();
  const timer = setTimeout(() => resolve({ acknowledged: false, afterMs: patienceMs }), patienceMs);
  waiting.set(id, (payload) => {
    clearTimeout(timer);
    resolve({ acknowledged: true, afterMs: Date.now() - from, payload });
  });
}

function hello({ app }: World, connections: number): object {
  return {
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: app.id },
    debug_info: { host: 'fake', approximate_connection_time: 18060 },
  };
}

function envelope(id: string, { kind, payload, retry }: Parcel): object {
  return {
    envelope_id: id,
    type: kind,
    payload,
    accepts_response_payload: kind !== 'events_api',
    ...(retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' }),
  };
}
