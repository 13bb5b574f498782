import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeExposure, type Exposure } from '../../../../src/core/insight/exposure.ts';
import { hoursOf } from '../../../../src/core/insight/recordHours.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const profile = { start: '2026-03-02', end: '2026-05-22' };

function exposureOf(records: readonly LogbookRecord[] = [], fields: ViewFields = {}): Exposure {
  const exposure = computeExposure(aView(records, { profile, ...fields }));
  assert.ok(exposure !== undefined);
  return exposure;
}

const work = (date: string, phase: 'conduct' | 'analysis' | 'reporting', role?: 'observed') =>
  aRecord('activity', { title: `${phase} ${date}`, date, phase, hours: 2, ...(role && { role }) });

const gapsOf = (exposure: Exposure) => exposure.gaps.map(({ phase, kind }) => `${phase} ${kind}`);

suite('computeExposure', () => {
  test('is not there without the dates of the internship', () => {
    assert.equal(computeExposure(aView([work('2026-04-13', 'conduct')])), undefined);
  });

  test('places records in their week and phase, with hours', () => {
    const { weeks, totals } = exposureOf([
      work('2026-03-02', 'conduct'),
      work('2026-03-08', 'conduct'),
      work('2026-03-09', 'analysis'),
    ]);
    const cell = (week: number, phase: string) => weeks[week]?.phases.find((one) => one.phase === phase);
    assert.deepEqual([cell(0, 'conduct')?.records.value, cell(0, 'conduct')?.hours.value], [2, 4]);
    assert.equal(cell(1, 'analysis')?.records.value, 1);
    assert.equal(cell(1, 'conduct')?.records.value, 0);
    assert.equal(totals.find(({ phase }) => phase === 'conduct')?.hours.value, 4);
  });

  test('leaves out what lies outside the weeks of the internship, plans and people', () => {
    const { totals } = exposureOf([
      work('2026-03-01', 'conduct'),
      work('2026-05-25', 'conduct'),
      aRecord('activity', { phase: 'conduct' }),
      aRecord('goal', { date: '2026-04-01', phase: 'conduct' }),
    ]);
    assert.ok(totals.every(({ records }) => records.value === 0));
  });

  test('takes what is planned for no work: a gap stays until the day', () => {
    const planned = work('2026-05-12', 'analysis');
    const on = (today: string) => exposureOf([planned, work('2026-04-15', 'conduct')], { today });
    const before = on('2026-04-15');
    assert.ok(gapsOf(before).includes('analysis none'));
    const counts = before.totals.map(({ records, hours }) => [records.value, hours.value]);
    assert.deepEqual(counts.flat(), [0, 0, 1, 2, 0, 0, 0, 0, 0, 0]);
    assert.ok(gapsOf(on('2026-05-11')).includes('analysis none'));
    assert.ok(!gapsOf(on('2026-05-12')).includes('analysis none'));
  });

  test('names phases without a record, and those that were only watched or heard of', () => {
    const exposure = exposureOf([
      work('2026-03-10', 'conduct'),
      work('2026-03-11', 'analysis', 'observed'),
      work('2026-03-12', 'reporting', 'observed'),
      aRecord('interaction', { date: '2026-03-12', phase: 'reporting' }),
      aRecord('question', { date: '2026-03-12', phase: 'close-out' }),
    ]);
    assert.deepEqual(gapsOf(exposure), [
      'start-up none',
      'close-out observed',
      'analysis observed',
      'reporting observed',
    ]);
    assert.deepEqual([...exposure.handsOn], ['conduct']);
  });

  test('counts the weeks that are left with this one', () => {
    const left = (today: string) => exposureOf([], { today }).weeksLeft;
    assert.deepEqual(
      ['2026-02-27', '2026-03-02', '2026-04-15', '2026-05-22', '2026-05-23'].map(left),
      [12, 12, 6, 1, 0],
    );
  });

  test('names no gap in the first week, before the start or after the end', () => {
    const gaps = (today: string) => exposureOf([], { today }).gaps.length;
    assert.deepEqual(
      ['2026-02-27', '2026-03-08', '2026-03-09', '2026-05-22', '2026-05-23'].map(gaps),
      [0, 0, 5, 5, 0],
    );
  });

  test('goes through ISO week 53 and over the end of the year and a leap day', () => {
    const yearEnd = exposureOf([work('2027-01-03', 'conduct')], {
      profile: { start: '2026-12-21', end: '2027-01-08' },
      today: '2027-01-04',
    });
    assert.deepEqual(
      yearEnd.weeks.map(({ monday }) => monday),
      ['2026-12-21', '2026-12-28', '2027-01-04'],
    );
    assert.equal(yearEnd.weeks[1]?.phases[1]?.records.value, 1);
    const leap = exposureOf([work('2028-02-29', 'conduct')], {
      profile: { start: '2028-02-28', end: '2028-03-10' },
      today: '2028-03-06',
    });
    assert.equal(leap.weeks[0]?.phases[1]?.records.value, 1);
  });

  test('the records behind every number add up to it in any logbook', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const exposure = computeExposure(view);
        if (exposure === undefined) return;
        const { weeks, totals, withoutPhase } = exposure;
        const cells = [...totals, ...weeks.flatMap(({ phases }) => phases)];
        for (const { records, hours } of cells) {
          assert.equal(selectRecords(view.contents, records.selection).length, records.value);
          const behind = selectRecords(view.contents, hours.selection);
          const sum = behind.reduce((all, { record }) => all + hoursOf(record), 0);
          assert.ok(Math.abs(sum - hours.value) < 1e-4);
        }
        assert.equal(selectRecords(view.contents, withoutPhase.selection).length, withoutPhase.value);
      }),
      { seed: 20261231, numRuns: 100 },
    );
  });
});
