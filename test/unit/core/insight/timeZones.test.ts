import assert from 'node:assert/strict';
import { briefs } from '../../../../src/core/brief/briefs.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];
const kinds = ['workload', 'exposure', 'closeOut', 'weeklyReview', 'monthlyReview', 'finalReview'] as const;

/** Runs with the machine in a zone, and puts it back. */
function inZone<Result>(zone: string, run: () => Result): Result {
  const before = process.env.TZ;
  try {
    process.env.TZ = zone;
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

suite('pages about weeks and months', () => {
  // Weekends of summer time in the zones above, the end of the year with week 53, and a leap day.
  for (const day of ['2026-03-08', '2026-03-29', '2026-11-01', '2026-12-31', '2027-01-03', '2028-02-29']) {
    test(`say the same of ${day} in every zone of the machine`, () => {
      const work = aRecord('activity', { date: day, hours: 2, phase: 'conduct', skills: ['sas.base'] });
      const opportunity = aRecord('opportunity', { date: day, status: 'accepted', hoursPerWeek: 4 });
      const year = Number(day.slice(0, 4));
      const profile = { start: `${year - 1}-12-14`, end: `${year + 1}-01-15`, hoursPerWeek: 35 };
      const view = aView([work, opportunity], { today: day, profile });
      const textsIn = (zone: string) =>
        inZone(zone, () =>
          kinds.map((kind) => {
            const brief = briefs[kind](view, undefined);
            return brief && formatBrief(brief);
          }),
        );
      const expected = textsIn('UTC');
      assert.ok(expected.every((text = '') => text.length > 100));
      for (const zone of zones) assert.deepEqual(textsIn(zone), expected, zone);
    });
  }
});
