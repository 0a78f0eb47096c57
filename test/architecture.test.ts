// The house rules that a compiler does not know: who may import whom, and how large a file may be.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

// For each folder (or single file) the places its imports may come from. Longest prefix wins.
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/model/': ['src/model/'],
  'src/text/': ['src/text/', 'src/model/'],
  'src/feed/': ['src/feed/', 'src/model/'],
  'src/web/': ['src/web/', 'src/model/'],
  'src/store/': ['src/store/', 'src/model/'],
  'src/news/': ['src/news/', 'src/text/', 'src/model/'],
  'src/llm/': ['src/llm/', 'src/model/'],
  'src/eval/': ['src/eval/', 'src/feed/', 'src/news/', 'src/text/', 'src/model/'],
  'src/view/': ['src/view/', 'src/text/', 'src/model/'],
  'src/demo/': ['src/demo/', 'src/model/'],
  'src/chat/': ['src/chat/', 'src/store/', 'src/news/', 'src/view/', 'src/text/', 'src/model/'],
  'src/chat/discord/': ['src/chat/discord/', 'src/chat/', 'src/view/', 'src/text/', 'src/model/'],
  'src/chat/slack/': [
    'src/chat/slack/',
    'src/chat/',
    'src/store/',
    'src/view/',
    'src/text/',
    'src/model/',
  ],
  'src/chat/terminal/': ['src/chat/terminal/', 'src/chat/', 'src/view/', 'src/text/', 'src/model/'],
  'src/jobs/': [
    'src/jobs/',
    'src/chat/platform.ts',
    'src/log.ts',
    'src/store/',
    'src/web/',
    'src/llm/',
    'src/feed/',
    'src/news/',
    'src/view/',
    'src/text/',
    'src/model/',
  ],
  'commands/': [
    'commands/',
    'src/chat/command.ts',
    'src/chat/form.ts',
    'src/chat/nearest.ts',
    'src/chat/problem-card.ts',
    'src/chat/choose-topic.ts',
    'src/chat/suggestions.ts',
    'src/chat/try-words.ts',
    'src/chat/write-topic.ts',
    'src/chat/channel-names.ts',
    'src/chat/check-mention.ts',
    'src/chat/visible-channels.ts',
    'src/chat/choose-story.ts',
    'src/chat/give-answer.ts',
    'src/chat/describe-relearning.ts',
    'src/chat/learn-answers.ts',
    'src/chat/add-name.ts',
    'src/chat/remove-name.ts',
    'src/chat/name-users.ts',
    'src/chat/find-channel.ts',
    'src/chat/correct-story.ts',
    'src/chat/read-message-ref.ts',
    'src/chat/read-wish.ts',
    'src/chat/rehearse-follow.ts',
    'src/chat/schedule-digest.ts',
    'src/chat/read-digest-wish.ts',
    'src/chat/read-minute.ts',
    'src/chat/read-weekdays.ts',
    'src/chat/read-zone.ts',
    'src/chat/read-languages.ts',
    'src/web/',
    'src/store/',
    'src/news/',
    'src/view/',
    'src/text/',
    'src/model/',
  ],
  'src/all-commands.ts': ['commands/', 'src/chat/command.ts'],
  'src/choose-feeds.ts': ['src/demo/', 'src/feed/', 'src/store/', 'src/model/'],
  'src/start/': ['src/'],
  'src/config.ts': ['src/settings.ts'],
  'src/settings.ts': ['src/model/'],
  'src/log.ts': [],
  'src/main.ts': ['src/'],
  'src/app.ts': ['src/'],
  'src/host.ts': ['src/'],
  'src/doctor.ts': ['src/'],
  'src/slack-manifest.ts': ['src/'],
  'src/eval.ts': ['src/'],
  'src/export-labels.ts': ['src/'],
  'src/run-eval.ts': ['src/'],
  'src/measure-items.ts': ['src/'],
  'src/read-accuracy-files.ts': ['src/eval/'],
  'src/accuracy.ts': ['src/'],
};

// Not even app-level wiring may reach the other way round a platform.
const platformFolders = ['src/chat/discord/', 'src/chat/slack/', 'src/chat/terminal/'];

interface Edge {
  readonly from: string;
  readonly to: string;
}

async function readImports() {
  const { output } = await cruise(
    ['src', 'commands'],
    { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    { extensions: ['.ts', '.js'] },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text, not its data');
  const files = output.modules.filter(({ source }) => /^(src|commands)\//.test(source));
  const edges = files.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved, circular }) => ({ from: source, to: resolved, circular })),
  );
  return { files: files.map(({ source }) => source), edges };
}

function isForbidden({ from, to }: Edge): boolean {
  if (!/^(src|commands)\//.test(to)) return false;
  const rule = Object.keys(allowed)
    .filter((prefix) => from.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  return rule === undefined || !(allowed[rule] ?? []).some((prefix) => to.startsWith(prefix));
}

describe('imports', async () => {
  const { files, edges } = await readImports();

  test('are looked at in every source file', async () => {
    const onDisk = await Array.fromAsync(glob('{src,commands}/**/*.ts'));
    expect(files.filter((file) => file.endsWith('.ts'))).toHaveLength(onDisk.length);
    expect(edges.length).toBeGreaterThan(onDisk.length);
  });

  test('point one way', () => {
    expect(edges.filter(isForbidden).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('make no circles', () => {
    const circles = edges.filter(({ circular }) => circular);
    expect(circles.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test('of platforms stay with the platform itself and the app', () => {
    const strangers = edges.filter(({ from, to }) =>
      platformFolders.some(
        (folder) =>
          to.startsWith(folder) &&
          !from.startsWith(folder) &&
          !/^src\/(app|start|doctor|slack-manifest|export-labels)/.test(from),
      ),
    );
    expect(strangers).toEqual([]);
  });

  test('of pure folders reach no files, sockets or clocks', () => {
    const pure = /^src\/(model|text|feed|news|view|eval)\//;
    const io = /^(node:)?(fs|net|http|https|dns|child_process|worker_threads)(\/|$)/;
    const reaching = edges.filter(({ from, to }) => pure.test(from) && io.test(to));
    expect(reaching.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

test('only config.ts reads the environment', async () => {
  const readers: string[] = [];
  for await (const file of glob('{src,commands}/**/*.ts')) {
    if (/process\.env/.test(readFileSync(file, 'utf8'))) readers.push(file);
  }
  expect(readers).toEqual(['src/config.ts']);
});

test('no file is over 300 lines', async () => {
  const long: string[] = [];
  for await (const file of glob('{src,commands,test}/**/*.ts')) {
    if (readFileSync(file, 'utf8').split('\n').length > 301) long.push(file);
  }
  expect(long).toEqual([]);
});

test('the first line of a file says what it is for', async () => {
  const silent: string[] = [];
  for await (const file of glob('{src,commands,test}/**/*.ts')) {
    if (!/^(#!.*\n)?\/\/ \S/.test(readFileSync(file, 'utf8'))) silent.push(file);
  }
  expect(silent).toEqual([]);
});
