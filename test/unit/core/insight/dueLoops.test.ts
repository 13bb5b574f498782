import assert from 'node:assert/strict';
import { computeDueLoops } from '../../../../src/core/insight/dueLoops.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const followUp = (day: string) => aRecord('interaction', { title: day, followUp: day });

suite('computeDueLoops', () => {
  test('takes what is overdue first, then today, then the coming week', () => {
    const days = ['2026-04-22', '2026-04-15', '2026-04-23', '2026-03-01', '2026-04-16'];
    const { loops, dueCount } = computeDueLoops(aView(days.map(followUp)));
    assert.deepEqual(
      loops.map(({ title }) => title),
      ['2026-03-01', '2026-04-15', '2026-04-16', '2026-04-22'],
    );
    assert.equal(dueCount, 2);
  });

  test('counts over the end of a leap February and of a year', () => {
    for (const [today, last, tooLate] of [
      ['2028-02-25', '2028-03-03', '2028-03-04'],
      ['2026-12-30', '2027-01-06', '2027-01-07'],
    ] as const) {
      const { loops } = computeDueLoops(aView([followUp(last), followUp(tooLate)], { today }));
      assert.deepEqual(
        loops.map(({ title }) => title),
        [last],
      );
    }
  });

  test('puts a certificate to renew behind what is overdue, whatever its day', () => {
    const certificate = aRecord('training', {
      title: 'GCP',
      completed: '2023-05-01',
      expires: '2026-04-30',
    });
    const { loops, dueCount } = computeDueLoops(
      aView([certificate, followUp('2026-04-16'), followUp('2026-04-14')]),
    );
    assert.deepEqual(
      loops.map(({ title }) => title),
      ['2026-04-14', 'GCP', '2026-04-16'],
    );
    assert.equal(dueCount, 2);
  });

  test('leaves out what no day makes due', () => {
    const advice = aRecord('interaction', { advice: [{ text: 'Read the CSR' }] });
    assert.deepEqual(computeDueLoops(aView([advice])), { loops: [], dueCount: 0 });
  });

  test('lists twelve at most, and counts all', () => {
    const { loops, dueCount } = computeDueLoops(
      aView(Array.from({ length: 30 }, () => followUp('2026-04-14'))),
    );
    assert.equal(loops.length, 12);
    assert.equal(dueCount, 30);
  });
});
