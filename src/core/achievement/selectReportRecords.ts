import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { hoursOf } from '../insight/recordHours.ts';
import { isEvidence, type RecordSkills, recordSkillsOf, unknownSkillGroup } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type RecordType, recordTypeDefinition } from '../records/recordTypes.ts';
import { finish, type Steps, visitInSteps } from '../steps.ts';
import type { LeftOut } from './achievementReport.ts';
import type { ReportRecord } from './reportRecord.ts';
import { byDateThenId } from './rollUpMetrics.ts';

/** Which records a report is about; all of them where nothing is given. */
export interface AchievementRange {
  /** First and last day, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Ids or names of skills, of which a record names one. */
  readonly skills?: readonly string[];
  /** Ids of studies as the records write them; the empty text stands for none. */
  readonly studies?: readonly string[];
}

const reasons = [
  'private',
  'broken-file',
  'undated',
  'future-date',
  'outside-range',
  'other-study',
  'other-skill',
] as const satisfies readonly LeftOut['reason'][];

/** Types with a date that are no work: intentions, applications and what is said of work in other records. */
const unreportedTypes: ReadonlySet<RecordType> = new Set([
  'opportunity',
  'presence',
  'application',
  'achievement',
]);

function isReported(type: RecordType): boolean {
  return recordTypeDefinition(type).dated && !unreportedTypes.has(type);
}

/** What `selectReportRecords` finds. */
export interface SelectedRecords {
  /** Oldest first. */
  readonly included: readonly ReportRecord[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The records that an export may tell of, and how many it may not, by the first reason that holds.
 *
 * Private, future-dated and undated records and broken files never get in.
 */
export function selectReportRecords(view: LogbookView, range: AchievementRange): SelectedRecords {
  return finish(selectionSteps(view, range));
}

/** `selectReportRecords` with pauses. */
export function* selectionSteps(view: LogbookView, range: AchievementRange): Steps<SelectedRecords> {
  const { contents } = view;
  const recordSkills = recordSkillsOf(contents);
  const counts = new Map<LeftOut['reason'], number>();
  const included: ReportRecord[] = [];
  const skills = range.skills && new Set(range.skills.map((word) => recordSkills.idOf(word)));
  yield* visitInSteps(contents.records, ({ record }) => {
    if (!isReported(record.type)) return;
    const date = dayOf(record);
    const isAsked = skills === undefined || recordSkills.of(record).some((id) => skills.has(id));
    const reason = reasonToLeaveOut(record, view.today, range) ?? (isAsked ? undefined : 'other-skill');
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    else if (date !== undefined) included.push(reportRecord(record, date, recordSkills));
  });
  const broken = contents.problemFiles.filter(({ isBroken }) => isBroken).length;
  if (broken > 0) counts.set('broken-file', broken);
  const leftOut = reasons.flatMap((reason) => {
    const count = counts.get(reason);
    return count === undefined ? [] : [{ reason, count }];
  });
  return { included: included.sort(byDateThenId), leftOut };
}

/** The day a record counts under; a training's is the day it was completed. */
function dayOf(record: LogbookRecord): CivilDate | undefined {
  return record.type === 'training' ? (record.completed ?? record.date) : record.date;
}

function reasonToLeaveOut(
  record: LogbookRecord,
  today: CivilDate,
  { from, to, studies }: AchievementRange,
): LeftOut['reason'] | undefined {
  const date = dayOf(record);
  if (record.private) return 'private';
  if (date === undefined) return 'undated';
  if (date > today) return 'future-date';
  if ((from !== undefined && date < from) || (to !== undefined && date > to)) return 'outside-range';
  if (studies !== undefined && !studies.includes(record.study ?? '')) return 'other-study';
  return undefined;
}

function reportRecord(record: LogbookRecord, date: CivilDate, recordSkills: RecordSkills): ReportRecord {
  return {
    record,
    date,
    hours: hoursOf(record),
    skillIds: isEvidence(record) ? recordSkills.of(record) : [],
    theme: themeOf(record, recordSkills),
  };
}

function themeOf({ skills = [] }: LogbookRecord, recordSkills: RecordSkills): string {
  for (const word of skills) {
    const group = recordSkills.groupOf(recordSkills.idOf(word));
    if (group !== unknownSkillGroup) return group;
  }
  return unknownSkillGroup;
}
