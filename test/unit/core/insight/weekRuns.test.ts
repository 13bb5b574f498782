import assert from 'node:assert/strict';
import { computeChartWeeks } from '../../../../src/core/insight/chartWeeks.ts';
import { joinSkillWeeks, weeksTogether } from '../../../../src/core/insight/weekRuns.ts';
import { aDate } from '../../../support/builders.ts';
import { aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';

suite('weekRuns', () => {
  test('puts no more together than needed for 60 bars', () => {
    assert.deepEqual([1, 60, 61, 120, 121, 152, 260].map(weeksTogether), [1, 1, 2, 2, 4, 4, 8]);
  });

  test('adds weeks up from the first one of the axis, over a new year, with all days of their records', () => {
    const evidence = [
      aWeekEvidence('2024-12-16', 1, 0.1),
      aWeekEvidence('2024-12-30', 2, 0.2),
      aWeekEvidence('2025-01-20', 4, 0),
      aWeekEvidence('2025-01-27', 8, 1),
    ];
    const [joined] = joinSkillWeeks([aSkillProgress({ evidence })], { first: aDate('2024-12-30'), step: 4 });
    assert.deepEqual(
      joined?.evidence.map(({ week, records, hours }) => [week, records.value, hours.value]),
      [
        ['2024-12-16', 1, 0.1],
        ['2024-12-30', 6, 0.2],
        ['2025-01-27', 8, 1],
      ],
    );
    assert.equal(joined?.evidence[1]?.records.selection.from, '2024-12-30');
  });

  test('leaves single weeks as they are', () => {
    const skills = [aSkillProgress({ evidence: [aWeekEvidence('2026-03-02', 1, 1)] })];
    assert.equal(joinSkillWeeks(skills, { first: aDate('2026-03-02') }), skills);
  });

  test('ends the axis with a whole run', () => {
    const weeks = computeChartWeeks({
      today: aDate('2026-03-02'),
      clock: undefined,
      weekNumbers: new Set(Array.from({ length: 122 }, (_, place) => 2_800 + place)),
    });
    assert.equal(weeks.step, 4);
    assert.equal((Date.parse(weeks.last) - Date.parse(weeks.first)) / 604_800_000 + 1, 124);
  });
});
