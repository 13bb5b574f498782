import assert from 'node:assert/strict';
import { dayOfRun } from '../../../src/extension/capture/dayOfRun.ts';
import { aDate } from '../../support/builders.ts';

const today = aDate('2026-04-15');

/** The day of a moment in a zone. */
function dayIn(zone: string, moment: string): string {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return dayOfRun(Date.parse(moment), today);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

suite('dayOfRun', () => {
  test('is the civil day on which the log was written, in the zone of the machine', () => {
    assert.equal(dayIn('UTC', '2026-04-14T23:30:00Z'), '2026-04-14');
    assert.equal(dayIn('Europe/Berlin', '2026-04-13T22:30:00Z'), '2026-04-14');
    assert.equal(dayIn('America/Los_Angeles', '2026-04-14T03:00:00Z'), '2026-04-13');
    assert.equal(dayIn('Asia/Kolkata', '2024-02-28T19:00:00Z'), '2024-02-29');
    assert.equal(dayIn('Europe/Berlin', '2026-03-29T01:30:00Z'), '2026-03-29');
    assert.equal(dayIn('UTC', '2025-12-31T23:59:59Z'), '2025-12-31');
  });

  test('is today for clocks that are ahead, were never set, or say nothing', () => {
    assert.equal(dayIn('UTC', '2026-04-16T00:00:00Z'), today);
    assert.equal(dayIn('UTC', '1980-01-01T12:00:00Z'), today);
    assert.equal(dayOfRun(undefined, today), today);
    assert.equal(dayOfRun(Number.NaN, today), today);
    assert.equal(dayOfRun(Number.MAX_VALUE, today), today);
  });
});
