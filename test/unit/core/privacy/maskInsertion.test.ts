import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { maskInsertion } from '../../../../src/core/privacy/maskInsertion.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { anywhereTerm } from '../../../../src/core/text/looseTerm.ts';

const path = 'activities/2026/2026-03-14-cleaned.md';
const head = '---\ntype: activity\ntitle: Cleaned\ndate: 2026-03-14\n---\n';

/** Puts a text where the mark stands in a file. */
function insert(file: string, newText: string, context = emptyPrivacyContext, at = path) {
  const start = file.indexOf('|');
  return maskInsertion(file.replace('|', ''), { range: { start, end: start }, newText }, at, context);
}

suite('maskInsertion', () => {
  test('masks what is found in the text, and counts it', () => {
    assert.deepEqual(insert(`${head}\n|\n`, 'MRN 12345678, call 555-123-4567.\nFine.'), {
      newText: 'MRN [MRN removed], call [phone removed].\nFine.',
      count: 2,
    });
  });

  test('offers nothing for a text in which nothing is found', () => {
    assert.equal(insert(`${head}\n|\n`, 'Cleaned 1,204 rows of ADAE in 12.5 hours (p = 0.03).'), undefined);
    assert.equal(insert(`${head}\n|\n`, ''), undefined);
  });

  test('reads the sentence around the text, on both sides', () => {
    const date = { newText: '[date removed]', count: 1 };
    assert.deepEqual(insert(`${head}\nThe patient was admitted on |.\n`, '2024-02-03'), date);
    assert.deepEqual(insert(`${head}\nOn | the patient was admitted.\n`, '2024-02-03'), date);
    assert.equal(insert(`${head}\nThe release of | was late.\n`, '2024-02-03'), undefined);
    assert.deepEqual(insert(`${head}\nMRN: |\n`, '12345678'), { newText: '[MRN removed]', count: 1 });
  });

  test('takes the place of what is selected, which counts no more', () => {
    const text = `${head}\nMRN: none\n`;
    const start = text.indexOf('none');
    const insertion = { range: { start, end: start + 4 }, newText: '12345678' };
    assert.equal(maskInsertion(text, insertion, path, emptyPrivacyContext)?.newText, '[MRN removed]');
  });

  test('masks only its own part of a number that goes on outside', () => {
    assert.deepEqual(insert(`${head}\nMRN: 1234|\n`, '5678'), { newText: '[MRN removed]', count: 1 });
  });

  test('knows the terms of the logbook and the own day of the record', () => {
    const context = { ...emptyPrivacyContext, terms: [anywhereTerm('ABC-123', 'a compound')] };
    assert.equal(insert(`${head}\n|\n`, 'We dosed abc 123.', context)?.count, 1);
    assert.equal(insert(`${head}\n|\n`, 'The patient was seen on 2026-03-14.'), undefined);
  });

  test('finds nothing in fields of dates and links', () => {
    assert.equal(insert(head.replace('2026-03-14', '|'), '2026-03-14'), undefined);
    assert.equal(insert(head.replace('---\n', '---\npeople: [|]\n'), 'mr-smith'), undefined);
  });

  test('masks in front matter so that YAML reads text, or offers nothing', () => {
    const titled = (value: string) => head.replace('Cleaned', value);
    assert.equal(insert(titled('Cleaned |'), 'MRN 12345678')?.newText, 'MRN [MRN removed]');
    // A bracket at the start would be a list.
    assert.equal(insert(titled('|'), '536-22-1234')?.newText, "'[SSN removed]'");
    // The quotes would have to end behind what was there before.
    assert.equal(insert(titled('| called back'), '536-22-1234'), undefined);
    assert.equal(
      insert('name: |\n', '536-22-1234', emptyPrivacyContext, 'logbook.yml')?.newText,
      "'[SSN removed]'",
    );
  });

  test('masks a whole record that is pasted into an empty file', () => {
    assert.equal(insert('|', `${head}\nMRN 12345678\n`)?.newText, `${head}\nMRN [MRN removed]\n`);
  });

  test('leaves nothing that is found in the text, wherever it lands', () => {
    const words = fc.constantFrom(
      'MRN',
      '12345678',
      'patient',
      'seen',
      'on',
      '2024-02-03',
      '555-123-4567',
      '.',
      '\n',
      '123-45-6789',
    );
    const texts = fc.array(words, { maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, texts, texts, (before, newText, after) => {
        const masked = insert(`${head}${before} |${after}`, newText);
        if (masked === undefined) return;
        const start = head.length + before.length + 1;
        const end = start + masked.newText.length;
        const left = findInFile(`${head}${before} ${masked.newText}${after}`, path, emptyPrivacyContext);
        const inside = left.filter(
          ({ range, severity }) => severity !== 'low' && range.start < end && range.end > start,
        );
        assert.deepEqual(inside, []);
      }),
      { seed: 6, numRuns: 120 },
    );
  });
});
