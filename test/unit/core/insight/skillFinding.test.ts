import assert from 'node:assert/strict';
import {
  formatChartTitle,
  formatFinding,
  hasReachedTarget,
  targetGap,
} from '../../../../src/core/insight/skillFinding.ts';
import type { Level } from '../../../../src/core/records/fieldDefinition.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aSkillProgress } from '../../../support/skillProgress.ts';

const words = createWords(dashboardStrings, 'en');

suite('formatFinding', () => {
  const cases: readonly (readonly [
    current: Level | undefined,
    target: Level | undefined,
    finding: string,
  ])[] = [
    ['skilled', 'skilled', 'skilled, target reached'],
    ['advanced', 'skilled', 'advanced, one level above target'],
    ['advanced', 'exposed', 'advanced, 3 levels above target'],
    ['fundamental', 'skilled', 'fundamental, one level below target'],
    ['none', 'skilled', 'none, 3 levels below target'],
    ['exposed', undefined, 'exposed, no target set'],
    [undefined, 'skilled', 'no level stated yet, target skilled'],
    [undefined, undefined, 'no level stated yet'],
  ];
  for (const [current, target, finding] of cases) {
    test(`says "${finding}"`, () => {
      const skill = aSkillProgress({ ...(current && { current }), ...(target && { target }) });
      assert.equal(formatFinding(skill, words), finding);
    });
  }
});

suite('formatChartTitle', () => {
  test('states name, finding and records', () => {
    const skill = aSkillProgress({
      name: 'SAS macro language',
      current: 'skilled',
      target: 'skilled',
      records: { value: 14, selection: {} },
    });
    assert.equal(
      formatChartTitle(skill, words),
      '\u2068SAS macro language\u2069: skilled, target reached, 14 records',
    );
  });
});

suite('targetGap', () => {
  test('counts from the level now, else from the baseline, else from nothing', () => {
    assert.equal(
      targetGap(aSkillProgress({ target: 'skilled', baseline: 'exposed', current: 'fundamental' })),
      1,
    );
    assert.equal(targetGap(aSkillProgress({ target: 'skilled', baseline: 'exposed' })), 2);
    assert.equal(targetGap(aSkillProgress({ target: 'skilled' })), 3);
    assert.equal(targetGap(aSkillProgress({ current: 'skilled' })), undefined);
  });
});

suite('hasReachedTarget', () => {
  test('needs a stated level, not a baseline alone', () => {
    assert.equal(hasReachedTarget(aSkillProgress({ target: 'exposed', baseline: 'skilled' })), false);
    assert.equal(hasReachedTarget(aSkillProgress({ target: 'exposed', current: 'skilled' })), true);
    assert.equal(hasReachedTarget(aSkillProgress({ current: 'skilled' })), false);
  });
});
