import assert from 'node:assert/strict';
import { computeGoalTree, type GoalEntry } from '../../../../src/core/insight/goalTree.ts';
import { aRecord, aView } from '../../../support/builders.ts';

function goalsOf(view: ReturnType<typeof aView>): readonly GoalEntry[] {
  const [first] = computeGoalTree(view);
  return first?.kind === 'goals' ? first.children : [];
}

suite('computeGoalTree', () => {
  test('says level, target and days left of a skill goal, with its evidence', () => {
    const [goal] = goalsOf(
      aView([
        aRecord('goal', { title: 'Macros', skill: 'macros', target: 'skilled', due: '2026-04-20' }),
        aRecord('activity', { date: '2026-04-01', skills: ['sas.macro'], hours: 3 }),
        aRecord('reflection', { date: '2026-04-02', ratings: { 'sas.macro': 'fundamental' } }),
      ]),
    );
    assert.equal(goal?.skillId, 'sas.macro');
    assert.equal(goal.current, 'fundamental');
    assert.equal(goal.daysLeft, 5);
    assert.equal(goal.isReached, false);
    assert.equal(goal.evidence?.hours.value, 3);
  });

  test('puts what is due first on top and reached goals last', () => {
    const goal = (title: string, due: string, skill: string) =>
      aRecord('goal', { title, due, skill, target: 'fundamental' });
    const goals = goalsOf(
      aView([
        goal('reached', '2026-04-01', 'sas.base'),
        goal('later', '2026-06-01', 'sas.macro'),
        goal('overdue', '2026-04-10', 'sas.macro'),
        aRecord('goal', { title: 'some day', kind: 'career' }),
        aRecord('reflection', { date: '2026-04-02', ratings: { 'sas.base': 'skilled' } }),
      ]),
    );
    assert.deepEqual(
      goals.map(({ stored, isReached, daysLeft }) => [stored.record.title, isReached, daysLeft]),
      [
        ['overdue', false, -5],
        ['later', false, 47],
        ['some day', undefined, undefined],
        ['reached', true, -14],
      ],
    );
  });

  test('counts contacts by role for a networking goal', () => {
    const [goal] = goalsOf(
      aView([
        aRecord('goal', { kind: 'network', roles: { Statistician: 2, nurse: 1 } }),
        aRecord('contact', { title: 'One', role: 'statistician' }),
        aRecord('contact', { title: 'Two', role: 'data manager' }),
      ]),
    );
    assert.deepEqual(
      goal?.network?.map(({ role, wanted, met }) => [role, wanted, met.value]),
      [
        ['Statistician', 2, 1],
        ['nurse', 1, 0],
      ],
    );
    assert.equal(goal?.isReached, false);
  });

  test('lists skills by group in the order of the catalogue, most hours first', () => {
    const tree = computeGoalTree(
      aView([
        aRecord('activity', { title: 'a', skills: ['stat.tlf', 'an own skill'], hours: 9 }),
        aRecord('activity', { title: 'b', skills: ['sas.base'], hours: 1 }),
        aRecord('activity', { title: 'c', skills: ['sas.macro'], hours: 2 }),
      ]),
    );
    assert.deepEqual(
      tree.map((node) => [
        node.id,
        ...node.children.map((child) => (child.kind === 'skill' ? child.name : child.id)),
      ]),
      [
        ['group/sas', 'SAS macro language', 'Base SAS'],
        ['group/statistics', 'Tables, listings and figures'],
        ['group/other', 'an own skill'],
      ],
    );
  });

  test('is empty for an empty logbook', () => assert.deepEqual(computeGoalTree(aView([])), []));
});
