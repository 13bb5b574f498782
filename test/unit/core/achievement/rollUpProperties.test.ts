import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MetricRollUp } from '../../../../src/core/achievement/achievementReport.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { rollUpMetrics } from '../../../../src/core/achievement/rollUpMetrics.ts';
import { selectReportRecords } from '../../../../src/core/achievement/selectReportRecords.ts';
import { foldMetricName } from '../../../../src/core/metrics/foldMetricName.ts';
import { canonicalUnit } from '../../../../src/core/metrics/metricFault.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

type Activity = RecordOf<'activity'>;

const metric: fc.Arbitrary<Metric> = fc.record(
  {
    name: fc.constantFrom(
      'queries resolved',
      'patients screened',
      'rows cleaned',
      'tables programmed',
      'training',
      'errors',
    ),
    value: fc.integer({ min: -2, max: 400 }),
    unit: fc.constantFrom('query', 'patients', 'row', 'table', 'h', 'min', 'd', 'error', '%'),
    of: fc.integer({ min: 0, max: 500 }),
    from: fc.integer({ min: 0, max: 300 }),
    to: fc.integer({ min: 0, max: 500 }),
    qualifier: fc.constantFrom('about' as const, 'over' as const, 'under' as const),
    kind: fc.constantFrom(
      'counter' as const,
      'latest' as const,
      'distinct' as const,
      'dataset' as const,
      'duration' as const,
    ),
    distinct: fc.array(fc.constantFrom('t1', 'T1', 't2', 't3'), { minLength: 1, maxLength: 3 }),
    dataset: fc.constantFrom('ADAE', 'adae', 'ADSL'),
  },
  { requiredKeys: ['name', 'value'], noNullPrototype: true },
);

const activity = fc.record(
  {
    day: fc.integer({ min: 1, max: 28 }),
    metrics: fc.array(metric, { maxLength: 3 }),
    role: fc.constantFrom('performed' as const, 'assisted' as const, 'led' as const),
    teamSize: fc.constantFrom(1, 3),
    study: fc.constantFrom('onc-2', 'card-3'),
    summary: fc.boolean(),
  },
  { requiredKeys: ['day', 'metrics'], noNullPrototype: true },
);

/** Activities of March 2026 with ids of their own. */
const activities: fc.Arbitrary<readonly Activity[]> = fc
  .array(activity, { maxLength: 14 })
  .map((drafts) =>
    drafts.map(({ day, ...fields }, index) => onDay(day, `n${String(index).padStart(3, '0')}`, fields)),
  );

function onDay(day: number, id: string, fields: Partial<Activity>): Activity {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return { ...aRecord('activity', { title: id, date }), ...fields, id };
}

function rollUpsOf(records: readonly Activity[]): readonly MetricRollUp[] {
  return rollUpMetrics(selectReportRecords(aView(records), {}).included).map(({ rollUp }) => rollUp);
}

type Figures = Omit<MetricRollUp, 'remarks' | 'name'>;

/** Figures without what is said beside them. */
function figuresOf(rollUps: readonly MetricRollUp[]): readonly Figures[] {
  return rollUps.map(({ remarks: _, name: __, ...figures }) => figures);
}

/** What adds up: the greatest figure of each roll-up that is no story and no latest, by what it is of. */
function sumsOf(records: readonly Activity[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { name, unit, kind, role, teamSize, value, to = value } of rollUpsOf(records)) {
    if (kind === 'before-after' || kind === 'latest') continue;
    sums.set(JSON.stringify([foldMetricName(name), unit, kind, role, teamSize]), to);
  }
  return sums;
}

const runs = { seed: 71, numRuns: 300 };

