import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { Wording } from '../text/wording.ts';

/** Phases of an internship in the guide that the product implements, in their order. */
export const guidePhases = ['prepare', 'engage', 'leverage'] as const;
export type GuidePhase = (typeof guidePhases)[number];

/** Something that the guide asks of an intern, and how this logbook does it. */
export interface GuideElement {
  /** What to do, an imperative. */
  readonly advice: Wording;
  /** The command that does it, with its full id; `<view>.focus` for a view. */
  readonly command: `researchLogbook.${string}`;
  /** The command as the palette names it, without its category and dots. */
  readonly label: Wording;
  /** Types of the records that show that it was done; all where absent. */
  readonly types?: readonly RecordType[];
  /** Which records of these types do; all where absent. */
  readonly shows?: (record: LogbookRecord) => boolean;
}
