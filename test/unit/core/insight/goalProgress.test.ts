import assert from 'node:assert/strict';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import type { GoalProgress } from '../../../../src/core/insight/goalProgress.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const goalsOf = (records: readonly LogbookRecord[]): readonly GoalProgress[] =>
  computeDashboard(aView(records, { today: '2026-04-15' })).goals.goals;
const work = (title: string, date = '2026-04-01') =>
  aRecord('activity', { title, date, skills: ['sas.macro'], hours: 1 });
const macroGoal = aRecord('goal', {
  kind: 'skill',
  skill: 'sas.macro',
  target: 'skilled',
  baseline: 'fundamental',
});
const stepOf = (records: readonly LogbookRecord[]) => goalsOf([macroGoal, ...records])[0]?.next;

suite('computeGoalSummary', () => {
  test('says how many more records the next level should rest on, and which rating', () => {
    const step = stepOf([work('a'), work('b')]);
    assert.ok(step?.kind === 'skill');
    assert.deepEqual([step.level, step.records, step.behind], ['skilled', 1, 2]);
  });

  test('asks for a rating alone once the records are there', () => {
    const step = stepOf([work('a'), work('b'), work('c')]);
    assert.ok(step?.kind === 'skill');
    assert.equal(step.records, 0);
  });

  test('asks for one record since the last rating, however many are older', () => {
    const rating = aRecord('reflection', { date: '2026-04-10', ratings: { 'sas.macro': 'fundamental' } });
    const step = stepOf([work('a'), work('b'), work('c'), rating]);
    assert.ok(step?.kind === 'skill');
    assert.equal(step.records, 1);
  });

  test('asks for people of the role that lacks most', () => {
    const goal = aRecord('goal', { kind: 'network', roles: { statistician: 1, monitor: 3 } });
    const [progress] = goalsOf([goal]);
    assert.deepEqual(progress?.next, { kind: 'people', role: 'monitor', count: 3 });
    assert.equal(progress?.gap, 1);
  });

  test('asks what reaches a goal that says nothing to measure', () => {
    assert.deepEqual(goalsOf([aRecord('goal', { kind: 'skill' })])[0]?.next, { kind: 'say-how' });
  });

  test('sorts by due date and then by gap, reached ones last, and leaves dropped ones out', () => {
    const goal = (title: string, due: string, target: 'exposed' | 'advanced', fields = {}) =>
      aRecord('goal', { title, kind: 'skill', skill: 'sas.base', target, due, ...fields });
    const rating = aRecord('reflection', { date: '2026-04-10', ratings: { 'sas.base': 'exposed' } });
    const goals = goalsOf([
      rating,
      goal('reached', '2026-01-01', 'exposed'),
      goal('later', '2026-06-01', 'advanced'),
      aRecord('goal', {
        title: 'small',
        kind: 'skill',
        skill: 'sas.base',
        target: 'fundamental',
        due: '2026-05-01',
      }),
      goal('wide', '2026-05-01', 'advanced'),
      goal('dropped', '2026-01-01', 'advanced', { status: 'dropped' }),
    ]);
    assert.deepEqual(
      goals.map(({ title }) => title),
      ['wide', 'small', 'later', 'reached'],
    );
    assert.equal(goals.at(-1)?.next, undefined);
  });

  test('counts the roles of a goal that names too many to list', () => {
    const roles = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`expert ${number}`, 1]));
    const met = aRecord('contact', { title: 'Maria', role: 'expert 7', met: '2026-04-01' });
    const [goal] = goalsOf([aRecord('goal', { kind: 'network', roles }), met]);
    assert.deepEqual(goal?.parts, [
      { kind: 'roles', wanted: 40, done: { value: 1, selection: { types: ['contact'], ids: [met.id] } } },
    ]);
    assert.equal(goal?.gap, 39 / 40);
  });

  test('caps the list and opens the rest', () => {
    const many = Array.from({ length: 25 }, (_, number) =>
      aRecord('goal', { title: `Goal ${number}`, kind: 'skill', skill: 'sas.base', target: 'skilled' }),
    );
    const { goals, more, all } = computeDashboard(aView(many)).goals;
    assert.deepEqual([goals.length, more.value, more.selection.ids?.length, all.value], [20, 5, 5, 25]);
  });
});
