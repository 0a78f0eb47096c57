// Downloading for checks: politely to each host, through the address guard, and broken off at once
// when Sitrep stops.
import { openAddressGuard } from '../web/address-guard.ts';
import { download } from '../web/download.ts';
import type { DownloadResult } from '../web/download-result.ts';
import { createHostQueue } from '../web/host-queue.ts';
import type { Desk } from './desk.ts';

/** For everything together: name, connection, redirects, body. */
const downloadMs = 20_000;

/** Pages are longer than they need to be; their text comes early. */
const mostPageBytes = 4 * 1024 * 1024;

export interface Downloads {
  readonly download: Desk['download'];
  /** One web page that somebody gave the address of; never a private one. */
  readonly readPage: (address: string) => Promise<DownloadResult>;
  /** Breaks off what is under way: those downloads reject, and none begins any more. */
  close(): Promise<void>;
}

/** `allowed`: private targets of feeds that may be read, as host:port; `allowedPages`: of pages. */
export function openDownloads(
  allowed: readonly string[],
  userAgent: string,
  allowedPages: readonly string[] = [],
): Downloads {
  const guard = openAddressGuard({ allowed });
  // Whoever may add a private feed was trusted by the operator; anybody's link is not.
  const pageGuard = openAddressGuard({ allowed: allowedPages });
  const hosts = createHostQueue();
  let isClosed = false;
  return {
    download: async ({ url, validators: all }, full) => {
      const { bodyHash } = all;
      const validators = full ? (bodyHash === undefined ? {} : { bodyHash }) : all;
      const request = { url, validators, timeoutMs: downloadMs, userAgent };
      const result = await hosts.run(new URL(url).host, () => download(request, guard));
      // It looks like a failure of the server, but it was ours: the feed must not be blamed.
      if (isClosed) throw new Error('the download was broken off, since Sitrep stops');
      return result;
    },
    readPage: async (address) => {
      const limits = { timeoutMs: downloadMs, maxBytes: mostPageBytes };
      const request = { url: address, validators: {}, userAgent, ...limits };
      return await hosts.run(new URL(address).host, () => download(request, pageGuard));
    },
    close: async () => {
      isClosed = true;
      await Promise.all([guard.agent.destroy(), pageGuard.agent.destroy()]);
    },
  };
}
