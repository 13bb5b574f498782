import { join } from 'node:path';
import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
import { computeDashboard } from '../../src/core/insight/computeDashboard.ts';
import type { DashboardData } from '../../src/core/insight/dashboardData.ts';
import { NodeFileStore } from '../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../src/platform/nodeScheduler.ts';

/** What the dashboard shows of the sample internship as its logbook stood on a day. */
export async function readInternshipDashboard(today: CivilDate): Promise<DashboardData> {
  const store = new NodeFileStore(join(import.meta.dirname, '../fixtures/internship/logbook'));
  const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
  const records = contents.records.filter(({ record }) => (record.date ?? today) <= today);
  return computeDashboard({ contents: { ...contents, records }, today });
}
