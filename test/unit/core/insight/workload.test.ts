import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCapacity } from '../../../../src/core/insight/capacityCheck.ts';
import { computePrimaryWork } from '../../../../src/core/insight/primaryWork.ts';
import { hoursOf } from '../../../../src/core/insight/recordHours.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { computeWeekLoads, type WeekLoad } from '../../../../src/core/insight/workload.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const profile = { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 35, capacityHours: 38 };

function loadsOf(records: readonly LogbookRecord[] = [], fields: ViewFields = {}): readonly WeekLoad[] {
  return computeWeekLoads(aView(records, { profile, ...fields }));
}

const loadOf = (monday: string, loads: readonly WeekLoad[]): WeekLoad | undefined =>
  loads.find((load) => load.monday === monday);

const accepted = (fields: Parameters<typeof aRecord<'opportunity'>>[1] = {}) =>
  aRecord('opportunity', { date: '2026-04-01', status: 'accepted', hoursPerWeek: 4, ...fields });

suite('computeWeekLoads', () => {
  test('gives every week of the internship its hours and capacity', () => {
    const loads = loadsOf();
    assert.equal(loads.length, 12);
    assert.deepEqual(
      [loads[0]?.week, loads[0]?.monday, loads[11]?.monday, loads[11]?.sunday],
      [1, '2026-03-02', '2026-05-18', '2026-05-24'],
    );
    assert.ok(loads.every(({ primary, capacity, over }) => primary === 35 && capacity === 38 && over === 0));
  });

  test('has no week without both dates, or where the end comes first', () => {
    for (const dates of [{}, { start: '2026-03-02' }, { start: '2026-03-02', end: '2026-03-01' }]) {
      assert.deepEqual(loadsOf([], { profile: dates }), []);
    }
  });

  test('knows no capacity where the profile says no hours', () => {
    const [first] = loadsOf([accepted({ from: '2026-03-02', hoursPerWeek: 60 })], {
      profile: { start: '2026-03-02', end: '2026-05-22' },
    });
    assert.deepEqual([first?.primary, first?.capacity, first?.committed, first?.over], [0, undefined, 60, 0]);
  });

  test('takes primaryHours and hoursPerWeek for what they say', () => {
    const [first] = loadsOf([], { profile: { ...profile, primaryHours: 30 } });
    assert.deepEqual([first?.primary, first?.capacity], [30, 38]);
    const [other] = loadsOf([], { profile: { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 35 } });
    assert.deepEqual([other?.primary, other?.capacity], [35, 35]);
  });

  test('counts only the days of the first and last week that lie in the internship', () => {
    const loads = loadsOf([], { profile: { ...profile, start: '2026-03-05', end: '2026-05-19' } });
    assert.deepEqual([loads[0]?.primary, loads[0]?.capacity, loads[0]?.daysAway], [14, 15.2, 0]);
    assert.deepEqual([loads.at(-1)?.primary, loads.at(-1)?.monday], [14, '2026-05-18']);
  });

  test('plans nothing for a first week that is a weekend', () => {
    const loads = loadsOf([], { profile: { ...profile, start: '2026-02-28' } });
    assert.deepEqual([loads[0]?.monday, loads[0]?.primary, loads[0]?.capacity], ['2026-02-23', 0, 0]);
  });

  test('takes leave over two weeks off hours and capacity alike, weekends not counted', () => {
    const leave = [{ from: '2026-04-02', to: '2026-04-06' }, { from: '2026-04-03' }];
    const loads = loadsOf([], { profile: { ...profile, leave } });
    const [before, after] = [loadOf('2026-03-30', loads), loadOf('2026-04-06', loads)];
    assert.deepEqual([before?.daysAway, before?.primary, before?.capacity], [2, 21, 22.8]);
    assert.deepEqual([after?.daysAway, after?.primary, after?.capacity], [1, 28, 30.4]);
  });

  test('ignores leave that ends before it begins', () => {
    const loads = loadsOf([], { profile: { ...profile, leave: [{ from: '2026-04-06', to: '2026-04-03' }] } });
    assert.ok(loads.every(({ daysAway }) => daysAway === 0));
  });

  test('adds accepted and done opportunities for the work days that they cover', () => {
    const loads = loadsOf([
      accepted({ from: '2026-04-15', to: '2026-04-21' }),
      accepted({ title: 'Done', status: 'done', from: '2026-04-13', to: '2026-04-17', hoursPerWeek: 1 }),
      accepted({ title: 'Only offered', status: 'offered', from: '2026-04-13' }),
      accepted({ title: 'Declined', status: 'declined', from: '2026-04-13' }),
      aRecord('opportunity', { title: 'No status', date: '2026-04-13', hoursPerWeek: 4 }),
    ]);
    assert.equal(loadOf('2026-04-13', loads)?.volunteered, 3.4);
    assert.equal(loadOf('2026-04-20', loads)?.volunteered, 1.6);
    assert.equal(loadOf('2026-04-27', loads)?.volunteered, 0);
  });

  test('lets an opportunity run from the decision to the end of the internship', () => {
    const loads = loadsOf([accepted({ decided: '2026-05-11' })]);
    assert.deepEqual(
      loads.filter(({ volunteered }) => volunteered > 0).map(({ monday }) => monday),
      ['2026-05-11', '2026-05-18'],
    );
  });

  test('lets one that is done without an end stop with the last work on it', () => {
    const done = accepted({ status: 'done', from: '2026-04-06' });
    const work = aRecord('activity', { date: '2026-04-14', hours: 1, opportunity: done.id });
    const loads = loadsOf([done, work]);
    assert.deepEqual(
      loads.filter(({ volunteered }) => volunteered > 0).map(({ volunteered }) => volunteered),
      [4, 1.6],
    );
  });

  test('takes nothing for dates that contradict each other, for no hours, and during leave', () => {
    const loads = loadsOf(
      [
        accepted({ from: '2026-04-20', to: '2026-04-13' }),
        aRecord('opportunity', { date: '2026-04-01', status: 'accepted' }),
        accepted({ title: 'While away', from: '2026-04-13', to: '2026-04-17' }),
      ],
      { profile: { ...profile, leave: [{ from: '2026-04-13', to: '2026-04-17' }] } },
    );
    assert.ok(loads.every(({ volunteered }) => volunteered === 0));
  });

  test('names the hours above capacity, and nothing that nobody would notice', () => {
    const loads = loadsOf([accepted({ from: '2026-04-13', to: '2026-04-17', hoursPerWeek: 6.5 })]);
    assert.deepEqual(
      [loadOf('2026-04-13', loads)?.committed, loadOf('2026-04-13', loads)?.over],
      [41.5, 3.5],
    );
    const [first] = loadsOf([accepted({ from: '2026-03-02', hoursPerWeek: 3.04 })]);
    assert.equal(first?.over, 0);
  });

  test('splits logged hours into primary and volunteered ones', () => {
    const opportunity = accepted();
    const loads = loadsOf([
      opportunity,
      aRecord('activity', { title: 'A', date: '2026-04-13', hours: 5 }),
      aRecord('interaction', { title: 'B', date: '2026-04-19', hours: 1 }),
      aRecord('activity', { title: 'C', date: '2026-04-14', hours: 2, opportunity: opportunity.id }),
      aRecord('activity', { title: 'D', date: '2026-04-12', hours: 9 }),
    ]);
    const week = loadOf('2026-04-13', loads);
    // What is dated after today, 15 April, is not logged yet.
    assert.deepEqual([week?.loggedPrimary.value, week?.loggedVolunteered.value], [5, 2]);
  });

  test('spans ISO week 53, the end of the year and a leap day without losing a day', () => {
    const yearEnd = loadsOf([], { profile: { start: '2026-12-21', end: '2027-01-08', hoursPerWeek: 40 } });
    assert.deepEqual(
      yearEnd.map(({ monday, primary }) => [monday, primary]),
      [
        ['2026-12-21', 40],
        ['2026-12-28', 40],
        ['2027-01-04', 40],
      ],
    );
    const leap = loadsOf([accepted({ from: '2028-02-29', to: '2028-02-29', hoursPerWeek: 5 })], {
      profile: { start: '2028-02-28', end: '2028-03-10', hoursPerWeek: 40 },
    });
    assert.deepEqual(
      leap.map(({ volunteered }) => volunteered),
      [1, 0],
    );
  });

  test('gives the weekends on which clocks change five work days like any other week', () => {
    for (const start of ['2026-03-23', '2026-10-19', '2026-03-02', '2026-10-26']) {
      const loads = loadsOf([], { profile: { start, end: start.replace(/\d\d$/, '31'), hoursPerWeek: 40 } });
      assert.equal(loads[0]?.primary, 40, start);
    }
  });

  test('stops after five years of a mistyped end', () => {
    assert.equal(loadsOf([], { profile: { start: '2026-03-02', end: '9999-12-31' } }).length, 260);
  });

  test('the records behind logged hours add up to them in any logbook', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        for (const { loggedPrimary, loggedVolunteered } of computeWeekLoads(view)) {
          for (const { value, selection } of [loggedPrimary, loggedVolunteered]) {
            const sum = selectRecords(view.contents, selection).reduce(
              (all, { record }) => all + hoursOf(record),
              0,
            );
            assert.ok(Math.abs(sum - value) < 1e-4, JSON.stringify(selection));
          }
        }
      }),
      { seed: 20261231, numRuns: 100 },
    );
  });
});

