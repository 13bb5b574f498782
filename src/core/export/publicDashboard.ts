import type { LogbookView } from '../index/logbookContents.ts';
import { computeDashboard } from '../insight/computeDashboard.ts';
import type { DashboardData } from '../insight/dashboardData.ts';
import type { RecordFilter } from '../insight/recordSelection.ts';
import { withoutPrivate } from './withoutPrivate.ts';

/**
 * What pictures of charts are drawn from: the dashboard of the records that may leave the logbook, so that private ones
 * neither count in a picture nor name anything in it.
 *
 * @returns `undefined` where no record is private, so that it is the dashboard itself.
 */
export function computePublicDashboard(view: LogbookView, filter: RecordFilter): DashboardData | undefined {
  const isPrivate = view.contents.records.some(({ record }) => record.private);
  return isPrivate ? computeDashboard(withoutPrivate(view), filter) : undefined;
}
