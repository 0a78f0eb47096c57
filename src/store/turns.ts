// Turns: who asks first goes first, one at a time.

export interface Turns {
  /** Resolves when it is the caller's turn; `giveBack` must follow. */
  readonly take: () => Promise<void>;
  readonly giveBack: () => void;
}

/** Creates a queue in which nobody has a turn yet. */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take: () => {
      if (taken) return new Promise((resolve) => waiting.push(resolve));
      taken = true;
      return Promise.resolve();
    },
    giveBack: () => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
