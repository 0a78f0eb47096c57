// `npm run eval -- FILE …`: measures topics, stories, copies and briefings on items. See --help.
import { runEval } from './run-eval.ts';

process.exitCode = await runEval(process.argv.slice(2), {
  tell: (report) => process.stdout.write(report),
  warn: (problem) => process.stderr.write(problem),
});
