import assert from 'node:assert/strict';
import type { MetricRollUp } from '../../../../src/core/achievement/achievementReport.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { groupMetrics } from '../../../../src/core/achievement/metricGroups.ts';
import { rollUpMetrics } from '../../../../src/core/achievement/rollUpMetrics.ts';
import { remarkWords } from '../../../../src/core/achievement/rollUpRemarks.ts';
import { selectReportRecords } from '../../../../src/core/achievement/selectReportRecords.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

type Activity = RecordOf<'activity'>;
type Fields = Partial<Pick<Activity, 'role' | 'teamSize' | 'study' | 'summary' | 'tags' | 'title'>>;

/** A metric, the day of March 2026 it was logged on, and what else its record says. */
type Logged = readonly [day: number, metric: Metric, fields?: Fields];

function recordsOf(logged: readonly Logged[]): readonly Activity[] {
  return logged.map(([day, metric, fields], index) =>
    aRecord('activity', {
      title: `Entry ${index}`,
      id: `id${day}`,
      date: `2026-03-${String(day).padStart(2, '0')}`,
      metrics: [metric],
      ...fields,
    }),
  );
}

function rollUpsOf(logged: readonly Logged[], profile: object = {}): readonly MetricRollUp[] {
  const view = aView(recordsOf(logged), { profile });
  const { hoursPerDay } = view.contents.profile;
  const options = hoursPerDay === undefined ? {} : { hoursPerDay };
  return rollUpMetrics(selectReportRecords(view, {}).included, options).map(({ rollUp }) => rollUp);
}

/** Each roll-up: value, unit, and its remarks with the days they are about. */
function told(logged: readonly Logged[], profile: object = {}): readonly string[] {
  return rollUpsOf(logged, profile).map(({ value, of, unit, remarks }) => {
    const figure = of === undefined ? `${value} ${unit}` : `${value}/${of} ${unit}`;
    return [
      figure,
      ...remarks.map(({ code, sources }) => `${code} ${sources.join().replaceAll('id', '')}`),
    ].join('; ');
  });
}

const query = { name: 'queries resolved', unit: 'query' };
const people = { name: 'patients logged', unit: 'pts' };

