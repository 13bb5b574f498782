import assert from 'node:assert/strict';
import { readHours } from '../../../../src/core/entry/entryHours.ts';

suite('readHours', () => {
  const rows: readonly [string, number | undefined][] = [
    ['2h', 2],
    ['45m', 0.75],
    ['1h30', 1.5],
    ['1h30m', 1.5],
    ['1h5', 1.08],
    ['1.5h', 1.5],
    ['1,5h', 1.5],
    ['.5h', 0.5],
    ['90min', 1.5],
    ['20m', 0.33],
    ['2hrs', 2],
    ['2H', 2],
    ['0h', 0],
    ['9999h', 9999],
    ['1h75', undefined],
    ['45M', undefined],
    ['h', undefined],
    ['2 h', undefined],
    ['2hx', undefined],
    ['12:30', undefined],
    ['1.2.3h', undefined],
    ['-2h', undefined],
    ['99999h', undefined],
  ];
  for (const [word, hours] of rows) {
    test(`reads "${word}" as ${hours ?? 'no'} hours`, () => {
      assert.equal(readHours(word), hours);
    });
  }
});
