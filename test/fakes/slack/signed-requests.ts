// HTTP mode: requests to the app's own address, signed as Slack signs them.
import { createHmac } from 'node:crypto';
import { type Courier, type Parcel, patienceMs, type Receipt } from './courier.ts';
import type { World } from './world.ts';

export interface Signing {
  readonly secret?: string;
  /** Seconds that the clock of whoever signed is behind. */
  readonly lateSeconds?: number;
  /** Changes the body after it was signed. */
  readonly tamper?: (body: string) => string;
}

/** Sends to `url`; `signing` may forge. */
export function createSignedRequests(world: World, url: string, signing: Signing = {}): Courier {
  return {
    send: async (parcel) => {
      const { body, type } = encode(parcel);
      const at = Math.floor(Date.now() / 1000) - (signing.lateSeconds ?? 0);
      const hmac = createHmac('sha256', signing.secret ?? world.app.signingSecret);
      const headers = {
        'content-type': type,
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${hmac.update(`v0:${at}:${body}`).digest('hex')}`,
        ...(parcel.retry === undefined ? {} : { 'x-slack-retry-num': String(parcel.retry) }),
      };
      return await deliver(url, signing.tamper?.(body) ?? body, headers);
    },
  };
}

async function deliver(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Receipt> {
  const from = Date.now();
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, { method: 'POST', body, headers, signal });
    const text = await response.text();
    const { status, ok } = response;
    return { acknowledged: ok, afterMs: Date.now() - from, status, payload: readJson(text) };
  } catch {
    return { acknowledged: false, afterMs: Date.now() - from };
  }
}

// Commands come as a form, interactions as JSON in a form, events as JSON.
function encode({ kind, payload }: Parcel): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const form: Readonly<Record<string, string>> =
    kind === 'slash_commands'
      ? Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
      : { payload: JSON.stringify(payload) };
  const type = 'application/x-www-form-urlencoded';
  return { body: new URLSearchParams(form).toString(), type };
}

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
