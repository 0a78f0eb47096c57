// The gateway connection: signing in, and what is wrong with it later. Reconnecting and resuming is
// discord.js's own work.
import { DiscordjsError, DiscordjsErrorCodes, Events, GatewayCloseCodes, Status } from 'discord.js';
import { PlatformError } from '../platform.ts';
import type { Account } from './account.ts';
import { codeOf, readFailure, signedOutReason } from './read-failure.ts';

const readyMs = 40_000;

/** Resolves when the guilds are known. Rejects with a PlatformError. */
export async function connect(account: Account, token: string): Promise<void> {
  const { client } = account;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.once(Events.ClientReady, () => resolve());
  const timer = setTimeout(
    () => reject(new PlatformError(unreachable, { isTemporary: true })),
    readyMs,
  );
  try {
    await client.login(token);
    await promise;
  } catch (error) {
    promise.catch(() => undefined);
    await account.end();
    throw explain(error);
  } finally {
    clearTimeout(timer);
  }
}

const unreachable =
  'Discord could not be reached. Check the connection to the internet and DISCORD_API_URL, and start Sitrep again.';
const wrongToken =
  'Discord does not know the token in DISCORD_TOKEN. Copy it again from the Bot page of discord.com/developers/applications (“Reset Token”); it is not the client secret.';

function explain(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  const message = error instanceof Error ? error.message : '';
  const isInvalid =
    error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isInvalid || message === 'Authentication failed') return new PlatformError(wrongToken);
  if (/intents/.test(message)) return new PlatformError(`Discord refused to connect: ${message}.`);
  if (readFailure(error).kind === 'signed-out') return new PlatformError(wrongToken);
  const code = codeOf(error);
  const sentence = code === undefined ? unreachable : `${unreachable} (${code})`;
  return new PlatformError(sentence, { isTemporary: true });
}

/** Hears of everything that goes wrong with the connection; an unheard error would end Sitrep. */
export function watchGateway(account: Account): void {
  const { client, log } = account;
  client.on(Events.Error, (error) => log.warn({ name: error.name }, 'discord.js met an error'));
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, code: codeOf(error) }, 'the connection to Discord met an error');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ shard, code }, 'Discord ended the connection for good');
    if (code === GatewayCloseCodes.AuthenticationFailed) account.signOut();
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'connecting to Discord anew'));
}

/** A sentence while commands cannot arrive. */
export function findGatewayTrouble({ client, findSignedOut }: Account): string | undefined {
  if (findSignedOut() !== undefined) return signedOutReason;
  const shards = [...client.ws.shards.values()];
  const isWhole = shards.length > 0 && shards.every(({ status }) => status === Status.Ready);
  if (isWhole) return undefined;
  return shards.some(({ status }) => status === Status.Disconnected)
    ? 'Discord ended the connection for good; start Sitrep again.'
    : 'The connection to Discord is interrupted; Sitrep is connecting anew.';
}
