import assert from 'node:assert/strict';
import type { MetricRollUp } from '../../../../src/core/achievement/achievementReport.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

type ActivityFields = Partial<Pick<RecordOf<'activity'>, 'role' | 'teamSize' | 'study'>>;

/** One activity a day from 1 March on, each with one metric. */
function activities(metrics: readonly Metric[], fields: (index: number) => ActivityFields = () => ({})) {
  return metrics.map((metric, index) =>
    aRecord('activity', {
      title: `Day ${index + 1}`,
      id: `01JD${index + 1}`,
      date: `2026-03-${String(index + 1).padStart(2, '0')}`,
      metrics: [metric],
      ...fields(index),
    }),
  );
}

function rollUpsOf(records: readonly RecordOf<'activity'>[]): readonly MetricRollUp[] {
  const { themes } = computeAchievements(aView(records), {});
  return themes.flatMap(({ bullets }) => bullets).flatMap(({ rollUp }) => rollUp ?? []);
}

/** A roll-up in short: its figures, and the days it comes from. */
function short({ value, of, from, to, qualifier, sources }: MetricRollUp): string {
  const parts = [
    qualifier,
    from === undefined ? undefined : `from ${from} to`,
    `${value}${to === undefined ? '' : `-${to}`}`,
    of === undefined ? undefined : `of ${of}`,
    `(${sources.map((id) => id.slice(4)).join()})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

suite('roll-ups of metrics', () => {
  const query = { name: 'queries resolved', unit: 'query' };
  const table = { name: 'tables programmed', unit: 'table' };
  const row = { name: 'rows cleaned', unit: 'row' };
  const time = { name: 'run time', unit: 'minute' };
  const rate = { name: 'match rate', unit: '%' };
  const cases: readonly (readonly [string, readonly Metric[], readonly string[]])[] = [
    [
      'counters are summed',
      [
        { ...query, value: 8 },
        { ...query, value: 4 },
      ],
      ['12 (1,2)'],
    ],
    [
      'a change that is told twice is one',
      [
        { ...time, from: 40, value: 6 },
        { ...query, value: 1 },
        { ...time, from: 40, value: 6 },
        { ...time, from: 40, value: 8 },
      ],
      ['from 40 to 8 (4)', 'from 40 to 6 (1,3)', '1 (2)'],
    ],
    [
      'tenths add up without noise',
      [
        { ...query, value: 0.1 },
        { ...query, value: 0.2 },
      ],
      ['0.3 (1,2)'],
    ],
    [
      'names fold case and spacing, units their plural and aliases',
      [
        { name: 'Queries  resolved', value: 8, unit: 'queries' },
        { name: 'queries resolved', value: 4, unit: 'DCFs' },
      ],
      ['12 (1,2)'],
    ],
    [
      'different units stay apart',
      [
        { ...query, value: 8 },
        { ...query, unit: 'form', value: 4 },
      ],
      ['8 (1)', '4 (2)'],
    ],
    [
      'ranges are kept as ranges',
      [
        { ...query, value: 8, to: 10 },
        { ...query, value: 4 },
      ],
      ['12-14 (1,2)'],
    ],
    [
      'one estimate makes the sum one',
      [
        { ...query, value: 8, qualifier: 'about' },
        { ...query, value: 4 },
      ],
      ['about 12 (1,2)'],
    ],
    [
      'over and under together are about',
      [
        { ...query, value: 8, qualifier: 'over' },
        { ...query, value: 4, qualifier: 'under' },
      ],
      ['about 12 (1,2)'],
    ],
    [
      'distinct names count once, figures without names are added',
      [
        { ...table, value: 2, distinct: ['t1', 't2'] },
        { ...table, value: 2, distinct: ['t2', 't3'] },
        { ...table, value: 4 },
      ],
      ['7 (1,2,3)'],
    ],
    [
      'a re-run over one dataset is no new work',
      [
        { ...row, value: 900, dataset: 'ADAE' },
        { ...row, value: 1000, dataset: 'adae' },
        { ...row, value: 50, dataset: 'ADSL' },
        { ...row, value: 10 },
        { ...row, value: 30 },
      ],
      ['1080 (2,3,5)'],
    ],
    [
      'of parts of datasets the latest of each is pooled',
      [
        { name: 'rows matched', unit: 'row', kind: 'latest', value: 0, of: 300, dataset: 'ADSL' },
        { name: 'rows matched', unit: 'row', kind: 'latest', value: 47, of: 50, dataset: 'ADAE' },
        { name: 'rows matched', unit: 'row', kind: 'latest', value: 300, of: 300, dataset: 'adsl' },
      ],
      ['347 of 350 (2,3)'],
    ],
    [
      'the latest stands alone where one names no dataset or no base',
      [
        { name: 'rows matched', unit: 'row', kind: 'latest', value: 10, of: 300, dataset: 'ADSL' },
        { name: 'rows matched', unit: 'row', kind: 'latest', value: 47, dataset: 'ADAE' },
        { name: 'cells matched', unit: 'cell', kind: 'latest', value: 10, of: 300, dataset: 'ADSL' },
        { name: 'cells matched', unit: 'cell', kind: 'latest', value: 47, of: 50 },
      ],
      ['47 (2)', '47 (4)'],
    ],
    [
      'the latest gauge stands',
      [
        { ...rate, value: 97 },
        { ...rate, value: 95 },
      ],
      ['95 (2)'],
    ],
    [
      'ratios are pooled, never averaged',
      [
        { ...query, value: 100, of: 110 },
        { ...query, value: 48, of: 52 },
      ],
      ['148 of 162 (1,2)'],
    ],
    [
      'a ratio without its base is a gauge',
      [
        { ...rate, kind: 'ratio', value: 90 },
        { ...rate, kind: 'ratio', value: 80 },
      ],
      ['80 (2)'],
    ],
    [
      'a change that goes on is one story',
      [
        { ...time, from: 40, value: 20 },
        { ...time, from: 20, value: 6 },
      ],
      ['from 40 to 6 (1,2)'],
    ],
    [
      'changes that do not meet are two stories',
      [
        { ...time, from: 40, value: 20 },
        { ...time, from: 30, value: 6 },
      ],
      ['from 40 to 20 (1)', 'from 30 to 6 (2)'],
    ],
    ['a change without its start is a gauge', [{ ...time, kind: 'before-after', value: 6 }], ['6 (1)']],
    ['sums of nothing say nothing', [{ ...query, value: 0 }], []],
    ['none of many is a figure', [{ ...query, value: 0, of: 300 }], ['0 of 300 (1)']],
    [
      'unknown units are counters',
      [
        { name: 'widgets', unit: 'widget', value: 2 },
        { name: 'widgets', unit: 'Widget', value: 3 },
      ],
      ['5 (1,2)'],
    ],
  ];
  for (const [rule, metrics, expected] of cases) {
    test(rule, () => {
      assert.deepEqual([...rollUpsOf(activities(metrics)).map(short)].sort(), [...expected].sort());
    });
  }

  test('roles and teams stay apart', () => {
    const three = [
      { ...query, value: 1 },
      { ...query, value: 2 },
      { ...query, value: 4 },
    ];
    const byRole = rollUpsOf(activities(three, (index) => (index === 1 ? { role: 'assisted' } : {})));
    assert.deepEqual(byRole.map(short), ['5 (1,3)', '2 (2)']);
    const byTeam = rollUpsOf(activities(three, (index) => ({ teamSize: index === 1 ? 4 : 1 })));
    assert.deepEqual(
      byTeam.map(({ value, teamSize }) => [value, teamSize]),
      [
        [5, undefined],
        [2, 4],
      ],
    );
  });

  test('gauges, datasets and names are counted by study where every record names one', () => {
    const studies = (index: number) => ({ study: index % 2 === 0 ? 'onc-2' : 'cardio' });
    const of = (metrics: readonly Metric[]) => rollUpsOf(activities(metrics, studies)).map(short);
    const people = { name: 'people screened', unit: 'person' };
    assert.deepEqual(of([3, 5, 9].map((value) => ({ ...people, value }))), ['14 (2,3)']);
    assert.deepEqual(of([90, 95].map((value) => ({ ...rate, value }))), ['95 (2)']);
    assert.deepEqual(of([4, 5].map((value) => ({ name: 'usability', unit: 'score', value }))), ['5 (2)']);
    assert.deepEqual(of([10, 10].map((value) => ({ ...row, dataset: 'ADAE', value }))), ['20 (1,2)']);
    assert.deepEqual(of([1, 1].map((value) => ({ ...table, distinct: ['t1'], value }))), ['2 (1,2)']);
    const [mixed] = rollUpsOf(
      activities(
        [3, 5].map((value) => ({ ...people, value })),
        (index) => (index === 0 ? { study: 'onc-2' } : {}),
      ),
    );
    assert.equal(mixed?.value, 5);
  });

  test('a record with two metrics that add up is one source', () => {
    const [record] = activities([{ ...query, value: 1 }]);
    assert.ok(record !== undefined);
    const twice = {
      ...record,
      metrics: [
        { ...query, value: 1 },
        { ...query, value: 2 },
      ],
    };
    assert.deepEqual(rollUpsOf([twice]).map(short), ['3 (1)']);
  });
});

suite('changes that follow each other', () => {
  const time = { name: 'run time', unit: 'minute' };
  const steps: readonly Metric[] = [
    { ...time, from: 40, value: 6 },
    { ...time, from: 6, value: 1 },
  ];
  const codesOf = ({ remarks }: MetricRollUp): readonly string[] => remarks.map(({ code }) => code);

  test('are one change of one thing, which a remark says', () => {
    const [only, ...others] = rollUpsOf(activities(steps));
    assert.ok(only);
    assert.deepEqual([short(only), codesOf(only), others], ['from 40 to 1 (1,2)', ['joined-changes'], []]);
  });

  test('are two of two studies, or of two datasets', () => {
    const ofStudies = rollUpsOf(activities(steps, (index) => ({ study: `s-${index}` })));
    const ofDatasets = rollUpsOf(activities(steps.map((step) => ({ ...step, dataset: `d${step.value}` }))));
    for (const rollUps of [ofStudies, ofDatasets]) {
      assert.deepEqual(rollUps.map(short).sort(), ['from 40 to 6 (1)', 'from 6 to 1 (2)']);
      assert.deepEqual(rollUps.flatMap(codesOf), []);
    }
  });

  test('are one in whichever order those of one day are logged', () => {
    const [first] = activities(steps);
    assert.ok(first?.date);
    const { date } = first;
    const ofOneDay = activities([...steps].reverse()).map((one) => ({ ...one, date }));
    assert.deepEqual(rollUpsOf(ofOneDay).map(short), ['from 40 to 1 (1,2)']);
  });
});
