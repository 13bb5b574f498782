import assert from 'node:assert/strict';
import { contentWidth, placeSections } from '../../../../src/webview/dashboard/placeSections.ts';

const small = { isSmall: true } as const;
const large = {};
const halves = (sections: readonly { readonly isSmall?: true }[], width: number): readonly boolean[] =>
  placeSections(sections, width).map(({ isHalf }) => isHalf);

suite('placeSections', () => {
  test('lets two small sections that follow one another share a row of a wide window', () => {
    assert.deepEqual(halves([large, small, small, large], 1_600), [false, true, true, false]);
  });

  test('gives a small section without a neighbour the whole row', () => {
    assert.deepEqual(halves([small, large, small], 1_600), [false, false, false]);
    assert.deepEqual(halves([small, small, small], 1_600), [true, true, false]);
  });

  test('leaves room for charts in a window that has no width yet', () => {
    assert.equal(contentWidth(0), contentWidth(320));
    assert.equal(contentWidth(320), 288);
  });

  test('stacks all sections of a narrow window', () => {
    assert.deepEqual(halves([small, small], 1_219), [false, false]);
  });

  test('fills a row to the pixel, and none is wider than the content', () => {
    for (let width = 320; width <= 2_000; width += 7) {
      const [one, two] = placeSections([small, small], width);
      assert.ok(one && two);
      const row = one.isHalf ? one.width + two.width + 56 : one.width;
      assert.ok(row <= contentWidth(width) && row >= contentWidth(width) - 1, String(width));
    }
  });

  test('gives no place to no section', () => {
    assert.deepEqual(placeSections([], 1_600), []);
  });
});
