// The model as the jobs use it: a few questions at a time, within the day's cap, never in a transaction.
import PQueue from 'p-queue';
import { Agent } from 'undici';
import { askServer } from '../llm/ask-server.ts';
import { createBreaker, type Rest } from '../llm/breaker.ts';
import {
  estimateTokens,
  type ModelAddress,
  type ModelAnswer,
  type ModelQuestion,
} from '../llm/model-answer.ts';
import type { Log } from '../log.ts';
import {
  countRefused,
  type ModelDay,
  readModelDay,
  reserveTokens,
  settleTokens,
} from '../store/model-spend.ts';
import type { Store } from '../store/open-store.ts';
import { localDateAt } from '../view/local-time.ts';

/** A local model on a small machine takes its time; nobody waits for all of it. */
const answerMs = 45_000;
/** So long nobody waits for it once it was too slow for somebody. */
const lateMs = 60_000;
/** More at once makes a small server slower, not faster. */
const atOnce = 3;
/** Questions that wait longer than this many others are not asked. */
const mostWaiting = 60;

export interface ModelSettings extends ModelAddress {
  readonly dailyTokens: number;
}

export interface ModelParts {
  readonly settings: ModelSettings;
  readonly store: Store;
  /** IANA zone in which the day of the cap begins. */
  readonly zone: string;
  /** ms since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** How long an answer may take. */
  readonly answerMs?: number;
}

export interface Model {
  /** Which model it is: answers are kept by it. */
  readonly name: string;
  /** Asks within cap and time-out. Never rejects. */
  ask(question: ModelQuestion): Promise<ModelAnswer>;
  readonly dailyTokens: number;
  /** What was used today, by all workers. */
  readDay(): Promise<ModelDay>;
  /** Why nothing is asked, or nobody waits for an answer, and until when; undefined: neither. */
  findPause(): Rest | undefined;
  /** Somebody waited for it as long as one may, and went on without it. */
  noteLate(): void;
  /** Counts sentences that were not shown. */
  countRefused(refused: number): Promise<void>;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/** Makes no connection until something is asked. */
export function openModel(parts: ModelParts): Model {
  const { settings, store, zone, now, log } = parts;
  const dispatcher = new Agent({ connections: atOnce });
  const ending = new AbortController();
  const queue = new PQueue({ concurrency: atOnce });
  const breaker = createBreaker();
  let lateUntil = 0;
  const dayAt = () => localDateAt(now(), zone);

  async function askNow(question: ModelQuestion): Promise<ModelAnswer> {
    const rest = ending.signal.aborted ? 'Sitrep is ending.' : breaker.findRest(now())?.reason;
    if (rest !== undefined) return refuse(rest);
    const day = dayAt();
    const reserved = estimateCost(question);
    const cap = settings.dailyTokens;
    if (!(await store.transaction((tx) => reserveTokens(tx, day, reserved, cap)))) {
      return refuse('The tokens of the day are used up.');
    }
    const signal = AbortSignal.any([
      ending.signal,
      AbortSignal.timeout(parts.answerMs ?? answerMs),
    ]);
    const answer = await askServer(question, settings, { dispatcher, signal });
    const failure = answer.kind === 'failed' ? { sentence: answer.reason, at: now() } : undefined;
    if (failure !== undefined) log.warn({ reason: failure.sentence }, 'the model gave no answer');
    if (!ending.signal.aborted) breaker.note(answer, now());
    if (answer.kind === 'json') lateUntil = 0;
    const used = { reserved, used: answer.tokens };
    await store.transaction((tx) => settleTokens(tx, day, used, failure));
    return answer;
  }

  return {
    name: settings.model,
    ask: async (question) => {
      const rest = breaker.findRest(now());
      if (rest !== undefined) return refuse(rest.reason);
      if (queue.size >= mostWaiting) return refuse('Too many questions wait for the model.');
      try {
        return await queue.add(() => askNow(question));
      } catch (error) {
        log.error({ err: error }, 'the model could not be asked');
        return refuse('It could not be asked.');
      }
    },
    dailyTokens: settings.dailyTokens,
    readDay: () => readModelDay(store.reader, dayAt()),
    findPause: () => {
      const late = { reason: 'The model did not answer in time.', until: lateUntil };
      return breaker.findRest(now()) ?? (now() < lateUntil ? late : undefined);
    },
    noteLate: () => {
      if (now() >= lateUntil) lateUntil = now() + lateMs;
    },
    countRefused: (refused) => store.transaction((tx) => countRefused(tx, dayAt(), refused)),
    close: async () => {
      ending.abort();
      await queue.onIdle();
      await dispatcher.destroy();
    },
  };
}

function refuse(reason: string): ModelAnswer {
  return { kind: 'failed', reason, tokens: 0 };
}

function estimateCost({ system, data, maxTokens }: ModelQuestion): number {
  return estimateTokens(system) + estimateTokens(JSON.stringify(data)) + maxTokens;
}
