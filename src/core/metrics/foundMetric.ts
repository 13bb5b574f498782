import type { Metric } from '../records/logbookRecord.ts';

/** What was read at a number: the tokens it takes up, and the metric where it is one. */
export interface FoundMetric {
  /** Index of the first token that belongs to it. */
  readonly first: number;
  /** Index after the last one; reading goes on there. */
  readonly end: number;
  /** Absent where the tokens were understood as something else, such as a range. */
  readonly metric?: Metric;
}
