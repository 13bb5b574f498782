import type { CivilDate } from '../dates/civilDate.ts';
import type { MetricKind } from '../metrics/metricKind.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { RecordType } from '../records/recordTypes.ts';

/** Metrics that add up (`MetricGroup`), as a day's report counts them. */
export interface MetricKey {
  /** In its comparable form (`foldMetricName`). */
  readonly name: string;
  /** Canonical singular, empty for none. */
  readonly unit: string;
  readonly kind: MetricKind;
  readonly role: Role;
  readonly teamSize?: number;
  /** Day of the report: later records do not count. */
  readonly asOf: CivilDate;
  /** Only the change between these two figures, of several changes of one thing. */
  readonly change?: { readonly from: number; readonly value: number };
  /** All records that count, also those whose figure a later or a greater one replaced. */
  readonly every?: true;
}

/**
 * Which records stand behind a number: every condition given has to hold.
 *
 * A webview sends it back to open them, so it holds ids and dates, never paths or commands.
 */
export interface RecordSelection {
  readonly types?: readonly RecordType[];
  /** Canonical skill ids; any of them has to be named by the record (`RecordSkills.of`). */
  readonly skills?: readonly string[];
  /**
   * A skill group of which the record names a skill; `other` for unknown skills, `unassigned` for none at
   * all.
   */
  readonly group?: string;
  /** Only records of `evidenceTypes`: those that show work on the skills they name. */
  readonly evidence?: true;
  /** Only records without a date, of types that have one (`RecordTypeDefinition.dated`). */
  readonly undated?: true;
  /** Inclusive. */
  readonly from?: CivilDate;
  /** Inclusive. */
  readonly to?: CivilDate;
  /** Slug of a person whom the record names in any field (`peopleOfRecord`). */
  readonly person?: string;
  readonly study?: string;
  /** Stage of the study, as the record writes it. */
  readonly phase?: string;
  /** Only records that name no phase. */
  readonly withoutPhase?: true;
  /** Id of the opportunity towards which an activity counts. */
  readonly opportunity?: string;
  /** Only activities that count towards an opportunity, or only records that do not. */
  readonly volunteered?: boolean;
  /** Only records that say hours, of any type that has them. */
  readonly withHours?: true;
  /** Only records that rate one of `skills` (any skill where none is given). */
  readonly withRatings?: true;
  /** Only records on which the figure of these metrics rests, added up until `to`. */
  readonly metric?: MetricKey;
  readonly ids?: readonly string[];
  /**
   * Records with figures, and claims: those that name what shows them, those that name nothing, or those of which a
   * file has changed or is not where it was.
   */
  readonly figures?: 'shown' | 'unshown' | 'changed' | 'missing';
  /** Only records that fulfil these too: the filter under which the number was computed. */
  readonly within?: RecordBounds;
}

/** What a filter can ask of records. */
export type RecordBounds = Pick<RecordSelection, 'from' | 'to' | 'study' | 'group'>;

/** Ranges that move with today, and `dates` for fixed ones. */
export const filterRanges = ['last-4-weeks', 'this-week', 'this-month', 'dates'] as const;
export type FilterRange = (typeof filterRanges)[number];

/** Which records the numbers of the dashboard are made of; what is absent leaves nothing out. */
export interface RecordFilter {
  readonly range?: FilterRange;
  /** First and last day of the range `dates`; either may be open, and their order does not matter. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly study?: string;
  /** A skill group of which a record names a skill. */
  readonly group?: string;
}

/**
 * A number and the records it comes from.
 *
 * The records that `selectRecords` gives for the selection are exactly those that the value adds up.
 */
export interface Figure {
  readonly value: number;
  readonly selection: RecordSelection;
}
