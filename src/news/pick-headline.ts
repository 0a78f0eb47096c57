// Picks a story's headline: the most central sober title, in a language its readers know.
import { isSoberTitle } from './is-quotable.ts';
import type { Statement } from './read-statements.ts';

export interface Headline {
  readonly text: string;
  readonly lang: string;
}

/**
 * Word for word a title of one of the reports: first by the readers' languages in their order, then
 * by the language with most titles; in it the most central one. A title that shouts or asks is
 * taken only when no other is left. A story without any title is headed by its first sentence.
 */
export function pickHeadline(
  statements: readonly Statement[],
  readerLangs: readonly string[],
): Headline | undefined {
  const titles = statements.filter((statement) => statement.position === -1);
  const sober = titles.filter((title) => isSoberTitle(title.text));
  const from = [sober, titles, statements].find((list) => list.length > 0) ?? [];
  const lang = findLang(from, readerLangs);
  const best = from
    .filter((title) => title.report.lang === lang)
    .reduce<Statement | undefined>(
      (a, b) => (a === undefined || isBetter(b, a) ? b : a),
      undefined,
    );
  return best && { text: best.text, lang: best.report.lang };
}

function findLang(
  titles: readonly Statement[],
  readerLangs: readonly string[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const { report } of titles) counts.set(report.lang, (counts.get(report.lang) ?? 0) + 1);
  const known = readerLangs.find((lang) => counts.has(lang));
  return known ?? [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Two titles alone are equally central: then the later one knows more. */
function isBetter(a: Statement, b: Statement): boolean {
  const difference = a.centrality - b.centrality;
  return Math.abs(difference) > 0.01 ? difference > 0 : a.at > b.at;
}
