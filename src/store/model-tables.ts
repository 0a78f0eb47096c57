// The tables of what a model was asked.

/** One local day's spend. */
export interface ModelDayTable {
  /** YYYY-MM-DD in the zone of the settings. */
  day: string;
  tokens: number;
  asked: number;
  failed: number;
  /** Sentences that the check refused. */
  refused: number;
  /** The last failure, as a sentence. */
  failure: string | null;
  failed_at: number | null;
}

/** An answer that was read and checked, by a hash of all that was asked. */
export interface ModelAnswerTable {
  key: string;
  data: string;
  at: number;
}
