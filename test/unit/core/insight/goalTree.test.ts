import assert from 'node:assert/strict';
import { computeGoalTree, type GoalEntry } from '../../../../src/core/insight/goalTree.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
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

  test('fills a networking goal with the people of a role who were really met', () => {
    const view = aView([
      aRecord('goal', { kind: 'network', roles: { Statisticians: 2, CRA: 1, mentor: 1, nurse: 1 } }),
      aRecord('contact', { title: 'Met', role: 'senior biostatistician', met: '2026-04-01' }),
      aRecord('contact', { title: 'Named', role: 'statistician', relation: 'mentor' }),
      aRecord('contact', { title: 'Only a file', role: 'monitor' }),
      aRecord('contact', { title: 'Yet to meet', role: 'monitor', met: '2026-04-16' }),
      aRecord('activity', { date: '2026-04-02', people: ['named'] }),
    ]);
    const [goal] = goalsOf(view);
    const opened = goal?.network?.map(({ role, wanted, met }) => [
      role,
      wanted,
      met.value,
      selectRecords(view.contents, met.selection).map(({ record }) => record.title),
    ]);
    assert.deepEqual(opened, [
      ['Statisticians', 2, 2, ['Met', 'Named']],
      ['CRA', 1, 0, []],
      ['mentor', 1, 1, ['Named']],
      ['nurse', 1, 0, []],
    ]);
    assert.equal(goal?.isReached, false);
  });

  test('shows the roles of a career goal, which no count of people can reach', () => {
    const [goal] = goalsOf(
      aView([
        aRecord('goal', { kind: 'career', roles: { PI: 1 } }),
        aRecord('contact', { role: 'investigator', met: '2026-04-01' }),
      ]),
    );
    assert.deepEqual([goal?.network?.[0]?.met.value, goal?.isReached], [1, undefined]);
  });

  test('has nothing to measure for a networking goal without roles', () => {
    const [goal] = goalsOf(aView([aRecord('goal', { kind: 'network', roles: {} })]));
    assert.equal(goal?.isReached, undefined);
  });

  test('puts dropped goals last, neither overdue nor reached, and takes no target from them', () => {
    const view = aView([
      aRecord('goal', {
        title: 'dropped',
        skill: 'sas.base',
        target: 'exposed',
        due: '2026-01-01',
        status: 'dropped',
      }),
      aRecord('goal', { title: 'reached', skill: 'sas.macro', target: 'exposed', due: '2026-05-01' }),
      aRecord('reflection', {
        date: '2026-04-02',
        ratings: { 'sas.macro': 'skilled', 'sas.base': 'skilled' },
      }),
    ]);
    assert.deepEqual(
      goalsOf(view).map(({ stored, isDropped, isReached, daysLeft }) => [
        stored.record.title,
        isDropped,
        isReached,
        daysLeft,
      ]),
      [
        ['reached', false, true, 16],
        ['dropped', true, undefined, undefined],
      ],
    );
    const skills = computeGoalTree(view).flatMap((node) =>
      node.kind === 'skill-group' ? node.children : [],
    );
    assert.deepEqual(
      skills.map(({ skillId, target }) => [skillId, target]),
      [
        ['sas.base', undefined],
        ['sas.macro', 'exposed'],
      ],
    );
  });

  test('counts feedback ratings as a level', () => {
    const [goal] = goalsOf(
      aView([
        aRecord('goal', { skill: 'sas.base', target: 'skilled' }),
        aRecord('feedback', { date: '2026-04-02', from: 'programmer', ratings: { SAS: 'skilled' } }),
      ]),
    );
    assert.deepEqual([goal?.current, goal?.isReached, goal?.basis?.from], ['skilled', true, 'programmer']);
  });

  test('says how far a career goal got along its track', () => {
    const [known, unknown] = goalsOf(
      aView([
        aRecord('goal', { title: 'a', kind: 'career', track: 'Statistical programming' }),
        aRecord('goal', { title: 'b', kind: 'career', track: 'astronaut' }),
        aRecord('reflection', { date: '2026-04-02', ratings: { 'sas.base': 'skilled' } }),
      ]),
    );
    assert.equal(known?.track?.atLevel.value, 1);
    assert.deepEqual(
      [known.isReached, unknown?.isReached, unknown?.track],
      [undefined, undefined, undefined],
    );
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
