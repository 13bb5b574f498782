import assert from 'node:assert/strict';
import type { Chart } from '../../../../src/core/chart/chart.ts';
import { drawChart } from '../../../../src/core/chart/chart.ts';
import { englishChartWords } from '../../../../src/core/chart/chartWords.ts';
import { formatSvg } from '../../../../src/core/chart/formatSvg.ts';
import {
  layOutMetricChart,
  type MetricFrame,
  widthOfLastValues,
} from '../../../../src/core/chart/metricChart.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { civilDateOf, epochDayOf } from '../../../../src/core/insight/isoWeek.ts';
import type { MetricSeries } from '../../../../src/core/insight/metricSeries.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

/** The series of one metric, logged on these days. */
function seriesOf(
  logged: readonly (readonly [date: string, metric: Metric])[],
  today = '2026-04-15',
): MetricSeries {
  const records = logged.map(([date, metric], place) =>
    aRecord('activity', { title: `Work ${place}`, date, metrics: [metric] }),
  );
  const [series] = computeDashboard(aView(records, { today })).metrics?.series ?? [];
  assert.ok(series);
  return series;
}

function layOut(series: MetricSeries, changed: Partial<MetricFrame> = {}): Chart {
  const frame = {
    width: 300,
    weeks: { first: aDate('2026-03-02'), last: aDate('2026-05-18') },
    today: aDate('2026-04-15'),
    ...changed,
  };
  const lastValueWidth = widthOfLastValues([series], frame.width, englishChartWords);
  return layOutMetricChart(series, { ...frame, lastValueWidth }, englishChartWords);
}

/** All words of a drawing. */
function wordsOf({ shapes }: Chart): readonly string[] {
  return shapes.flatMap(({ name, children }) => (name === 'text' ? [children.join('')] : []));
}

/** The line of the figure: the last but one path that is as thick. */
function lineOf({ shapes }: Chart): string {
  const line = shapes.find(({ attributes }) => attributes['stroke-width'] === 2.25);
  return String(line?.attributes.d);
}

const queries: Metric = { name: 'queries resolved', value: 4, of: 5, unit: 'query' };
const passed: Metric = { name: 'tests passed', value: 14, unit: 'test' };

