import assert from 'node:assert/strict';
import { formatMetric, formatMetricQuantity } from '../../../../src/core/metrics/formatMetric.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';

suite('formatMetric', () => {
  const rows: readonly [Metric, string, string][] = [
    [
      { name: 'queries resolved', value: 48, unit: 'query', of: 52 },
      '48 of 52 queries resolved',
      '48 of 52 queries',
    ],
    [{ name: 'queries resolved', value: 1, unit: 'query' }, '1 query resolved', '1 query'],
    [
      { name: 'queries resolved', value: 1, unit: 'query', of: 3 },
      '1 of 3 queries resolved',
      '1 of 3 queries',
    ],
    [{ name: 'unequal values', value: 0, unit: 'value' }, '0 unequal values', '0 values'],
    [
      { name: 'rows cleaned', value: 2500, unit: 'row', qualifier: 'about' },
      'about 2,500 rows cleaned',
      'about 2,500 rows',
    ],
    [
      { name: 'tables reviewed', value: 10, to: 12, unit: 'table' },
      '10 to 12 tables reviewed',
      '10 to 12 tables',
    ],
    [
      { name: 'run time', value: 6, from: 40, unit: 'minute' },
      'run time from 40 to 6 minutes',
      'from 40 to 6 minutes',
    ],
    [{ name: 'error rate', value: 3, from: 12, unit: '%' }, 'error rate from 12% to 3%', 'from 12% to 3%'],
    [
      { name: 'open queries', value: 12, from: 130, unit: 'query' },
      'open queries from 130 to 12',
      'from 130 to 12 queries',
    ],
    [{ name: 'match rate', value: 97.5, unit: '%' }, 'match rate: 97.5%', '97.5%'],
    [{ name: 'match rate', value: 99.999, unit: '%' }, 'match rate: 99.99%', '99.99%'],
    [
      { name: 'run time', value: 6, to: 8, from: 40, unit: 'minute', qualifier: 'about' },
      'run time from about 40 to 6-8 minutes',
      'from about 40 to 6-8 minutes',
    ],
    [
      { name: 'queries resolved', value: 40, to: 48, of: 52, unit: 'query' },
      '40 to 48 of 52 queries resolved',
      '40 to 48 of 52 queries',
    ],
    [{ name: 'score', value: 7 }, 'score: 7', '7'],
  ];
  for (const [metric, text, quantity] of rows) {
    test(`writes "${text}"`, () => {
      assert.equal(formatMetric(metric), text);
      assert.equal(formatMetricQuantity(metric), quantity);
    });
  }
});
