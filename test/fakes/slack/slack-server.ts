// A small, honest Slack on loopback: the unmodified @slack/bolt talks to it, and it refuses what
// Slack would refuse.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openLoopback } from '../web-socket.ts';
import type { Desk, OpenView } from './call.ts';
import type { Courier, Receipt } from './courier.ts';
import { createFaults, type Faults } from './faults.ts';
import { createPerson, eventParcel, type Person } from './people.ts';
import { createResponseUrls, type SeenResponse } from './response-urls.ts';
import { createSignedRequests, type Signing } from './signed-requests.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { createTriggers } from './triggers.ts';
import { createWebApi, type SeenCall } from './web-api.ts';
import {
  type FakeChannel,
  type FakeWorkspace,
  makeWorkspace,
  makeWorld,
  type World,
} from './world.ts';

export interface FakeSlack {
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  readonly world: World;
  readonly faults: Faults;
  readonly sockets: SocketMode;
  readonly calls: readonly SeenCall[];
  /** Answers given through response_url. */
  readonly responses: readonly SeenResponse[];
  readonly views: readonly OpenView[];
  readonly ephemerals: Desk['ephemerals'];
  addWorkspace(letter: string): FakeWorkspace;
  /** Somebody who uses Slack; through Socket Mode unless a courier is given. */
  person(options: {
    readonly workspace: FakeWorkspace;
    readonly user?: string;
    readonly channel?: FakeChannel;
    readonly by?: Courier;
  }): Person;
  /** A courier to the app's own address (HTTP mode). */
  requests(url: string, signing?: Signing): Courier;
  /** Tells the app of an event, such as app_uninstalled. */
  tell(
    workspace: FakeWorkspace,
    event: Readonly<Record<string, unknown>>,
    by?: Courier,
  ): Promise<Receipt>;
  close(): Promise<void>;
}

/** Opens a Slack with the workspace `A`; others are added by tests. */
export async function openFakeSlack(): Promise<FakeSlack> {
  const world = makeWorld();
  const faults = createFaults();
  const sockets = createSocketMode(world);
  let receive = async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(503).end();
  };
  const loopback = await openLoopback((request, response) => {
    receive(request, response).catch(() => response.writeHead(500).end());
  }, sockets.accept);
  const responses = createResponseUrls(world, faults, loopback.host);
  const views: OpenView[] = [];
  const desk: Desk = {
    world,
    responses,
    views,
    triggers: createTriggers(world),
    ephemerals: [],
    openSocket: () => `ws://${loopback.host}${sockets.issueTicket()}`,
  };
  const api = createWebApi(desk, faults);
  receive = (request, response) =>
    request.url?.startsWith('/response/')
      ? responses.receive(request, response)
      : api.receive(request, response);
  const addWorkspace = (letter: string): FakeWorkspace => {
    const workspace = makeWorkspace(letter);
    world.workspaces.push(workspace);
    return workspace;
  };
  addWorkspace('A');
  return {
    apiUrl: `http://${loopback.host}/api/`,
    world,
    faults,
    sockets,
    views,
    calls: api.calls,
    responses: responses.seen,
    ephemerals: desk.ephemerals,
    addWorkspace,
    person: ({ workspace, user, channel, by }) =>
      createPerson(desk, by ?? sockets, {
        workspace,
        user: user ?? workspace.users[0]?.id ?? '',
        channel: channel ?? firstChannel(workspace),
      }),
    requests: (url, signing) => createSignedRequests(world, url, signing),
    tell: (workspace, event, by) => (by ?? sockets).send(eventParcel(desk, workspace, event)),
    close: loopback.close,
  };
}

function firstChannel({ channels, name }: FakeWorkspace): FakeChannel {
  const [first] = channels;
  if (first === undefined) throw new Error(`${name} has no channel`);
  return first;
}
