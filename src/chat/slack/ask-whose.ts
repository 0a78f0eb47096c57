// Whose a bot token is, what it may do and what time Slack has. The client keeps the headers to
// itself, so this asks directly.
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import { explainError, type SlackTrouble } from './explain-error.ts';

export type Identity =
  | {
      readonly kind: 'identity';
      readonly name: string;
      readonly scopes: readonly string[];
      /** Slack's clock and ours at the same moment (ms since 1970). */
      readonly serverAt?: number;
      readonly askedAt: number;
    }
  | { readonly kind: 'trouble'; readonly trouble: SlackTrouble };

const timeoutMs = 8_000;
const answer = z.looseObject({ ok: z.boolean(), team: z.string().optional() });

export async function askWhose(token: string, apiUrl: string): Promise<Identity> {
  try {
    const response = await fetch(`${apiUrl.replace(/\/*$/, '/')}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const askedAt = Date.now();
    const said = answer.parse(await response.json());
    if (!said.ok) throw new webApi.WebAPIPlatformError({ error: '', ...said });
    const serverAt = Date.parse(response.headers.get('date') ?? '');
    return {
      kind: 'identity',
      name: said.team ?? '',
      scopes: (response.headers.get('x-oauth-scopes') ?? '').split(/\s*,\s*/),
      askedAt,
      ...(Number.isFinite(serverAt) && { serverAt }),
    };
  } catch (error) {
    const isNetwork = error instanceof TypeError || error instanceof DOMException;
    const known = isNetwork ? new webApi.WebAPIRequestError(error) : error;
    return { kind: 'trouble', trouble: explainError(known) };
  }
}
