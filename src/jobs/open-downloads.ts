// Downloading for checks: politely to each host, through the address guard, and broken off at once
// when Sitrep stops.
import { openAddressGuard } from '../web/address-guard.ts';
import { download } from '../web/download.ts';
import { createHostQueue } from '../web/host-queue.ts';
import type { Desk } from './desk.ts';

/** For everything together: name, connection, redirects, body. */
const downloadMs = 20_000;

export interface Downloads {
  readonly download: Desk['download'];
  /** Breaks off what is under way: those downloads reject, and none begins any more. */
  close(): Promise<void>;
}

/** `allowed`: private targets that may be read, as host:port. */
export function openDownloads(allowed: readonly string[], userAgent: string): Downloads {
  const guard = openAddressGuard({ allowed });
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
    close: async () => {
      isClosed = true;
      await guard.agent.destroy();
    },
  };
}
