// A newcomer without feeds: the sample newsroom, read and briefed in each of the three ways.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { createFolder } from '../store/test-folder.ts';
import { runSitrep } from './sitrep.ts';

const timeout = 180_000;
const escapeByte = String.fromCharCode(27);
const topicNames = /Gaza[\s\S]*SDF[\s\S]*Syria/;

describe('without feeds of one’s own', () => {
  test('--once prints a briefing of each topic, plain when piped', { timeout }, async () => {
    const folder = createFolder();
    const { code, stdout, stderr } = await runSitrep(['--once'], { folder });
    expect(code).toBe(0);
    expect(stdout).not.toContain(escapeByte);
    expect(stdout).toMatch(topicNames);
    // Stories of several languages, sentences with their sources, what was looked at.
    expect(stdout).toMatch(/sources in \d languages/);
    expect(stdout.match(/\(\w{2,3}\)\s\[\d+\]/g)?.length).toBeGreaterThan(15);
    expect(stdout).toMatch(/Read 19 of 20 feeds in \d+ languages: \d+ items\. 1 could not be read/);
    expect(stderr).toMatch(/sample newsroom: 20 invented feeds/);
    expect(stderr).not.toMatch(/"level":/);

    const again = await runSitrep(['--once', '--json'], { folder });
    expect(again.code).toBe(0);
    const briefings = JSON.parse(again.stdout) as readonly Briefing[];
    expect(briefings.map(({ topic }) => topic.handle)).toEqual([
      'gaza-board',
      'sdf-integration',
      'syria-transition',
    ]);
    for (const { stories } of briefings) expect(stories.length).toBeGreaterThan(2);
    expect(new Set(briefings.flatMap(({ coverage }) => coverage.languages)).size).toBeGreaterThan(
      8,
    );
  });

  test('a single command reads the sample first, and only the first time', {
    timeout,
  }, async () => {
    const folder = createFolder();
    const first = await runSitrep(['brief', 'gaza-board', '--json'], { folder });
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/sample newsroom first/);
    const { topic, stories } = JSON.parse(first.stdout) as Briefing;
    expect(topic.handle).toBe('gaza-board');
    expect(stories.length).toBeGreaterThan(2);

    const [since, unknown] = [
      await runSitrep(['--json', 'brief', 'gaza-board', '--since', '9d'], { folder }),
      await runSitrep(['brief', 'gasa-bord'], { folder }),
    ];
    expect(since).toMatchObject({ code: 0, stderr: '' });
    expect((JSON.parse(since.stdout) as Briefing).stories.length).toBeGreaterThan(2);
    expect(unknown).toMatchObject({ code: 1, stderr: '' });
    expect(unknown.stdout).toMatch(/gaza-board/);
  });

  test('commands are answered in the order they are typed, until quit', { timeout }, async () => {
    const folder = createFolder();
    const input = 'status\nsearch Hasakah\nbrief gaza\nno-such-command\nquit\n';
    const { code, stdout, stderr } = await runSitrep([], { folder, input });
    expect(code).toBe(0);
    expect(stdout).toMatch(topicNames);
    const after = stdout.slice(stdout.indexOf('Now it is your turn'));
    expect(after).toMatch(
      /20 feeds, 20 of them[\s\S]*with Hasakah[\s\S]*Gaza[\s\S]*no command “no-such-command”/,
    );
    expect(stdout).not.toContain(escapeByte);
    expect(stderr).not.toMatch(/"level":/);
    expect(existsSync(join(folder, 'x.db.pid'))).toBe(false);
  });
});
