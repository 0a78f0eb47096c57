// The language that stories are retold in for a workspace.

/** That of its labels, or the first that it reads if it does not read that one. */
export function targetLangOf(locale: string, reads?: readonly string[]): string {
  const own = locale.split('-')[0] ?? 'en';
  return reads === undefined || reads.includes(own) ? own : (reads[0] ?? own);
}
