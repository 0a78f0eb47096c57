// One request to a model server that speaks as OpenAI does: bounded in time and size, never redirected.
import { type Dispatcher, request } from 'undici';
import { z } from 'zod';
import {
  estimateTokens,
  type ModelAddress,
  type ModelAnswer,
  type ModelQuestion,
} from './model-answer.ts';

/** A long answer has a few thousand characters; what is longer is no answer. */
const mostBytes = 256 * 1024;
const longestRestMs = 3_600_000;

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ total_tokens: z.int().min(0).max(10_000_000) })
    .nullish()
    .catch(undefined),
});

export interface Asking {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

/**
 * Asks once. Servers differ in what they take: one that refuses the usual options is asked again with the
 * fewest. The key goes to this address and nowhere else.
 */
export async function askServer(
  question: ModelQuestion,
  address: ModelAddress,
  asking: Asking,
): Promise<ModelAnswer> {
  const first = await askOnce(question, address, asking, fullOptions(question));
  if (first !== 'options') return first;
  const second = await askOnce(question, address, asking, fewOptions(question));
  return second === 'options'
    ? failed('It refused the request (400): is LLM_MODEL a chat model that it knows?', 0, true)
    : second;
}

function fullOptions({ maxTokens }: ModelQuestion): object {
  return { temperature: 0, max_tokens: maxTokens, response_format: { type: 'json_object' } };
}

function fewOptions({ maxTokens }: ModelQuestion): object {
  return { max_completion_tokens: maxTokens };
}

async function askOnce(
  { system, data }: ModelQuestion,
  { baseUrl, apiKey, model }: ModelAddress,
  { dispatcher, signal }: Asking,
  options: object,
): Promise<ModelAnswer | 'options'> {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: JSON.stringify(data) },
  ];
  const body = JSON.stringify({ model, messages, stream: false, ...options });
  const asked = estimateTokens(body);
  try {
    const response = await request(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      dispatcher,
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body,
    });
    return await readResponse(response, asked);
  } catch (error) {
    if (signal.aborted) return failed('It did not answer in time.', asked);
    return failed(explain(error), 0);
  }
}

async function readResponse(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  asked: number,
): Promise<ModelAnswer | 'options'> {
  if (statusCode !== 200) {
    body.on('error', () => {}).destroy();
    return statusCode === 400 || statusCode === 422
      ? 'options'
      : failStatus(statusCode, headers['retry-after']);
  }
  if (!`${headers['content-type'] ?? ''}`.includes('json')) {
    body.on('error', () => {}).destroy();
    return failed('It answered with something else than JSON: is LLM_BASE_URL right?', 0, true);
  }
  const text = await readAtMost(body, mostBytes);
  if (text === undefined) return failed('Its answer is far too long.', asked);
  const parsed = completion.safeParse(parse(text));
  const [choice] = parsed.data?.choices ?? [];
  if (choice === undefined) return failed('Its answer cannot be read.', asked);
  const tokens = parsed.data?.usage?.total_tokens ?? asked + estimateTokens(choice.message.content);
  if (choice.finish_reason === 'length') return failed('Its answer was cut off.', tokens);
  const json = parse(unwrap(choice.message.content));
  return json === undefined
    ? failed('It did not answer in the form asked for.', tokens)
    : { kind: 'json', json, tokens };
}

async function readAtMost(body: AsyncIterable<Buffer>, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Small models think aloud first and put a fence around what they were asked for.
function unwrap(content: string): string {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  return /^```(?:json)?\s*([\s\S]*?)\s*```$/.exec(said)?.[1] ?? said;
}

function failStatus(status: number, retryAfter: string | string[] | undefined): ModelAnswer {
  if (status >= 300 && status < 400) {
    return failed(
      'It sends elsewhere, which is not followed: set LLM_BASE_URL to that address.',
      0,
      true,
    );
  }
  switch (status) {
    case 401:
    case 403:
      return failed(`It refused the key (${status}): look at LLM_API_KEY.`, 0, true);
    case 404:
      return failed(
        'It knows no such address or model (404): look at LLM_BASE_URL and LLM_MODEL.',
        0,
        true,
      );
    case 429:
    case 503: {
      const restMs = readRest(retryAfter);
      return {
        ...failed(`It is too busy (${status}).`, 0),
        ...(restMs !== undefined && { restMs }),
      };
    }
    default:
      return failed(`It answered with an error (${status}).`, 0);
  }
}

/** Seconds; a date is rare, and the breaker's own rest does for it. */
function readRest(value: string | string[] | undefined): number | undefined {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0
    ? Math.min(seconds * 1_000, longestRestMs)
    : undefined;
}

const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: is it running, and is LLM_BASE_URL right?',
  ENOTFOUND: 'There is no such host: look at LLM_BASE_URL.',
  EAI_AGAIN: 'Its name could not be looked up.',
  UND_ERR_CONNECT_TIMEOUT: 'It could not be reached in time.',
};

// Never the library's own words: they may hold the request, and with it the key.
function explain(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return (typeof code === 'string' && codes[code]) || 'The connection broke off.';
}

function failed(
  reason: string,
  tokens: number,
  permanent = false,
): ModelAnswer & { kind: 'failed' } {
  return { kind: 'failed', reason, tokens, ...(permanent && { permanent: true as const }) };
}
