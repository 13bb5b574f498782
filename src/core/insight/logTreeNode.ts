import type { CivilDate } from '../dates/civilDate.ts';
import type { ProblemFile } from '../index/logbookContents.ts';
import type { commonFields } from '../records/commonFields.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';

/** A stage of a study. */
type Phase = (typeof commonFields.phase.choices)[number];

interface LogTreeGroupFacts {
  /** Unique in its tree and the same after every refresh, so that a view can keep nodes expanded. */
  readonly id: string;
  /** Hours of the records beneath, each counted once. */
  readonly hours: number;
  /** Records beneath, each counted once; files for `problems`. */
  readonly count: number;
  /** Newest first where they have dates. */
  readonly children: readonly LogTreeNode[];
}

/**
 * What tells a group of the log tree apart: facts, never words, so that every surface says them in its own.
 */
type LogTreeGroupKind =
  | {
      readonly kind: 'week';
      /** Start of the ISO 8601 week. */
      readonly monday: CivilDate;
      /** 1-based; absent outside the internship and where the profile has no dates. */
      readonly weekOfInternship?: number;
    }
  | { readonly kind: 'day'; readonly date: CivilDate; readonly isFuture: boolean }
  /** Stands between another group and its records where there are many; `YYYY-MM`. */
  | { readonly kind: 'month'; readonly month: string }
  | {
      readonly kind: 'skill';
      readonly skillId: string;
      readonly name: string;
      readonly group: string;
      /** False for a skill that the catalogue does not know. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'no-skill' }
  | { readonly kind: 'type'; readonly type: RecordType }
  | {
      readonly kind: 'study';
      readonly study: string;
      /** What exports call it. */
      readonly alias?: string;
      /** False for a study that `logbook.yml` does not have. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'no-study' }
  | {
      readonly kind: 'person';
      /** Slug of the contact. */
      readonly person: string;
      /** The contact's title, or the slug. */
      readonly name: string;
      /** False for a person without a contact. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'no-person' }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'no-phase' }
  /** Records that lack the date their type has. */
  | { readonly kind: 'undated' }
  /** Records of types without a date, such as contacts. */
  | { readonly kind: 'standing' }
  /** Files that gave no record, or one with warnings. */
  | { readonly kind: 'problems' };

export type LogTreeGroup = LogTreeGroupFacts & LogTreeGroupKind;

/** A record; the same record has one leaf under each of its skills. */
export interface LogTreeRecord {
  readonly kind: 'record';
  readonly id: string;
  readonly stored: StoredRecord;
  readonly isFuture: boolean;
}

export interface LogTreeProblemFile {
  readonly kind: 'problem-file';
  readonly id: string;
  readonly file: ProblemFile;
}

export type LogTreeNode = LogTreeGroup | LogTreeRecord | LogTreeProblemFile;
