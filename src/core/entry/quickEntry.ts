import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import type { Skill, SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** What the one-line grammar needs to know of the world. */
export interface QuickEntryContext {
  readonly today: CivilDate;
  readonly catalogue: SkillCatalogue;
  /** Slugs of the contacts there are. */
  readonly people: readonly string[];
  /** Ids of the studies of `logbook.yml`. */
  readonly studies: readonly string[];
}

/** A part of the line that was understood; metrics and the verb that sets a role stay in the title. */
export interface QuickEntryToken {
  readonly kind: 'type' | 'skill' | 'person' | 'study' | 'hours' | 'date' | 'metric' | 'role' | 'private';
  /** Within the line as it was given. */
  readonly range: OffsetRange;
}

/** Something to tell before the line is stored; none of them blocks but `empty`. */
export type QuickEntryNotice =
  | { readonly code: 'empty' }
  | { readonly code: 'title-shortened'; readonly length: number; readonly limit: number }
  | { readonly code: 'new-skill'; readonly skill: string; readonly near: readonly string[] }
  | { readonly code: 'new-person'; readonly person: string }
  | { readonly code: 'new-study'; readonly study: string }
  | { readonly code: 'unknown-level'; readonly skill: string; readonly level: string }
  | { readonly code: 'date-does-not-exist'; readonly text: string }
  | { readonly code: 'future-date'; readonly date: CivilDate }
  | { readonly code: 'hours-out-of-range'; readonly hours: number }
  | { readonly code: 'not-for-type'; readonly field: string; readonly type: string };

/** A line as it was understood. */
export interface QuickEntry {
  /** `undefined` only for a line without a title. */
  readonly draft: RecordDraft | undefined;
  /** The whole text of a line whose title had to be shortened, for below the front matter. */
  readonly body?: string;
  /** In the order of the line. */
  readonly tokens: readonly QuickEntryToken[];
  readonly notices: readonly QuickEntryNotice[];
  /** The skills of the catalogue that the draft names, so that they can be shown by name. */
  readonly skills: readonly Skill[];
}
