// Reads feed documents in processes of their own, so that a hostile one stops nothing but itself.
import PQueue from 'p-queue';
import { type ReaderProcess, startReaderProcess } from './reader-process.ts';
import type { DocumentInfo, PageReading, Reading } from './reading.ts';

export type { Reading } from './reading.ts';

/** Some six times what the cleaning of an item of 4 KB takes. */
const CLEANING_MS_PER_ITEM = 20;

export interface ReaderPoolOptions {
  /** Processes; one reads some hundred ordinary feeds a second. */
  readonly size?: number;
  /** For parsing; cleaning gets as much and a little more for each item. */
  readonly timeoutMs?: number;
  /** JavaScript memory of one process. */
  readonly memoryMb?: number;
}

export interface ReadRequest extends DocumentInfo {
  /** Those of the keys that are known for this feed: their items are not cleaned again. */
  readonly findKnown: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface ReaderPool {
  /**
   * Reads one document: parses it, asks which items are known, cleans the others. Throws only what
   * `findKnown` throws, and bugs.
   */
  read(bytes: Uint8Array, request: ReadRequest): Promise<Reading>;
  /** Reads a web page as one report. */
  readPage(bytes: Uint8Array, info: DocumentInfo): Promise<PageReading>;
  /** Waits for the documents in hand (each ends by its limits) and ends the processes. */
  close(): Promise<void>;
}

/** Creates a pool. Its processes start when first needed; idle ones do not keep ours alive. */
export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const { size = 1, timeoutMs = 5_000, memoryMb = 256 } = options;
  const queue = new PQueue({ concurrency: size });
  const idle: ReaderProcess[] = [];

  async function withReader<T>(use: (reader: ReaderProcess) => Promise<T>): Promise<T> {
    const ready = idle.splice(0).filter((reader) => reader.isUsable());
    const reader = ready.pop() ?? (await startReaderProcess(memoryMb));
    idle.push(...ready);
    reader.hold(true);
    try {
      return await use(reader);
    } finally {
      reader.hold(false);
      idle.push(reader);
    }
  }

  async function close(): Promise<void> {
    await queue.onIdle();
    for (const reader of idle.splice(0)) reader.stop();
  }

  return {
    read: (bytes, request) =>
      queue.add(() => withReader((reader) => readWith(reader, bytes, request, timeoutMs))),
    readPage: (bytes, info) =>
      queue.add(() => withReader((reader) => readPageWith(reader, bytes, info, timeoutMs))),
    close,
  };
}

/** How long cleaning may take (ms): a first check may bring 2,000 items, all of them unseen. */
export function cleaningLimitMs(timeoutMs: number, items: number): number {
  return timeoutMs + items * CLEANING_MS_PER_ITEM;
}

async function readPageWith(
  reader: ReaderProcess,
  bytes: Uint8Array,
  info: DocumentInfo,
  timeoutMs: number,
): Promise<PageReading> {
  const answer = await reader.ask({ kind: 'page', bytes, info }, timeoutMs);
  if (answer.kind === 'page') return answer.reading;
  if (answer.kind !== 'reading' || answer.reading.kind !== 'unreadable') {
    throw new Error('the reader read a feed instead of a page');
  }
  return { kind: 'unreadable', reason: answer.reading.reason.replaceAll('feed', 'page') };
}

async function readWith(
  reader: ReaderProcess,
  bytes: Uint8Array,
  { findKnown, ...info }: ReadRequest,
  timeoutMs: number,
): Promise<Reading> {
  const parsed = await reader.ask({ kind: 'parse', bytes, info }, timeoutMs);
  if (parsed.kind === 'reading') return parsed.reading;
  if (parsed.kind === 'page') throw new Error('the reader read a page instead of a feed');
  const known = await findKnown(parsed.keys);
  const limitMs = cleaningLimitMs(timeoutMs, parsed.items);
  const cleaned = await reader.ask({ kind: 'clean', known }, limitMs);
  if (cleaned.kind !== 'reading') throw new Error('the reader parsed instead of cleaning');
  return cleaned.reading;
}
