// The first answer to an interaction: within three seconds, and only once.
import { type Interaction, Routes } from 'discord.js';
import type { Account } from './account.ts';
import { codeOf, readFailure } from './read-failure.ts';

export interface FirstAnswer {
  readonly type: number;
  readonly data?: object;
}

/** "Sitrep is thinking…", seen by all or only by whoever asked. */
export function thinking(isPrivate: boolean): FirstAnswer {
  return isPrivate ? { type: 5, data: { flags: ephemeral } } : { type: 5 };
}

export const ephemeral = 1 << 6;
const tooLate = 10062;
const alreadyAnswered = 40060;
const waitMs = 1_400;

/** False when somebody else has answered, or when it is too late: then nothing may be run. */
export async function acknowledge(
  { client, log }: Account,
  { id, token }: Interaction,
  answer: FirstAnswer,
): Promise<boolean> {
  const send = async () => {
    // The interaction's own token counts here, so a 401 says nothing about the account.
    const signal = AbortSignal.timeout(waitMs);
    await client.rest.post(Routes.interactionCallback(id, token), {
      body: answer,
      auth: false,
      signal,
    });
  };
  try {
    await send();
    return true;
  } catch (error) {
    // Whether a lost reply was accepted is seen by trying again: then Discord has an answer already.
    if (readFailure(error).kind !== 'unknown') return refuse(error);
  }
  try {
    await send();
    return true;
  } catch (error) {
    return codeOf(error) === alreadyAnswered || refuse(error);
  }

  function refuse(error: unknown): false {
    const code = codeOf(error);
    if (code === tooLate) log.warn({ id }, 'a command reached Sitrep too late and was not run');
    else if (code === alreadyAnswered) log.info({ id }, 'a command was answered already');
    else log.warn({ id, code, kind: readFailure(error).kind }, 'a command could not be answered');
    return false;
  }
}
