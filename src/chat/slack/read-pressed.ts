// What was pressed, and where, from a payload that nobody should trust.
import { z } from 'zod';
import type { Account } from './accounts.ts';
import { actionPrefix } from './render-actions.ts';
import type { Door } from './respond.ts';

export interface Pressed {
  /** The command line of the button or of the chosen entry; without it, it is none of ours. */
  readonly line?: string;
  readonly user: string;
  readonly channel: string;
  readonly triggerId: string;
  readonly door?: Door;
}

const longestLine = 200;
const line = z.string().trim().min(1).max(longestLine).optional().catch(undefined);

const payload = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  response_url: z.string().optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: line,
        selected_option: z.object({ value: line }).optional().catch(undefined),
      }),
    )
    .min(1),
});

/** Undefined when there is nothing that could be answered. */
export function readPressed(body: unknown): Pressed | undefined {
  const { data } = payload.safeParse(body);
  const [action] = data?.actions ?? [];
  const said = action?.value ?? action?.selected_option?.value;
  if (data === undefined || action === undefined) return undefined;
  const isOurs = action.action_id.startsWith(actionPrefix);
  const threadTs = data.message?.thread_ts;
  const url = data.response_url;
  return {
    ...(isOurs && said !== undefined && { line: said }),
    user: data.user.id,
    // On the App Home there is no channel but the person's own.
    channel: data.channel?.id ?? `@${data.user.id}`,
    triggerId: data.trigger_id,
    ...(url !== undefined && { door: { url, ...(threadTs !== undefined && { threadTs }) } }),
  };
}

const posted = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
});

/** What asks why a message was posted, as it could be typed; undefined when it is none of ours. */
export function askWhyPosted(message: unknown, { botUserId, botId }: Account): string | undefined {
  const { data } = posted.safeParse(message);
  if (data === undefined || (data.user !== botUserId && data.bot_id !== botId)) return undefined;
  return `why m${data.ts}`;
}
