import assert from 'node:assert/strict';
import { type Chart, drawChart } from '../../../../src/core/chart/chart.ts';
import { englishChartWords } from '../../../../src/core/chart/chartWords.ts';
import { formatSvg } from '../../../../src/core/chart/formatSvg.ts';
import { layOutSlopeChart } from '../../../../src/core/chart/slopeChart.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import type { MetricChange } from '../../../../src/core/insight/computeMetrics.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

function changeOf(metric: Metric): MetricChange {
  const record = aRecord('activity', { date: '2026-03-02', metrics: [metric] });
  const [change] = computeDashboard(aView([record])).metrics?.changes ?? [];
  assert.ok(change);
  return change;
}

function layOut(metric: Metric, width = 300): Chart {
  return layOutSlopeChart(changeOf(metric), width, englishChartWords);
}

const runTime: Metric = { name: 'run time', from: 40, value: 6, unit: 'min' };

suite('layOutSlopeChart', () => {
  test('says from what to what, by how much, and which way is better', () => {
    const titles: readonly [metric: Metric, finding: string][] = [
      [runTime, 'from 40 to 6 minutes, 85% less, lower is better'],
      [{ ...runTime, value: 60 }, 'from 40 to 60 minutes, 50% more, for the worse: lower is better'],
      [{ ...runTime, value: 40 }, 'from 40 to 40 minutes, unchanged, lower is better'],
      [{ name: 'open defects', from: 5, value: 0 }, 'from 5 to 0, 5 less, lower is better'],
      [{ name: 'errors', from: 0, value: 3 }, 'from 0 to 3, 3 more, for the worse: lower is better'],
      [
        { name: 'completeness', from: 90.5, value: 97.25, unit: '%' },
        'from 90.5% to 97.25%, 6.75 percentage points more, higher is better',
      ],
      [{ name: 'lines of code', from: 540, value: 210 }, 'from 540 to 210, 61% less'],
    ];
    for (const [metric, finding] of titles) {
      assert.equal(layOut(metric).title, `\u2068${metric.name}\u2069: ${finding}, 1 record, performed`);
    }
  });

  test('labels both ends with value and unit, over a base of 0', () => {
    const { shapes, marks, table } = layOut(runTime);
    const words = shapes.flatMap(({ name, children }) => (name === 'text' ? [children.join('')] : []));
    assert.deepEqual(words, ['40 minutes', 'before', '6 minutes', 'after']);
    assert.deepEqual(
      marks.map(({ label, y }) => [label, y]),
      [
        ['before: 40 minutes', 18],
        ['after: 6 minutes', 77.5],
      ],
    );
    assert.deepEqual(
      table.rows.map((row) => row.map(({ text }) => text)),
      [
        ['before', '40 minutes'],
        ['after', '6 minutes'],
      ],
    );
    assert.deepEqual(table.rows[0]?.[1]?.selection, marks[0]?.selection);
  });

  test('is level where nothing changed, at 0 too', () => {
    for (const value of [0, 7]) {
      const [before, after] = layOut({ name: 'errors', from: value, value }).marks;
      assert.equal(before?.y, after?.y);
    }
  });

  test('keeps its marks inside, with huge numbers, hostile names and little room', () => {
    for (const width of [120, 288, 900]) {
      for (const metric of [
        { name: '<b>\u202e', from: 999_999_999_999, value: 1, unit: '"><script>' },
        { ...runTime, from: 1e9, value: 1e-6 },
        { name: 'errors', from: 0, value: 0 },
      ]) {
        const chart = layOut(metric, width);
        for (const { x, y } of chart.marks) {
          assert.ok(x >= 0 && x <= width && y >= 0 && y <= chart.height, `${width}: ${x}, ${y}`);
        }
        assert.doesNotMatch(formatSvg(drawChart(chart)), /NaN|Infinity|<script|<b>/);
      }
    }
  });
});
