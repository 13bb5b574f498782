import assert from 'node:assert/strict';
import { computeProgress } from '../../../../../src/core/insight/computeProgress.ts';
import type { SkillProgress } from '../../../../../src/core/insight/dashboardData.ts';
import { counted, countedHours, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { mondayOf } from '../../../../support/raw/rawDays.ts';
import { rankOf } from '../../../../support/raw/rawRecord.ts';
import { type RawSkill, rawSkills } from '../../../../support/raw/rawSkills.ts';

/** What a card of a skill says: levels, target and flags as of today, work as of the filter. */
function countSkill({ raw, today }: RawCase, skill: RawSkill, within: ReadonlySet<string>) {
  const work = skill.work.filter(({ path }) => within.has(path));
  const mondays = [...new Set(work.flatMap(({ date }) => (date === undefined ? [] : mondayOf(date))))].sort();
  return {
    id: skill.id,
    group: raw.groupOf(skill.id),
    target: skill.goal?.word('target'),
    baseline: skill.goal && (skill.goal.word('baseline') ?? 'none'),
    due: skill.due,
    goal: skill.goal?.id,
    current: skill.current,
    levels: skill.levels.map(({ date, level, source, record }) => [date, level, source, [record.id]]),
    flags: skill.flags,
    records: counted(work),
    hours: countedHours(work),
    weeks: mondays.map((monday) => {
      const ofWeek = work.filter(({ date }) => date !== undefined && mondayOf(date) === monday);
      return [monday, counted(ofWeek), countedHours(ofWeek)];
    }),
    isLate: today > (skill.due ?? '9999'),
  };
}

function showSkill(one: RawCase, skill: SkillProgress) {
  return {
    id: skill.skillId,
    group: skill.group,
    target: skill.target,
    baseline: skill.baseline,
    due: skill.due,
    goal: skill.goalId,
    current: skill.current,
    levels: skill.levels.map(({ date, level, source, selection }) => [
      date,
      level,
      source,
      one.shown({ value: 1, selection }).ids,
    ]),
    flags: skill.flags,
    records: one.shown(skill.records),
    hours: one.shown(skill.hours),
    weeks: skill.evidence.map(({ week, records, hours }) => [week, one.shown(records), one.shown(hours)]),
    isLate: one.today > (skill.due ?? '9999'),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

suite('Skills, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];

  suiteSetup(async () => {
    cases = await rawCases();
  });

  test('levels, targets, flags, records and hours of every skill and week are those of the files', () => {
    for (const one of cases) {
      const { group } = one.filter;
      const within = new Set(one.within().map(({ path }) => path));
      const isFiltered = !isUnfiltered(one);
      const expected = rawSkills(one.raw, one.today)
        .filter(({ id }) => group === undefined || one.raw.groupOf(id) === group)
        .map((skill) => countSkill(one, skill, within))
        .filter(({ target, records }) => !isFiltered || target !== undefined || records.value > 0);
      const shown = one.data.skills.map((skill) => showSkill(one, skill));
      assert.deepEqual(shown.sort(byId), expected.sort(byId), one.name);
    }
  });

  test('those with a target come first, then those with most hours', () => {
    for (const { data, name } of cases) {
      const order = data.skills.map(({ target, hours }) => (target === undefined ? 0 : 1e6) + hours.value);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => b - a),
        name,
      );
    }
  });

  test('the Progress view shows those with a target, the widest gap first', () => {
    for (const one of cases.filter(isUnfiltered)) {
      const aimed = rawSkills(one.raw, one.today).filter(({ goal }) => goal !== undefined);
      const { skillsTowardsTarget } = computeProgress(one.view);
      assert.deepEqual(
        skillsTowardsTarget.map((skill) => showSkill(one, skill)).sort(byId),
        aimed
          .map((skill) => countSkill(one, skill, new Set(one.raw.records.map(({ path }) => path))))
          .sort(byId),
        one.name,
      );
      const gaps = skillsTowardsTarget.map(
        ({ target, current, baseline }) => rankOf(target) - rankOf(current ?? baseline),
      );
      assert.deepEqual(
        gaps,
        [...gaps].sort((a, b) => b - a),
        one.name,
      );
    }
  });
});
