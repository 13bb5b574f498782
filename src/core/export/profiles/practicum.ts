import type { ReportRecord } from '../../achievement/reportRecord.ts';
import type { CivilDate } from '../../dates/civilDate.ts';
import { RecordSkills } from '../../insight/recordSkills.ts';
import { formatMetric } from '../../metrics/formatMetric.ts';
import { formatNumber, formatQuantity } from '../../metrics/units.ts';
import type { LogbookRecord } from '../../records/logbookRecord.ts';
import { jtfDomains } from '../../skills/jtfDomains.ts';
import type { SkillCatalogue } from '../../skills/skillCatalogue.ts';
import { flatMapInSteps, mapInSteps, type Steps } from '../../steps.ts';
import { calendarDays } from '../calendarDays.ts';
import type { TidyTable } from '../exportContent.ts';
import type { ExportBlock } from '../exportDocument.ts';
import { sourcedLine, textLine } from '../exportLines.ts';
import type { ChosenView } from '../exportProfile.ts';
import type { CalendarDay } from '../formatCalendar.ts';
import { studyLabel } from '../studyLabel.ts';

/** One line of a practicum log, as university programmes ask for it. */
export interface PracticumRow {
  readonly id: string;
  readonly type: string;
  readonly date: CivilDate;
  /** Absent where the record says none. */
  readonly hours: number | undefined;
  /** What was done; with the role where it is not `performed`. */
  readonly activity: string;
  /** Numbers and names of JTF domains of its skills. */
  readonly competency: string;
  /** What came of it. */
  readonly product: string;
  /** What was learned or changed. */
  readonly reflection: string;
  readonly study: string;
}

/** The practicum log of some records, oldest first. */
export function* practicumRows(
  records: readonly ReportRecord[],
  { view, choice }: ChosenView,
): Steps<readonly PracticumRow[]> {
  const { catalogue } = view.contents;
  const recordSkills = new RecordSkills(catalogue);
  return yield* mapInSteps(records, ({ record, date, hours }) => ({
    id: record.id,
    type: record.type,
    date,
    hours: 'hours' in record && record.hours !== undefined ? hours : undefined,
    activity: activityOf(record),
    competency: competencyOf(recordSkills.of(record), catalogue),
    product: productOf(record),
    reflection: reflectionOf(record),
    study: studyLabel(view.contents, record.study, choice.audience),
  }));
}

function activityOf(record: LogbookRecord): string {
  if (record.type !== 'activity') return record.title;
  const { title, role = 'performed', teamSize = 1 } = record;
  const facts = [...(role === 'performed' ? [] : [role]), ...(teamSize > 1 ? [`team of ${teamSize}`] : [])];
  return facts.length === 0 ? title : `${title} (${facts.join(', ')})`;
}

/** The first domain of each skill, which is its main one. */
function competencyOf(skillIds: readonly string[], catalogue: SkillCatalogue): string {
  const numbers = new Set(skillIds.flatMap((id) => catalogue.get(id)?.jtf.slice(0, 1) ?? []));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `${number} ${jtfDomains[number - 1] ?? ''}`.trim())
    .join('; ');
}

function productOf(record: LogbookRecord): string {
  switch (record.type) {
    case 'activity':
      return (record.metrics ?? []).map(formatMetric).join('; ');
    case 'challenge':
    case 'interaction':
      return record.outcome ?? '';
    case 'question':
      return record.answer ?? '';
    case 'training':
      return record.covers ?? '';
    default:
      return '';
  }
}

function reflectionOf(record: LogbookRecord): string {
  switch (record.type) {
    case 'feedback':
      return record.changed ?? '';
    case 'reflection':
      return (record.learnings ?? []).join('; ');
    case 'interaction':
      return (record.takeaways ?? []).join('; ');
    case 'challenge':
      return record.choice ?? '';
    default:
      return '';
  }
}

/** The log as a table for reading. */
export function* practicumBlock(rows: readonly PracticumRow[]): Steps<readonly ExportBlock[]> {
  if (rows.length === 0) return [{ kind: 'paragraph', line: textLine('Nothing is logged for these days.') }];
  return [
    {
      kind: 'table',
      caption: 'Practicum log',
      columns: [
        { title: 'Date' },
        { title: 'Hours', isNumber: true },
        { title: 'Activity' },
        { title: 'Competency' },
        { title: 'Product' },
        { title: 'Reflection' },
      ],
      rows: yield* mapInSteps(rows, ({ id, date, hours, activity, competency, product, reflection }) => [
        textLine(date),
        textLine(hours === undefined ? '' : formatNumber(hours)),
        sourcedLine(activity, [id]),
        textLine(competency),
        textLine(product),
        textLine(reflection),
      ]),
    },
  ];
}

const columns = [
  ...['row', 'record_id', 'type', 'date', 'hours', 'title', 'competency', 'product', 'reflection', 'study'],
];

/** The log as a table for programs. */
export function practicumTable(rows: readonly PracticumRow[]): TidyTable {
  return {
    columns,
    rows: rows.map(({ id, type, date, hours, activity, competency, product, reflection, study }) => [
      ...['entry', id, type, date, hours ?? '', activity, competency, product, reflection, study],
    ]),
  };
}

/** A day a record that says hours. */
export function* practicumDays(records: readonly ReportRecord[]): Steps<readonly CalendarDay[]> {
  return calendarDays(
    yield* flatMapInSteps(records, ({ record, date, hours }) =>
      hours > 0
        ? [{ record, date, kind: 'hours', summary: `${record.title} (${formatQuantity(hours, 'h')})` }]
        : [],
    ),
  );
}
