import assert from 'node:assert/strict';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { anywhereTerm, idTerm } from '../../../../src/core/text/looseTerm.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const context = {
  ...emptyPrivacyContext,
  names: ['Maria Keller'],
  terms: [anywhereTerm('ABC-123', 'a study')],
  studies: [idTerm('onc-2', 'a phase II oncology study')],
};

function found(path: string, text: string): readonly string[] {
  return findInFile(text, path, context).map(
    ({ range, severity, type }) => `${severity} ${type} ${text.slice(range.start, range.end)}`,
  );
}

const record = (fields: string, body = ''): string =>
  `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\n${fields}\n---\n${body}`;

suite('findInFile', () => {
  test('finds what stands in front matter and body', () => {
    const text = record('type: activity\ntitle: Called the patient, MRN 12345678', 'SSN 219-09-9999');
    assert.deepEqual(found('activities/a.md', text), ['high mrn 12345678', 'high ssn 219-09-9999']);
  });

  test("leaves the record's own day, links and words alone, in the front matter and where the body repeats the day", () => {
    const text = record(
      'type: activity\ntitle: Patient was seen\ndate: 2026-03-14\nstudy: onc-2\npeople: [maria-keller]',
      'On 2026-03-14 the patient was screened.',
    );
    assert.deepEqual(found('activities/a.md', text), []);
  });

  test('finds another day in the body of a record', () => {
    const text = record(
      'type: activity\ntitle: A\ndate: 2026-03-14',
      'The patient was screened on 2026-03-11.',
    );
    assert.deepEqual(found('activities/a.md', text), ['high date 2026-03-11']);
  });

  test('takes what a card says of its contact for a hint, but not what it says of a patient', () => {
    const text = record(
      'type: contact\ntitle: Maria Keller',
      'Phone: 212-555-0147, keller@hospital.com\n\nTold me of MRN 12345678.',
    );
    assert.deepEqual(found('contacts/maria-keller.md', text), [
      'low name Maria Keller',
      'low phone 212-555-0147',
      'low email keller@hospital.com',
      'high mrn 12345678',
    ]);
  });

  test('leaves the terms in the profile that it is kept for', () => {
    const text =
      'title: Intern\nstudies:\n  - id: onc-2\n    confidential: [ABC-123]\nleave:\n  - from: 2026-04-03\n    note: MRN 12345678\n';
    assert.deepEqual(found('logbook.yml', text), ['high mrn 12345678']);
  });

  test('looks at the whole of a file that is no record', () => {
    assert.deepEqual(found('notes/list.csv', 'mrn\n12345678\n'), ['high mrn 12345678']);
  });

  test('takes no longer where front matter never ends, however much is found', () => {
    const text = `---\ntitle: a\n${'MRN 12345678 was read again.\n'.repeat(8_000)}`;
    const cpuMs = startCpuClock();
    assert.equal(findInFile(text, 'activities/2026/x.md', emptyPrivacyContext).length, 8_000);
    assert.ok(cpuMs() < 5_000);
  });

  test('takes no longer for many findings in the profile and in front matter', () => {
    const profile = `studies:\n${'  - id: onc-2\n    alias: MRN 12345678 of a study\n'.repeat(900)}`;
    const text = record(`type: reflection\nlearnings:\n${'  - MRN 12345678 came\n'.repeat(1_000)}`);
    const cpuMs = startCpuClock();
    assert.equal(found('logbook.yml', profile).length, 900);
    assert.equal(found('reflections/a.md', text).length, 1_000);
    // Each looked for its field from the start before, which took 18 s.
    assert.ok(cpuMs() < 3_000);
  });
});
