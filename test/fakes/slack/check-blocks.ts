// Refuses blocks and views as Slack does, with its way of pointing at the fault.
import { z } from 'zod';
import { block, view } from './block-kit.ts';

/** What is wrong, as in `response_metadata.messages`. */
export type Complaints = readonly string[];

export type BlockVerdict =
  | { readonly kind: 'fine' }
  | { readonly kind: 'refused'; readonly error: string; readonly messages: Complaints };

// Slack refused messages from 11,341 characters on; 10,000 is known to pass.
const mostCharacters = 10_000;

/** Blocks of a message. */
export function checkBlocks(blocks: unknown): BlockVerdict {
  const reading = z.array(block).max(50).safeParse(blocks);
  const messages = [...complain(reading.error, '/blocks'), ...findTwins(blocks)];
  if (messages.length > 0) return { kind: 'refused', error: 'invalid_blocks', messages };
  if (countCharacters(blocks) <= mostCharacters) return { kind: 'fine' };
  return { kind: 'refused', error: 'msg_blocks_too_long', messages: [] };
}

/** A modal or a home. */
export function checkView(given: unknown): BlockVerdict {
  const reading = view.safeParse(given);
  const blocks = typeof given === 'object' && given !== null && 'blocks' in given && given.blocks;
  const messages = [...complain(reading.error, '/view'), ...findTwins(blocks)];
  if (messages.length === 0) return { kind: 'fine' };
  return { kind: 'refused', error: 'invalid_arguments', messages };
}

function complain(error: z.ZodError | undefined, root: string): Complaints {
  return (error?.issues ?? []).map(
    ({ message, path }) => `[ERROR] ${message} [json-pointer:${[root, ...path].join('/')}]`,
  );
}

// Ids must be unique: of blocks in a message, of elements in a block.
function findTwins(blocks: unknown): Complaints {
  if (!Array.isArray(blocks)) return [];
  const actionIds = blocks.map((one) => (one?.elements ?? []).map(idOf));
  const twins = [blocks.map((one) => one?.block_id), ...actionIds].flatMap(repeated);
  return twins.map((id) => `[ERROR] the id \`${id}\` already exists [json-pointer:/blocks]`);
}

function idOf(element: { readonly action_id?: unknown }): unknown {
  return element?.action_id;
}

function repeated(ids: readonly unknown[]): readonly unknown[] {
  return ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index);
}

// Texts and addresses count, names of fields do not.
function countCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + countCharacters(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, one]) => {
    const counts = (name === 'text' || name === 'url') && typeof one === 'string';
    return sum + (counts ? one.length : countCharacters(one));
  }, 0);
}
