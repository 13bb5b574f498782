import assert from 'node:assert/strict';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

suite('applyTextEdits', () => {
  test('applies edits in any order to ranges of the original text', () => {
    const edits = [
      { range: { start: 4, end: 5 }, newText: 'E!' },
      { range: { start: 0, end: 1 }, newText: '' },
      { range: { start: 2, end: 2 }, newText: '-' },
    ];
    assert.equal(applyTextEdits('abcde', edits), 'b-cdE!');
  });

  test('keeps the order of inserts at one place', () => {
    const at = { start: 1, end: 1 };
    assert.equal(
      applyTextEdits('ab', [
        { range: at, newText: '1' },
        { range: at, newText: '2' },
      ]),
      'a12b',
    );
  });

  for (const [name, ranges] of [
    [
      'overlap',
      [
        [0, 2],
        [1, 3],
      ],
    ],
    ['lie outside', [[2, 9]]],
    ['run backwards', [[2, 1]]],
  ] as const) {
    test(`refuses edits that ${name}`, () => {
      const edits = ranges.map(([start, end]) => ({ range: { start, end }, newText: '' }));
      assert.throws(() => applyTextEdits('abc', edits), RangeError);
    });
  }
});
