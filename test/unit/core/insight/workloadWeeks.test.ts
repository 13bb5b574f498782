import assert from 'node:assert/strict';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { computeWorkloadWeeks } from '../../../../src/core/insight/workloadWeeks.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const profile = { start: '2026-12-14', end: '2027-01-29', hoursPerWeek: 35, capacityHours: 38 };

suite('computeWorkloadWeeks', () => {
  test('has no week without the dates of the internship', () => {
    assert.deepEqual(computeWorkloadWeeks(aView([], { profile: { hoursPerWeek: 35 } })), []);
  });

  test('says what is planned and logged in ISO week 53, and opens its records', () => {
    const opportunity = aRecord('opportunity', {
      title: 'Listings',
      status: 'accepted',
      from: '2026-12-28',
      to: '2027-01-03',
      hoursPerWeek: 7.5,
    });
    const view = aView(
      [
        opportunity,
        aRecord('activity', { title: 'a', date: '2026-12-28', hours: 3 }),
        aRecord('activity', { title: 'b', date: '2027-01-03', hours: 1.5, opportunity: opportunity.id }),
        aRecord('activity', { title: 'c', date: '2027-01-04', hours: 9 }),
      ],
      { profile, today: '2027-01-05' },
    );
    const week = computeWorkloadWeeks(view)[2];
    assert.ok(week);
    assert.deepEqual(
      [week.week, week.monday, week.primary, week.volunteered.value, week.capacity, week.over],
      [3, '2026-12-28', 35, 7.5, 38, 4.5],
    );
    assert.deepEqual([week.loggedPrimary.value, week.loggedVolunteered.value], [3, 1.5]);
    const titlesOf = (selection: typeof week.volunteered.selection) =>
      selectRecords(view.contents, selection).map(({ record }) => record.title);
    assert.deepEqual(titlesOf(week.volunteered.selection), ['Listings']);
    assert.deepEqual(titlesOf(week.loggedVolunteered.selection), ['b']);
  });

  test('knows no capacity where the profile says none', () => {
    const [week] = computeWorkloadWeeks(
      aView([], { profile: { start: '2026-12-14', end: '2027-01-29' }, today: '2026-12-20' }),
    );
    assert.deepEqual([week?.capacity, week?.primary, week?.over], [undefined, 0, 0]);
  });
});
