import assert from 'node:assert/strict';
import { isolated, shortText } from '../../../../src/core/text/userText.ts';

suite('shortText', () => {
  test('keeps what fits as it is', () => {
    assert.equal(shortText('SAS macro language'), 'SAS macro language');
    assert.equal(shortText('x'.repeat(160)), 'x'.repeat(160));
  });

  test('cuts what is too long, and never through a character of two code units', () => {
    assert.equal(shortText('x'.repeat(10_000)), `${'x'.repeat(160)}…`);
    assert.equal(shortText(`${'x'.repeat(159)}😀😀`), `${'x'.repeat(159)}…`);
  });
});

suite('isolated', () => {
  test('wraps a text in a directional isolate', () => {
    assert.equal(isolated('لوحات'), '\u2068لوحات\u2069');
  });
});
