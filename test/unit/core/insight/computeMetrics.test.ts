import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MetricRollUp } from '../../../../src/core/achievement/achievementReport.ts';
import { rollUpMetrics } from '../../../../src/core/achievement/rollUpMetrics.ts';
import { selectReportRecords } from '../../../../src/core/achievement/selectReportRecords.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import type { MetricsData } from '../../../../src/core/insight/computeMetrics.ts';
import { sundayOf, weekNumberOfDate } from '../../../../src/core/insight/isoWeek.ts';
import type { MetricSeries } from '../../../../src/core/insight/metricSeries.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord, Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { sampleInternship } from '../../../support/sampleInternship.ts';

let made = 0;

function anActivity(
  date: string,
  metrics: readonly Metric[],
  fields: Partial<Omit<RecordOf<'activity'>, 'date' | 'type'>> = {},
): LogbookRecord {
  made += 1;
  return aRecord('activity', { title: `Work ${made}`, date, metrics, ...fields });
}

function metricsOf(view: LogbookView): MetricsData {
  const { metrics } = computeDashboard(view);
  assert.ok(metrics);
  return metrics;
}

/** Weeks as `Monday: added/total of base`. */
function told({ weeks }: MetricSeries): readonly string[] {
  return weeks.map(({ week, added, total, of }) => {
    const base = of === undefined ? '' : ` of ${of}`;
    return `${week}: ${added === undefined ? '' : `+${added.value} `}${total.value}${base}`;
  });
}

function onlySeries(records: readonly LogbookRecord[], today = '2026-04-15'): MetricSeries {
  const { series } = metricsOf(aView(records, { today }));
  const [only] = series;
  assert.ok(only && series.length === 1, `${series.length} series`);
  return only;
}

function isSameFigure(rollUp: MetricRollUp, { name, unit, kind, role, teamSize }: MetricSeries): boolean {
  return (
    rollUp.name === name &&
    rollUp.unit === unit &&
    rollUp.kind === kind &&
    rollUp.role === role &&
    rollUp.teamSize === teamSize
  );
}

const queries: Metric = { name: 'queries resolved', value: 4, unit: 'query' };

