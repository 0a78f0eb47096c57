// How interactions and events reach the app: through a socket or as a signed request.

/** What is delivered, and how Slack calls it in each of the two modes. */
export interface Parcel {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
  /** Number of the repeat, for events that were not acknowledged. */
  readonly retry?: number;
}

/** What the app answered within three seconds. */
export interface Receipt {
  readonly acknowledged: boolean;
  readonly afterMs: number;
  /** Body of the acknowledgement. */
  readonly payload?: unknown;
  /** HTTP mode only. */
  readonly status?: number;
}

export interface Courier {
  send(parcel: Parcel): Promise<Receipt>;
}

/** Slack gives up after this time and tells the person that it failed. */
export const patienceMs = 3000;
