import assert from 'node:assert/strict';
import { computeTimeAxis } from '../../../../src/core/chart/timeAxis.ts';
import { dayNumber } from '../../../../src/core/dates/dayNumber.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate } from '../../../support/builders.ts';

const words = createWords(dashboardStrings, 'en-GB');
const weeks = (first: string, last: string) => ({ first: aDate(first), last: aDate(last) });
const internship = weeks('2026-03-02', '2026-05-18');

suite('computeTimeAxis', () => {
  test('covers whole weeks, the last one too', () => {
    const axis = computeTimeAxis(internship, [0, 240], words);
    assert.equal(axis.columnWidth, 20);
    assert.equal(axis.place(dayNumber(aDate('2026-03-02'))), 0);
    assert.equal(axis.place(dayNumber(aDate('2026-05-25'))), 240);
  });

  test('places days outside on its ends', () => {
    const axis = computeTimeAxis(internship, [10, 250], words);
    assert.equal(axis.place(dayNumber(aDate('2025-01-01'))), 10);
    assert.equal(axis.place(dayNumber(aDate('2027-01-01'))), 250);
  });

  test('names the months of an internship', () => {
    const axis = computeTimeAxis(internship, [0, 300], words);
    assert.deepEqual(
      axis.ticks.map((tick) => tick.label),
      ['Mar', 'Apr', 'May'],
    );
  });

  test('names the years of a long logbook, each once', () => {
    const axis = computeTimeAxis(weeks('2022-01-03', '2026-05-18'), [0, 300], words);
    assert.deepEqual(
      axis.ticks.map((tick) => tick.label),
      ['2022', '2023', '2024', '2025', '2026'],
    );
  });

  test('names the first year of two, and the year at its January among months', () => {
    const labels = (first: string, last: string, width: number) =>
      computeTimeAxis(weeks(first, last), [0, width], words).ticks.map((tick) => tick.label);
    assert.deepEqual(labels('2025-01-06', '2026-12-28', 288), ['2025', '2026']);
    assert.deepEqual(labels('2025-12-15', '2027-12-27', 288), ['2026', '2027']);
    assert.deepEqual(labels('2026-11-02', '2027-02-22', 400), ['Nov', 'Dec', '2027', 'Feb']);
  });

  test('keeps names apart and inside, however narrow or long', () => {
    for (const last of ['2026-03-02', '2026-03-23', '2026-05-18', '2027-06-14', '2030-12-30']) {
      for (const width of [60, 150, 300, 900]) {
        const { ticks } = computeTimeAxis(weeks('2026-03-02', last), [0, width], words);
        const places = ticks.map((tick) => tick.x);
        places.forEach((x, index) => {
          assert.ok(x >= 0 && x < width, `${last} ${width}`);
          const next = places[index + 1];
          if (next !== undefined) assert.ok(next - x >= 26, `${last} ${width}: ${x} ${next}`);
        });
      }
    }
  });
});
