import assert from 'node:assert/strict';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { planMaskFile, planMaskFindings } from '../../../../src/core/privacy/planMaskFile.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { anywhereTerm } from '../../../../src/core/text/looseTerm.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'activities/2026/2026-03-14-x.md';
const context = {
  ...emptyPrivacyContext,
  names: ['Maria Keller'],
  terms: [anywhereTerm('ABC-123', 'a phase II study')],
};

const head = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\n';
const text = `${head}title: ABC-123 data, MRN 12345678 # MRN 12345679\ntags: [MRN 12345678]\ndate: 2026-03-14\n---\nMaria Keller asked. Call 617-555-0123, the patient's phone.\n`;

function masked(file: string): string {
  return applyTextEdits(file, planMaskFile(file, path, context).edits);
}

suite('planMaskFile', () => {
  test('masks what is high or medium, and leaves hints and the rest of the record', () => {
    const after = `${head}title: '[confidential removed] data, MRN [MRN removed]' # MRN [MRN removed]\ntags: ['MRN [MRN removed]']\ndate: 2026-03-14\n---\nMaria Keller asked. Call [phone removed], the patient's phone.\n`;
    assert.equal(masked(text), after);
    assert.deepEqual(
      findInFile(after, path, context).map(({ severity }) => severity),
      ['low'],
    );
    assert.deepEqual(readRecord(after, path).problems, []);
  });

  test('keeps the ends of lines and the byte order mark', () => {
    for (const eol of ['\r\n', '\r']) {
      const written = `\uFEFF${text.replaceAll('\n', eol)}`;
      assert.equal(masked(written), `\uFEFF${masked(text).replaceAll('\n', eol)}`);
    }
  });

  test('has no edits for a file in which nothing is found, or hints only', () => {
    assert.deepEqual(planMaskFile(`${head}title: a\n---\nMaria Keller asked.\n`, path, context), {
      edits: [],
      count: 0,
    });
  });
});

suite('the count of planMaskFile', () => {
  const countOf = (file: string): readonly number[] => {
    const all = findInFile(file, path, context).filter(({ severity }) => severity !== 'low');
    return [planMaskFile(file, path, context).count, all.length];
  };

  test('is that of all findings where each can be masked', () => {
    assert.deepEqual(countOf(text), [5, 5]);
  });

  test('leaves out those that no replacement can take away', () => {
    // A value that would have to be put into quotes, behind a mark that has to stay.
    const file = `${head}title: &a jane.doe@hospital.org\ndate: 2026-03-14\n---\nMRN 12345679\n`;
    assert.deepEqual(countOf(file), [1, 2]);
  });
});

suite('planMaskFindings', () => {
  test('leaves out what cannot be replaced, and masks the others', () => {
    const file = `---\ntitle: &a 12345678\nnote: MRN 12345678\n---\n`;
    const finding = findInFile('MRN 12345678', 'x.md', context)[0];
    assert.ok(finding);
    const findings = [...file.matchAll(/12345678/g)].map(({ index }) => ({
      ...finding,
      range: { start: index, end: index + 8 },
    }));
    assert.equal(
      applyTextEdits(file, planMaskFindings(file, path, findings)),
      '---\ntitle: &a 12345678\nnote: MRN [MRN removed]\n---\n',
    );
  });
});
