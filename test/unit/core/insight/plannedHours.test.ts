import assert from 'node:assert/strict';
import { plannedHoursSoFar } from '../../../../src/core/insight/plannedHours.ts';
import { aView, type ViewFields } from '../../../support/builders.ts';

const planned = (today: string, profile: ViewFields['profile'] = {}): number | undefined =>
  plannedHoursSoFar(
    aView([], { today, profile: { start: '2026-03-02', end: '2026-05-22', hoursPerWeek: 20, ...profile } }),
  );

suite('plannedHoursSoFar', () => {
  const days: readonly (readonly [string, string, number])[] = [
    ['before the first day', '2026-03-01', 0],
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

  test('is not known without hours or dates', () => {
    assert.equal(plannedHoursSoFar(aView([], { profile: { hoursPerWeek: 20 } })), undefined);
    assert.equal(
      plannedHoursSoFar(aView([], { profile: { start: '2026-03-02', end: '2026-05-22' } })),
      undefined,
    );
  });
});
