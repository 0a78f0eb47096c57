// Findings as lines: a sign, what was looked at, what is so.
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Finding } from '../../model/finding.ts';
import { countOf } from '../../view/format-time.ts';

const signs = { good: '✓', warn: '!', bad: '✗' } as const;
const colours = { good: 'green', warn: 'yellow', bad: 'red' } as const;

/** `output` is asked whether it shows colours. */
export function writeFinding({ level, subject, sentence }: Finding, output: NodeJS.WriteStream) {
  const sign = styleText(colours[level], signs[level], { stream: output });
  // What a server said may stand in a sentence; it must neither paint nor break the line.
  const words = stripVTControlCharacters(sentence).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  output.write(`${sign} ${subject}: ${words}\n`);
}

/** The last line. */
export function summarize(findings: readonly Finding[]): string {
  const bad = findings.filter(({ level }) => level === 'bad').length;
  const warn = findings.filter(({ level }) => level === 'warn').length;
  const mend = `${countOf(bad, 'thing')} to mend`;
  const look = `${countOf(warn, 'thing')} to look at`;
  if (bad > 0) return warn > 0 ? `${mend}, ${look}.` : `${mend}.`;
  return warn > 0 ? `Nothing to mend, ${look}.` : 'All is well.';
}
