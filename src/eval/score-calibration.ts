// Whether a stated confidence can be believed: of what is given .8, eight of ten should be right.
import { meanOf } from './score.ts';

/** One verdict: how sure, and whether the report is on the topic. */
export interface Verdict {
  /** 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface ConfidenceBin {
  /** The bin holds confidences from here to a tenth above; 1 is in the last one. */
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number;
  /** Share that is on the topic. */
  readonly rightShare: number;
}

export interface Calibration {
  readonly count: number;
  /** Bins that hold something, the lowest first. */
  readonly bins: readonly ConfidenceBin[];
  /** Mean distance of a bin's confidence from its share, weighed by the bins' sizes. */
  readonly expectedError: number;
}

/** Expected calibration error over ten bins (Naeini, Cooper and Hauskrecht 2015). */
export function scoreCalibration(verdicts: readonly Verdict[]): Calibration {
  const byBin = Map.groupBy(verdicts, ({ confidence }) => binOf(confidence));
  const bins = [...byBin]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, own]) => ({
      from: bin / 10,
      count: own.length,
      meanConfidence: meanOf(own.map(({ confidence }) => confidence)),
      rightShare: own.filter(({ isRight }) => isRight).length / own.length,
    }));
  const distance = bins.reduce(
    (sum, bin) => sum + bin.count * Math.abs(bin.meanConfidence - bin.rightShare),
    0,
  );
  const count = verdicts.length;
  return { count, bins, expectedError: count === 0 ? 0 : distance / count };
}

function binOf(confidence: number): number {
  return Math.min(9, Math.max(0, Math.floor(confidence * 10)));
}
