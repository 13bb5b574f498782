import assert from 'node:assert/strict';
import type { MetricChange } from '../../../../../src/core/insight/computeMetrics.ts';
import type { MetricSeries } from '../../../../../src/core/insight/metricSeries.ts';
import { counted, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { mondayOf, plusDays } from '../../../../support/raw/rawDays.ts';
import { type RawAmount, type RawMetric, rawMetrics } from '../../../../support/raw/rawMetrics.ts';

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A sum of nothing says nothing, and a sum of more than anybody counts cannot be true. */
function isTold({ kind }: RawMetric, { value, of = 0 }: RawAmount): boolean {
  if (value > 1e12 || of > 1e12) return false;
  return value !== 0 || ['ratio', 'latest', 'before-after'].includes(kind);
}

/** What the card of a figure says, and its weeks. */
function countSeries(metric: RawMetric, today: string) {
  const [all] = metric.upTo(today);
  const mondays = [...new Set(metric.dates.map(mondayOf))].sort();
  let before: RawAmount | undefined;
  const weeks = mondays.map((monday) => {
    const [total] = metric.upTo(plusDays(monday, 6));
    assert.ok(total !== undefined);
    const ofWeek = total.records.filter((record) => record.isIn(monday, plusDays(monday, 6)));
    const added = counted(ofWeek, rounded(total.value - (before?.value ?? 0)));
    const week = {
      monday,
      total: counted(total.records, total.value),
      of: metric.kind === 'ratio' || metric.kind === 'latest' ? total.of : undefined,
      ...(metric.kind !== 'latest' && { added }),
    };
    before = total;
    return week;
  });
  return {
    value: all?.value,
    of: metric.kind === 'ratio' || metric.kind === 'latest' ? all?.of : undefined,
    records: counted(metric.records),
    firstDate: metric.dates[0],
    lastDate: metric.dates.at(-1),
    weeks,
  };
}

function showSeries(one: RawCase, series: MetricSeries) {
  return {
    value: series.value,
    of: series.of,
    records: one.shown(series.records),
    firstDate: series.firstDate,
    lastDate: series.lastDate,
    weeks: series.weeks.map(({ week, total, of, added }) => ({
      monday: week,
      total: one.shown(total),
      of,
      ...(added && { added: one.shown(added) }),
    })),
  };
}

/** The figure of the files that one of the page is about. */
function metricOf(
  metrics: readonly RawMetric[],
  { name, unit, role, teamSize = 1 }: MetricSeries | MetricChange,
  kind: string,
): RawMetric {
  const found = metrics.filter((metric) => {
    const [, , ownRole, ownTeam, ownUnit] = metric.key.split(' | ');
    const isUnit = ownUnit === unit || (ownUnit === 'time' && kind === 'duration');
    const isOfName = metric.items[0]?.metric.text('name') === name;
    return metric.kind === kind && ownRole === role && Number(ownTeam) === teamSize && isUnit && isOfName;
  });
  const [only] = found;
  assert.ok(
    only !== undefined && found.length === 1,
    `${found.length} figures are ${name} (${unit}, ${kind})`,
  );
  return only;
}

suite('Metrics, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly { readonly one: RawCase; readonly metrics: readonly RawMetric[] }[];

  suiteSetup(async () => {
    cases = (await rawCases()).map((one) => ({ one, metrics: rawMetrics(one.raw, one.within(), one.today) }));
  });

  test('figures of every kind come to what the files add up to, in all and week by week', () => {
    for (const { one, metrics } of cases) {
      for (const series of one.data.metrics?.series ?? []) {
        const metric = metricOf(metrics, series, series.kind);
        const name = `${one.name}, ${metric.key}`;
        assert.deepEqual(showSeries(one, series), countSeries(metric, one.today), name);
      }
    }
  });

  test('changes go from the first figure of their story to the last', () => {
    for (const { one, metrics } of cases) {
      for (const change of one.data.metrics?.changes ?? []) {
        const metric = metricOf(metrics, change, 'before-after');
        const { from, value, of, count, selection, firstDate, lastDate } = change;
        const { ids } = one.shown({ value: count, selection });
        const told = metric.upTo(one.today).map(({ records, ...amount }) => {
          const dates = records.map(({ date }) => date).sort();
          return {
            ...amount,
            of: amount.of,
            ids: counted(records).ids,
            firstDate: dates[0],
            lastDate: dates.at(-1),
          };
        });
        const expected = told.find((story) => JSON.stringify(story.ids) === JSON.stringify(ids));
        assert.deepEqual(
          { from, value, of, ids, firstDate, lastDate },
          expected,
          `${one.name}, ${metric.key}`,
        );
        assert.equal(count, expected?.ids.length);
      }
    }
  });

  test('no figure is left out without being counted, and those with most records are there', () => {
    for (const { one, metrics } of cases) {
      const { data, today, name } = one;
      assert.ok(data.metrics !== undefined);
      const { series, changes, moreCount } = data.metrics;
      const told = metrics.flatMap((metric) => metric.upTo(today).filter((amount) => isTold(metric, amount)));
      assert.equal(series.length + changes.length + moreCount, told.length, name);
      const counts = series.map(({ records }) => records.value);
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
        name,
      );
    }
  });
});
