// What a modal remembers until it is sent off: the command, what was typed already, and where.
import { z } from 'zod';

const noteShape = z.object({
  command: z.string(),
  known: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  channel: z.string(),
  /** Where the answer goes; without it the modal itself shows it. */
  url: z.string().optional(),
  threadTs: z.string().optional(),
  /** It came from a button: whatever the command is, only one person sees the answer. */
  isPrivate: z.boolean().optional(),
});

export type FormNote = z.output<typeof noteShape>;

const longest = 3_000;

/** Undefined when it is longer than Slack keeps. */
export function writeFormNote(note: FormNote): string | undefined {
  const written = JSON.stringify(note);
  return written.length <= longest ? written : undefined;
}

/** Undefined when it is none of ours. */
export function readFormNote(written: string): FormNote | undefined {
  try {
    return noteShape.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}
