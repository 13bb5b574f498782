import type { ReportRecord } from '../../achievement/reportRecord.ts';
import type { CivilDate } from '../../dates/civilDate.ts';
import type { LogbookView } from '../../index/logbookContents.ts';
import { civilDateOf, epochDayOf, mondayOf, weekNumberOfDate } from '../../insight/isoWeek.ts';
import { type OpportunitySpan, opportunitySpan } from '../../insight/opportunitySpan.ts';
import { roundHours } from '../../insight/recordHours.ts';
import { workDaysOf, workDaysPerWeek } from '../../insight/workDays.ts';
import { hoursInWeek } from '../../insight/workload.ts';
import { formatNumber } from '../../metrics/units.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { textLine } from '../exportLines.ts';

/** Longer periods are shown by week: five weeks hold every month. */
const mostDaysShown = 35;
/** Five years: a mistyped year must not make a table without an end. */
const mostDays = 1827;

interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface HoursRow {
  readonly name: string;
  planned: number;
  logged: number;
}

/**
 * Planned and logged hours by day, of longer periods by week.
 *
 * Hours a week are spread evenly over Monday to Friday, those of opportunities too; leave and days outside the
 * internship have none. Where the profile does not say hours, nothing is planned.
 */
export function hoursBlock(view: LogbookView, period: Period, records: readonly ReportRecord[]): ExportBlock {
  const rows = rowsOf(view, period, records);
  const total = {
    planned: roundHours(rows.reduce((sum, { planned }) => sum + planned, 0)),
    logged: roundHours(rows.reduce((sum, { logged }) => sum + logged, 0)),
  };
  return {
    kind: 'table',
    caption: 'Hours planned and logged',
    columns: [{ title: 'Day' }, { title: 'Planned', isNumber: true }, { title: 'Logged', isNumber: true }],
    rows: [...rows, { name: 'Total', ...total }].map(({ name, planned, logged }) =>
      [name, hasPlan(view) ? formatNumber(planned) : '', formatNumber(logged)].map(textLine),
    ),
  };
}

function hasPlan({ contents: { profile } }: LogbookView): boolean {
  const { start, end, hoursPerWeek, primaryHours } = profile;
  return start !== undefined && end !== undefined && (hoursPerWeek ?? primaryHours) !== undefined;
}

function rowsOf(
  view: LogbookView,
  { from, to }: Period,
  records: readonly ReportRecord[],
): readonly HoursRow[] {
  const [first, last] = [epochDayOf(from), Math.min(epochDayOf(to), epochDayOf(from) + mostDays - 1)];
  const isByDay = last - first < mostDaysShown;
  const nameOf = (date: CivilDate): string =>
    isByDay ? date : `Week of ${mondayOf(weekNumberOfDate(date))}`;
  const spans = spansOf(view);
  const rowsByName = new Map<string, HoursRow>();
  for (let day = first; day <= last; day++) {
    const date = civilDateOf(day);
    const name = nameOf(date);
    const row = rowsByName.get(name) ?? { name, planned: 0, logged: 0 };
    row.planned += plannedOn(date, view, spans);
    rowsByName.set(name, row);
  }
  for (const { date, hours } of records) {
    const row = rowsByName.get(nameOf(date));
    if (row !== undefined) row.logged += hours;
  }
  return [...rowsByName.values()].map(({ name, planned, logged }) => ({
    name,
    planned: roundHours(planned),
    logged: roundHours(logged),
  }));
}

function spansOf(view: LogbookView): readonly OpportunitySpan[] {
  return view.contents.records.flatMap(({ record }) =>
    record.type === 'opportunity' && !record.private ? (opportunitySpan(record, view) ?? []) : [],
  );
}

function plannedOn(
  date: CivilDate,
  { contents: { profile } }: LogbookView,
  spans: readonly OpportunitySpan[],
): number {
  const days = workDaysOf(weekNumberOfDate(date), profile).filter((day) => day.date === date && !day.isAway);
  if (days.length === 0) return 0;
  const primary = (profile.primaryHours ?? profile.hoursPerWeek ?? 0) / workDaysPerWeek;
  return spans.reduce((sum, span) => sum + hoursInWeek(span, days), primary);
}
