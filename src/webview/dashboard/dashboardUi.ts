import type { EvidenceMeasure } from '../../core/chart/evidenceBars.ts';
import type { RecordFilter } from '../../core/insight/recordSelection.ts';
import { readKeptFilter } from './keptFilter.ts';

export const skillSorts = ['gap', 'recency', 'name'] as const;
export type SkillSort = (typeof skillSorts)[number];

export const evidenceMeasures = ['records', 'hours'] as const satisfies readonly EvidenceMeasure[];

/** What the user chose on the dashboard; it outlives the page. */
export interface DashboardUi {
  readonly sort: SkillSort;
  readonly measure: EvidenceMeasure;
  /** Which records the host computes the numbers of. */
  readonly filter: RecordFilter;
  /** Skill ids whose table is open, and ids of sections and panels. */
  readonly openTables: readonly string[];
  /** How many more skills than at first are shown. */
  readonly moreSkills: number;
}

const firstUi: DashboardUi = { sort: 'gap', measure: 'records', filter: {}, openTables: [], moreSkills: 0 };

/** The choices that an earlier page kept; what cannot be read is as on the first visit. */
export function readDashboardUi(raw: unknown): DashboardUi {
  if (typeof raw !== 'object' || raw === null) return firstUi;
  const { sort, measure, filter, openTables, moreSkills } = raw as Partial<
    Record<keyof DashboardUi, unknown>
  >;
  return {
    sort: skillSorts.find((known) => known === sort) ?? firstUi.sort,
    measure: evidenceMeasures.find((known) => known === measure) ?? firstUi.measure,
    filter: readKeptFilter(filter),
    openTables: Array.isArray(openTables) ? openTables.filter((id) => typeof id === 'string') : [],
    moreSkills:
      typeof moreSkills === 'number' && Number.isSafeInteger(moreSkills) && moreSkills > 0 ? moreSkills : 0,
  };
}
