import assert from 'node:assert/strict';
import { linearScale } from '../../../../src/core/chart/linearScale.ts';

suite('linearScale', () => {
  const rows: readonly (readonly [
    domain: readonly [number, number],
    range: readonly [number, number],
    value: number,
    pixel: number,
  ])[] = [
    [[0, 10], [100, 200], 5, 150],
    [[0, 10], [200, 100], 5, 150],
    [[0, 10], [200, 100], 2, 180],
    [[-4, 4], [0, 80], -4, 0],
    [[0, 10], [100, 200], -1, 100],
    [[0, 10], [100, 200], 11, 200],
    [[7, 7], [100, 200], 7, 150],
  ];
  for (const [domain, range, value, pixel] of rows) {
    test(`places ${value} of ${domain.join(' to ')} at ${pixel} of ${range.join(' to ')}`, () => {
      assert.equal(linearScale(domain, range)(value), pixel);
    });
  }

  test('has round numbers of the domain for an axis', () => {
    assert.deepEqual(linearScale([0, 48], [0, 300]).ticks(4), [0, 10, 20, 30, 40]);
    assert.deepEqual(linearScale([0, 1], [0, 300]).ticks(2), [0, 0.5, 1]);
  });
});
