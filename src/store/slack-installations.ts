// Slack workspaces that installed the app themselves, with their tokens, encrypted.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { Store } from './store.ts';

export type InstallationReading =
  | { readonly kind: 'installation'; readonly data: string }
  | { readonly kind: 'none' }
  /** It was written with another secret, or somebody changed it. */
  | { readonly kind: 'unreadable' };

export interface SlackInstallations {
  /** Writes or replaces what is kept of a workspace. */
  save(workspace: string, data: string): Promise<void>;
  find(workspace: string): Promise<InstallationReading>;
  remove(workspace: string): Promise<void>;
  list(): Promise<readonly string[]>;
}

// The layout of a value: version, then base64 of nonce, seal and cipher text.
const version = 'v1.';
const nonceLength = 12;
const sealLength = 16;

/** @param secret SITREP_SECRET; whoever has only the database cannot read a token */
export function openSlackInstallations(
  { db, transaction }: Pick<Store, 'db' | 'transaction'>,
  secret: string,
  now: () => number,
): SlackInstallations {
  // The salt only keeps this key apart from other uses of the secret.
  const key = scryptSync(secret, 'sitrep slack installations', 32);
  return {
    save: async (id, plain) => {
      const data = encrypt(plain, id, key);
      await transaction(async (tx) => {
        await tx
          .insertInto('slack_installation')
          .values({ id, data, changed_at: now() })
          .onConflict((oc) => oc.column('id').doUpdateSet({ data, changed_at: now() }))
          .execute();
      });
    },
    find: async (id) => {
      const row = await db
        .selectFrom('slack_installation')
        .select('data')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return { kind: 'none' };
      const data = decrypt(row.data, id, key);
      return data === undefined ? { kind: 'unreadable' } : { kind: 'installation', data };
    },
    remove: async (id) => {
      await transaction(async (tx) => {
        await tx.deleteFrom('slack_installation').where('id', '=', id).execute();
      });
    },
    list: async () => {
      const rows = await db.selectFrom('slack_installation').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    },
  };
}

// The workspace is sealed in, so that one workspace's row cannot be passed off as another's.
function encrypt(plain: string, workspace: string, key: Buffer): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(`slack/${workspace}`));
  const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}

function decrypt(value: string, workspace: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(value.slice(version.length), 'base64');
  if (!value.startsWith(version) || bytes.length < nonceLength + sealLength) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(`slack/${workspace}`));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + sealLength));
  try {
    const hidden = bytes.subarray(nonceLength + sealLength);
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
