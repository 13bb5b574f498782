import assert from 'node:assert/strict';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import { plannedHoursOfWeek, plannedHoursSoFar } from '../../../../src/core/insight/plannedHours.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

const planned = (today: string, profile: ViewFields['profile'] = {}): number | undefined =>
  plannedHoursSoFar(
    aView([], { today, profile: { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 20, ...profile } }),
  );

suite('plannedHoursSoFar', () => {
  const days: readonly (readonly [string, string, number])[] = [
    ['on the first day', '2026-03-02', 4],
    ['on the first Friday', '2026-03-06', 20],
    ['on the Sunday after it', '2026-03-08', 20],
    ['on the last day', '2026-05-22', 240],
    ['long after it', '2027-05-22', 240],
  ];
  for (const [name, today, hours] of days) {
    test(`is ${hours} h ${name}`, () => assert.equal(planned(today), hours));
  }

  test('asks for nothing on leave', () => {
    assert.equal(planned('2026-03-06', { leave: [{ from: '2026-03-03', to: '2026-03-04' }] }), 12);
  });

  test('is not known before the first day, without hours or without dates', () => {
    assert.equal(planned('2026-03-01'), undefined);
    assert.equal(plannedHoursSoFar(aView([], { profile: { hoursPerWeek: 20 } })), undefined);
    assert.equal(
      plannedHoursSoFar(aView([], { profile: { start: '2026-03-02', end: '2026-05-22' } })),
      undefined,
    );
  });
});

suite('plannedHoursOfWeek', () => {
  const internship = { start: '2026-03-04', end: '2026-05-22', hoursPerWeek: 40 };
  const ofWeek = (today: string, profile: ViewFields['profile'] = internship): number | undefined => {
    const view = aView([], { today, profile });
    assert.equal(computeProgress(view).plannedThisWeek, plannedHoursOfWeek(view));
    return plannedHoursOfWeek(view);
  };

  test('is there from the first day of the internship to the last', () => {
    assert.deepEqual(
      ['2026-03-03', '2026-03-04', '2026-03-09', '2026-05-22', '2026-05-23'].map((today) => ofWeek(today)),
      [undefined, 24, 40, 40, undefined],
    );
  });

  test('leaves out days of leave', () => {
    const leave = [{ from: '2026-04-06' }, { from: '2026-04-13', to: '2026-04-17' }] as const;
    assert.deepEqual(
      ['2026-04-08', '2026-04-15'].map((today) => ofWeek(today, { ...internship, leave })),
      [32, 0],
    );
  });

  test('is what a week asks for where the dates are not known', () => {
    assert.equal(ofWeek('2026-04-15', { hoursPerWeek: 40 }), 40);
    assert.equal(ofWeek('2026-04-15', {}), undefined);
  });
});

suite('hours so far', () => {
  test('are those of the internship up to today, as the plan beside them', () => {
    const work = (hours: number, date?: string) =>
      aRecord('activity', { title: `Work ${hours}`, hours, ...(date !== undefined && { date }) });
    const records = [
      work(1, '2025-07-01'),
      work(2, '2026-03-02'),
      work(4, '2026-04-15'),
      work(8, '2026-04-16'),
      work(16, '2026-06-01'),
      work(32),
    ];
    const profile = { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 20 };
    const on = (today: string) => computeDashboard(aView(records, { today, profile })).soFar;
    assert.deepEqual(on('2026-04-15'), {
      hours: { value: 6, selection: { from: '2026-03-02', to: '2026-04-15', withHours: true } },
      planned: 132,
    });
    assert.equal(on('2026-07-01')?.hours.value, 14);
    assert.equal(on('2026-03-01'), undefined);
  });
});
