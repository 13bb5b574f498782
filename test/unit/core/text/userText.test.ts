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

  test('a text cannot end its isolation, turn what follows or fill itself with what nobody sees', () => {
    const turning = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C';
    assert.equal(isolated(`abc\u2069${turning}def`), '\u2068abcdef\u2069');
    assert.equal(shortText(`${'\u200B\u2060\uFEFF'.repeat(100)}Secret`), 'Secret');
    const emoji = '👩\u200D🔬 می\u200Cخواهم';
    assert.equal(shortText(emoji), emoji);
  });
});
