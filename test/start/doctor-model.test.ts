// `npm run doctor` on the model: it is asked one tiny question, and the key is never shown.
import { expect, test } from 'vitest';
import { openModelServer, say, send } from '../fakes/llm/model-server.ts';
import { createFolder } from '../store/test-folder.ts';
import { runDoctor } from './doctor.ts';

test('the doctor says whether the model answers, and what to look at when it does not', {
  timeout: 60_000,
}, async () => {
  const good = await openModelServer(say(() => ({ ok: true })));
  const bad = await openModelServer((response) => send(response, 401, { error: 'sk-my-key' }));
  const settings = (baseUrl: string) => ({
    LLM_BASE_URL: baseUrl,
    LLM_API_KEY: 'sk-my-key',
    LLM_MODEL: 'test-model',
  });
  const [right, wrong, half] = await Promise.all([
    runDoctor(createFolder(), settings(good.baseUrl)),
    runDoctor(createFolder(), settings(bad.baseUrl)),
    runDoctor(createFolder(), { LLM_BASE_URL: good.baseUrl }),
  ]);
  const of = ({ lines }: typeof right) => lines.filter((line) => line.includes(' Model'));
  expect(of(right)).toEqual([
    expect.stringMatching(/^✓ Model: test-model at 127\.0\.0\.1:\d+ answered/),
  ]);
  expect(of(wrong)).toEqual([expect.stringMatching(/^✗ Model: .*look at LLM_API_KEY/)]);
  expect(half.stdout).toContain('LLM_MODEL: it is missing.');
  expect(right.stdout + right.stderr + wrong.stdout + wrong.stderr).not.toContain('sk-my-key');
});
