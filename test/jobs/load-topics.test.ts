// Reading topic files from a folder.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { loadTopics } from '../../src/jobs/load-topics.ts';

async function makeFolder(files: Readonly<Record<string, string>>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'topics-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

const names = 'place:gaza: { label: Gaza, variants: { en: [Gaza] } }';
const head = 'id: water\nnames: { en: Water }\ndescription: Water.\n';

test('Sitrep ships three topics and a name table', async () => {
  const loaded = await loadTopics();
  expect(loaded.topics.map(({ id }) => id)).toEqual([
    'gaza-board',
    'sdf-integration',
    'syria-transition',
  ]);
  expect(loaded.names.entries.length).toBeGreaterThan(120);
});

test('another folder may be read', async () => {
  const topic = `${head}concepts: { gaza: { names: ['place:gaza'] } }`;
  const folder = await makeFolder({ 'names.yaml': names, 'water.yaml': topic, 'notes.txt': 'x' });
  expect((await loadTopics(folder)).topics.map(({ id }) => id)).toEqual(['water']);
});

test('a mistake names the file', async () => {
  const folder = await makeFolder({ 'names.yaml': names, 'water.yaml': 'id: water' });
  await expect(loadTopics(folder)).rejects.toThrow(/^water\.yaml: In names/);
});

test('a name that the table does not have is a mistake', async () => {
  const topic = `${head}concepts: { a: { names: ['place:atlantis'] } }`;
  const folder = await makeFolder({ 'names.yaml': names, 'water.yaml': topic });
  await expect(loadTopics(folder)).rejects.toThrow(
    'water.yaml: the name table has no "place:atlantis".',
  );
});
