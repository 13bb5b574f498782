import assert from 'node:assert/strict';
import { roundEnd, roundSteps } from '../../../../src/core/chart/roundSteps.ts';

suite('roundSteps', () => {
  const rows: readonly (readonly [from: number, to: number, count: number, steps: readonly number[]])[] = [
    [0, 48, 4, [0, 10, 20, 30, 40]],
    [0, 50, 4, [0, 10, 20, 30, 40, 50]],
    [0, 1, 2, [0, 0.5, 1]],
    [0, 0.14, 6, [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14]],
    [-12, 12, 4, [-10, -5, 0, 5, 10]],
    [0, 2_000_000, 4, [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
    [3, 3, 4, [3]],
    [0, Number.NaN, 4, [0]],
  ];
  for (const [from, to, count, steps] of rows) {
    test(`divides ${from} to ${to} into about ${count} parts`, () => {
      assert.deepEqual(roundSteps(from, to, count), steps);
    });
  }
});

suite('roundEnd', () => {
  const rows: readonly (readonly [to: number, count: number, end: number])[] = [
    [48, 4, 50],
    [1, 4, 1],
    [0.137, 6, 0.14],
    [1.4, 2, 2],
    [11, 2, 20],
    [0, 4, 0],
  ];
  for (const [to, count, end] of rows) {
    test(`ends an axis for ${to} at ${end}`, () => {
      assert.equal(roundEnd(to, count), end);
    });
  }

  test('is never below what it is for, and a step of its own range', () => {
    for (let to = 0.013; to < 5_000_000; to *= 1.37) {
      const end = roundEnd(to, 4);
      assert.ok(end >= to && end <= to * 2, String(to));
      assert.equal(roundSteps(0, end, 4).at(-1), end);
    }
  });
});
