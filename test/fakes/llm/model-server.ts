// A model server on loopback that speaks as OpenAI does, and behaves as a test tells it: well, badly or
// with malice.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../../web/loopback.ts';

/** What a request asked for, as the server sees it. */
export interface Asked {
  readonly authorization: string | undefined;
  readonly url: string;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  /** What was sent as data. */
  readonly data: {
    readonly language: string;
    readonly sentences: readonly GivenSentence[];
    readonly [other: string]: unknown;
  };
}

export interface GivenSentence {
  readonly n: number;
  readonly item: number;
  readonly lang: string;
  readonly text: string;
}

/** Answers one request, or does not. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void;

export interface ModelServer {
  readonly baseUrl: string;
  readonly asked: readonly Asked[];
  behave(next: Behaviour): void;
}

/** Starts one for the length of a test. */
export async function openModelServer(first: Behaviour): Promise<ModelServer> {
  let behaviour = first;
  const asked: Asked[] = [];
  const origin = await serve(async (request, response) => {
    const one = await read(request);
    asked.push(one);
    behaviour(response, one);
  });
  return {
    baseUrl: `${origin}/v1`,
    asked,
    behave: (next) => {
      behaviour = next;
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return {
    authorization: request.headers.authorization,
    url: request.url ?? '',
    body,
    data: JSON.parse(body.messages.at(-1).content),
  };
}

/** Sends a completion whose content is what `write` makes of the request. */
export function say(
  write: (asked: Asked) => unknown,
  extras: object = { usage: { total_tokens: 321 } },
): Behaviour {
  return (response, asked) => {
    const said = write(asked);
    const content = typeof said === 'string' ? said : JSON.stringify(said);
    send(response, 200, {
      choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop' }],
      ...extras,
    });
  };
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Retells each sentence as `retell` says; `undefined` leaves it out. */
export function sayEach(retell: (given: GivenSentence) => string | undefined): Behaviour {
  return say(({ data }) => ({
    sentences: data.sentences.flatMap((given) => {
      const text = retell(given);
      return text === undefined ? [] : [{ for: [given.n], items: [given.item], text }];
    }),
  }));
}

/** Bytes without end, a few at a time. */
export function drip(bytes: string, everyMs: number): Behaviour {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(bytes), everyMs);
    response.on('close', () => clearInterval(timer));
  };
}
