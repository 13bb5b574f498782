import type { EvidenceMeasure } from '../../core/chart/evidenceBars.ts';
import type { RecordFilter } from '../../core/insight/recordSelection.ts';
import { readKeptFilter } from './keptFilter.ts';

export const skillSorts = ['gap', 'recency', 'name'] as const;
export type SkillSort = (typeof skillSorts)[number];

export const metricSorts = ['records', 'latest'] as const;
export type MetricSort = (typeof metricSorts)[number];

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
  readonly metricSort: MetricSort;
  /** How many more figures, and how many more changes, than at first are shown. */
  readonly moreMetrics: number;
  readonly moreChanges: number;
}

const firstUi: DashboardUi = {
  sort: 'gap',
  measure: 'records',
  filter: {},
  openTables: [],
  moreSkills: 0,
  metricSort: 'records',
  moreMetrics: 0,
  moreChanges: 0,
};

/** The choices that an earlier page kept; what cannot be read is as on the first visit. */
export function readDashboardUi(raw: unknown): DashboardUi {
  if (typeof raw !== 'object' || raw === null) return firstUi;
  const { sort, measure, filter, openTables, metricSort, ...counts } = raw as Partial<
    Record<keyof DashboardUi, unknown>
  >;
  return {
    sort: skillSorts.find((known) => known === sort) ?? firstUi.sort,
    measure: evidenceMeasures.find((known) => known === measure) ?? firstUi.measure,
    filter: readKeptFilter(filter),
    openTables: Array.isArray(openTables) ? openTables.filter((id) => typeof id === 'string') : [],
    moreSkills: readCount(counts.moreSkills),
    metricSort: metricSorts.find((known) => known === metricSort) ?? firstUi.metricSort,
    moreMetrics: readCount(counts.moreMetrics),
    moreChanges: readCount(counts.moreChanges),
  };
}

function readCount(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : 0;
}
