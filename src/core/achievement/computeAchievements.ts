import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { hoursOf, roundHours } from '../insight/recordHours.ts';
import { isEvidence, RecordSkills, unknownSkillGroup } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type RecordType, recordTypeDefinition } from '../records/recordTypes.ts';
import { compareText } from '../text/compareText.ts';
import { achievedSkills } from './achievedSkills.ts';
import type {
  AchievedProject,
  AchievedSkill,
  AchievedTraining,
  AchievementReport,
  LeftOut,
} from './achievementReport.ts';
import { computeThemes } from './bullets.ts';
import type { ReportRecord } from './reportRecord.ts';
import { byDateThenId } from './rollUpMetrics.ts';
import { aStudy } from './studyAlias.ts';

/** Days of a report, both included; open where absent. */
export interface AchievementRange {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/**
 * The achievements of a range of days: figures added up, in the words of their roles, with their sources.
 *
 * Private, future-dated and undated records and broken files never get in; how many is said. The order hangs
 * on the records alone: the same logbook gives the same report.
 */
export function computeAchievements(view: LogbookView, range: AchievementRange): AchievementReport {
  const { included, leftOut } = sortOut(view, range);
  const skills = achievedSkills(view, range, included);
  const [first, last] = [included[0], included.at(-1)];
  return {
    ...(range.from && { from: range.from }),
    ...(range.to && { to: range.to }),
    ...(first && last && { firstDate: first.date, lastDate: last.date }),
    themes: computeThemes(included),
    skills,
    trainings: trainingsOf(included, view.today),
    projects: projectsOf(view, included, skills),
    hours: roundHours(included.reduce((sum, { hours }) => sum + hours, 0)),
    records: included.length,
    leftOut,
  };
}

const reasons = [
  'private',
  'broken-file',
  'undated',
  'future-date',
  'outside-range',
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

interface SortedOut {
  /** Oldest first. */
  readonly included: readonly ReportRecord[];
  readonly leftOut: readonly LeftOut[];
}

function sortOut(view: LogbookView, range: AchievementRange): SortedOut {
  const { contents } = view;
  const recordSkills = new RecordSkills(contents.catalogue);
  const counts = new Map<LeftOut['reason'], number>();
  const included: ReportRecord[] = [];
  for (const { record } of contents.records) {
    if (!isReported(record.type)) continue;
    const date = dayOf(record);
    const reason = reasonToLeaveOut(record, view.today, range);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    else if (date !== undefined) included.push(reportRecord(record, date, recordSkills));
  }
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
  { from, to }: AchievementRange,
): LeftOut['reason'] | undefined {
  const date = dayOf(record);
  if (record.private) return 'private';
  if (date === undefined) return 'undated';
  if (date > today) return 'future-date';
  if ((from !== undefined && date < from) || (to !== undefined && date > to)) return 'outside-range';
  return undefined;
}

function reportRecord(record: LogbookRecord, date: CivilDate, recordSkills: RecordSkills): ReportRecord {
  const named = (record.skills ?? []).map((word) => recordSkills.groupOf(recordSkills.idOf(word)));
  return {
    record,
    date,
    hours: hoursOf(record),
    skillIds: isEvidence(record) ? recordSkills.of(record) : [],
    theme: named.find((group) => group !== unknownSkillGroup) ?? unknownSkillGroup,
  };
}

function trainingsOf(included: readonly ReportRecord[], today: CivilDate): readonly AchievedTraining[] {
  return included.flatMap(({ record, date }) => {
    if (record.type !== 'training') return [];
    const { title, provider, expires, hours, covers, id } = record;
    return [
      {
        title,
        ...(provider && { provider }),
        completed: date,
        ...(expires && { expires }),
        isExpired: expires !== undefined && expires < today,
        ...(hours !== undefined && { hours }),
        ...(covers && { covers }),
        source: id,
      },
    ];
  });
}

function projectsOf(
  { contents }: LogbookView,
  included: readonly ReportRecord[],
  skills: readonly AchievedSkill[],
): readonly AchievedProject[] {
  const recordsByStudy = new Map<string, ReportRecord[]>();
  for (const item of included) {
    const { study } = item.record;
    if (study === undefined) continue;
    const ofStudy = recordsByStudy.get(study);
    if (ofStudy === undefined) recordsByStudy.set(study, [item]);
    else ofStudy.push(item);
  }
  const projects = [...recordsByStudy].flatMap(([study, ofStudy]): readonly AchievedProject[] => {
    const [first, last] = [ofStudy[0], ofStudy.at(-1)];
    if (first === undefined || last === undefined) return [];
    const skillIds = new Set(ofStudy.flatMap((item) => item.skillIds));
    const alias = contents.profile.studies?.find(({ id }) => id === study)?.alias ?? aStudy;
    return [
      {
        study,
        alias,
        from: first.date,
        to: last.date,
        bullets: computeThemes(ofStudy).flatMap(({ bullets }) => bullets),
        skills: skills.filter(({ skillId }) => skillIds.has(skillId)).map(({ name }) => name),
      },
    ];
  });
  return projects.sort((a, b) => compareText(a.from, b.from) || compareText(a.study, b.study));
}
