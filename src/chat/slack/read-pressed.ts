// What was pressed, and where, from a payload that nobody should trust.
import { z } from 'zod';
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

const blocks = z.array(
  z.looseObject({ elements: z.array(z.looseObject({ value: z.unknown() })).catch([]) }),
);

/** The line of a message's own "Why" button. */
export function readWhyLine(message: unknown): string | undefined {
  const given = typeof message === 'object' && message !== null && 'blocks' in message;
  const found = (given ? blocks.catch([]).parse(message.blocks) : []).flatMap(({ elements }) => {
    return elements.map(({ value }) => value);
  });
  return found.find((value) => typeof value === 'string' && /^why \S{1,40}$/.test(value)) as
    | string
    | undefined;
}
