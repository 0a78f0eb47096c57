// `npm run eval`, as somebody runs it on a file that we have never seen.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runEval } from '../../src/run-eval.ts';

function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function run(...args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runEval(args, {
    tell: (text) => {
      stdout += text;
    },
    warn: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
}

function readLines(file: string): readonly unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

const report = {
  title: 'Trump invites fifty states to join the Board of Peace for Gaza',
  text: 'The White House sent letters to fifty states on Monday. Each is asked to join the Board of Peace for Gaza.',
  outlet: 'Example',
  url: 'https://example.com/1',
  published: '2026-01-19T10:00',
  topics: ['gaza-board', 'football'],
};

test('a file in a poor state gets a line for each id, in order, and its briefings', async () => {
  const folder = openFolder();
  const [file, out, briefs] = ['items', 'out', 'briefs'].map((name) => join(folder, name));
  const lines = [
    { id: 12, ...report },
    { id: 'x', text: 7 },
    { id: 'cut', topics: [] },
  ].map((item) => JSON.stringify(item));
  writeFileSync(file ?? '', `\ufeff${lines.join('\r\n')}\r\n{"id":"broken","tit\r\nnonsense\r\n`);
  const { status, stdout, stderr } = await run(
    `${file}`,
    '--predict',
    `${out}`,
    '--briefs',
    `${briefs}`,
  );
  expect(status).toBe(0);
  expect(readLines(`${out}`)).toMatchObject([
    { id: 12, topics: ['gaza-board'], confidence: {}, copy_of: null, lang: 'en' },
    { id: 'x', topics: [], story: null },
    { id: 'cut', topics: [] },
    { id: 'broken', topics: [] },
  ]);
  expect(readLines(`${briefs}`)).toMatchObject([
    {
      headline: report.title,
      sentences: [{ item: 12, outlet: 'Example', url: 'https://example.com/1' }, {}],
    },
  ]);
  expect(stdout).toMatch(/support +100\.0 %/);
  expect(stderr).toContain('Line 5: it is not a JSON object; the line is passed over.');
  expect(stderr).toContain('the topic football, which Sitrep does not have');
});

test('what is labelled changes no prediction', async () => {
  const folder = openFolder();
  const labels = { lang: 'ar', story: 's', optional_topics: ['syria-transition'] };
  const items = {
    bare: { id: 1, ...report, topics: undefined },
    full: { id: 1, ...report, ...labels },
  };
  for (const [name, item] of Object.entries(items)) {
    writeFileSync(join(folder, name), `${JSON.stringify(item)}\n`);
    await run(join(folder, name), '--predict', join(folder, `${name}.out`));
  }
  expect(readLines(join(folder, 'full.out'))).toEqual(readLines(join(folder, 'bare.out')));
});

test('predictions of others are scored without running anything', async () => {
  const folder = openFolder();
  writeFileSync(join(folder, 'items'), `${JSON.stringify({ id: 1, ...report })}\n`);
  writeFileSync(join(folder, 'theirs'), '{"id":1,"topics":["gaza-board"]}\n');
  const { status, stdout } = await run(
    join(folder, 'items'),
    '--predictions',
    join(folder, 'theirs'),
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/gaza-board +1\.000 +1\.000 +1\.000 +1\n/);
  expect(stdout).not.toContain('SPEED');
});

test.each([
  ['no file at all', [], /Which file\?.*\n.*npm run eval/],
  ['a file that is not there', ['nowhere.jsonl'], /nowhere\.jsonl cannot be read.*Check its name/],
  [
    'a folder that is not there',
    ['nowhere', '--predict', 'no/where'],
    /no folder no.*make it first/,
  ],
  ['an unknown wish', ['nowhere', '--colour'], /colour[\s\S]*--help tells all/],
])('%s is said in a sentence, and how to mend it', async (_name, args, sentence) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toContain('    at ');
});

test('a file that is no text is refused in one sentence', async () => {
  const file = join(openFolder(), 'binary');
  writeFileSync(file, Buffer.from([0x7b, 0, 0x0a, 0xff, 0x0a, 0, 0x0a]));
  const { status, stderr } = await run(file);
  expect(status).toBe(64);
  expect(stderr.trim().split('\n')).toEqual([`${file} is not a text: name a file of JSON lines.`]);
});
