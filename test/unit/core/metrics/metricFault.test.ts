import assert from 'node:assert/strict';
import { findMetricFault } from '../../../../src/core/metrics/metricFault.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';

const query = { name: 'queries resolved', unit: 'query' };

suite('findMetricFault', () => {
  const faulty: readonly (readonly [Metric, string])[] = [
    [{ ...query, value: -1 }, 'negative-figure value'],
    [{ name: 'run time', unit: 'minute', value: -1 }, 'negative-figure value'],
    [{ name: 'match rate', unit: '%', value: -1 }, 'negative-figure value'],
    [{ name: 'queries resolved', value: -1 }, 'negative-figure value'],
    [{ ...query, value: 1, of: -2 }, 'negative-figure of'],
    [{ ...query, value: 3, from: -2 }, 'negative-figure from'],
    [{ ...query, value: 0, of: 0 }, 'zero-base of'],
    [{ ...query, value: 3, of: 0 }, 'zero-base of'],
    [{ ...query, value: 13, of: 12 }, 'figure-over-base value'],
    [{ ...query, value: 3, to: 13, of: 12 }, 'figure-over-base to'],
    [{ ...query, value: 3, from: 13, of: 12 }, 'figure-over-base from'],
    [{ name: 'match rate', unit: 'percent', value: 100.1 }, 'share-over-100 value'],
    [{ name: 'error rate', unit: '%', from: 130, value: 3 }, 'share-over-100 from'],
    [{ ...query, value: 1e12 + 1 }, 'absurd-figure value'],
    [{ ...query, value: Number.POSITIVE_INFINITY }, 'absurd-figure value'],
    [{ ...query, value: Number.NaN }, 'absurd-figure value'],
    [{ ...query, value: 8, to: 5 }, 'reversed-range to'],
  ];
  for (const [metric, expected] of faulty) {
    test(`finds ${expected} in ${JSON.stringify(metric)}`, () => {
      const fault = findMetricFault(metric);
      assert.equal(fault && `${fault.code} ${fault.key}`, expected);
    });
  }

  const fine: readonly Metric[] = [
    { ...query, value: 0 },
    { ...query, value: 0, of: 52 },
    { ...query, value: 52, of: 52 },
    { ...query, value: 8, to: 8 },
    { ...query, value: 1e12 },
    { name: 'match rate', unit: '%', value: 100 },
    { name: 'percent of 250', unit: '%', value: 150, of: 250 },
    { name: 'z-score', unit: 'score', value: -1.5 },
    { name: 'mean change', value: -1.5, kind: 'latest' },
  ];
  for (const metric of fine) {
    test(`finds nothing in ${JSON.stringify(metric)}`, () =>
      assert.equal(findMetricFault(metric), undefined));
  }
});
