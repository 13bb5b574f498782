import assert from 'node:assert/strict';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import type { SkillProgress } from '../../../../src/core/insight/dashboardData.ts';
import { hasReachedTarget } from '../../../../src/core/insight/skillFinding.ts';
import type { Level } from '../../../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../support/builders.ts';

function skillOf(records: readonly LogbookRecord[], fields: ViewFields = {}): SkillProgress {
  const skill = computeDashboard(aView(records, fields)).skills.find(({ skillId }) => skillId === 'sas.base');
  assert.ok(skill !== undefined, 'sas.base is among the skills');
  return skill;
}

const rating = (date: string, level: Level) =>
  aRecord('reflection', { title: `Rating ${date} ${level}`, date, ratings: { 'sas.base': level } });
const work = (date: string, hours = 1) =>
  aRecord('activity', { title: `Work ${date}`, date, skills: ['sas.base'], hours });

suite('computeDashboard', () => {
  test('shows nothing but zeros and no flags for an empty logbook', () => {
    const data = computeDashboard(aView([]));
    assert.deepEqual(data.skills, []);
    assert.deepEqual(data.hoursByGroup, []);
    assert.equal(data.hoursInAll.value, 0);
    assert.deepEqual(data.weeks, { first: '2026-04-13', last: '2026-04-13' });
  });

  test('splits the hours of a record evenly between the groups of its skills', () => {
    const data = computeDashboard(
      aView([
        aRecord('activity', { hours: 3, skills: ['sas.base', 'sas.macro', 'edc.redcap'] }),
        aRecord('training', { hours: 4, skills: ['a skill of my own'] }),
        aRecord('interaction', { hours: 1 }),
      ]),
    );
    assert.deepEqual(
      data.hoursByGroup.map(({ group, hours }) => [group, hours.value]),
      [
        ['other', 4],
        ['edc-systems', 1.5],
        ['sas', 1.5],
        ['unassigned', 1],
      ],
    );
  });

  test('counts private records, for the dashboard is the own one', () => {
    assert.equal(skillOf([aRecord('activity', { skills: ['sas.base'], private: true })]).records.value, 1);
  });

  test('counts future records under their date and says how many there are', () => {
    const view = aView([work('2026-04-16'), work('2026-04-15')]);
    const data = computeDashboard(view);
    assert.equal(data.futureRecords.value, 1);
    assert.equal(data.hoursThisWeek.value, 2);
  });

  test('puts the widest gap to a target first', () => {
    const goal = (skill: string, baseline: Level) =>
      aRecord('goal', { title: skill, skill, baseline, target: 'skilled' });
    const data = computeProgress(
      aView([goal('sas.base', 'fundamental'), goal('r.tidyverse', 'none'), goal('stat.tlf', 'exposed')]),
    );
    const ids = data.skillsTowardsTarget.map(({ skillId }) => skillId);
    assert.deepEqual(ids, ['r.tidyverse', 'stat.tlf', 'sas.base']);
  });

  test('is of the same size for ten times the records of the same weeks and skills', () => {
    const logbook = (copies: number) =>
      Array.from({ length: copies * 84 }, (_, index) =>
        aRecord('activity', {
          title: `Work ${index}`,
          date: addDays(aDate('2026-03-02'), index % 84),
          skills: index % 2 === 0 ? ['sas.base'] : ['edc.redcap'],
          hours: 1,
        }),
      );
    const size = (copies: number) => JSON.stringify(computeDashboard(aView(logbook(copies)))).length;
    assert.ok(size(10) < size(1) * 1.05);
  });
});

suite('levels of a skill', () => {
  test('start with the baseline of the goal at the start of the internship', () => {
    const goal = aRecord('goal', { skill: 'sas.base', baseline: 'exposed', target: 'skilled' });
    const profile = { start: '2026-03-02', end: '2026-05-22' };
    const skill = skillOf([rating('2026-03-20', 'fundamental'), goal], { profile });
    assert.deepEqual(
      skill.levels.map(({ date, level, source }) => [date, level, source]),
      [
        ['2026-03-02', 'exposed', 'goal'],
        ['2026-03-20', 'fundamental', 'self-rating'],
      ],
    );
    assert.equal(skill.current, 'fundamental');
    assert.equal(skill.due, '2026-05-22');
  });

  test('put the baseline at the first dated record where the profile has no start', () => {
    const goal = aRecord('goal', { skill: 'sas.base', baseline: 'exposed', target: 'skilled' });
    assert.equal(skillOf([work('2026-03-09'), work('2026-03-04'), goal]).levels[0]?.date, '2026-03-04');
    assert.deepEqual(skillOf([goal]).levels, []);
  });

  test('take the baseline for the level now while its day is to come or not known, as goals do', () => {
    const goal = (baseline: Level) =>
      aRecord('goal', { title: 'Learn SAS', skill: 'sas.base', baseline, target: 'skilled' });
    for (const profile of [{ start: '2026-06-01', end: '2026-08-21' }, {}]) {
      for (const [baseline, isReached] of [
        ['fundamental', false],
        ['skilled', true],
      ] as const) {
        const { skills, goals } = computeDashboard(aView([goal(baseline)], { profile }));
        const [skill] = skills;
        assert.ok(skill);
        assert.equal(skill.current, baseline);
        assert.equal(hasReachedTarget(skill), isReached);
        assert.deepEqual(
          goals.goals.map((one) => [one.skill?.current, one.isReached]),
          [[baseline, isReached]],
        );
      }
    }
  });

  test('take a level that was heard in feedback, and say so', () => {
    const heard = aRecord('feedback', {
      date: '2026-04-01',
      about: ['sas.base'],
      ratings: { 'sas.base': 'fundamental' },
    });
    const { levels, current, records } = skillOf([rating('2026-03-20', 'skilled'), heard]);
    assert.deepEqual(
      levels.map(({ source }) => source),
      ['self-rating', 'feedback'],
    );
    assert.equal(current, 'fundamental');
    assert.equal(records.value, 0);
  });

  test('take the latest rating up to today, of one day the one with the greatest id', () => {
    const of = (id: string, level: Level) => ({ ...rating('2026-04-01', level), id });
    const records = [of('01JD2', 'exposed'), of('01JD3', 'skilled'), of('01JD1', 'advanced')];
    assert.equal(skillOf([...records, rating('2026-04-16', 'none')]).current, 'skilled');
  });

  test('count ratings under an alias for the skill itself', () => {
    const byAlias = aRecord('reflection', { date: '2026-04-01', ratings: { SAS: 'skilled' } });
    assert.equal(skillOf([byAlias]).current, 'skilled');
  });

  test('aim at the highest target, of equal ones at the one due first', () => {
    const goal = (title: string, target: Level, due?: string) =>
      aRecord('goal', { title, skill: 'sas.base', target, ...(due && { due }) });
    const [later, sooner] = [goal('later', 'skilled'), goal('sooner', 'skilled', '2026-05-01')];
    const skill = skillOf([goal('low', 'fundamental', '2026-04-20'), later, sooner]);
    assert.equal(skill.goalId, sooner.id);
    assert.equal(skill.baseline, 'none');
    assert.equal(skill.current, undefined);
  });
});

