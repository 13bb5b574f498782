import assert from 'node:assert/strict';
import { type ChartFrame, computeSkillChart } from '../../../../src/core/chart/skillChart.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate } from '../../../support/builders.ts';
import { aLevelPoint, aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';

const words = createWords(dashboardStrings, 'en');
const frame: ChartFrame = {
  width: 300,
  weeks: { first: aDate('2026-03-02'), last: aDate('2026-05-18') },
  today: aDate('2026-04-30'),
  measure: 'records',
  evidenceTop: 5,
};

suite('computeSkillChart', () => {
  test('takes the whole width where the level now fits right of today', () => {
    const early = { ...frame, today: aDate('2026-04-20') };
    assert.equal(computeSkillChart(aSkillProgress(), early, words).right, 300);
  });

  test('leaves room for the level now at the end of the axis', () => {
    const chart = computeSkillChart(aSkillProgress(), { ...frame, today: aDate('2026-05-24') }, words);
    assert.ok(chart.todayX + 85 <= 302, String(chart.todayX));
  });

  test('keeps every mark and the end of the line inside, at any width and day', () => {
    const skill = aSkillProgress({
      target: 'skilled',
      current: 'exposed',
      levels: [aLevelPoint('2026-01-01', 'none', 'goal'), aLevelPoint('2026-04-01', 'exposed')],
      evidence: [aWeekEvidence('2026-03-02', 9, 9), aWeekEvidence('2026-05-18', 1, 1)],
    });
    for (const width of [120, 288, 600, 1800]) {
      for (const today of ['2026-02-01', '2026-03-02', '2026-05-24', '2027-01-01']) {
        const chart = computeSkillChart(skill, { ...frame, width, today: aDate(today) }, words);
        for (const mark of chart.marks) {
          assert.ok(
            mark.x >= 0 && mark.x <= width && mark.y >= 0 && mark.y <= chart.height,
            `${width} ${today}`,
          );
        }
        assert.ok(chart.todayX <= Math.max(60, width - 84), `${width} ${today}`);
      }
    }
  });

  test('puts the unit at the top of the bars', () => {
    const label = (parts: Partial<ChartFrame>): string =>
      computeSkillChart(aSkillProgress(), { ...frame, ...parts }, words).barTopLabel.text;
    assert.equal(label({}), '5 records a week');
    assert.equal(label({ evidenceTop: 1 }), '1 record a week');
    assert.equal(label({ measure: 'hours', evidenceTop: 20 }), '20 h a week');
    assert.equal(label({ weeks: { ...frame.weeks, step: 4 } }), '5 records in 4 weeks');
  });

  test('is titled with its finding', () => {
    assert.equal(
      computeSkillChart(aSkillProgress({ name: 'Git' }), frame, words).title,
      '\u2068Git\u2069: no level stated yet, 0 records',
    );
  });

  test('gives every mark a key of its own', () => {
    const skill = aSkillProgress({
      levels: [aLevelPoint('2026-03-02', 'none', 'goal'), aLevelPoint('2026-03-02', 'exposed')],
      evidence: [aWeekEvidence('2026-03-02', 1, 1), aWeekEvidence('2026-03-09', 1, 1)],
    });
    const { marks } = computeSkillChart(skill, frame, words);
    assert.equal(new Set(marks.map((mark) => mark.key)).size, 4);
  });
});
