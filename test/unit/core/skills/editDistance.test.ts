import assert from 'node:assert/strict';
import { editDistance } from '../../../../src/core/skills/editDistance.ts';

suite('editDistance', () => {
  const rows: readonly [string, string, number, number | undefined][] = [
    ['redcap', 'redcap', 0, 0],
    ['redcap', 'recdap', 1, 1],
    ['redcap', 'redap', 1, 1],
    ['redcap', 'redcaps', 1, 1],
    ['redcap', 'rexcap', 1, 1],
    ['redcap', 'rdecpa', 2, 2],
    ['redcap', 'rdecpa', 1, undefined],
    ['redcap', 'castor', 2, undefined],
    ['', 'ab', 2, 2],
    ['', '', 0, 0],
  ];
  for (const [a, b, limit, distance] of rows) {
    test(`gives ${distance} from "${a}" to "${b}" within ${limit}`, () => {
      assert.equal(editDistance(a, b, limit), distance);
      assert.equal(editDistance(b, a, limit), distance);
    });
  }
});
