// response_url: five answers within thirty minutes, seen by one person or by the channel.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody } from '../web-socket.ts';
import { checkBlocks } from './check-blocks.ts';
import { answerWrong, type Faults, isAccepted } from './faults.ts';
import { addMessage } from './messages.ts';
import { type FakeChannel, type FakeWorkspace, timeIn, type World } from './world.ts';

/** One answer that people saw. */
export interface SeenResponse {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  readonly isPrivate: boolean;
  readonly replaced: boolean;
  readonly text: string;
  readonly blocks?: unknown;
  readonly thread?: string;
}

export interface ResponseUrls {
  issue(workspace: FakeWorkspace, channel: FakeChannel, user: string): string;
  /** Takes an answer that was sent to one of the addresses. */
  receive(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly seen: readonly SeenResponse[];
}

interface Door {
  readonly id: string;
  readonly workspace: FakeWorkspace;
  readonly channel: FakeChannel;
  readonly user: string;
  readonly at: number;
  uses: number;
}

const answerShape = z.object({
  text: z.string().max(40_000).optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

export function createResponseUrls(world: World, faults: Faults, host: string): ResponseUrls {
  const doors = new Map<string, Door>();
  const seen: SeenResponse[] = [];
  const receive = (door: Door, body: string): string | undefined => {
    const reading = answerShape.safeParse(readJson(body));
    if (!reading.success) return 'invalid_payload';
    const { text, blocks, response_type, replace_original, thread_ts } = reading.data;
    if (text === undefined && blocks === undefined) return 'no_text';
    const verdict = blocks === undefined ? undefined : checkBlocks(blocks);
    if (verdict?.kind === 'refused') return verdict.error;
    door.uses++;
    const isPrivate = response_type === 'ephemeral';
    seen.push({
      id: door.id,
      workspace: door.workspace.id,
      channel: door.channel.id,
      user: door.user,
      isPrivate,
      replaced: replace_original,
      text: text ?? '',
      ...(blocks === undefined ? {} : { blocks }),
      ...(thread_ts === undefined ? {} : { thread: thread_ts }),
    });
    if (!isPrivate) {
      addMessage(world, door.workspace, door.channel, { text: text ?? '', blocks, thread_ts });
    }
    return undefined;
  };
  return {
    seen,
    issue: (workspace, channel, user) => {
      const id = `r${doors.size + 1}`;
      doors.set(id, { id, workspace, channel, user, at: timeIn(world), uses: 0 });
      return `http://${host}/response/${id}`;
    },
    receive: async (request, response) => {
      const door = doors.get(request.url?.split('/').at(-1) ?? '');
      const body = (await readBody(request)).toString();
      const fault = faults.take('response_url');
      const error = fault && !isAccepted(fault) ? undefined : refuse(door, world);
      const wrong = error ?? (door && (!fault || isAccepted(fault)) ? receive(door, body) : '');
      if (fault !== undefined) return answerWrong(fault, response);
      response.writeHead(wrong === undefined ? 200 : error ? 404 : 400);
      response.end(wrong === undefined ? 'ok' : JSON.stringify({ ok: false, error: wrong }));
    },
  };
}

function refuse(door: Door | undefined, world: World): string | undefined {
  if (door === undefined) return 'no_such_url';
  if (timeIn(world) - door.at > 30 * 60_000) return 'expired_url';
  return door.uses >= 5 ? 'used_url' : undefined;
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
