import assert from 'node:assert/strict';
import { findAtPlace } from '../../../../src/core/privacy/findAtPlace.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';

const place = { at: { line: 1, character: 4 }, length: 8 };
const at = (text: string): string | undefined => findAtPlace(text, 'notes/a.md', emptyPrivacyContext, place);

suite('findAtPlace', () => {
  test('gives what is found at the place, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.equal(at(`First.${end}MRN 12345678 came.${end}`), '12345678');
  });

  test('gives nothing where the file has changed since', () => {
    assert.equal(at('First.\nOne more.\nMRN 12345678 came.\n'), undefined);
    assert.equal(at('First.\nMRN [MRN removed] came.\n'), undefined);
    assert.equal(at('First.\nSSN 219-09-9999 came.\n'), undefined);
    assert.equal(at(''), undefined);
  });
});
