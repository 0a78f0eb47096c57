// The port that Slack calls in HTTP mode, and that a browser opens to install the app.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HTTPReceiver } from '@slack/bolt';
import { PlatformError } from '../platform.ts';

export interface WebDoor {
  /** Answers the port. Rejects with PlatformError. */
  open(): Promise<number>;
  close(): Promise<void>;
}

export interface WebDoorParts {
  readonly port: number;
  /** Unset in Socket Mode. */
  readonly events?: HTTPReceiver['requestListener'];
  /** Set when workspaces may install the app. */
  readonly installer?: HTTPReceiver['installer'];
  readonly scopes: readonly string[];
  /** Slack sends small requests at once; whoever takes longer is somebody else. */
  readonly requestMs: number;
}

export function createWebDoor(parts: WebDoorParts): WebDoor {
  const { requestMs } = parts;
  const slowness = {
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: Math.ceil(requestMs / 4),
  };
  const server = createServer(slowness, (request, response) => {
    receive(parts, request, response).catch(() => sayNo(response));
  });
  return {
    open: async () => {
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(explainPort(error, parts.port)));
        server.listen(parts.port, resolve);
      });
      server.on('error', () => {});
      return (server.address() as AddressInfo).port;
    },
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

async function receive(
  { events, installer, scopes }: WebDoorParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '').replace(/\?.*$/s, '');
  if (installer !== undefined && request.method === 'GET') {
    if (path === '/slack/install') {
      return await installer.handleInstallPath(request, response, {}, { scopes: [...scopes] });
    }
    if (path === '/slack/oauth_redirect') {
      return await installer.handleCallback(request, response, {
        success: (_installation, _options, _request, page) => showPage(page, 200, installed),
        failure: (_error, _options, _request, page) => showPage(page, 400, notInstalled),
      });
    }
  }
  if (events === undefined) return sayNo(response);
  events(request, response);
}

const installed =
  'Sitrep is installed. Go back to Slack, type /invite @Sitrep in a channel and then /sitrep help.';
const notInstalled =
  'Sitrep was not installed. Begin again at /slack/install, in one go and in one browser; whoever runs Sitrep finds the reason in its log.';

function showPage(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

function sayNo(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(404);
  response.end();
}

function explainPort(error: Error, port: number): PlatformError {
  const code = 'code' in error ? error.code : undefined;
  return new PlatformError(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Set SLACK_PORT to a free one.`
      : `Port ${port} cannot be opened (${String(code)}). Set SLACK_PORT to another one.`,
  );
}
