// Whether a sentence can be understood where it would stand in a briefing.
import { findLean, isIntroduced } from './find-lean.ts';
import type { Headline } from './pick-headline.ts';
import type { Statement } from './read-statements.ts';

/** `picked`: what is told already. */
export type Standing = (statement: Statement, picked: readonly Statement[]) => boolean;

/** It stands alone, under the headline, or right behind the sentence that it leans on. */
export function rememberStanding({
  headline,
  mainLang,
}: {
  readonly headline: Headline | undefined;
  readonly mainLang: string;
}): Standing {
  const title = headline?.text ?? '';
  const leans = new Map<Statement, boolean>();
  return (statement, picked) => {
    const { text, report } = statement;
    const { lang } = report;
    let isAlone = leans.get(statement);
    if (isAlone === undefined) {
      isAlone = isIntroduced(findLean(text, lang), lang === mainLang ? title : '', lang);
      leans.set(statement, isAlone);
    }
    return isAlone || picked.some((one) => isRightBefore(one, statement));
  };
}

function isRightBefore(one: Statement, { report, position }: Statement): boolean {
  return one.report === report && one.position === position - 1;
}