suite('layOutMetricChart', () => {
  test('is titled with its finding, records and role', () => {
    const chart = layOut(
      seriesOf([
        ['2026-03-02', { ...queries, value: 70, of: 80 }],
        ['2026-04-08', { ...queries, value: 78, of: 82 }],
      ]),
    );
    assert.equal(
      chart.title,
      '\u2068queries resolved\u2069: 148 of 162 (91%) in 6 weeks, 2 records, performed',
    );
  });

  test('says units on both axes and the figure at the end of the line', () => {
    const chart = layOut(seriesOf([['2026-03-02', queries]]));
    assert.deepEqual(wordsOf(chart).slice(0, 3), ['5 queries in all', '4 of 5', '5 queries a week']);
    const hours = layOut(seriesOf([['2026-03-02', { name: 'review', value: 1.5, unit: 'h' }]]));
    assert.deepEqual(wordsOf(hours).slice(0, 3), ['1.5 h in all', '1.5 h', '1.5 h a week']);
    const bare = layOut(seriesOf([['2026-03-02', { name: 'things', value: 3 }]]));
    assert.deepEqual(wordsOf(bare).slice(0, 3), ['3 in all', '3', '3 a week']);
  });

  test('speaks each value with its unit, and opens its records', () => {
    const chart = layOut(
      seriesOf([
        ['2026-03-02', queries],
        ['2026-03-17', { ...queries, value: 1, of: 1 }],
      ]),
    );
    assert.deepEqual(
      chart.marks.map(({ series, label }) => [series, label]),
      [
        ['totals', 'in all by the end of the week of 2 March 2026: 4 of 5 queries'],
        ['totals', 'in all by the end of the week of 16 March 2026: 5 of 6 queries'],
        ['weeks', 'week of 2 March 2026: 4 of 5 queries'],
        ['weeks', 'week of 16 March 2026: 1 of 1 query'],
      ],
    );
    assert.deepEqual(chart.marks[3]?.selection, {
      metric: {
        name: 'query resolved',
        unit: 'query',
        kind: 'ratio',
        role: 'performed',
        asOf: '2026-04-15',
      },
      from: '2026-03-16',
      to: '2026-03-22',
    });
    assert.equal(new Set(chart.marks.map(({ key }) => key)).size, 4);
  });

  test('its table says what its marks say', () => {
    const chart = layOut(
      seriesOf([
        ['2026-03-02', queries],
        ['2026-03-17', queries],
      ]),
    );
    assert.deepEqual(
      chart.table.rows.map((row) => row.map(({ text }) => text)),
      [
        ['2 March 2026', '4 of 5 queries', '4 of 5 queries'],
        ['16 March 2026', '4 of 5 queries', '8 of 10 queries'],
      ],
    );
    assert.deepEqual(chart.table.rows[1]?.[2]?.selection, chart.marks[1]?.selection);
  });

  test('rises within a week that has records and is level between them', () => {
    const chart = layOut(
      seriesOf([
        ['2026-03-02', { name: 'pages', value: 5, unit: 'page' }],
        ['2026-03-16', { name: 'pages', value: 5, unit: 'page' }],
      ]),
      { width: 84 + 200 },
    );
    assert.match(lineOf(chart), /^M0,104L([\d.]+),62H([\d.]+)L[\d.]+,20H[\d.]+V20$/);
  });

  test('draws the latest value as steps, without bars', () => {
    const chart = layOut(
      seriesOf([
        ['2026-03-02', passed],
        ['2026-03-16', { ...passed, value: 7 }],
      ]),
    );
    assert.match(lineOf(chart), /^M[\d.]+,[\d.]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+$/);
    assert.equal(lineOf(chart).includes('L'), false);
    assert.deepEqual([...new Set(chart.marks.map(({ series }) => series))], ['totals']);
    assert.equal(chart.table.columns.length, 2);
    assert.match(chart.title, /: 7, the latest value, 2 records/);
  });

  test('says a share in percent and never more of it than there is', () => {
    const chart = layOut(seriesOf([['2026-03-02', { name: 'match rate', value: 99.999, unit: '%' }]]));
    assert.ok(wordsOf(chart).includes('99.99%'), wordsOf(chart).join());
    const ratio = layOut(seriesOf([['2026-03-02', { ...queries, value: 161, of: 162 }]]));
    assert.match(ratio.title, /161 of 162 \(99%\)/);
    assert.doesNotMatch(layOut(seriesOf([['2026-03-02', queries]])).title, /%/);
  });

  test('ends at the figure, whatever weeks are on the axis', () => {
    const series = seriesOf([
      ['2020-01-01', { name: 'pages', value: 5, unit: 'page' }],
      ['2026-03-16', { name: 'pages', value: 5, unit: 'page' }],
      ['2026-04-14', { name: 'pages', value: 10, unit: 'page' }],
    ]);
    const first = aDate('2026-03-02');
    const chart = layOut(series, { weeks: { first, last: aDate('2026-03-30') } });
    assert.match(lineOf(chart), /^M0,83H/);
    assert.match(lineOf(chart), /V20$/);
    assert.deepEqual(
      chart.marks.map(({ key }) => key),
      ['total-2026-03-16', 'week-2026-03-16'],
    );
    assert.equal(chart.table.rows.length, 3);
  });

  test('keeps all marks and words inside, at any width, with huge numbers and hostile names', () => {
    const attack = '<script>alert(1)</script> \u202e שלום &amp; '.repeat(20);
    const cases = [
      seriesOf([['2026-03-02', { name: attack, value: 999_999_999_999, unit: attack }]]),
      seriesOf([['2026-03-02', { name: 'rows', value: 1e11, of: 9e11, unit: 'row' }]]),
      seriesOf([['2026-04-15', { name: 'x', value: 0.000_001 }]]),
      seriesOf([['2026-03-02', { ...queries, value: 0, of: 5 }]]),
      seriesOf([['2026-03-02', { ...passed, value: 0 }]]),
    ];
    for (const series of cases) {
      for (const width of [120, 288, 900]) {
        const chart = layOut(series, { width });
        for (const { x, y } of chart.marks) {
          assert.ok(x >= 0 && x <= width && y >= 0 && y <= chart.height, `${width}: ${x}, ${y}`);
        }
        assert.doesNotMatch(formatSvg(drawChart(chart)), /NaN|Infinity|<script/);
      }
    }
  });

  test('has one row of marks, of eight weeks each, where 260 weeks would make too many', () => {
    const start = epochDayOf(aDate('2021-04-26'));
    const days = Array.from({ length: 260 }, (_, week) => civilDateOf(start + week * 7));
    const series = seriesOf(days.map((day) => [day, { name: 'pages', value: 1, unit: 'page' }] as const));
    const [first, last] = [days[0], days[259]];
    assert.ok(first && last);
    const chart = layOut(series, { weeks: { first, last, step: 8 } });
    assert.equal(chart.marks.length, 33);
    assert.equal(chart.marks[1]?.label, '8 weeks from 21 June 2021: 8 pages');
    assert.equal(chart.table.columns[0]?.title, '8 weeks from');
    assert.ok(chart.shapes.length < 30, String(chart.shapes.length));
  });
});
