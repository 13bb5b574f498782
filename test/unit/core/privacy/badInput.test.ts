import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { maskFindings, maskIdentifiers } from '../../../../src/core/privacy/maskIdentifiers.ts';
import { labelledTexts } from '../../../support/labelledTexts.ts';

/** What is found of a text, as `type: text`. */
function found(text: string): readonly string[] {
  return findIdentifiers(text).map(({ type, range }) => `${type}: ${text.slice(range.start, range.end)}`);
}

const spelled: readonly (readonly [string, string, string])[] = [
  ['full-width digits', 'MRN １２３４５６７ was wrong.', 'mrn: １２３４５６７'],
  ['Arabic-Indic digits', 'MRN ٤٤٧١٩٠٢ was wrong.', 'mrn: ٤٤٧١٩٠٢'],
  ['Cyrillic letters in a label', 'МRN 4471902 was wrong.', 'mrn: 4471902'],
  ['zero-width characters', 'SSN 219\u200b-09-\u200d9999.', 'ssn: 219\u200b-09-\u200d9999'],
  ['soft hyphens', 'MRN 44\u00ad71\u00ad902.', 'mrn: 44\u00ad71\u00ad902'],
  ['non-breaking hyphens', 'SSN 219\u201109\u20119999.', 'ssn: 219\u201109\u20119999'],
  ['emphasis', 'MRN 12**34**5678.', 'mrn: 12**34**5678'],
  ['two lines', 'MRN:\n4471902', 'mrn: 4471902'],
  ['a line end in it', 'SSN 219-09-\n9999', 'ssn: 219-09-\n9999'],
  ['CRLF', 'Note\r\nMRN:\r\n4471902\r\n', 'mrn: 4471902'],
  ['lone CR', 'Note\rMRN: 4471902\r', 'mrn: 4471902'],
  ['a code fence', '```r\nmrn <- "4471902"\n```', 'mrn: 4471902'],
  ['a link', '[her](tel:617-555-0182)', 'phone: 617-555-0182'],
  ['HTML entities', 'SSN 219&#45;09&#x2d;9999', 'ssn: 219&#45;09&#x2d;9999'],
  ['a block scalar', '---\nnote: |\n  MRN\n  4471902\n---\n', 'mrn: 4471902'],
  ['a list of values', 'MRN 4471902, 4471903', 'mrn: 4471903'],
  ['a lone surrogate before it', '\ud800 MRN 4471902', 'mrn: 4471902'],
  ['an emoji before it', '😀 MRN 4471902', 'mrn: 4471902'],
];

suite('findIdentifiers, of texts that are badly spelled', () => {
  for (const [name, text, expected] of spelled) {
    test(`finds through ${name}`, () => {
      assert.ok(found(text).includes(expected), JSON.stringify(found(text)));
    });
  }

  test('finds what stands at both ends of two megabytes', () => {
    const text = `MRN 4471902.\n\n${'The table was run again, and agrees. '.repeat(56_000)}\n\nSSN 219-09-9999`;
    assert.deepEqual(found(text), ['mrn: 4471902', 'ssn: 219-09-9999']);
  }).timeout(20_000);
});

suite('findIdentifiers, for all texts', () => {
  const piece = fc.oneof(
    fc.constantFrom(...labelledTexts().map(({ text }) => text)),
    fc.constantFrom('\n\n', '\n', ' ', '**', '`', '\u200b', '| ', ', ', '---\n'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
  const options = { seed: 6, numRuns: 300 };

  test('findings lie in the text, are sorted and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { range } of findIdentifiers(text)) {
          assert.ok(range.start >= end && range.end > range.start && range.end <= text.length);
          end = range.end;
        }
      }),
      options,
    );
  });

  test('a harmless paragraph behind changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labelledTexts().map(({ text }) => text)), (text) => {
        const longer = `${text}\n\nThe weather was fine, and we went home.\n`;
        assert.deepEqual(findIdentifiers(longer), findIdentifiers(text));
      }),
      options,
    );
  });

  test('masking leaves nothing to find, and changes nothing but the findings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(findIdentifiers(maskIdentifiers(text)), []);
        const findings = findIdentifiers(text);
        const kept = maskFindings(text, findings);
        let at = 0;
        let rest = kept;
        for (const { range } of findings) {
          assert.ok(rest.startsWith(text.slice(at, range.start)));
          rest = rest.slice(range.start - at).replace(/^\[[A-Za-z -]+ removed\]/, '');
          at = range.end;
        }
        assert.equal(rest, text.slice(at));
      }),
      options,
    );
  });
});
