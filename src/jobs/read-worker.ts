// The process in which hostile bytes are read: it may hang, run out of memory or die.
import { loadLanguageModel } from '../text/language.ts';
import { cleanDocument, type ParsedDocument, parseDocument } from './read-document.ts';
import { readPage } from './read-page.ts';
import type { ReaderAnswer, ReaderTask } from './reading.ts';

/** The parsed document that waits for its known keys. */
let current: ParsedDocument | undefined;

async function perform(task: ReaderTask): Promise<ReaderAnswer> {
  if (task.kind === 'page') return { kind: 'page', reading: readPage(task.bytes, task.info) };
  if (task.kind === 'clean') {
    if (current === undefined) throw new Error('asked to clean before a document was parsed');
    return { kind: 'reading', reading: cleanDocument(current, task.known) };
  }
  const parsed = await parseDocument(task.bytes, task.info);
  if (parsed.kind === 'unreadable') return { kind: 'reading', reading: parsed };
  current = parsed;
  return { kind: 'keys', keys: parsed.keys.flat(), items: parsed.keys.length };
}

function answer(message: ReaderAnswer): void {
  process.send?.(message);
}

// Ctrl+C and a service manager's stop reach every process of the group, but the reader has to
// finish what it was given: it ends when its parent lets go of it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (task: ReaderTask) => answer(await perform(task)));
await loadLanguageModel();
answer({ kind: 'ready' });
