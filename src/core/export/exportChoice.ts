import type { AchievementRange } from '../achievement/selectReportRecords.ts';

/**
 * Who an export is for.
 *
 * - `public`: anybody. Studies go by their alias, people by their role.
 * - `site`: people of the site. Studies and people keep their names; terms that no export may hold do not.
 */
export const exportAudiences = ['public', 'site'] as const;
export type ExportAudience = (typeof exportAudiences)[number];

/** What the user chooses of an export; all of it where nothing is chosen. */
export interface ExportChoice extends AchievementRange {
  /** Default: that of the profile. */
  readonly audience?: ExportAudience;
  /** Keeps the names of people in a public export. Default false. */
  readonly showNames?: boolean;
  /** Id of the application that the export is for; profiles that need one say so. */
  readonly application?: string;
}
