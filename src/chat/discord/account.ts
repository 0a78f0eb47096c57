// One bot account: discord.js's client, and whether it may still be used.
import { Client, GatewayIntentBits, Options, SimpleShardingStrategy } from 'discord.js';
import { readFailure, signedOutReason, stopped } from './read-failure.ts';
import type { DiscordSettings, LogLines } from './settings.ts';

export interface Account {
  readonly client: Client;
  readonly log: LogLines;
  /** Sends a request that the outbox may repeat. Rejects with discord.js's errors. */
  ask(method: 'get' | 'post', route: `/${string}`, body?: object): Promise<unknown>;
  /** Set once Discord has refused the token: nothing more is sent. */
  findSignedOut(): string | undefined;
  signOut(): void;
  /** Ends the connection for good. */
  end(): Promise<void>;
}

/** For the whole of a request, its body included; discord.js's own ends with the head. */
const requestMs = 10_000;
/** discord.js sends 50 requests a second at most; for the next second it is quicker to wait. */
const ownPauseMs = 1_060;

/** Connects to nothing yet. */
export function createAccount({ apiUrl }: DiscordSettings, log: LogLines): Account {
  let isEnded = false;
  const client = createClient(apiUrl, () => isEnded);
  let signedOut: string | undefined;
  const account: Account = {
    client,
    log,
    ask: async (method, route, body) => {
      // Without this an end would look like a dead token, since discord.js then has none.
      if (isEnded) throw stopped;
      const signal = AbortSignal.timeout(requestMs);
      try {
        return await client.rest[method](route, { signal, ...(body && { body }) });
      } catch (error) {
        if (readFailure(error).kind === 'signed-out') account.signOut();
        throw error;
      }
    },
    findSignedOut: () => signedOut,
    signOut: () => {
      if (signedOut === undefined) log.warn({}, signedOutReason);
      signedOut = signedOutReason;
    },
    end: async () => {
      isEnded = true;
      await client.destroy();
    },
  };
  return account;
}

function createClient(apiUrl: string, isEnded: () => boolean): Client {
  const client: Client = new Client({
    // Guilds, channels, roles and our own member: all that is needed to know where to post.
    intents: [GatewayIntentBits.Guilds],
    shards: 'auto',
    allowedMentions: { parse: [] },
    ws: {
      // A shard whose connection was cut goes on connecting even after `destroy`. Before each attempt
      // it asks for its session: without an answer it rests.
      buildStrategy: (manager) => {
        const { options } = manager;
        const { retrieveSessionInfo } = options;
        options.retrieveSessionInfo = async (shard) =>
          isEnded() ? await new Promise<never>(() => {}) : await retrieveSessionInfo(shard);
        return new SimpleShardingStrategy(manager);
      },
    },
    rest: {
      api: apiUrl,
      // The outbox repeats, since only it knows what was said already.
      retries: 0,
      timeout: requestMs,
      // Answers to interactions wait; posts go back to the outbox with the time to wait.
      rejectOnRateLimit: ({ route, global, timeToReset }) =>
        isPosting(route) && !(global && timeToReset <= ownPauseMs),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 200, keepOverLimit: ({ id }) => id === client.user?.id },
      GuildMemberManager: { maxSize: 50, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
  });
  return client;
}

function isPosting(route: string): boolean {
  return ['/channels/:id/', '/users/@me/channels', '/guilds/:id/threads'].some((start) =>
    route.startsWith(start),
  );
}
