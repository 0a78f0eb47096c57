// What the Discord platform is told by whoever runs Sitrep.

export interface DiscordSettings {
  readonly token: string;
  /** Where Discord's API is, without a version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Commands are registered in this guild only; unset = in all of them. */
  readonly guildId?: string;
  /** As the operator wrote it down; only the doctor compares it with the token. */
  readonly applicationId?: string;
}

/** Where lines of the log go. Fields are chosen one by one: errors of discord.js hold tokens. */
export interface LogLines {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export const platformName = 'discord';