suite('computeMetrics', () => {
  test('is empty without records, and without figures', () => {
    const nothing = { series: [], changes: [], changeCounts: { better: 0, all: 0 }, moreCount: 0 };
    assert.deepEqual(metricsOf(aView()), nothing);
    assert.deepEqual(metricsOf(aView([aRecord('activity', { date: '2026-04-01' })])), nothing);
  });

  test('adds up each kind week by week as its roll-up does', () => {
    const cases: readonly [name: string, records: readonly LogbookRecord[], weeks: readonly string[]][] = [
      [
        'counter',
        [
          anActivity('2026-03-02', [{ ...queries, value: 4 }]),
          anActivity('2026-03-08', [{ ...queries, value: 2 }]),
          anActivity('2026-03-23', [{ ...queries, value: 5 }]),
        ],
        ['2026-03-02: +6 6', '2026-03-23: +5 11'],
      ],
      [
        'ratio, pooled',
        [
          anActivity('2026-03-02', [{ ...queries, value: 4, of: 5 }]),
          anActivity('2026-03-09', [{ ...queries, value: 90, of: 100 }]),
        ],
        ['2026-03-02: +4 4 of 5', '2026-03-09: +90 94 of 105'],
      ],
      [
        'distinct, a union',
        [
          anActivity('2026-03-02', [{ name: 'tables', value: 2, unit: 'table', distinct: ['T1', 'T2'] }]),
          anActivity('2026-03-09', [{ name: 'tables', value: 2, unit: 'table', distinct: ['t2', 'T3'] }]),
          anActivity('2026-03-16', [{ name: 'tables', value: 1, unit: 'table', distinct: ['T1'] }]),
        ],
        ['2026-03-02: +2 2', '2026-03-09: +1 3', '2026-03-16: +0 3'],
      ],
      [
        'dataset, a re-run is no new work',
        [
          anActivity('2026-03-02', [{ name: 'rows cleaned', value: 90, unit: 'row', dataset: 'LB' }]),
          anActivity('2026-03-09', [{ name: 'rows cleaned', value: 100, unit: 'row', dataset: 'lb' }]),
          anActivity('2026-03-10', [{ name: 'rows cleaned', value: 40, unit: 'row', dataset: 'AE' }]),
        ],
        ['2026-03-02: +90 90', '2026-03-09: +50 140'],
      ],
      [
        'latest, steps that may fall',
        [
          anActivity('2026-03-02', [{ name: 'tests passed', value: 14, unit: 'test' }]),
          anActivity('2026-03-09', [{ name: 'tests passed', value: 11, unit: 'test' }]),
        ],
        ['2026-03-02: 14', '2026-03-09: 11'],
      ],
      [
        'duration, in one unit from the start',
        [
          anActivity('2026-03-02', [{ name: 'review', value: 90, unit: 'min' }]),
          anActivity('2026-03-09', [{ name: 'review', value: 1, unit: 'day' }]),
        ],
        ['2026-03-02: +1.5 1.5', '2026-03-09: +8 9.5'],
      ],
    ];
    for (const [name, records, weeks] of cases) assert.deepEqual(told(onlySeries(records)), weeks, name);
  });

  test('a union never shrinks, though a later record names no study', () => {
    const table = { name: 'tables', value: 1, unit: 'table', distinct: ['T1'] };
    const series = onlySeries([
      anActivity('2026-03-02', [table], { study: 'a' }),
      anActivity('2026-03-02', [table], { study: 'b' }),
      anActivity('2026-03-09', [table]),
    ]);
    assert.deepEqual(told(series), ['2026-03-02: +1 1', '2026-03-09: +0 1']);
  });

  test('cuts weeks at ISO 8601 Mondays over a leap day and over week 53', () => {
    const weeksOf = (...dates: readonly string[]) =>
      told(
        onlySeries(
          dates.map((date) => anActivity(date, [queries])),
          dates.at(-1),
        ),
      );
    assert.deepEqual(weeksOf('2027-01-03', '2027-01-04'), ['2026-12-28: +4 4', '2027-01-04: +4 8']);
    assert.deepEqual(weeksOf('2028-02-27', '2028-02-28', '2028-02-29'), [
      '2028-02-21: +4 4',
      '2028-02-28: +8 12',
    ]);
  });

  test('keeps roles and teams apart, and leaves out private, future, summed-up and impossible figures', () => {
    const { series } = metricsOf(
      aView([
        anActivity('2026-03-02', [queries]),
        anActivity('2026-03-02', [queries], { role: 'assisted' }),
        anActivity('2026-03-02', [queries], { teamSize: 3 }),
        anActivity('2026-03-02', [queries], { private: true }),
        anActivity('2026-03-02', [queries], { summary: true }),
        anActivity('2026-04-16', [queries]),
        anActivity('2026-03-02', [{ ...queries, value: -1 }]),
        anActivity('2026-03-02', [{ ...queries, value: 3, of: 0 }]),
        anActivity('2026-03-02', [{ ...queries, value: 1e300 }]),
      ]),
    );
    assert.deepEqual(series.map(({ role, teamSize, value }) => [role, teamSize, value]).sort(), [
      ['assisted', undefined, 4],
      ['performed', undefined, 4],
      ['performed', 3, 4],
    ]);
  });

  test('holds the strongest and the latest figures, and says how many it leaves out', () => {
    const records = Array.from({ length: 60 }, (_, place) => {
      const date = aDate(`2026-0${1 + Math.floor(place / 20)}-${String(1 + (place % 20)).padStart(2, '0')}`);
      const metric = { name: `things of sort ${place}`, value: 1 };
      return place < 15
        ? [anActivity(date, [metric]), anActivity(date, [metric])]
        : [anActivity(date, [metric])];
    }).flat();
    const { series, moreCount } = metricsOf(aView(records));
    assert.equal(series.length, 24);
    assert.equal(moreCount, 36);
    assert.equal(series.filter(({ records: { value } }) => value === 2).length, 12);
    assert.ok(series.some(({ name }) => name === 'things of sort 59'));
  });

  test('tells a change from its first value to its last, the better ones first', () => {
    const change = (date: string, from: number, value: number): LogbookRecord =>
      anActivity(date, [{ name: 'open defects', from, value }]);
    const { changes, series } = metricsOf(
      aView([
        change('2026-03-02', 9, 5),
        change('2026-03-20', 5, 2),
        anActivity('2026-03-03', [{ name: 'errors', from: 0, value: 3 }]),
        anActivity('2026-03-03', [{ name: 'lines of code', from: 7, value: 7 }]),
        anActivity('2026-03-03', [{ name: 'match rate', from: 90, value: 97.5, unit: '%' }]),
      ]),
    );
    assert.deepEqual(series, []);
    assert.deepEqual(
      changes.map(({ name, from, value, direction, isLowerBetter, count }) => [
        name,
        from,
        value,
        direction,
        isLowerBetter,
        count,
      ]),
      [
        ['open defects', 9, 2, 'better', true, 2],
        ['match rate', 90, 97.5, 'better', false, 1],
        ['lines of code', 7, 7, 'same', undefined, 1],
        ['errors', 0, 3, 'worse', true, 1],
      ],
    );
    assert.deepEqual([changes[0]?.firstDate, changes[0]?.lastDate], ['2026-03-02', '2026-03-20']);
  });

  test('counts all changes, also those that are not sent', () => {
    const changes = Array.from({ length: 32 }, (_, place) => {
      const [from, value] = place < 12 ? [9, 5] : [5, 9];
      return anActivity('2026-03-02', [{ name: `errors of sort ${place}`, from, value }]);
    });
    const metrics = metricsOf(aView(changes));
    assert.equal(metrics.changes.length, 12);
    assert.deepEqual(metrics.changeCounts, { better: 12, all: 32 });
  });
});

