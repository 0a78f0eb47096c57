// How well the check of model-written sentences works: our fixtures' own sentences must pass as they are,
// and be refused once a name, number, day, place or "not" in them is changed.
//   node test/bench/check-retelling.ts [--show] [file.jsonl …]
import { readFileSync } from 'node:fs';
import { loadTopics } from '../../src/jobs/load-topics.ts';
import type { ItemId } from '../../src/model/ids.ts';
import { isFinished, isQuotable } from '../../src/news/is-quotable.ts';
import { readerLanguages } from '../../src/news/reader-langs.ts';
import { findRefusal } from '../../src/news/retelling/check-claim.ts';
import type { ToldSentence } from '../../src/news/retelling/claim.ts';
import { compileNameCheck } from '../../src/news/retelling/names.ts';
import { loadLanguageModel } from '../../src/text/language.ts';
import { sentences } from '../../src/text/sentences.ts';
import { changes, turns } from '../news/change-sentence.ts';

// With --show the sentences that went wrong are printed, too.
const files = process.argv.slice(2).filter((word) => word !== '--show');
const isShown = process.argv.includes('--show');
const usual = ['test/fixtures/dev-reports.jsonl', 'test/fixtures/judgement-dev.jsonl'];

await loadLanguageModel();
const check = compileNameCheck((await loadTopics()).names);
const told = (files.length > 0 ? files : usual).flatMap(readSentences);

function readSentences(file: string): readonly ToldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ lang }) => readerLanguages.has(lang))
    .flatMap(({ text, lang, published }, at) =>
      sentences(text)
        .filter((sentence) => isQuotable(sentence, lang) && isFinished(sentence))
        .map((sentence) => ({
          itemId: at as ItemId,
          text: sentence,
          lang,
          ...(published !== null && { publishedAt: Date.parse(published) }),
        })),
    );
}

function judge(text: string, source: ToldSentence) {
  return findRefusal({ text, lang: source.lang, told: [source], cited: [source] }, check);
}

function print(what: string, count: number, of: number): void {
  const percent = of === 0 ? 0 : (100 * count) / of;
  process.stdout.write(`${what.padEnd(28)} ${count} of ${of} (${percent.toFixed(1)} %)\n`);
}

function show(lines: readonly string[]): void {
  if (isShown) for (const line of lines) process.stdout.write(`    ${line}\n`);
}

const refused = told.flatMap((source) => {
  const refusal = judge(source.text, source);
  return refusal ? [`${source.lang}: ${refusal.sentence} ${source.text}`] : [];
});
print('pass as they are', told.length - refused.length, told.length);
show(refused);
for (const [kind, change] of Object.entries({ ...changes, ...turns })) {
  const changed = told.flatMap((source) =>
    change(source.text, source.lang, check.wary).map((text) => ({ source, text })),
  );
  const passed = changed.filter(({ text, source }) => judge(text, source) === undefined);
  print(`refused, other ${kind}`, changed.length - passed.length, changed.length);
  show(passed.map(({ text, source }) => `${text} <= ${source.text}`));
}
