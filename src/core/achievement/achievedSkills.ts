import type { LogbookView } from '../index/logbookContents.ts';
import { roundHours } from '../insight/recordHours.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { Level } from '../records/fieldDefinition.ts';
import { compareText } from '../text/compareText.ts';
import type { AchievedSkill } from './achievementReport.ts';
import type { ReportRecord } from './reportRecord.ts';
import type { AchievementRange } from './selectReportRecords.ts';
import { compareThemes } from './themes.ts';

interface SkillSum {
  records: number;
  hours: number;
  readonly words: Set<string>;
}

/**
 * Skills that the records of a report show work on, with their latest level: by group, most hours first, then
 * by name.
 *
 * A level may have been stated before the range, but not after its end, after today or in a private record.
 */
export function achievedSkills(
  view: LogbookView,
  range: AchievementRange,
  included: readonly ReportRecord[],
): readonly AchievedSkill[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const levels = latestLevels(view, range, recordSkills);
  return [...sumBySkill(included, recordSkills)]
    .map(([skillId, { records, hours, words }]): AchievedSkill => {
      const level = levels.get(skillId);
      return {
        skillId,
        name: recordSkills.nameOf(skillId),
        group: recordSkills.groupOf(skillId),
        ...(level !== undefined && level !== 'none' && { level }),
        records,
        hours: roundHours(hours),
        keywords: [...words].sort(compareText),
      };
    })
    .sort(
      (a, b) =>
        compareThemes(a.group, b.group) ||
        b.hours - a.hours ||
        compareText(a.name, b.name) ||
        compareText(a.skillId, b.skillId),
    );
}

function sumBySkill(
  included: readonly ReportRecord[],
  recordSkills: RecordSkills,
): ReadonlyMap<string, SkillSum> {
  const sums = new Map<string, SkillSum>();
  for (const { record, hours, skillIds } of included) {
    for (const skillId of skillIds) {
      const sum = sums.get(skillId) ?? { records: 0, hours: 0, words: new Set<string>() };
      sum.records++;
      sum.hours += hours;
      sums.set(skillId, sum);
    }
    for (const word of record.skills ?? []) {
      const skillId = recordSkills.idOf(word);
      const isOther = word !== skillId && word.toLowerCase() !== recordSkills.nameOf(skillId).toLowerCase();
      if (isOther) sums.get(skillId)?.words.add(word);
    }
  }
  return sums;
}

function latestLevels(
  { contents, today }: LogbookView,
  { to }: AchievementRange,
  recordSkills: RecordSkills,
): ReadonlyMap<string, Level> {
  const end = to !== undefined && to < today ? to : today;
  const rated = contents.records.flatMap(({ record }) => {
    const { date, ratings } = record;
    const isIn = date !== undefined && date <= end && !record.private && ratings !== undefined;
    return isIn ? [{ date, id: record.id, ratings }] : [];
  });
  rated.sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  const levels = new Map<string, Level>();
  for (const { ratings } of rated) {
    for (const [word, level] of Object.entries(ratings)) levels.set(recordSkills.idOf(word), level);
  }
  return levels;
}
