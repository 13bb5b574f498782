import assert from 'node:assert/strict';
import { computeTrackProgress, type TrackProgress } from '../../../../src/core/career/trackProgress.ts';
import { computeContactFacts } from '../../../../src/core/insight/contactFacts.ts';
import { LogbookTally } from '../../../../src/core/insight/logbookTally.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { computeSkillProgress } from '../../../../src/core/insight/skillProgress.ts';
import type { LogbookRecord, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const track = {
  id: 'own',
  name: 'Own',
  skills: ['sas.base', 'SAS', 'sas.macro', 'cdisc.sdtm', 'own.juggling'],
  roles: ['statistician', 'data-manager'],
};

function progressOf(records: readonly LogbookRecord[], goal?: RecordOf<'goal'>) {
  const view = aView(goal === undefined ? records : [...records, goal]);
  const skills = computeSkillProgress(view, new LogbookTally(view));
  const skillsById = new Map(skills.map((skill) => [skill.skillId, skill]));
  const progress = computeTrackProgress({
    view,
    skillsById,
    people: computeContactFacts(view),
    track,
    ...(goal && { goal }),
  });
  const titles = (figure: TrackProgress['atLevel']) =>
    selectRecords(view.contents, figure.selection)
      .map(({ record }) => record.title)
      .sort();
  return { progress, titles };
}

suite('computeTrackProgress', () => {
  test('counts skills at a level and with evidence, and gives the records that show it', () => {
    const { progress, titles } = progressOf([
      aRecord('activity', { title: 'base', date: '2026-04-01', skills: ['SAS'] }),
      aRecord('activity', { title: 'macro', date: '2026-04-01', skills: ['sas.macro'] }),
      aRecord('activity', { title: 'juggled', skills: ['own.juggling'] }),
      aRecord('feedback', { title: 'heard', date: '2026-04-02', ratings: { 'sas.base': 'fundamental' } }),
      aRecord('reflection', { title: 'rated', date: '2026-04-02', ratings: { 'sas.macro': 'exposed' } }),
    ]);
    assert.deepEqual(
      progress.skills.map(({ skillId, current, isAtLevel }) => [skillId, current, isAtLevel]),
      [
        ['sas.base', 'fundamental', true],
        ['sas.macro', 'exposed', false],
        ['cdisc.sdtm', undefined, false],
        ['own.juggling', undefined, false],
      ],
    );
    assert.equal(progress.atLevel.value, 1);
    assert.deepEqual(titles(progress.atLevel), ['heard']);
    assert.equal(progress.withEvidence.value, 3);
    assert.deepEqual(titles(progress.withEvidence), ['base', 'juggled', 'macro']);
  });

  test('gives no record for a count of nothing', () => {
    const { progress, titles } = progressOf([
      aRecord('activity', { title: 'other', skills: ['r.tidyverse'] }),
    ]);
    assert.deepEqual([progress.atLevel.value, titles(progress.atLevel)], [0, []]);
    assert.deepEqual([progress.withEvidence.value, titles(progress.withEvidence)], [0, []]);
    assert.deepEqual([progress.rolesMet.value, titles(progress.rolesMet)], [0, []]);
  });

  test('takes the level and the roles of the goal for those of the track', () => {
    const goal = aRecord('goal', { kind: 'career', target: 'skilled', roles: { monitor: 2 } });
    const { progress } = progressOf(
      [aRecord('reflection', { date: '2026-04-02', ratings: { 'sas.base': 'fundamental' } })],
      goal,
    );
    assert.equal(progress.atLevel.value, 0);
    assert.deepEqual(
      progress.roles.map(({ role, wanted }) => [role, wanted]),
      [['monitor', 2]],
    );
  });

  test('opens for the roles that were met their people alone', () => {
    const goal = aRecord('goal', { kind: 'career', roles: { monitor: 1, statistician: 2 } });
    const { progress, titles } = progressOf(
      [
        aRecord('contact', { title: 'Mona', role: 'monitor', met: '2026-04-01' }),
        aRecord('contact', { title: 'Stan', role: 'statistician', met: '2026-04-01' }),
      ],
      goal,
    );
    assert.deepEqual([progress.rolesMet.value, titles(progress.rolesMet)], [1, ['Mona']]);
  });

  test('does not count a level that is stated for a day to come', () => {
    const { progress } = progressOf([
      aRecord('reflection', { date: '2026-04-15', ratings: { 'sas.base': 'skilled' } }),
      aRecord('reflection', { date: '2026-04-16', ratings: { 'sas.macro': 'skilled' } }),
    ]);
    assert.equal(progress.atLevel.value, 1);
  });

  test('opens the goal of a level that is a baseline without a day', () => {
    const { progress, titles } = progressOf([
      aRecord('goal', {
        title: 'Go on with SAS',
        kind: 'skill',
        skill: 'sas.base',
        baseline: 'skilled',
        target: 'advanced',
      }),
    ]);
    assert.equal(progress.atLevel.value, 1);
    assert.deepEqual(titles(progress.atLevel), ['Go on with SAS']);
  });

  test('says which skills have a goal that still stands', () => {
    const { progress } = progressOf([
      aRecord('goal', { title: 'a', skill: 'sas.base', target: 'skilled' }),
      aRecord('goal', { title: 'b', skill: 'sas.macro', target: 'skilled', status: 'dropped' }),
    ]);
    assert.deepEqual(
      progress.skills.map(({ hasGoal }) => hasGoal),
      [true, false, false, false],
    );
  });
});
