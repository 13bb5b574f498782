import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween, startOfWeek } from '../../../../src/core/dates/civilDate.ts';
import {
  civilDateOf,
  epochDayOf,
  mondayOf,
  sundayOf,
  weekNumberOfDate,
} from '../../../../src/core/insight/isoWeek.ts';
import { aDate } from '../../../support/builders.ts';

suite('epochDayOf', () => {
  const table: readonly (readonly [string, number])[] = [
    ['0001-01-01', -719_162],
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2026-12-31', 20_818],
    ['9999-12-31', 2_932_896],
  ];
  for (const [date, epochDay] of table) {
    test(`counts ${date} as day ${epochDay}`, () => assert.equal(epochDayOf(aDate(date)), epochDay));
  }

  test('agrees with Temporal on any day', () => {
    const epoch = aDate('1970-01-01');
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        assert.equal(epochDayOf(addDays(epoch, day)), day);
        assert.equal(civilDateOf(day), addDays(epoch, day));
        assert.equal(daysBetween(epoch, addDays(epoch, day)), day);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

suite('civilDateOf', () => {
  test('gives each day of 400 years the date that counts back to it', () => {
    const start = epochDayOf(aDate('1800-01-01'));
    for (let day = start; day < start + 146_097; day++) assert.equal(epochDayOf(civilDateOf(day)), day);
    assert.equal(civilDateOf(start + 146_097), '2200-01-01');
  });
});

suite('week numbers', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['2026-12-31', '2026-12-28', 'the last day of 2026 lies in week 53'],
    ['2027-01-03', '2026-12-28', 'the Sunday of week 53 lies in the next year'],
    ['2027-01-04', '2027-01-04', 'week 1 of 2027 starts on 4 January'],
    ['2024-02-29', '2024-02-26', 'a leap day'],
    ['2025-12-29', '2025-12-29', 'a Monday is its own week start'],
    ['0001-01-01', '0001-01-01', 'the first civil date'],
  ];
  for (const [date, monday, why] of table) {
    test(`puts ${date} into the week of ${monday}: ${why}`, () => {
      assert.equal(mondayOf(weekNumberOfDate(aDate(date))), monday);
      assert.equal(startOfWeek(aDate(date)), monday);
    });
  }

  test('ends the last week at the last civil date', () => {
    assert.equal(sundayOf(weekNumberOfDate(aDate('9999-12-31'))), '9999-12-31');
    assert.equal(sundayOf(weekNumberOfDate(aDate('2026-12-31'))), '2027-01-03');
  });
});
