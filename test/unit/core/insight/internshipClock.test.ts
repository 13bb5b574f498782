import assert from 'node:assert/strict';
import { computeInternshipClock } from '../../../../src/core/insight/internshipClock.ts';
import { aView } from '../../../support/builders.ts';

suite('computeInternshipClock', () => {
  // A Wednesday to a Friday: ten ISO weeks are touched.
  const profile = { start: '2026-11-25', end: '2027-01-29' };
  const table: readonly (readonly [string, number, number])[] = [
    ['2026-11-24', 0, 66],
    ['2026-11-25', 1, 65],
    ['2026-11-29', 1, 61],
    ['2026-11-30', 2, 60],
    ['2026-12-31', 6, 29],
    ['2027-01-03', 6, 26],
    ['2027-01-04', 7, 25],
    ['2027-01-29', 10, 0],
    ['2027-01-30', 11, -1],
    ['2027-02-08', 12, -10],
  ];
  for (const [today, week, daysLeft] of table) {
    test(`says week ${week} of 10 on ${today}`, () => {
      const clock = computeInternshipClock(aView([], { today, profile }));
      assert.deepEqual(clock, { ...profile, week, weeks: 10, daysLeft });
    });
  }

  test('is absent without dates and where the end comes before the start', () => {
    for (const incomplete of [{}, { start: '2026-11-25' }, { end: '2026-11-25' }]) {
      assert.equal(computeInternshipClock(aView([], { profile: incomplete })), undefined);
    }
    const turned = aView([], { profile: { start: '2026-11-25', end: '2026-11-24' } });
    assert.equal(computeInternshipClock(turned), undefined);
  });
});
