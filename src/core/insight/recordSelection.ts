import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordType } from '../records/recordTypes.ts';

/**
 * Which records stand behind a number: every condition given has to hold.
 *
 * A webview sends it back to open them, so it holds ids and dates, never paths or commands.
 */
export interface RecordSelection {
  readonly types?: readonly RecordType[];
  /** Canonical skill ids; any of them. */
  readonly skills?: readonly string[];
  /** Inclusive. */
  readonly from?: CivilDate;
  /** Inclusive. */
  readonly to?: CivilDate;
  readonly person?: string;
  readonly study?: string;
  /** Only records that say hours. */
  readonly withHours?: true;
  /** Only records that rate one of `skills` (any skill where none is given). */
  readonly withRatings?: true;
  readonly ids?: readonly string[];
}

/** A number and the records it comes from. */
export interface Figure {
  readonly value: number;
  readonly selection: RecordSelection;
}
