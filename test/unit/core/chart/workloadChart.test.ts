import assert from 'node:assert/strict';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';
import { layOutWorkload } from '../../../../src/core/chart/workloadChart.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { computeWorkloadWeeks } from '../../../../src/core/insight/workloadWeeks.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const words = createWords(dashboardStrings, 'en');
const profile = { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 35, capacityHours: 38 };

interface Scene {
  readonly width?: number;
  readonly today?: string;
  readonly profile?: ViewFields['profile'];
}

function chartOf(records: readonly LogbookRecord[] = [], scene: Scene = {}) {
  const today = scene.today ?? '2026-04-15';
  const view = aView(records, { profile: scene.profile ?? profile, today });
  const chart = layOutWorkload(
    computeWorkloadWeeks(view),
    { width: scene.width ?? 700, today: aDate(today) },
    words,
  );
  return { chart, view };
}

const titleOf = (records: readonly LogbookRecord[], scene?: Scene) => chartOf(records, scene).chart.title;
const textsOf = (shapes: readonly SvgElement[]): readonly string[] =>
  shapes.filter(({ name }) => name === 'text').map(({ children }) => String(children[0]));

const accepted = (from: string, to: string, hoursPerWeek = 7) =>
  aRecord('opportunity', { title: `From ${from}`, status: 'accepted', from, to, hoursPerWeek });
const logged = (date: string, hours: number, opportunity?: string) =>
  aRecord('activity', {
    title: `On ${date} ${opportunity}`,
    date,
    hours,
    ...(opportunity && { opportunity }),
  });

suite('the title of the workload', () => {
  test('names the weeks ahead that are over the capacity', () => {
    assert.equal(titleOf([accepted('2026-04-20', '2026-04-24')]), 'Week 8 is over your capacity by 4 h');
    assert.equal(
      titleOf([accepted('2026-04-20', '2026-05-01')]),
      'Weeks 8 and 9 are over your capacity by 4 h each',
    );
    assert.equal(
      titleOf([accepted('2026-04-20', '2026-05-01'), accepted('2026-04-27', '2026-05-01', 2.5)]),
      'Weeks 8 and 9 are over your capacity by up to 6.5 h',
    );
    assert.equal(
      titleOf([accepted('2026-04-20', '2026-05-22')]),
      'Weeks 8 to 12 are over your capacity by 4 h each',
    );
  });

  test('counts no hours of days to come', () => {
    const noCapacity = { start: '2026-03-02', end: '2026-05-22' };
    const records = [logged('2026-04-14', 3), logged('2026-04-29', 8)];
    assert.equal(titleOf(records, { profile: noCapacity }), 'Logged 3 h so far');
  });

  test('says of no mark that it is over for a week that is past', () => {
    const years = { ...profile, start: '2025-06-02', end: '2027-05-21' };
    const past = [accepted('2026-04-06', '2026-04-10')];
    for (const width of [320, 700]) {
      const { chart } = chartOf(past, { profile: years, width });
      assert.equal(chart.title, 'No week ahead is over your capacity of 38 h a week');
      assert.deepEqual(
        chart.marks.map(({ label }) => label).filter((label) => label.includes('over your capacity')),
        [],
      );
    }
    const both = chartOf([...past, accepted('2026-04-20', '2026-04-24', 9)], { profile: years, width: 320 });
    assert.ok(both.chart.marks.some(({ label }) => label.includes('6 h over your capacity')));
  });

  test('counts weeks that are too many to be named', () => {
    const weeks = ['2026-03-09', '2026-03-23', '2026-04-06', '2026-04-20'].map((monday) =>
      accepted(monday, monday, 30),
    );
    assert.equal(
      titleOf(weeks, { today: '2026-03-02' }),
      '4 weeks ahead are over your capacity by up to 3 h, the first of them is week 2',
    );
  });

  test('counts this week until its Sunday', () => {
    const week = [accepted('2026-04-13', '2026-04-17')];
    assert.equal(titleOf(week, { today: '2026-04-19' }), 'Week 7 is over your capacity by 4 h');
    assert.equal(
      titleOf(week, { today: '2026-04-20' }),
      'No week ahead is over your capacity of 38 h a week',
    );
  });

  test('says what was logged after the end, and where no capacity is known', () => {
    const records = [logged('2026-03-03', 30), logged('2026-03-10', 10.5)];
    assert.equal(titleOf(records, { today: '2026-06-01' }), 'Logged 40.5 h of 420 h planned');
    const dates = { start: profile.start, end: profile.end };
    assert.equal(titleOf(records, { profile: dates }), 'Logged 40.5 h so far');
  });
});

