import assert from 'node:assert/strict';
import type { SkillProgress } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import type { SkillSort } from '../../../../src/webview/dashboard/dashboardUi.ts';
import { sortSkills } from '../../../../src/webview/dashboard/skillOrder.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';

const words = createWords(dashboardStrings, 'en');
const skill = (name: string, parts: Partial<SkillProgress> = {}): SkillProgress =>
  aSkillProgress({ skillId: name, name, ...parts });
const names = (skills: readonly SkillProgress[], sort: SkillSort): readonly string[] =>
  sortSkills(skills, sort, words).map(({ name }) => name);

suite('sortSkills', () => {
  test('puts the widest gap first, reached targets later, skills without a target last, flagged ones before', () => {
    const skills = [
      skill('no target, no evidence'),
      skill('no target', { records: { value: 1, selection: {} } }),
      skill('flagged', { flags: ['evidence-without-rating'] }),
      skill('rated', { current: 'exposed' }),
      skill('above', { target: 'exposed', current: 'advanced' }),
      skill('reached', { target: 'skilled', current: 'skilled' }),
      skill('two below', { target: 'advanced', current: 'fundamental' }),
      skill('three below', { target: 'skilled' }),
    ];
    assert.deepEqual(names(skills, 'gap'), [
      'three below',
      'two below',
      'reached',
      'above',
      'flagged',
      'rated',
      'no target',
      'no target, no evidence',
    ]);
  });

  test('puts the latest evidence first, whatever the order of the weeks without any', () => {
    const skills = [
      skill('never'),
      skill('old', { evidence: [aWeekEvidence('2026-03-02', 2, 2), aWeekEvidence('2026-04-27', 0, 0)] }),
      skill('new', { evidence: [aWeekEvidence('2026-04-20', 1, 0)] }),
    ];
    assert.deepEqual(names(skills, 'recency'), ['new', 'old', 'never']);
  });

  test('sorts names as the language does, and equals by name', () => {
    const skills = ['r.10', 'R.9', 'éa', 'ea', 'z'].map((name) => skill(name));
    assert.deepEqual(names(skills, 'name'), ['éa', 'ea', 'R.9', 'r.10', 'z']);
    assert.deepEqual(names([skill('b'), skill('a')], 'gap'), ['a', 'b']);
  });

  test('leaves the data as it is', () => {
    const skills = Object.freeze([skill('b'), skill('a')]);
    assert.deepEqual(names(skills, 'name'), ['a', 'b']);
  });
});