suite('checkCapacity', () => {
  const offered = aRecord('opportunity', {
    date: '2026-04-01',
    status: 'offered',
    hoursPerWeek: 6.5,
    from: '2026-04-06',
    to: '2026-04-24',
  });

  test('says the same of an open one with the loads that are there already', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const loads = computeWeekLoads(view);
        for (const { record } of view.contents.records) {
          const isOpen = record.type === 'opportunity' && !['accepted', 'done'].includes(record.status ?? '');
          if (record.type !== 'opportunity' || !isOpen) continue;
          assert.deepEqual(checkCapacity(view, record, loads), checkCapacity(view, record));
        }
      }),
      { seed: 17, numRuns: 200 },
    );
  });

  test('gives the weeks from this one on that a yes would touch', () => {
    const weeks = checkCapacity(aView([offered], { profile }), offered);
    assert.deepEqual(
      weeks.map(({ monday, before, added, committed, capacity, over }) => [
        monday,
        before,
        added,
        committed,
        capacity,
        over,
      ]),
      [
        ['2026-04-13', 35, 6.5, 41.5, 38, 3.5],
        ['2026-04-20', 35, 6.5, 41.5, 38, 3.5],
      ],
    );
  });

  test('adds to what was accepted before, and counts one that is accepted already once', () => {
    const other = accepted({ title: 'Other', from: '2026-04-20', to: '2026-04-24', hoursPerWeek: 2 });
    const same = { ...offered, status: 'accepted' as const };
    const weeks = checkCapacity(aView([same, other], { profile }), same);
    assert.deepEqual(
      weeks.map(({ before, committed }) => [before, committed]),
      [
        [35, 41.5],
        [37, 43.5],
      ],
    );
  });

  test('says nothing of a yes without hours or an internship without dates', () => {
    const unclear = aRecord('opportunity', { date: '2026-04-01' });
    assert.deepEqual(checkCapacity(aView([unclear], { profile }), unclear), []);
    assert.deepEqual(checkCapacity(aView([offered]), offered), []);
  });
});