suite('layOutWorkload', () => {
  const task = accepted('2026-03-30', '2026-04-24');
  const records = [
    task,
    logged('2026-03-30', 30),
    logged('2026-03-31', 6.5, task.id),
    logged('2026-04-14', 8),
  ];

  test('speaks logged and planned hours of past weeks, planned ones of weeks to come, and opens them', () => {
    const { chart, view } = chartOf(records);
    assert.deepEqual(
      chart.marks.map(({ label }) => label),
      [
        'week 5, volunteered: 6.5 h logged, 7 h planned',
        'week 7, volunteered: 7 h planned, beside 35 h of primary work, 4 h over your capacity',
        'week 8, volunteered: 7 h planned, beside 35 h of primary work, 4 h over your capacity',
        'week 5, primary: 30 h logged, 35 h planned',
        'week 7, primary: 8 h logged, 35 h planned, 4 h over your capacity',
      ],
    );
    const opened = chart.marks.map(({ selection }) =>
      selectRecords(view.contents, selection).map(({ record }) => record.title),
    );
    assert.deepEqual(opened, [
      [`On 2026-03-31 ${task.id}`],
      [task.title],
      [task.title],
      ['On 2026-03-30 undefined'],
      ['On 2026-04-14 undefined'],
    ]);
  });

  test('labels axis, capacity, today and what is over', () => {
    const texts = textsOf(chartOf(records).chart.shapes);
    for (const text of ['h a week', 'capacity 38 h', 'today', '+4 h', 'week 1', '40']) {
      assert.ok(texts.includes(text), text);
    }
    assert.ok(!textsOf(chartOf(records, { today: '2026-06-30' }).chart.shapes).includes('today'));
  });

  test('has a table of every week, logged hours only of weeks that have begun', () => {
    const { table } = chartOf(records).chart;
    const rows = table.rows.map((row) => row.map(({ text }) => text));
    assert.equal(rows.length, 12);
    assert.deepEqual(rows[4], ['week 5', '30', '35', '6.5', '7', '38', '4']);
    assert.deepEqual(rows[6], ['week 7', '8', '35', '0', '7', '38', '4']);
    assert.deepEqual(rows[7], ['week 8', '', '35', '', '7', '38', '4']);
    assert.deepEqual(rows[11], ['week 12', '', '35', '', '0', '38', '']);
  });

  test('tells the mean of weeks that share a column, over all records of them', () => {
    const days = Array.from({ length: 200 }, (_, week) => {
      const day = new Date(Date.UTC(2026, 2, 2 + 7 * week));
      return logged(day.toISOString().slice(0, 10), 10);
    });
    const { chart, view } = chartOf(days, {
      width: 288,
      today: '2029-12-26',
      profile: { ...profile, end: '2031-02-21' },
    });
    assert.ok(chart.marks.length <= 66);
    assert.match(
      chart.marks[0]?.label ?? '',
      /^weeks 1 to 8, primary: 10 h a week logged, 35 h a week planned$/,
    );
    const opened = chart.marks.map(({ selection }) => selectRecords(view.contents, selection).length);
    assert.equal(
      opened.reduce((sum, count) => sum + count, 0),
      200,
    );
  });

  test('shows ISO week 53 and weeks around a leap day as weeks like any other', () => {
    for (const dates of [
      { start: '2026-12-14', end: '2027-01-29', day: '2026-12-31', week: 3 },
      { start: '2028-02-14', end: '2028-03-31', day: '2028-02-29', week: 3 },
      { start: '2026-03-16', end: '2026-04-24', day: '2026-03-29', week: 2 },
    ]) {
      const { start, end, day, week } = dates;
      const { chart } = chartOf([logged(day, 5)], {
        today: day,
        profile: { start, end, hoursPerWeek: 20 },
      });
      assert.equal(chart.marks[0]?.label, `week ${week}, primary: 5 h logged, 20 h planned`);
    }
  });

  test('keeps all that is drawn and can be met inside its width', () => {
    for (const width of [288, 479, 480, 700, 1_880]) {
      for (const end of ['2026-03-04', '2026-05-22', '2027-03-05', '2031-02-21']) {
        const { chart } = chartOf(records, { width, profile: { ...profile, end } });
        for (const { x, y, width: across, height, label } of chart.marks) {
          assert.ok(x - across / 2 >= 0 && x + across / 2 <= width + 0.5, `${width} ${end}: ${label}`);
          assert.ok(y - height / 2 >= 0 && y + height / 2 <= chart.height, `${width} ${end}: ${label}`);
        }
        for (const { attributes } of chart.shapes.filter(({ name }) => name === 'text')) {
          assert.ok(Number(attributes.x) >= 0 && Number(attributes.x) <= width, JSON.stringify(attributes));
        }
      }
    }
  });
});
