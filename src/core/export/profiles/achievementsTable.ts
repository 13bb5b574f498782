import type { AchievementReport, MetricRollUp } from '../../achievement/achievementReport.ts';
import type { ExportableClaim } from '../../achievement/exportableClaims.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { RecordSkills } from '../../insight/recordSkills.ts';
import type { Metric } from '../../records/logbookRecord.ts';
import { flatMapInSteps, mapInSteps, type Steps } from '../../steps.ts';
import type { TidyCell, TidyTable } from '../exportContent.ts';
import type { ChosenView, ProfileInput } from '../exportProfile.ts';
import { studyLabel } from '../studyLabel.ts';
import { claimText, type ExportClaims } from './claimSection.ts';

/** The columns of `achievementsTable`, in order; `row` says which of them a row fills. */
const columns = [
  ...['row', 'record_id', 'type', 'date', 'title', 'study', 'phase', 'theme', 'skills', 'role'],
  ...['team_size', 'hours', 'name', 'value', 'unit', 'of_value', 'from_value', 'to_value', 'qualifier'],
  ...['kind', 'dataset', 'items', 'sources'],
] as const;

type Row = Partial<Record<(typeof columns)[number], TidyCell | undefined>>;

/**
 * Everything that the achievements rest on as one table: a row a record (`record`), a row a metric (`metric`, with
 * the record that it stands in) a row a figure of the text (`rollup`, with the ids of its sources) and a row a claim (`claim`, its state in `kind`).
 *
 * Lists stand in one cell, parted by `; `.
 */
export function* achievementsTable(
  input: ProfileInput,
  report: AchievementReport,
  { claims }: ExportClaims,
): Steps<TidyTable> {
  const { included } = yield* input.facts.selection();
  const recordSkills = new RecordSkills(input.view.contents.catalogue);
  const recordRows = yield* mapInSteps(included, (item) => recordRow(item, recordSkills, input));
  const metricRows = yield* flatMapInSteps(included, (item) =>
    item.record.type === 'activity'
      ? (item.record.metrics ?? []).map((metric) => metricRow(metric, item, input))
      : [],
  );
  const rollUpRows = report.themes.flatMap(({ theme, bullets }) =>
    bullets.flatMap(({ rollUp }) => (rollUp === undefined ? [] : [rollUpRow(rollUp, theme)])),
  );
  return {
    columns,
    rows: yield* mapInSteps([...recordRows, ...metricRows, ...rollUpRows, ...claims.map(claimRow)], cellsOf),
  };
}

function cellsOf(row: Row): readonly TidyCell[] {
  return columns.map((column) => row[column] ?? '');
}

function recordRow(
  { record, date, hours, theme }: ReportRecord,
  recordSkills: RecordSkills,
  input: ChosenView,
): Row {
  return {
    row: 'record',
    ...commonCells({ record, date }, input),
    title: record.title,
    theme,
    skills: recordSkills.of(record).join('; '),
    hours: 'hours' in record && record.hours !== undefined ? hours : '',
  };
}

function commonCells({ record, date }: Pick<ReportRecord, 'record' | 'date'>, input: ChosenView): Row {
  const { view, choice } = input;
  return {
    record_id: record.id,
    type: record.type,
    date,
    study: studyLabel(view.contents, record.study, choice.audience),
    phase: record.phase,
    ...(record.type === 'activity' && { role: record.role ?? 'performed', team_size: record.teamSize }),
  };
}

function metricRow(metric: Metric, item: ReportRecord, input: ChosenView): Row {
  const { name, value, unit, of, from, to, qualifier, kind, dataset, distinct } = metric;
  return {
    row: 'metric',
    ...commonCells(item, input),
    name,
    value,
    unit,
    of_value: of,
    from_value: from,
    to_value: to,
    qualifier,
    kind,
    dataset,
    items: distinct?.join('; '),
  };
}

function claimRow({ claim, theme, state, sources, ...rest }: ExportableClaim): Row {
  const { id, date } = claim.achievement;
  return {
    row: 'claim',
    record_id: id,
    type: 'achievement',
    date,
    title: claimText({ state, ...rest }),
    theme,
    kind: state,
    sources: sources.join('; '),
  };
}

function rollUpRow(rollUp: MetricRollUp, theme: string): Row {
  const { name, value, unit, of, from, to, qualifier, kind, role, teamSize, sources } = rollUp;
  return {
    row: 'rollup',
    theme,
    role,
    team_size: teamSize,
    name,
    value,
    unit,
    of_value: of,
    from_value: from,
    to_value: to,
    qualifier,
    kind,
    sources: sources.join('; '),
  };
}