suite('metrics of the sample internship', () => {
  test('each line ends at the figure that an export prints', async () => {
    const view = await sampleInternship();
    const { series } = metricsOf(view);
    const rolledUp = rollUpMetrics(selectReportRecords(view, {}).included).map(({ rollUp }) => rollUp);
    assert.ok(series.length > 12);
    for (const one of series) {
      const { name, value, of, weeks } = one;
      const same = rolledUp.filter((rollUp) => isSameFigure(rollUp, one));
      assert.deepEqual(
        same.map((rollUp) => [rollUp.value, rollUp.of]),
        [[value, of]],
        name,
      );
      assert.deepEqual([weeks.at(-1)?.total.value, weeks.at(-1)?.of], [value, of], name);
    }
  });

  test('each total is what the roll-up gave at the end of its week, and its weeks add up to it', async () => {
    const view = await sampleInternship();
    for (const one of metricsOf(view).series) {
      const { name, kind, weeks } = one;
      let sum = 0;
      for (const { week, added, total, of } of weeks) {
        const sunday = sundayOf(weekNumberOfDate(week));
        const { included } = selectReportRecords({ ...view, today: sunday }, {});
        const then = rollUpMetrics(included).find(({ rollUp }) => isSameFigure(rollUp, one))?.rollUp;
        // Times that were all in days then are in hours now.
        if (kind !== 'duration') {
          assert.deepEqual([total.value, of], [then?.value, then?.of], `${name}, ${week}`);
        }
        sum += added?.value ?? 0;
        if (kind !== 'latest') assert.equal(Math.round(sum * 1e6) / 1e6, total.value, `${name}, ${week}`);
      }
    }
  });

  test('each number opens the records that it comes from', async () => {
    const view = await sampleInternship();
    for (const one of metricsOf(view).series) {
      const { name, kind, records, weeks } = one;
      const amountIn = (record: LogbookRecord): number =>
        record.type === 'activity'
          ? (record.metrics ?? []).reduce((sum, metric) => sum + (metric.name === name ? metric.value : 0), 0)
          : 0;
      assert.equal(selectRecords(view.contents, records.selection).length, records.value, name);
      for (const { week, added, total } of weeks) {
        if (kind !== 'counter' && kind !== 'ratio') continue;
        for (const figure of [added, total]) {
          const opened = selectRecords(view.contents, figure?.selection ?? {});
          assert.equal(
            opened.reduce((sum, { record }) => sum + amountIn(record), 0),
            figure?.value,
            `${name}, ${week}`,
          );
        }
      }
      const last = selectRecords(view.contents, weeks.at(-1)?.total.selection ?? {});
      const rollUp = rollUpMetrics(selectReportRecords(view, {}).included).find((rolledUp) =>
        isSameFigure(rolledUp.rollUp, one),
      )?.rollUp;
      assert.deepEqual(last.map(({ record }) => record.id).sort(), [...(rollUp?.sources ?? [])].sort(), name);
    }
  });
});

/** Metrics of all kinds that one thing may have, by whoever logs it. */
const anyMetric: fc.Arbitrary<Metric> = fc.record(
  {
    name: fc.constantFrom('queries resolved', 'rows cleaned', 'review'),
    value: fc.integer({ min: 0, max: 400 }),
    unit: fc.constantFrom('query', 'row', 'h', 'min', 'd'),
    of: fc.integer({ min: 400, max: 500 }),
    kind: fc.constantFrom('counter', 'latest', 'distinct', 'dataset', 'duration'),
    distinct: fc.array(fc.constantFrom('t1', 'T1', 't2', 't3'), { minLength: 1, maxLength: 3 }),
    dataset: fc.constantFrom('ADAE', 'adae', 'ADSL'),
  },
  { requiredKeys: ['name', 'value'], noNullPrototype: true },
);
const anyWork = fc.array(
  fc.record(
    { day: fc.integer({ min: 1, max: 28 }), metric: anyMetric, study: fc.constantFrom('a', 'b') },
    { requiredKeys: ['day', 'metric'], noNullPrototype: true },
  ),
  { maxLength: 12 },
);

suite('metrics of any records', () => {
  test('end at their roll-up, grow by what weeks add, and open the records of the roll-up', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const view = aView(
          work.map(({ day, metric, ...fields }) =>
            anActivity(`2026-03-${String(day).padStart(2, '0')}`, [metric], fields),
          ),
        );
        const rolledUp = rollUpMetrics(selectReportRecords(view, {}).included).map(({ rollUp }) => rollUp);
        for (const one of metricsOf(view).series) {
          const rollUp = rolledUp.find((found) => isSameFigure(found, one));
          const last = one.weeks.at(-1);
          assert.deepEqual([last?.total.value, last?.of], [rollUp?.value, rollUp?.of]);
          const sum = one.weeks.reduce((before, { added }) => before + (added?.value ?? 0), 0);
          if (one.kind !== 'latest') assert.ok(Math.abs(sum - one.value) < 1e-5, `${sum} ${one.value}`);
          if (one.kind !== 'latest') assert.ok(one.weeks.every(({ added }) => (added?.value ?? -1) >= 0));
          const opened = selectRecords(view.contents, last?.total.selection ?? {});
          assert.deepEqual(opened.map(({ record }) => record.id).sort(), [...(rollUp?.sources ?? [])].sort());
        }
      }),
      { seed: 20_260_301, numRuns: 300 },
    );
  });
});