suite('roll-ups of any logbook', () => {
  test('do not hang on the order of the records', () => {
    fc.assert(
      fc.property(activities, fc.infiniteStream(fc.nat()), (records, numbers) => {
        const shuffled = records
          .map((record) => ({ record, place: numbers.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ record }) => record);
        assert.deepEqual(rollUpsOf(shuffled), rollUpsOf(records));
      }),
      runs,
    );
  });

  test('stay the same where a count is split over two records of its day', () => {
    const counted = fc.record({
      part: fc.integer({ min: 0, max: 50 }),
      rest: fc.integer({ min: 0, max: 50 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(
        activities,
        counted,
        fc.constantFrom('query', 'min'),
        (records, { part, rest, day }, unit) => {
          const count = (value: number): Partial<Activity> => ({
            metrics: [{ name: 'things done', unit, value }],
          });
          const whole = rollUpsOf([...records, onDay(day, 'a', count(part + rest))]);
          const split = rollUpsOf([...records, onDay(day, 'a', count(part)), onDay(day, 'b', count(rest))]);
          const plain = (rollUps: readonly MetricRollUp[]) =>
            figuresOf(rollUps).map(({ sources: _, ...figures }) => figures);
          assert.deepEqual(plain(split), plain(whole));
        },
      ),
      runs,
    );
  });

  test('keep every figure of a role when records of another role are added', () => {
    fc.assert(
      fc.property(activities, activities, (records, others) => {
        const performed = records.map((record) => ({ ...record, role: 'performed' as const }));
        const assisted = others.map((record) => ({
          ...record,
          id: `x${record.id}`,
          role: 'assisted' as const,
        }));
        const own = figuresOf(rollUpsOf([...performed, ...assisted])).filter(
          ({ role }) => role === 'performed',
        );
        assert.deepEqual(
          new Set(own.map((one) => JSON.stringify(one))),
          new Set(figuresOf(rollUpsOf(performed)).map((one) => JSON.stringify(one))),
        );
      }),
      runs,
    );
  });

  test('never come to more than their sources state', () => {
    fc.assert(
      fc.property(activities, (records) => {
        const byId = new Map(records.map((record) => [record.id, record]));
        for (const { name, unit, kind, value, to = value, of = 0, sources } of rollUpsOf(records)) {
          if (kind === 'before-after') continue;
          const stated = sources
            .flatMap((id) => byId.get(id)?.metrics ?? [])
            .filter((one) => foldMetricName(one.name) === foldMetricName(name));
          const most = stated.reduce((sum, one) => sum + hoursIn(unit, one) * greatestOf(one), 0);
          assert.ok(to <= most + 1e-6, `${to} of ${most}`);
          assert.ok(of <= stated.reduce((sum, one) => sum + (one.of ?? 0), 0));
        }
      }),
      runs,
    );
  });

  test('do not grow by running a dataset again, nor by a summary', () => {
    fc.assert(
      fc.property(activities, fc.nat(), fc.boolean(), (records, place, isRerun) => {
        const again = records[place % Math.max(records.length, 1)];
        if (again === undefined) return;
        const isNamed = ({ kind, of, from, dataset, to }: Metric): boolean =>
          kind === 'dataset' &&
          of === undefined &&
          from === undefined &&
          dataset !== undefined &&
          to === undefined;
        const rerun = (again.metrics ?? [])
          .filter(isNamed)
          .map((one) => ({ ...one, value: Math.trunc(one.value / 2) }));
        const added: Activity = isRerun
          ? { ...again, id: 'z', metrics: rerun }
          : { ...again, id: 'z', summary: true };
        const before = sumsOf(records);
        for (const [what, sum] of sumsOf([...records, added])) {
          assert.ok(sum <= (before.get(what) ?? Number.NaN), `${what}: ${before.get(what)} became ${sum}`);
        }
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  const performance10k: readonly (readonly [string, (index: number) => Metric])[] = [
    ['one counter', (index) => ({ name: 'queries resolved', unit: 'query', value: index % 50 })],
    ['one ratio', (index) => ({ name: 'queries resolved', unit: 'query', value: index % 50, of: 50 })],
    [
      'one set of names',
      (index) => ({ name: 'tables', unit: 'table', value: 1, distinct: [`t${index % 3000}`] }),
    ],
    [
      'one set of datasets',
      (index) => ({ name: 'rows', unit: 'row', value: index, dataset: `d${index % 3000}` }),
    ],
    [
      'stories of their own',
      (index) => ({ name: 'run time', unit: 'minute', from: 2 * index + 1, value: 2 * index }),
    ],
    [
      'one long story',
      (index) => ({ name: 'run time', unit: 'minute', from: 20_000 - index, value: 19_999 - index }),
    ],
    ['running totals', (index) => ({ name: 'total queries', unit: 'query', value: index })],
    ['names of their own', (index) => ({ name: `thing ${index}`, unit: 'query', value: 1 })],
    [
      'durations in three units',
      (index) => ({ name: 'training', unit: ['h', 'min', 'd'][index % 3] ?? 'h', value: 1 }),
    ],
    ['nothing that can be true', (index) => ({ name: 'queries resolved', unit: 'query', value: -index - 1 })],
  ];
  for (const [what, metricAt] of performance10k) {
    test(`take 10,000 metrics in their stride: ${what}`, () => {
      const records = Array.from({ length: 10_000 }, (_, index) =>
        onDay(1 + (index % 28), `n${String(index).padStart(5, '0')}`, {
          metrics: [metricAt(index)],
          hours: 1,
        }),
      );
      const view = aView(records);
      const cpuMs = startCpuClock();
      computeAchievements(view, {});
      // About 100 ms on a quiet machine, 500 ms for as many names; what is not linear takes many seconds.
      assert.ok(cpuMs() < 6000);
    }).timeout(30_000);
  }
});

function greatestOf({ value, to = value, distinct = [] }: Metric): number {
  return Math.max(to, new Set(distinct).size, 0);
}

/** How many of a roll-up's unit one of a metric's is. */
function hoursIn(unit: string, one: Metric): number {
  const own = canonicalUnit(one.unit);
  const hours: Readonly<Record<string, number>> = { h: 1, minute: 1 / 60, day: 8 };
  return own === unit ? 1 : (hours[own] ?? 1) / (hours[unit] ?? 1);
}
