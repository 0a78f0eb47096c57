// What is to be typed stands in cards as code, so that each platform can write it in its own way.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no text of a command, a view or a job holds backticks', () => {
  const paths = globSync([
    'commands/*.ts',
    'src/chat/*.ts',
    'src/view/**/*.ts',
    'src/jobs/**/*.ts',
  ]);
  expect(paths.length).toBeGreaterThan(50);
  const found = paths.filter((path) => {
    const said = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\/?\*).*$/gm, '');
    return /\\`|'[^'\n]*`[a-z][^'\n]*`[^'\n]*'/.test(said);
  });
  expect(found).toEqual([]);
});
