import type { DashboardData } from '../../src/core/insight/dashboardData.ts';
import type { ProgressPageData } from '../../src/protocol/progress.ts';

/** What both views of a scene show; without loops nothing is due. */
export type PreviewData = DashboardData & Partial<ProgressPageData>;
