import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeEntryFindings } from '../../../../src/core/entry/entryFindings.ts';
import { titleLimit } from '../../../../src/core/entry/entryTitle.ts';
import { readQuickEntry } from '../../../../src/core/entry/readQuickEntry.ts';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { planNewRecord } from '../../../../src/core/records/newRecord.ts';
import { anywhereTerm, idTerm } from '../../../../src/core/text/looseTerm.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
import { aQuickEntryContext } from '../../../support/quickEntryContext.ts';

const entryContext = aQuickEntryContext();
const context = {
  ...emptyPrivacyContext,
  names: ['Maria Keller'],
  terms: [anywhereTerm('ABC-123', 'a phase II oncology study'), anywhereTerm('Zorinumab', '')],
  studies: [idTerm('onc-2', 'a phase II oncology study')],
};

function found(line: string) {
  return computeEntryFindings(readQuickEntry(line, entryContext), context);
}

suite('computeEntryFindings', () => {
  const replaced: readonly [string, string, string][] = [
    [
      'Called the patient at 617-555-0142 2h yesterday',
      'high phone',
      'Called the patient at [phone removed]',
    ],
    ['Queries of MRN 12345678 #redcap', 'high mrn', 'Queries of MRN [MRN removed]'],
    ['MRN #redcap 12345678', 'high mrn', 'MRN [MRN removed]'],
    [
      'The patient was admitted on March 14, 2026 again',
      'high date',
      'The patient was admitted in 2026 again',
    ],
    ['Cleaned abc 123 data', 'high confidential', 'Cleaned a phase II oncology study data'],
    ['Read on Zorinumab', 'high confidential', 'Read on [confidential removed]'],
    ['subject 1023-004 was screened', 'high subject-code', 'The participant was screened'],
    ['Talked to Mr Kowalski about forms', 'medium name', 'Talked to Mr [name removed] about forms'],
  ];
  for (const [line, finding, title] of replaced) {
    test(`finds a ${finding} in "${line}" and says "${title}" in place of it`, () => {
      const result = found(line);
      assert.deepEqual(
        result?.findings.map(({ severity, type }) => `${severity} ${type}`),
        [finding],
      );
      assert.equal(result?.hasHigh, finding.startsWith('high'));
      assert.equal(result?.masked.draft?.title, title);
    });
  }

  const clean = [
    '',
    '#redcap 2h',
    'Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday',
    'Patient was screened 2026-03-14',
    '2026-03-14 Patient was screened',
    'Cleaned data %onc-2 @maria-keller',
    'Cleaned data of onc-2 with Maria Keller',
    '#12345678 @abc-123 %abc-123 Cleaned data',
  ];
  for (const line of clean) {
    test(`finds nothing in "${line}"`, () => assert.equal(found(line), undefined));
  }

  test('keeps all that the grammar took out, and the figures that are left', () => {
    const entry = readQuickEntry(
      'Resolved 48 queries of MRN 12345678 #redcap @statistician %onc-2 2h yesterday !private',
      entryContext,
    );
    const masked = computeEntryFindings(entry, context)?.masked;
    assert.deepEqual(masked?.draft, {
      ...entry.draft,
      title: 'Resolved 48 queries of MRN [MRN removed]',
    });
    assert.deepEqual(masked?.tokens, entry.tokens);
  });

  test('stores no figure of what is replaced', () => {
    const line = 'SSN 219-09-9999 queries';
    const draft = found(line)?.masked.draft;
    assert.equal(draft !== undefined && 'metrics' in draft, false);
  });

  test('masks the whole text of a long line, and cuts the title of that', () => {
    const line = `${'Checked the forms again. '.repeat(12)}Called the patient at 617-555-0142`;
    const entry = readQuickEntry(line, entryContext);
    assert.ok((entry.body ?? '').length > titleLimit);
    const masked = computeEntryFindings(entry, context)?.masked;
    assert.ok(masked?.body?.endsWith('Called the patient at [phone removed]'));
    assert.ok((masked?.draft?.title.length ?? 0) <= titleLimit);
  });

  test('needs no body where the masked text fits into the title', () => {
    const line = `${'Checked the forms again. '.repeat(11)}ABC-123 ABC-123 ABC-123 ABC-123`;
    const short = { ...context, terms: [anywhereTerm('ABC-123', 'it')] };
    const entry = readQuickEntry(line, entryContext);
    assert.ok(entry.body !== undefined);
    assert.equal(computeEntryFindings(entry, short)?.masked.body, undefined);
  });

  test('shows the shape of a number, and none of a term', () => {
    const shapes = found('MRN 12345678 of ABC-123')?.findings.map(({ shape }) => shape);
    assert.deepEqual(shapes, ['########', undefined]);
  });

  test("leaves a contact's name and address alone, and no other number", () => {
    const entry = readQuickEntry('Maria Keller', entryContext);
    const title = 'Mr Miller, miller@clinic.com, MRN 12345678';
    const findings = computeEntryFindings({ ...entry, draft: { type: 'contact', title } }, context)?.findings;
    assert.deepEqual(
      findings?.map(({ type }) => type),
      ['mrn'],
    );
  });

  test('leaves neither in the file nor in its name anything that wants a look, whatever stands around it', () => {
    const part = fc.constantFrom(
      'called the patient at 617-555-0142',
      'MRN: 12345678',
      'Mr Kowalski was admitted',
      'ABC-123',
      '"quoted": {a}, #b',
      "it's 48 of 52 queries",
      'ssn 219-09-9999',
      'a@clinic.com',
      'on March 14, 2026 the subject 1023-004 died',
      '- [x]',
      '#redcap',
      '2h',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const line = parts.join(' ');
        const entry = readQuickEntry(line, entryContext);
        const { draft, body } = computeEntryFindings(entry, context)?.masked ?? entry;
        if (draft === undefined) return;
        const { stem, text } = planNewRecord(draft, '01JD3Z8Q4N6W2K5R7T9V1X3Y5A', body);
        const left = findInFile(text, `${stem}.md`, context).filter(({ severity }) => severity !== 'low');
        assert.deepEqual(left, []);
        assert.doesNotMatch(
          stem + text,
          /555-0142|12345678|Kowalski|kowalski|abc-?123|219-09|clinic|1023-004/i,
        );
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('takes no longer than a key press for the longest title', () => {
    const line = 'Called the patient at 617-555-0142 about MRN 12345678 and the forms '.repeat(4);
    const entry = readQuickEntry(line, entryContext);
    const times = Array.from({ length: 25 }, () => {
      const cpuMs = startCpuClock();
      computeEntryFindings(entry, context);
      return cpuMs();
    });
    // The median of a warm check takes 2 ms alone; this machine may be busy.
    assert.ok((times.sort((a, b) => a - b)[12] ?? 0) < 20);
  });
});
