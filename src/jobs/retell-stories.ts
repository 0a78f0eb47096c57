// Retelling: what the model makes of stories' sentences, once it was checked. Whoever tells stories waits
// a bounded time; what comes later is kept for the next time, and the sources' own words stand meanwhile.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { askToRetell, readRetelling } from '../llm/retelling-prompt.ts';
import type { Log } from '../log.ts';
import type { BriefingStory } from '../model/briefing.ts';
import type { NameCheck } from '../news/retelling/names.ts';
import {
  applyRetelling,
  checkRetelling,
  type Given,
  listGiven,
  type Retelling,
} from '../news/retelling/read-retelling.ts';
import { readAnswers, saveAnswer } from '../store/model-answers.ts';
import type { Store } from '../store/open-store.ts';
import type { Model } from './open-model.ts';

/** Whoever asks in a chat, and whoever is told, waits for the model no longer. */
const usualWaitMs = 8_000;
/** Raised when the check or the prompt changes: what an older one let pass is asked anew. */
const checkVersion = 2;

/** Gives a story as it is to be told; without a retelling it is the same story. */
export type Tell = (story: BriefingStory) => BriefingStory;

export interface Reteller {
  /** Looks up or asks for retellings of some stories, for readers of a language. Never rejects. */
  retell(stories: readonly BriefingStory[], lang: string): Promise<Tell>;
}

export interface RetellerParts {
  readonly store: Store;
  readonly model: Model;
  /** As it is now: teams add names. */
  readonly names: () => NameCheck;
  readonly now: () => number;
  readonly log: Log;
  /** How long `retell` waits. */
  readonly waitMs?: number;
}

/** Without a model stories are told as they are. */
export const plainReteller: Reteller = { retell: async () => (story) => story };

export function createReteller(parts: RetellerParts): Reteller {
  // Those who ask one after the other wait together no longer than one of them: once it was too slow for
  // somebody, nobody waits for it until it has answered, or for a minute.
  /** What is being asked: two channels that are told the same do not pay twice. */
  const asked = new Map<string, Promise<Retelling | undefined>>();
  return {
    retell: async (stories, lang) => {
      const open = new Map(stories.map((story) => [keyOf(story, lang, parts), story]));
      const known = await readKnown([...open.keys()], parts);
      const work = [...open]
        .filter(([key]) => !known.has(key))
        .map(async ([key, story]) => {
          const retelling = await askOnce(key, story, lang);
          if (retelling !== undefined) known.set(key, retelling);
        });
      const waitMs = parts.model.findPause() === undefined ? (parts.waitMs ?? usualWaitMs) : 0;
      const done = Promise.all(work).then(() => 'done' as const);
      if (work.length > 0 && (await Promise.race([done, wait(waitMs)])) === 'late') {
        parts.model.noteLate();
      }
      const ready = new Map(known);
      return (story) => {
        const retelling = ready.get(keyOf(story, lang, parts));
        return retelling === undefined ? story : applyRetelling(story, retelling, lang);
      };
    },
  };

  function askOnce(key: string, story: BriefingStory, lang: string) {
    const running = asked.get(key);
    if (running !== undefined) return running;
    const asking = askFor(key, story, lang, parts)
      .catch((error: unknown) => {
        parts.log.error({ err: error }, 'a story could not be retold');
        return undefined;
      })
      .finally(() => asked.delete(key));
    asked.set(key, asking);
    return asking;
  }
}

async function wait(ms: number): Promise<'late'> {
  return await sleep(ms, 'late' as const, { ref: false });
}

// Told from other sentences it is another story.
function keyOf(story: BriefingStory, lang: string, { model }: RetellerParts): string {
  const given = listGiven(story, lang).map(({ n, itemId, text }) => [n, itemId, text]);
  const all = JSON.stringify([checkVersion, model.name, lang, given]);
  return `retell ${createHash('sha256').update(all).digest('base64url')}`;
}

async function readKnown(
  keys: readonly string[],
  { store, log }: RetellerParts,
): Promise<Map<string, Retelling>> {
  try {
    // Only what `askFor` kept.
    return new Map((await readAnswers(store.reader, keys)) as Map<string, Retelling>);
  } catch (error) {
    log.error({ err: error }, 'kept answers of the model could not be read');
    return new Map();
  }
}

async function askFor(
  key: string,
  story: BriefingStory,
  lang: string,
  { store, model, names, now }: RetellerParts,
): Promise<Retelling | undefined> {
  const given = listGiven(story, lang);
  if (store.readOnly || given.length === 0) return undefined;
  const answer = await model.ask(askToRetell(given.map(toQuestion), lang));
  if (answer.kind === 'failed') return undefined;
  const written = readRetelling(answer.json);
  // An answer in another form is as good as refused, and not asked for again.
  const retelling =
    written === undefined
      ? { passed: [], refused: [] }
      : checkRetelling(given, written, lang, names());
  await store.transaction((tx) => saveAnswer(tx, key, retelling, now()));
  await model.countRefused(written === undefined ? given.length : retelling.refused.length);
  return retelling;
}

function toQuestion({ n, itemId, lang, text }: Given) {
  return { n, item: itemId, lang, text };
}
