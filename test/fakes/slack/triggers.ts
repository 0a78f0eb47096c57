// Trigger ids: good for opening one modal, and for three seconds.
import { timeIn, type World } from './world.ts';

export interface Triggers {
  issue(workspace: string, user: string): string;
  /** The error code, or undefined when the trigger was good; it is used up then. */
  use(id: string, workspace: string): string | undefined;
  /** Who pressed, asked, clicked. */
  userOf(id: string): string | undefined;
}

interface Trigger {
  readonly workspace: string;
  readonly user: string;
  readonly at: number;
  used: boolean;
}

export function createTriggers(world: World): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    issue: (workspace, user) => {
      const id = `${triggers.size + 1}.trigger`;
      triggers.set(id, { workspace, user, at: timeIn(world), used: false });
      return id;
    },
    use: (id, workspace) => {
      const trigger = triggers.get(id);
      if (trigger === undefined || trigger.workspace !== workspace) return 'invalid_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      if (timeIn(world) - trigger.at > 3000) return 'expired_trigger_id';
      trigger.used = true;
      return undefined;
    },
    userOf: (id) => triggers.get(id)?.user,
  };
}