suite('computePrimaryWork', () => {
  const work = (date: string, hours: number) => aRecord('activity', { title: `Work ${date}`, date, hours });
  const primaryOf = (records: readonly LogbookRecord[], fields: ViewFields = {}) => {
    const view = aView(records, { profile, ...fields });
    return computePrimaryWork(view, computeWeekLoads(view));
  };

  test('slips below four fifths of what was planned in the last two full weeks', () => {
    const enough = primaryOf([work('2026-03-30', 28), work('2026-04-12', 28), work('2026-04-13', 30)]);
    assert.deepEqual([enough.planned, enough.logged.value, enough.isSlipping], [70, 56, false]);
    const less = primaryOf([work('2026-03-30', 28), work('2026-04-12', 27.5)]);
    assert.equal(less.isSlipping, true);
  });

  test('looks over a week of leave to the full weeks before it', () => {
    const leave = [{ from: '2026-04-06', to: '2026-04-10' }];
    const { weeks, planned, logged } = primaryOf([work('2026-03-23', 20), work('2026-04-08', 3)], {
      profile: { ...profile, leave },
    });
    assert.deepEqual(
      weeks.map(({ monday }) => monday),
      ['2026-03-23', '2026-03-30'],
    );
    assert.deepEqual([planned, logged.value], [70, 20]);
  });

  test('says nothing in the first week', () => {
    const { weeks, isSlipping } = primaryOf([], { today: '2026-03-08' });
    assert.deepEqual([weeks, isSlipping], [[], false]);
    assert.equal(primaryOf([], { today: '2026-03-09' }).isSlipping, true);
  });

  test('names goals past their date and questions that stay open', () => {
    const { overdueGoals, longOpenQuestions } = primaryOf([
      aRecord('goal', { title: 'late', skill: 'sas.base', target: 'skilled', due: '2026-04-14' }),
      aRecord('goal', {
        title: 'dropped',
        skill: 'sas.base',
        target: 'skilled',
        due: '2026-04-14',
        status: 'dropped',
      }),
      aRecord('goal', { title: 'today', skill: 'sas.base', target: 'skilled', due: '2026-04-15' }),
      aRecord('question', { title: 'week old', date: '2026-04-08' }),
      aRecord('question', { title: 'new', date: '2026-04-09' }),
      aRecord('question', { title: 'answered', date: '2026-04-01', status: 'answered' }),
    ]);
    assert.deepEqual([overdueGoals.value, longOpenQuestions.value], [1, 1]);
  });
});
