import assert from 'node:assert/strict';
import { addDays, daysBetween } from '../../../../src/core/dates/civilDate.ts';
import { dayNumber, toUtcDate } from '../../../../src/webview/page/civilDays.ts';
import { civil } from '../../../support/skillProgress.ts';

suite('dayNumber', () => {
  test('counts the days as the calendar does, over leap days and time changes', () => {
    const start = civil('2023-12-30');
    for (const days of [0, 1, 60, 61, 90, 366, 1200]) {
      assert.equal(dayNumber(addDays(start, days)) - dayNumber(start), days);
    }
    assert.equal(daysBetween(civil('1970-01-01'), civil('2026-03-02')), dayNumber(civil('2026-03-02')));
  });

  test('comes back as the same day at midnight UTC', () => {
    assert.equal(toUtcDate(dayNumber(civil('2026-03-29'))).toISOString(), '2026-03-29T00:00:00.000Z');
  });
});
