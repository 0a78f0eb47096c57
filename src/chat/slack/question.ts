// Somebody asked something: who, where, and how the answer gets there.
import type { Asker } from '../../model/workspace.ts';
import type { PlatformHost } from '../platform.ts';
import type { Account } from './accounts.ts';
import type { Door } from './respond.ts';
import type { SlackLog } from './settings.ts';

export interface Question {
  readonly account: Account;
  readonly asker: Asker;
  readonly triggerId: string;
  /** Where to answer; on the App Home there is none, so a modal shows the answer. */
  readonly door?: Door;
  /** Buttons answer one person alone. */
  readonly isPrivate: boolean;
}

export interface Voice {
  readonly host: PlatformHost;
  readonly log: SlackLog;
}
