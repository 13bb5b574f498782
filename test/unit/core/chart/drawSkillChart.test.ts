import assert from 'node:assert/strict';
import { englishChartWords } from '../../../../src/core/chart/chartWords.ts';
import { drawSkillChart } from '../../../../src/core/chart/drawSkillChart.ts';
import { type ChartFrame, computeSkillChart } from '../../../../src/core/chart/skillChart.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';
import { aDate } from '../../../support/builders.ts';
import { aLevelPoint, aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';

const frame: ChartFrame = {
  width: 320,
  weeks: { first: aDate('2026-03-02'), last: aDate('2026-05-18') },
  today: aDate('2026-04-30'),
  measure: 'records',
  evidenceTop: 5,
};
const skill = aSkillProgress({
  name: 'Git',
  target: 'skilled',
  due: aDate('2026-05-01'),
  baseline: 'none',
  current: 'fundamental',
  levels: [aLevelPoint('2026-03-02', 'none', 'goal'), aLevelPoint('2026-04-01', 'fundamental')],
  evidence: [aWeekEvidence('2026-03-09', 3, 4), aWeekEvidence('2026-03-16', 5, 2)],
});

const textsOf = (element: SvgElement): readonly string[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
const pathsOf = (element: SvgElement): readonly unknown[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child.attributes.d]));

suite('drawSkillChart', () => {
  test('draws what the dashboard draws: the same line, bars and words', () => {
    const drawing = drawSkillChart(skill, frame);
    const { levels, evidence } = computeSkillChart(skill, frame, englishChartWords);
    assert.ok(pathsOf(drawing).includes(levels.path));
    assert.ok(pathsOf(drawing).includes(evidence.path));
    assert.deepEqual(textsOf(drawing), [
      '\u2068Git\u2069: fundamental, one level below target, 0 records',
      '5 records a week',
      'Mar',
      'Apr',
      'May',
      'target: skilled, by 1 May',
      'baseline: none',
      'fundamental',
    ]);
    assert.equal(drawing.attributes.viewBox, '0 0 320 174');
  });

  test('draws the bars alone of a skill without levels', () => {
    const drawing = drawSkillChart(aSkillProgress(), frame);
    assert.deepEqual(textsOf(drawing).slice(1), ['5 records a week', 'Mar', 'Apr', 'May']);
    assert.equal(drawing.attributes.viewBox, '0 0 320 76');
  });
});