suite('flags of a skill', () => {
  const weekOfWork = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
  const table: readonly (readonly [string, readonly LogbookRecord[], readonly string[]])[] = [
    [
      'a first rating as skilled out of nothing',
      [rating('2026-04-01', 'skilled')],
      ['rated-up-without-evidence'],
    ],
    ['a first rating as exposed', [rating('2026-04-01', 'exposed')], []],
    ['a first rating 28 days after work', [work('2026-03-04'), rating('2026-04-01', 'skilled')], []],
    [
      'a first rating 29 days after work',
      [work('2026-03-03'), rating('2026-04-01', 'skilled')],
      ['rated-up-without-evidence'],
    ],
    [
      'a rise with work before the former rating only',
      [work('2026-03-09'), rating('2026-03-10', 'exposed'), rating('2026-04-01', 'skilled')],
      ['rated-up-without-evidence'],
    ],
    [
      'a rise with work between',
      [rating('2026-03-10', 'exposed'), work('2026-03-11'), rating('2026-04-01', 'skilled')],
      [],
    ],
    ['a fall without work', [rating('2026-03-10', 'exposed'), rating('2026-04-01', 'none')], []],
    [
      'an activity that rates itself up',
      [aRecord('activity', { date: '2026-04-01', skills: ['sas.base'], ratings: { 'sas.base': 'skilled' } })],
      ['rated-up-without-evidence'],
    ],
    ['five records without a rating', weekOfWork.map((day) => work(day)), ['evidence-without-rating']],
    ['four records without a rating', weekOfWork.slice(1).map((day) => work(day)), []],
    ['ten hours without a rating', [work('2026-03-04', 10)], ['evidence-without-rating']],
    [
      'much work within four weeks after a rating',
      [rating('2026-03-01', 'exposed'), ...weekOfWork.map((day) => work(day, 4))],
      [],
    ],
    [
      'work that goes on four weeks after a rating',
      [rating('2026-03-01', 'exposed'), ...weekOfWork.map((day) => work(day)), work('2026-03-29')],
      ['evidence-without-rating'],
    ],
    ['work and ratings of the future', [rating('2026-05-01', 'skilled'), work('2026-05-04', 20)], []],
  ];
  for (const [what, records, flags] of table) {
    test(`${flags.length === 0 ? 'say nothing of' : `say ${flags} of`} ${what}`, () => {
      assert.deepEqual(skillOf(records).flags, flags);
    });
  }
});

suite('weeks of the charts', () => {
  const weeksOf = (dates: readonly string[], profile = {}) =>
    computeDashboard(
      aView(
        dates.map((date) => work(date)),
        { profile },
      ),
    ).weeks;

  test('span the internship and the records around it', () => {
    const profile = { start: '2026-03-04', end: '2026-05-22' };
    assert.deepEqual(weeksOf([], profile), { first: '2026-03-02', last: '2026-05-18' });
    assert.deepEqual(weeksOf(['2026-02-20', '2026-06-03'], profile), {
      first: '2026-02-16',
      last: '2026-06-01',
    });
  });

  test('leave out mistyped years', () => {
    const profile = { start: '2026-03-04', end: '2026-05-22' };
    assert.deepEqual(weeksOf(['0001-01-01', '9999-12-31'], profile), {
      first: '2026-03-02',
      last: '2026-05-18',
    });
    assert.deepEqual(weeksOf(['0001-01-01', '2025-03-05', '9999-12-31']), {
      first: '2025-03-03',
      last: '2025-03-03',
    });
  });

  test('never span more than five years', () => {
    const { first, last } = weeksOf([], { start: '0001-01-01', end: '9999-12-31' });
    // 33 runs of eight weeks.
    assert.deepEqual([first, last], ['0001-01-01', '0006-01-16']);
  });
});
