// The REST routes of the fake, and how a request finds its own.
import { channelRoutes } from './channel-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { threadRoutes } from './thread-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';
import type { World } from './world.ts';

export interface Call {
  readonly world: World;
  /** What stands in the place of ":name" parts. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  /** Such as "POST /channels/:channel/messages". */
  readonly at: string;
  /** Interactions are answered with their own token. */
  readonly isOpen?: boolean;
  readonly run: (call: Call) => Reply;
}

const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...interactionRoutes,
];

/** The route of a request and its parameters. */
export function findRoute(method: string, path: string) {
  const parts = `${method} ${path}`.split('/');
  for (const route of routes) {
    const pattern = route.at.split('/');
    const isMatch =
      pattern.length === parts.length &&
      pattern.every((one, index) => one.startsWith(':') || one === parts[index]);
    if (!isMatch) continue;
    const named = pattern.flatMap((one, index) =>
      one.startsWith(':') ? [[one.slice(1), decodeURIComponent(parts[index] ?? '')]] : [],
    );
    return { route, params: Object.fromEntries(named) as Readonly<Record<string, string>> };
  }
  return undefined;
}
