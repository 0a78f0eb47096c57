// What a team has set for itself, and who is asking.
import type { Channel } from './delivery.ts';

/** Settings of a workspace. */
export interface WorkspaceSettings {
  /** IANA zone in which its days begin and its digests are due. */
  readonly zone: string;
  /** Language of labels. */
  readonly lang: 'en' | 'ar';
  /** Channel in which Sitrep reports troubles of its own, by the platform's id. */
  readonly opsChannel?: string;
  /** Languages that its people read, the preferred first; unset = nobody has said. */
  readonly reads?: readonly string[];
}

/** Somebody who uses Sitrep. */
export interface Person {
  /** The platform's own id. */
  readonly id: string;
  /** May change what everybody in the workspace sees; looked up anew for each command. */
  readonly isManager: boolean;
  /** Runs this Sitrep: sits at its terminal. */
  readonly isOperator?: boolean;
}

/** Who asks, and where. */
export interface Asker {
  readonly channel: Channel;
  readonly person: Person;
}
