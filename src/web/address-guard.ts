// Keeps feeds from reading private networks: every address is checked, then connected to as checked.
import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

const PRIVATE = 'The address points into a private network, which Sitrep does not read.';

/** Time to reach a server, ms: less than a whole check may take, so a dead host has its own reason. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Some sites send 20 KB of cookies and policies; Node's own limit of 16 KB would lose them. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Name to addresses, as `dns.lookup` with `all: true` does it. */
export type ResolveName = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface AddressGuardOptions {
  /** Exact `host:port` targets that may lie in a private network, e.g. `127.0.0.1:4780`. */
  readonly allowed: readonly string[];
  /** How names become addresses; the system's own way when unset. */
  readonly resolveName?: ResolveName;
}

/** One per process: its connections are kept and used again. */
export interface AddressGuard {
  readonly allowed: readonly string[];
  /** The only way out: refuses to connect to an address that is not public or allowed. */
  readonly agent: Agent;
}

/** Thrown while connecting; its message is a sentence for an editor. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
}

/**
 * The canonical `host:port` of a target as written in the configuration, or undefined when it is
 * not one host and one port.
 */
export function readTarget(entry: string): string | undefined {
  if (!/:\d{1,5}$/.test(entry) || !URL.canParse(`http://${entry}`)) return undefined;
  const url = new URL(`http://${entry}`);
  return url.href === `http://${url.host}/` ? targetOf(url) : undefined;
}

/**
 * Why a feed address cannot be read, as a sentence; undefined when it looks fine. Looks at the
 * spelling only: a name that leads to a private address is found out when it is connected to.
 */
export function explainAddress(address: string, allowed: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return 'This is not a complete web address (https://…).';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return 'Only web addresses that start with https:// or http:// can be read.';
  }
  return explainTarget(url.hostname, targetOf(url), allowed);
}

/** Opens a guard. Close it with `guard.agent.close()`. */
export function openAddressGuard(options: AddressGuardOptions): AddressGuard {
  const { allowed, resolveName = systemLookup } = options;
  const common = { timeout: CONNECT_TIMEOUT_MS, allowH2: false };
  const anywhere = buildConnector({ ...common, lookup: lookupWith(resolveName, () => true) });
  const publicOnly = buildConnector({
    ...common,
    lookup: lookupWith(resolveName, isPublicAddress),
  });

  // net.connect asks `lookup` for names but not for IP literals, so literals are looked at here.
  const connect: buildConnector.connector = (target, callback) => {
    const host = withBrackets(target.hostname);
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    const name = `${host}:${port}`;
    const refusal = explainTarget(host, name, allowed);
    if (refusal !== undefined) callback(new AddressRefusedError(refusal), null);
    else (isAllowed(name, allowed) ? anywhere : publicOnly)(target, callback);
  };
  const agent = new Agent({
    connect,
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    // The deadline of the whole check rules; idle time-outs would only give it a second voice.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return { allowed, agent };
}

function explainTarget(host: string, target: string, allowed: readonly string[]) {
  if (isAllowed(target, allowed)) return undefined;
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isPublicAddress(bare) ? undefined : PRIVATE;
  return /(^|\.)localhost\.?$/.test(host) ? PRIVATE : undefined;
}

/** One look-up per connection: the socket gets the very addresses that were checked. */
function lookupWith(resolveName: ResolveName, accept: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) callback(error, []);
      else if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      // One private address among public ones is a rebinding trick, or a leak of an inner name.
      else if (!addresses.every(({ address }) => accept(address))) {
        callback(new AddressRefusedError(PRIVATE), []);
      } else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function isAllowed(target: string, allowed: readonly string[]): boolean {
  return allowed.some((entry) => readTarget(entry) === target);
}

function targetOf(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

function withBrackets(hostname: string): string {
  return hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
}
