import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { identifierTypeNames } from '../../../../src/core/privacy/identifierTypeNames.ts';
import { maskFindings, maskIdentifiers, maskOf } from '../../../../src/core/privacy/maskIdentifiers.ts';
import { labelledTexts } from '../../../support/labelledTexts.ts';

const texts = labelledTexts().map(({ text }) => text);

/** Pieces of labelled texts and of anything else, put together at random. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...texts),
      fc.constantFrom(
        'MRN ',
        'SSN: ',
        'patient ',
        'on 2024-03-04',
        '123-45-6789',
        '**',
        '\n',
        ' ',
        '| ',
        ', ',
        '\u200b',
        '[MRN removed]',
        '(',
        '"',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '));

suite('maskIdentifiers', () => {
  test('leaves nothing to be found', () => {
    for (const text of texts)
      assert.deepEqual(findIdentifiers(maskIdentifiers(text)), [], JSON.stringify(text));
    fc.assert(
      fc.property(mixed, (text) => {
        assert.deepEqual(findIdentifiers(maskIdentifiers(text)), []);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('changes nothing but what was found', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const findings = findIdentifiers(text);
        let expected = '';
        let end = 0;
        for (const finding of findings) {
          const { range } = finding;
          assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
          expected += text.slice(end, range.start) + maskOf(finding);
          end = range.end;
        }
        assert.equal(maskFindings(text, findings), expected + text.slice(end));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('writes masks that are never found themselves', () => {
    for (const type of identifierTypeNames) {
      const text = `Patient ${maskOf({ type })} was seen, MRN ${maskOf({ type })}, 4471902`;
      assert.deepEqual(findIdentifiers(text), [], text);
    }
  });
});
