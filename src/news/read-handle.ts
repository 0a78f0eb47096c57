// The handle of a topic: what people type and read, made of letters of any script.

const mostLetters = 40;
/** Words that commands take for something else. */
const taken = new Set(['all', 'now', 'off', 'none', 'topic', 'topics', 'new']);

/** "Port Sudan!" → "port-sudan"; '' when nothing of it can be a handle. */
export function readHandle(typed: string): string {
  const plain = typed.normalize('NFKC').toLowerCase().slice(0, 400);
  // Joiners hold the words of some scripts together, but nobody sees them in a handle.
  const pieces = plain.replace(/[\p{Cf}\p{M}]/gu, '').split(/[^\p{L}\p{N}]+/u);
  const joined = pieces.filter((piece) => piece !== '').join('-');
  return [...joined].slice(0, mostLetters).join('').replace(/-+$/, '');
}

/** Why a topic cannot have this handle, as a sentence. */
export function findHandleProblem(handle: string): string | undefined {
  if (handle === '') return 'A topic needs a handle of letters or figures, such as port-sudan.';
  if (taken.has(handle))
    return `“${handle}” means something else in commands; take another handle.`;
  if (/^[a-z]?\d+$/.test(handle)) {
    return `“${handle}” looks like the number of something; take a handle of letters, such as port-sudan.`;
  }
  return [...handle].length < 2 ? 'A handle needs at least two letters.' : undefined;
}
