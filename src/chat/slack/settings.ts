// What the Slack half needs to know from outside.

/** Socket Mode with an app token, else signed HTTP requests. */
export interface SlackSettings {
  readonly apiUrl: string;
  /** Unset when workspaces install the app themselves. */
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** For signed requests and for installing; 0 = any free port. */
  readonly port: number;
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly secret: string;
  };
  /** Member ids that may change what all see, besides admins and owners. */
  readonly managers: readonly string[];
}

/** Where faults are written. Chosen fields only: Slack's errors carry tokens and texts. */
export interface SlackLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const platformName = 'slack';

/** What the app asks for, and why it needs it. The manifest and the doctor read this list. */
export const botScopes: Readonly<Record<string, string>> = {
  'chat:write': 'to post',
  commands: 'for /sitrep and “Why this post?”',
  'channels:read': 'to see whether it is in a channel',
  'groups:read': 'to see whether it is in a private channel',
  'channels:history': 'to find out whether a message was posted when the answer was lost',
  'groups:history': 'the same in private channels',
  'im:history': 'the same in private messages',
  'metadata.message:read': 'to know its own messages again',
  'im:read': 'to see whether a private message can be posted',
  'im:write': 'to tell whoever set something up about troubles',
  'users:read': 'to see who is an admin',
};
