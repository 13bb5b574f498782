import assert from 'node:assert/strict';
import { placePanels } from '../../../../src/webview/dashboard/placePanels.ts';

suite('placePanels', () => {
  test('puts one, two or three panels into a row, and none wider than its part of it', () => {
    for (const [width, columns] of [
      [288, 1],
      [759, 1],
      [760, 2],
      [1_299, 2],
      [1_300, 3],
      [1_880, 3],
    ] as const) {
      const places = placePanels(width);
      assert.equal(places.columns, columns, `${width}`);
      const [, second, third] = places.widths;
      assert.ok((second + 40) * columns - 40 <= width, `${width}`);
      assert.equal(second, third);
    }
  });
});
