// A guard around any Kysely dialect: values are cleaned before binding, driver errors become
// sentences, and using the store beside its own open transaction is an error instead of a hang.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseConnection, Dialect, DialectAdapter, Driver } from 'kysely';
import { cleanValue } from './bind-value.ts';
import { type Capabilities, StoreError, type Tx } from './store.ts';
import { createTurns } from './turns.ts';

export interface DialectParts {
  readonly dialect: Dialect;
  readonly capabilities: Capabilities;
  /** One sentence for an error that the operator can do something about. */
  readonly explain: (error: unknown) => string | undefined;
  /** All queries share one connection and take turns, a whole transaction at a time. */
  readonly oneConnection: boolean;
  /** The same database for reading only, where that need not wait for a transaction. */
  readonly readers?: Dialect;
  /** Replaces the dialect's own way to open and undo a transaction. */
  readonly transactions?: Pick<Driver, 'beginTransaction' | 'rollbackTransaction'>;
}

export interface GuardedDialect {
  readonly dialect: Dialect;
  /** Runs the body of a transaction: inside it, only the transaction may be used. */
  readonly insideTransaction: <T>(work: () => Promise<T>) => Promise<T>;
}

type CapableAdapter = DialectAdapter & { readonly capabilities: Capabilities };

/** What the database behind a connection or transaction can do. */
export function capabilitiesOf(tx: Tx): Capabilities {
  return (tx.getExecutor().adapter as CapableAdapter).capabilities;
}

/** The error as a StoreError when it has an explanation, else unchanged. */
export function explained(error: unknown, explain: DialectParts['explain']): unknown {
  if (error instanceof StoreError) return error;
  const sentence = explain(error);
  return sentence === undefined ? error : new StoreError(sentence, { cause: error });
}

/**
 * A database in this very process answers without ever letting go, so a long transaction would keep
 * every socket waiting: heartbeats, and commands that must be acknowledged within 3 s.
 */
const longestHoldMs = 15;

/** Cleans and explains on every query of one connection, in place: drivers know it by identity. */
function guardConnection(
  connection: DatabaseConnection,
  { explain, oneConnection }: DialectParts,
): void {
  const execute = connection.executeQuery.bind(connection);
  let heldSince = performance.now();
  connection.executeQuery = async (query, options) => {
    if (oneConnection && performance.now() - heldSince > longestHoldMs) {
      await setImmediate();
      heldSince = performance.now();
    }
    const parameters = query.parameters.map(cleanValue);
    try {
      return await execute({ ...query, parameters }, options);
    } catch (error) {
      throw explained(error, explain);
    }
  };
}

function guardDriver(driver: Driver, parts: DialectParts, inside: AsyncLocalStorage<true>): Driver {
  const guarded = new WeakSet<DatabaseConnection>();
  const transactions = parts.transactions ?? driver;
  // Kysely would queue too, but before it asks us: a query beside its own transaction would hang.
  const turns = parts.oneConnection ? createTurns() : undefined;
  return {
    init: (options) => driver.init(options),
    acquireConnection: async (options) => {
      if (inside.getStore()) throw new Error('Inside a transaction only its own `tx` may be used');
      await turns?.take();
      const connection = await driver.acquireConnection(options).catch((error: unknown) => {
        turns?.giveBack();
        throw explained(error, parts.explain);
      });
      if (!guarded.has(connection)) guardConnection(connection, parts);
      guarded.add(connection);
      return connection;
    },
    beginTransaction: (connection, settings) => transactions.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => transactions.rollbackTransaction(connection),
    releaseConnection: async (connection, options) => {
      await driver.releaseConnection(connection, options);
      turns?.giveBack();
    },
    destroy: (options) => driver.destroy(options),
  };
}

/** Wraps a dialect; see the top of this file. */
export function guardDialect(parts: DialectParts): GuardedDialect {
  const inside = new AsyncLocalStorage<true>();
  const { dialect, capabilities } = parts;
  return {
    dialect: {
      createDriver: () => guardDriver(dialect.createDriver(), parts, inside),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () =>
        Object.create(dialect.createAdapter(), {
          capabilities: { value: capabilities },
          supportsMultipleConnections: { value: true },
        }),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
    insideTransaction: (work) => inside.run(true, work),
  };
}