suite('remarks on roll-ups', () => {
  const table: readonly (readonly [string, readonly Logged[], readonly string[]])[] = [
    [
      'a figure without anything special has none',
      [
        [2, { ...query, value: 8 }],
        [3, { ...query, value: 4 }],
      ],
      ['12 query'],
    ],
    [
      'one name in two units stays apart, and each says so',
      [
        [2, { ...query, value: 8 }],
        [3, { ...query, unit: 'form', value: 4 }],
      ],
      ['8 query; mixed-units 2,3', '4 form; mixed-units 2,3'],
    ],
    [
      'aliases of a unit, in the name too, are one unit',
      [
        [2, { name: 'patients logged', unit: 'patients', kind: 'counter', value: 8 }],
        [3, { name: 'participants logged', unit: 'participants', kind: 'counter', value: 4 }],
        [4, { name: 'Subjects logged', unit: 'Subject', kind: 'counter', value: 2 }],
        [5, { ...people, kind: 'counter', value: 1 }],
      ],
      ['15 person'],
    ],
    [
      'screened, consented and enrolled are never added; the latest of each stands',
      [
        [2, { name: 'patients screened', unit: 'patients', value: 12 }],
        [3, { name: 'patients enrolled', unit: 'patients', value: 3 }],
        [9, { name: 'participants screened', unit: 'participants', value: 20 }],
        [9, { name: 'patients consented', unit: 'patients', value: 9 }],
      ],
      ['20 person', '3 person', '9 person'],
    ],
    [
      'figures that cannot be true do not count',
      [
        [2, { ...query, value: 8 }],
        [3, { ...query, value: -4 }],
        [4, { ...query, value: 1e13 }],
      ],
      ['8 query; negative-figure 3; absurd-figure 4'],
    ],
    [
      'a sum above all sense says so',
      [2, 3].map((day): Logged => [day, { ...query, value: 9e11 }]),
      ['1800000000000 query; absurd-figure 2,3'],
    ],
    [
      'a ratio takes no part that is over its base, nor one of nothing',
      [
        [2, { ...query, value: 8, of: 20 }],
        [3, { ...query, value: 40, of: 20 }],
        [4, { ...query, value: 0, of: 0 }],
      ],
      ['8/20 query; figure-over-base 3; zero-base 4'],
    ],
    ['a tiny base is remarked on', [[2, { ...query, value: 2, of: 2 }]], ['2/2 query; tiny-base 2']],
    [
      'a share without its base says so, and is added to no other',
      [
        [2, { name: 'match rate', unit: '%', value: 90 }],
        [3, { name: 'match rate', unit: 'percent', value: 80, kind: 'counter' }],
      ],
      ['80 %; share-without-base 3'],
    ],
    ['a team figure says so', [[2, { ...query, value: 2 }, { teamSize: 3 }]], ['2 query; team-figure 2']],
    [
      'a summary that is marked does not count again',
      [
        [9, { ...query, value: 8 }],
        [10, { ...query, value: 4 }],
        [13, { ...query, value: 12 }, { summary: true }],
      ],
      ['12 query; restated 13'],
    ],
    [
      'a figure that is the sum of its week is pointed at and still counts',
      [
        [9, { ...query, value: 8 }],
        [10, { ...query, value: 4 }],
        [13, { ...query, value: 12 }],
      ],
      ['24 query; looks-restated 13'],
    ],
    [
      'a pooled ratio of the week too, if base and part are the sums',
      [
        [9, { ...query, value: 8, of: 10 }],
        [10, { ...query, value: 4, of: 10 }],
        [13, { ...query, value: 12, of: 20 }],
      ],
      ['24/40 query; looks-restated 13'],
    ],
    [
      'but not if only the parts are',
      [
        [9, { ...query, value: 8, of: 10 }],
        [10, { ...query, value: 4, of: 10 }],
        [13, { ...query, value: 12, of: 21 }],
      ],
      ['24/41 query'],
    ],
    [
      'one equal figure of a week is no summary, unless the record calls itself one',
      [
        [9, { ...query, value: 8 }],
        [13, { ...query, value: 8 }],
        [16, { ...query, value: 5 }],
        [20, { ...query, value: 5 }, { title: 'Weekly summary' }],
      ],
      ['26 query; looks-restated 20'],
    ],
    [
      'what its user called work of its own is not asked about again',
      [
        [9, { ...query, value: 8 }],
        [10, { ...query, value: 4 }],
        [13, { ...query, value: 12 }, { summary: false }],
      ],
      ['24 query'],
    ],
    [
      'rising figures on three days look like totals',
      [
        [2, { ...query, value: 20 }],
        [9, { ...query, value: 30 }],
        [16, { ...query, value: 35 }],
      ],
      ['85 query; looks-cumulative 2,9,16'],
    ],
    [
      'what is called a total looks like one however it rises',
      [2, 9, 16].map(
        (day): Logged => [day, { name: 'total queries', unit: 'query', value: day === 2 ? 1 : 90 }],
      ),
      ['181 query; looks-cumulative 2,9,16'],
    ],
    [
      'parts of one base that rise look like totals',
      [12, 18, 25].map((value, week): Logged => [2 + 7 * week, { ...query, value, of: 30 }]),
      ['55/90 query; looks-cumulative 2,9,16'],
    ],
    [
      'parts of bases of their own do not',
      [12, 18, 25].map((value, week): Logged => [2 + 7 * week, { ...query, value, of: 30 + week }]),
      ['55/93 query'],
    ],
    [
      'figures that fall, or leap, do not',
      [
        [2, { ...query, value: 20 }],
        [9, { ...query, value: 50 }],
        [16, { ...query, value: 60 }],
      ],
      ['130 query'],
    ],
    [
      'a kind that is stated once goes for all of the name, and settles the question',
      [
        [2, { ...query, value: 20 }],
        [9, { ...query, value: 30 }],
        [16, { ...query, value: 35, kind: 'latest' }],
      ],
      ['35 query'],
    ],
    [
      'names count, and a value that differs is pointed at',
      [[2, { name: 'tables programmed', unit: 'table', value: 9, distinct: ['t1', 'T1 ', 't2'] }]],
      ['2 table; names-differ 2'],
    ],
    [
      'a base that changes on the way is pointed at, and makes two changes',
      [
        [2, { name: 'errors', unit: 'error', from: 20, value: 12, of: 100 }],
        [9, { name: 'errors', unit: 'error', from: 12, value: 3, of: 80 }],
      ],
      ['12/100 error; base-changed 9', '3/80 error; base-changed 9'],
    ],
    [
      'a change for the worse says so',
      [[2, { name: 'errors', unit: 'error', from: 2, value: 12 }]],
      ['12 error; worsened 2'],
    ],
    [
      'durations add up in hours where their units differ',
      [
        [2, { name: 'training', unit: 'min', value: 90 }],
        [3, { name: 'training', unit: 'hrs', value: 2 }],
        [4, { name: 'training', unit: 'h', value: 0.25 }],
      ],
      // 90 / 60 + 2 + 0.25
      ['3.75 h'],
    ],
    [
      'durations of one unit keep it',
      [20, 20, 20].map((value, index): Logged => [index + 2, { name: 'training', unit: 'minutes', value }]),
      ['60 minute'],
    ],
    [
      'days are 8 hours, weeks five days, and that is said',
      [
        [2, { name: 'training', unit: 'd', value: 1.5 }],
        [3, { name: 'training', unit: 'h', value: 2 }],
        [4, { name: 'training', unit: 'week', value: 1 }],
      ],
      // 1.5 * 8 + 2 + 5 * 8
      ['54 h; days-converted 2,4'],
    ],
  ];
  for (const [rule, logged, expected] of table) {
    test(rule, () => assert.deepEqual(told(logged), expected));
  }

  test('days have the hours that the profile says', () => {
    const logged: readonly Logged[] = [
      [2, { name: 'training', unit: 'd', value: 2 }],
      [3, { name: 'training', unit: 'h', value: 1 }],
    ];
    assert.deepEqual(told(logged, { hoursPerDay: 7.5 }), ['16 h; days-converted 2']);
  });

  test('ISO week 53 and the days around the new year are one week', () => {
    const days = ['2026-12-28', '2026-12-31', '2027-01-03'].map((date, index) =>
      aRecord('activity', {
        title: date,
        id: date,
        date,
        metrics: [{ ...query, value: [6, 5, 11][index] ?? 0 }],
      }),
    );
    const { included } = selectReportRecords(aView(days, { today: '2027-02-01' }), {});
    const [rolledUp] = rollUpMetrics(included);
    assert.deepEqual(
      rolledUp?.rollUp.remarks.map(({ code, sources }) => [code, sources]),
      [['looks-restated', ['2027-01-03']]],
    );
  });

  test('future figures count nowhere', () => {
    const view = aView(
      recordsOf([
        [2, { ...query, value: 8 }],
        [3, { ...query, value: 4 }],
      ]),
      { today: '2026-03-02' },
    );
    assert.equal(rollUpMetrics(selectReportRecords(view, {}).included)[0]?.rollUp.value, 8);
  });

  test('the report says how many figures it does not tell, and why', () => {
    const view = aView(
      recordsOf([
        [2, { ...query, value: -8 }],
        [3, { ...query, value: 0, of: 0 }],
        [4, { ...query, value: 4 }],
        [5, { ...query, value: 4 }, { summary: true }],
        [6, { name: 'errors', unit: 'error', from: 1, value: 3 }],
      ]),
    );
    const { leftOut, themes } = computeAchievements(view, {});
    assert.deepEqual(leftOut, [
      { reason: 'implausible-figure', count: 2 },
      { reason: 'restated-figure', count: 1 },
      { reason: 'worsened-figure', count: 1 },
    ]);
    const figures = themes.flatMap(({ bullets }) => bullets).filter(({ rollUp }) => rollUp !== undefined);
    assert.deepEqual(
      figures.map(({ text }) => text),
      ['Processed 4 queries'.replace('Processed', 'Resolved')],
    );
  });

  test('have words in which no hole is left', () => {
    for (const [, logged] of table) {
      for (const remark of rollUpsOf(logged).flatMap(({ remarks }) => remarks)) {
        assert.doesNotMatch(formatWording(remarkWords(remark)), /[{}]/, remark.code);
      }
    }
  });

  test('name only some of very many units, in proportion to the metrics', () => {
    const logged = Array.from(
      { length: 3000 },
      (_, index): Logged => [1 + (index % 28), { name: 'things', unit: `unit${index}`, value: 1 }],
    );
    const cpuMs = startCpuClock();
    const [first] = rollUpsOf(logged);
    assert.ok(cpuMs() < 2000);
    assert.match(String(first?.remarks[0]?.facts.units), /^(?:unit\d+s, ){4}…$/);
  });

  test('groups keep what does not count beside what does', () => {
    const records = recordsOf([
      [2, { ...query, value: 8 }],
      [3, { ...query, value: 8 }, { summary: true }],
      [4, { ...query, value: -1 }],
    ]);
    const [group] = groupMetrics(selectReportRecords(aView(records), {}).included);
    assert.deepEqual([group?.metrics.length, group?.restated.length, group?.faulty.length], [1, 1, 1]);
  });
});
