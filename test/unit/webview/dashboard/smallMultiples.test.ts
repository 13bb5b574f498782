import assert from 'node:assert/strict';
import type { SkillProgress } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { readDashboardUi } from '../../../../src/webview/dashboard/dashboardUi.ts';
import {
  chartGap,
  computeColumns,
  computeSmallMultiples,
} from '../../../../src/webview/dashboard/smallMultiples.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';
import { sampleDashboardData } from '../../../webview/sampleDashboardData.ts';

const page = { words: createWords(dashboardStrings, 'en'), strings: dashboardStrings };
const ui = readDashboardUi(undefined);
const withSkills = (skills: readonly SkillProgress[]) => ({ ...sampleDashboardData, skills });

suite('computeSmallMultiples', () => {
  test('shows a glance of the sample and sums all of it up', () => {
    const { skills } = sampleDashboardData;
    for (const [width, count] of [
      [288, 5],
      [704, 6],
      [1_200, 6],
      [1_336, 8],
      [1_880, 10],
    ] as const) {
      const section = computeSmallMultiples(sampleDashboardData, ui, width, page);
      assert.equal(section.cards.length, count, `${width}`);
      assert.equal(section.hiddenCount, skills.length - count);
      assert.equal(section.step, count);
      assert.deepEqual(section.summary, [
        `${skills.length} skills`,
        '4 of 9 targets reached',
        '5 skills deserve a second look',
      ]);
    }
  });

  test('keeps one scale for all bars', () => {
    const skills = [
      aSkillProgress({ group: 'sas', evidence: [aWeekEvidence('2026-03-02', 1, 1)] }),
      aSkillProgress({ skillId: 'r.core', group: 'r', evidence: [aWeekEvidence('2026-03-02', 10, 1)] }),
    ];
    const { cards } = computeSmallMultiples(withSkills(skills), ui, 600, page);
    assert.equal(cards[0]?.chart.barTopLabel.text, '10 records a week');
  });

  test('says in words why a skill deserves a second look', () => {
    const { cards } = computeSmallMultiples(
      withSkills([aSkillProgress({ flags: ['rated-up-without-evidence'] })]),
      ui,
      600,
      page,
    );
    assert.deepEqual(
      cards[0]?.flags.map((flag) => flag.words),
      ['Rated up without evidence: log it, or rate again.'],
    );
  });

  test('holds back charts of a long logbook until more are asked for', () => {
    const skills = Array.from({ length: 200 }, (_value, index) => aSkillProgress({ skillId: `s${index}` }));
    const data = withSkills(skills);
    const first = computeSmallMultiples(data, ui, 1_200, page);
    assert.equal(first.hiddenCount, 200 - first.cards.length);
    const more = computeSmallMultiples(data, { ...ui, moreSkills: 10 }, 1_200, page);
    assert.equal(more.cards.length, first.cards.length + 10);
  });

  test('says so when no skill has a target', () => {
    const { summary } = computeSmallMultiples(withSkills([aSkillProgress()]), ui, 600, page);
    assert.deepEqual(summary, ['1 skill', 'No targets set yet: a goal gives a skill its target.']);
  });
});

suite('computeColumns', () => {
  test('fills the width with charts that are wide enough, from a phone to a wall', () => {
    for (let width = 288; width <= 2_000; width += 7) {
      const { columns, chartWidth } = computeColumns(width);
      assert.ok(columns >= 1 && columns <= 5);
      assert.ok(chartWidth >= 288, `${width}`);
      const used = columns * chartWidth + (columns - 1) * chartGap;
      assert.ok(used <= width && used > width - columns, `${width}`);
    }
  });
});
