import assert from 'node:assert/strict';
import type { SkillProgress } from '../../../../src/core/insight/dashboardData.ts';
import { progressStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { computeSkillRows } from '../../../../src/webview/progress/progressRows.ts';
import { aSkillProgress } from '../../../support/skillProgress.ts';
import { sampleDashboardData } from '../../../webview/sampleDashboardData.ts';

const words = createWords(progressStrings, 'en');
const rowOf = (parts: Partial<SkillProgress>) =>
  computeSkillRows({ ...sampleDashboardData, skillsTowardsTarget: [aSkillProgress(parts)] }, 1, words)
    .rows[0];

suite('computeSkillRows', () => {
  test('shows as many as asked for, and counts all', () => {
    const { rows, summary } = computeSkillRows(sampleDashboardData, 3, words);
    assert.deepEqual(
      rows.map(({ skill }) => skill.name),
      sampleDashboardData.skillsTowardsTarget.slice(0, 3).map(({ name }) => name),
    );
    assert.equal(summary, '4 of 9 targets met');
  });

  test('fills the steps that are reached and shows those that are missing', () => {
    const row = rowOf({ current: 'fundamental', target: 'skilled' });
    assert.deepEqual(row?.segments, ['filled', 'filled', 'missing', 'beyond']);
    assert.equal(row?.targetStep, 3);
    assert.equal(row?.hasReachedTarget, false);
  });

  test('fills steps beyond the target too', () => {
    const row = rowOf({ current: 'advanced', target: 'exposed' });
    assert.deepEqual(row?.segments, ['filled', 'filled', 'filled', 'filled']);
    assert.equal(row?.targetStep, 1);
    assert.ok(row?.hasReachedTarget);
  });

  test('fills nothing without a stated level', () => {
    assert.deepEqual(rowOf({ target: 'exposed' })?.segments, ['missing', 'beyond', 'beyond', 'beyond']);
  });

  test('speaks the finding and the records', () => {
    assert.equal(
      rowOf({ name: 'REDCap', current: 'exposed', target: 'skilled' })?.label,
      '\u2068REDCap\u2069: exposed, 2 levels below target, 0 records',
    );
  });
});
