import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber } from '../../../../src/core/dates/dayNumber.ts';
import { computeExposure } from '../../../../src/core/insight/exposure.ts';
import { computeExposureMap, type ExposureMap } from '../../../../src/core/insight/exposureMap.ts';
import { isEvidence } from '../../../../src/core/insight/recordSkills.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const profile = { start: '2026-03-02', end: '2026-05-22' };

function mapOf(records: readonly LogbookRecord[] = [], fields: ViewFields = {}): ExposureMap {
  const map = computeExposureMap(aView(records, { profile, ...fields }));
  assert.ok(map !== undefined);
  return map;
}

const work = (date: string, phase: 'conduct' | 'analysis' = 'conduct') =>
  aRecord('activity', { title: `${phase} ${date}`, date, phase, hours: 2 });

/** `phase: monday records` of every cell that holds a record. */
const cellsOf = ({ phases }: ExposureMap) =>
  phases.flatMap(({ phase, weeks }) =>
    weeks.map(({ week, records }) => `${phase}: ${week} ${records.value}`),
  );

suite('computeExposureMap', () => {
  test('is not there without the dates of the internship', () => {
    assert.equal(computeExposureMap(aView([work('2026-04-13')])), undefined);
    assert.equal(
      computeExposureMap(aView([work('2026-04-13')], { profile: { start: '2026-03-02' } })),
      undefined,
    );
  });

  test('names all phases where nothing is logged, each with its gap', () => {
    const { phases, weekCount, first } = mapOf();
    assert.deepEqual([first, weekCount, phases.length], ['2026-03-02', 12, 5]);
    assert.ok(
      phases.every(({ weeks, records, gap }) => weeks.length + records.value === 0 && gap === 'none'),
    );
  });

  test('holds only the weeks with a record of a phase', () => {
    const map = mapOf([work('2026-03-02'), work('2026-03-08'), work('2026-04-13', 'analysis')]);
    assert.deepEqual(cellsOf(map), ['conduct: 2026-03-02 2', 'analysis: 2026-04-13 1']);
  });

  test('places days of ISO week 53, of a leap day and of a change of clocks in their weeks', () => {
    const cells = (start: string, end: string, days: readonly string[]) =>
      cellsOf(
        mapOf(
          days.map((day) => work(day)),
          { profile: { start, end }, today: end },
        ),
      );
    assert.deepEqual(cells('2026-12-14', '2027-01-29', ['2026-12-28', '2027-01-03', '2027-01-04']), [
      'conduct: 2026-12-28 2',
      'conduct: 2027-01-04 1',
    ]);
    assert.deepEqual(cells('2028-02-21', '2028-03-31', ['2028-02-29', '2028-03-05', '2028-03-06']), [
      'conduct: 2028-02-28 2',
      'conduct: 2028-03-06 1',
    ]);
    assert.deepEqual(cells('2026-03-02', '2026-05-22', ['2026-03-29', '2026-03-30']), [
      'conduct: 2026-03-23 1',
      'conduct: 2026-03-30 1',
    ]);
  });

  test('stops after 260 weeks', () => {
    const { weekCount } = mapOf([], { profile: { start: '2026-03-02', end: '2126-03-02' } });
    assert.equal(weekCount, 260);
  });

  test('says what an independent count from the records says, in any logbook', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const map = computeExposureMap(view);
        const { start, end } = view.contents.profile;
        if (start === undefined || end === undefined) return assert.equal(map, undefined);
        assert.ok(map);
        const counts = new Map<string, number>();
        const lastDay = dayNumber(map.first) + 7 * map.weekCount - 1;
        for (const { record } of view.contents.records) {
          const { date, phase } = record;
          if (!isEvidence(record) || date === undefined || phase === undefined || date > view.today) continue;
          const day = dayNumber(date);
          if (day < dayNumber(map.first) || day > lastDay) continue;
          const cell = `${phase} ${Math.floor((day - dayNumber(map.first)) / 7)}`;
          counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
        const shown = map.phases.flatMap(({ phase, weeks }) =>
          weeks.map(({ week, records }): [string, number] => [
            `${phase} ${(dayNumber(week) - dayNumber(map.first)) / 7}`,
            records.value,
          ]),
        );
        assert.deepEqual(new Map(shown), counts);
        assert.deepEqual(
          map.phases.filter(({ gap }) => gap).map(({ phase }) => phase),
          computeExposure(view)?.gaps.map(({ phase }) => phase),
        );
      }),
      { seed: 20261126, numRuns: 100 },
    );
  });
});
