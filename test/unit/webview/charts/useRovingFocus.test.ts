import assert from 'node:assert/strict';
import { moveInColumn } from '../../../../src/webview/charts/useRovingFocus.ts';

suite('moveInColumn', () => {
  const moves: readonly (readonly [position: number, key: string, to: number | undefined])[] = [
    [0, 'ArrowDown', 1],
    [2, 'ArrowDown', undefined],
    [0, 'ArrowUp', undefined],
    [2, 'ArrowUp', 1],
    [2, 'Home', 0],
    [0, 'End', 2],
    [1, 'Enter', undefined],
    [1, 'toString', undefined],
  ];
  for (const [position, key, to] of moves) {
    test(`goes with ${key} from ${position} of 3 to ${to ?? 'nothing'}`, () => {
      assert.equal(moveInColumn(position, 3, key), to);
    });
  }
});
