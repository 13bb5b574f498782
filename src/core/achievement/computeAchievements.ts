import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { roundHours } from '../insight/recordHours.ts';
import { finish, type Steps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import { achievedSkills } from './achievedSkills.ts';
import type {
  AchievedProject,
  AchievedSkill,
  AchievedTraining,
  AchievementReport,
  LeftOut,
} from './achievementReport.ts';
import { themeSteps } from './bullets.ts';
import type { ReportRecord } from './reportRecord.ts';
import { rollUpOptionsOf } from './rollUpMetrics.ts';
import { type AchievementRange, type SelectedRecords, selectionSteps } from './selectReportRecords.ts';
import { aStudy } from './studyAlias.ts';

/**
 * The achievements of a range of days, of the skills and studies that are asked for: figures added up, in the words of their roles, with their sources.
 *
 * Private, future-dated and undated records and broken files never get in; how many is said. The order hangs
 * on the records alone: the same logbook gives the same report.
 */
export function computeAchievements(view: LogbookView, range: AchievementRange): AchievementReport {
  return finish(achievementSteps(view, range));
}

/**
 * `computeAchievements` with pauses.
 *
 * @param selected - the records of the range, where the caller knows them.
 */
export function* achievementSteps(
  view: LogbookView,
  range: AchievementRange,
  selected?: SelectedRecords,
): Steps<AchievementReport> {
  const { included, leftOut } = selected ?? (yield* selectionSteps(view, range));
  yield;
  const skills = achievedSkills(view, range, included);
  yield;
  const { themes, untold } = yield* themeSteps(included, rollUpOptionsOf(view.contents.profile));
  yield;
  const [first, last] = [included[0], included.at(-1)];
  return {
    ...(range.from && { from: range.from }),
    ...(range.to && { to: range.to }),
    ...(first && last && { firstDate: first.date, lastDate: last.date }),
    themes,
    skills,
    trainings: trainingsOf(included, view.today),
    projects: yield* projectsOf(view, included, skills),
    hours: roundHours(included.reduce((sum, { hours }) => sum + hours, 0)),
    records: included.length,
    leftOut: [...leftOut, ...figureReasons.flatMap((reason) => countOf(reason, untold.get(reason)))],
  };
}

const figureReasons = ['implausible-figure', 'restated-figure', 'worsened-figure'] as const;

function countOf(reason: LeftOut['reason'], count = 0): readonly LeftOut[] {
  return count === 0 ? [] : [{ reason, count }];
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

function* projectsOf(
  { contents }: LogbookView,
  included: readonly ReportRecord[],
  skills: readonly AchievedSkill[],
): Steps<readonly AchievedProject[]> {
  const recordsByStudy = new Map<string, ReportRecord[]>();
  for (const item of included) {
    const { study } = item.record;
    if (study === undefined) continue;
    const ofStudy = recordsByStudy.get(study);
    if (ofStudy === undefined) recordsByStudy.set(study, [item]);
    else ofStudy.push(item);
  }
  const projects: AchievedProject[] = [];
  for (const [study, ofStudy] of recordsByStudy) {
    const [first, last] = [ofStudy[0], ofStudy.at(-1)];
    if (first === undefined || last === undefined) continue;
    yield;
    const skillIds = new Set(ofStudy.flatMap((item) => item.skillIds));
    const alias = contents.profile.studies?.find(({ id }) => id === study)?.alias ?? aStudy;
    const { themes } = yield* themeSteps(ofStudy, rollUpOptionsOf(contents.profile));
    projects.push({
      study,
      alias,
      from: first.date,
      to: last.date,
      bullets: themes.flatMap(({ bullets }) => bullets),
      skills: skills.filter(({ skillId }) => skillIds.has(skillId)).map(({ name }) => name),
    });
  }
  return projects.sort((a, b) => compareText(a.from, b.from) || compareText(a.study, b.study));
}
