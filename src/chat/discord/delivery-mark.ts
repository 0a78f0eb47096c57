// What a delivery's key becomes on Discord: a mark in the message, and a nonce.
import { createHash } from 'node:crypto';

/** Stands in the small print of a message, so that it can be found again. */
export function markOf(key: string): string {
  return digest(key).slice(0, 12);
}

/** For minutes Discord itself refuses a second message with the same one (25 characters at most). */
export function nonceOf(key: string): string {
  return digest(key).slice(0, 25);
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
