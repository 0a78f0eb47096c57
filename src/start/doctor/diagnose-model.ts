// The doctor on the model: one tiny question, and what was used today.
import { Agent } from 'undici';
import type { ModelConfig } from '../../config.ts';
import { askServer } from '../../llm/ask-server.ts';
import type { Finding } from '../../model/finding.ts';
import { readModelDay } from '../../store/model-spend.ts';
import type { Store } from '../../store/open-store.ts';
import { localDateAt } from '../../view/local-time.ts';
import { describeSpend } from '../../view/model-line.ts';

const timeoutMs = 10_000;
/** Alerts and briefings wait for it no longer. */
const patienceMs = 8_000;
const subject = 'Model';

const question = {
  system: 'Answer with this JSON and nothing else: {"ok":true}',
  data: { ok: true },
  maxTokens: 60,
};

/** Whether the server answers with the model that is set, and in time to be of use. */
export async function diagnoseModel(
  config: ModelConfig,
  store: Store | undefined,
  { zone, now }: { readonly zone: string; readonly now: () => number },
): Promise<readonly Finding[]> {
  const dispatcher = new Agent();
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await askServer(question, config, { dispatcher, signal });
  const tookMs = performance.now() - startedAt;
  await dispatcher.destroy();
  const who = `${config.model} at ${new URL(config.baseUrl).host}`;
  if (answer.kind === 'failed') {
    const sentence = `${who}: ${answer.reason} Until then briefings stay in the words of their reports.`;
    return [{ level: 'bad', subject, sentence }, ...describeWay(config)];
  }
  const took = `${(tookMs / 1_000).toFixed(1)} s`;
  const slow = ` That is slow: what comes after ${patienceMs / 1_000} s is kept for the next briefing.`;
  const isSlow = tookMs > patienceMs / 2;
  const day =
    store && (await readModelDay(store.db, localDateAt(now(), zone)).catch(() => undefined));
  const spend = day ? ` ${describeSpend(day, config.dailyTokens)}` : '';
  const sentence = `${who} answered in ${took}.${isSlow ? slow : ''}${spend}`;
  return [{ level: isSlow ? 'warn' : 'good', subject, sentence }, ...describeWay(config)];
}

function describeWay({ baseUrl, apiKey }: ModelConfig): readonly Finding[] {
  const { protocol, hostname } = new URL(baseUrl);
  const isNear = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.local$/.test(
    hostname,
  );
  if (protocol === 'https:' || isNear || apiKey === undefined) return [];
  const sentence =
    'LLM_API_KEY goes over plain http, which everybody on the way can read: use https.';
  return [{ level: 'warn', subject, sentence }];
}
