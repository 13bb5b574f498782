import assert from 'node:assert/strict';
import { addDays, daysBetween } from '../../../../src/core/dates/civilDate.ts';
import { dayNumber, toUtcDate } from '../../../../src/core/dates/dayNumber.ts';
import { aDate } from '../../../support/builders.ts';

suite('dayNumber', () => {
  test('counts the days as the calendar does, over leap days and time changes', () => {
    const start = aDate('2023-12-30');
    for (const days of [0, 1, 60, 61, 90, 366, 1200]) {
      assert.equal(dayNumber(addDays(start, days)) - dayNumber(start), days);
    }
    assert.equal(daysBetween(aDate('1970-01-01'), aDate('2026-03-02')), dayNumber(aDate('2026-03-02')));
  });

  test('comes back as the same day at midnight UTC', () => {
    assert.equal(toUtcDate(dayNumber(aDate('2026-03-29'))).toISOString(), '2026-03-29T00:00:00.000Z');
  });
});
